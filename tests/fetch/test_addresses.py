"""Which addresses are refused, however they are written."""

from __future__ import annotations

from contextlib import suppress
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FetchError
from bot.fetch.addresses import check_url, is_public
from bot.fetch.client import Fetcher
from bot.fetch.errors import AddressRefused
from tests.fetch.conftest import Site

NOBODY: frozenset[str] = frozenset()


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "10.1.2.3", "localhost", "LOCALHOST.", "news.localhost"])
def test_a_private_address_is_called_so_on_other_ports_too(host: str) -> None:
    with pytest.raises(AddressRefused, match="a private address is not opened"):
        check_url(f"http://{host}:8080/", NOBODY)


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080/feed", "https://news.example:8443/feed"])
def test_who_owns_a_refused_address_is_told_how_to_open_it(url: str) -> None:
    with pytest.raises(AddressRefused, match="name its host:port in DRAGOMAN_FETCH_ALLOW"):
        check_url(url, NOBODY)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://localhost./",
        "http://[::1]/",
        "http://[::]/",
        "http://0.0.0.0/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[::127.0.0.1]/",
        "http://224.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://017700000001/",
        "http://127.1/",
    ],
)
async def test_a_private_address_is_refused_before_a_connection_is_tried(url: str) -> None:
    async with Fetcher() as fetcher:
        with pytest.raises(AddressRefused) as caught:
            await fetcher.get(url)

    assert caught.value.url == url
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.com/",
        "gopher://example.com/",
        "javascript:alert(1)",
        "example.com",
        "",
        "http://",
        "http:///path",
        "http://example.com:22/",
        "https://example.com:8443/",
        "http://example.com:99999/",
        "http://example.com:x/",
        "http://[::1",
        "http://example.com\\@127.0.0.1/",
        "http://exa mple.com/",
        "http://example.com/\r\nHost: x",
        "http://example.com/" + "a" * 5000,
    ],
)
def test_other_schemes_ports_and_writings_are_refused(url: str) -> None:
    with pytest.raises(AddressRefused):
        check_url(url, NOBODY)


@pytest.mark.parametrize("url", ["http://me:secret@example.com/", "http://example.com@127.0.0.1/"])
def test_an_address_with_a_user_is_refused_and_its_password_not_repeated(url: str) -> None:
    with pytest.raises(AddressRefused) as caught:
        check_url(url, NOBODY)

    assert "secret" not in f"{caught.value} {caught.value.url}"


def test_an_allowance_opens_its_own_host_and_port_alone() -> None:
    allow = frozenset({"127.0.0.1:9000", "[::1]:9000", "feeds.local:8080"})

    assert check_url("http://127.0.0.1:9000/a", allow).allowed
    assert check_url("http://[::1]:9000/a", allow).allowed
    assert check_url("http://Feeds.Local:8080/a", allow).allowed
    for other in ("http://127.0.0.1:9001/", "http://localhost:9000/", "http://feeds.local.evil.com:8080/"):
        with pytest.raises(AddressRefused):
            check_url(other, allow)
    assert not check_url("http://127.0.0.1/", allow).allowed


async def test_a_public_name_that_leads_to_loopback_is_refused_although_the_address_is_allowed(site: Site) -> None:
    async with Fetcher(allow=frozenset({"127.0.0.1:80"})) as fetcher:
        with pytest.raises(AddressRefused):
            await fetcher.get("http://localhost/")


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_public_only_if_its_wrapped_forms_are(ip: object) -> None:
    for wrapped in (f"::ffff:{ip}", f"64:ff9b::{ip}"):
        assert not is_public(ip_address(wrapped)) or is_public(ip_address(str(ip)))


@given(st.text())
def test_any_text_is_an_address_or_refused(text: str) -> None:
    with suppress(FetchError):
        assert check_url(text, NOBODY).host
