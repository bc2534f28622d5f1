"""Addresses as people write them."""

from __future__ import annotations

import pytest

from bot.sources.links import has_scheme, with_scheme


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("example.org/feed", "https://example.org/feed"),
        ("example.org/?from=http://other.example", "https://example.org/?from=http://other.example"),
        ("http://example.org", "http://example.org"),
        ("FTP://example.org", "FTP://example.org"),  # refused where it is opened
    ],
)
def test_an_address_without_a_scheme_is_of_the_web(written: str, address: str) -> None:
    assert with_scheme(written) == address
    assert has_scheme(with_scheme(written))
