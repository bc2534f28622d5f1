"""Whatever a program sends, it is answered in the Bot API's own form."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from tests.local_telegram import Server, User

DEEP = "[" * 100_000
SURROGATE = "\ud800"
BUTTON = {"text": SURROGATE, "callback_data": "a"}


@pytest_asyncio.fixture
async def client(server: Server) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=f"{server.url}/bot{server.token}/") as opened:
        yield opened


def refusal(answer: httpx.Response) -> tuple[int, str]:
    """The code and the words, when the answer is a refusal in Telegram's form."""
    body = answer.json()
    assert body["ok"] is False
    assert body["error_code"] == answer.status_code
    return answer.status_code, body["description"]


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("getChat", {"chat_id": 10**30}),
        ("sendMessage", {"chat_id": -(10**30), "text": "x"}),
        ("getChatMember", {"user_id": 10**30}),
        ("deleteMessage", {"message_id": 10**30}),
        ("getUpdates", {"offset": 10**30}),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": "abc"}}),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": 10**30}}),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": [1]}}),
        ("sendMessage", {"text": "x", "reply_markup": DEEP}),
        ("sendMessage", {"text": "x", "entities": DEEP}),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[BUTTON]]}}),
        ("sendMessage", {"text": "x", "reply_markup": json.dumps({"inline_keyboard": [[BUTTON]]})}),
        ("sendMessage", {"text": SURROGATE}),
        ("setMyCommands", {"commands": [{"command": "a", "description": SURROGATE}]}),
        ("setMyCommands", {"commands": [{"command": "a", "description": {}}]}),
        ("setMyCommands", {"commands": [], "scope": {"type": []}}),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": {}}}),
        ("setMyDescription", {"description": SURROGATE}),
    ],
)
async def test_a_call_that_makes_no_sense_is_a_bad_request(
    client: httpx.AsyncClient, ana: User, method: str, given: dict[str, Any]
) -> None:
    content = json.dumps({"chat_id": ana.id} | given)  # as ASCII: half a character can be sent so
    answer = await client.post(method, content=content, headers={"Content-Type": "application/json"})
    assert refusal(answer)[0] == 400
    assert ana.messages() == []


async def test_a_body_nested_too_deep_is_a_bad_request(client: httpx.AsyncClient) -> None:
    answer = await client.post("getMe", content=DEEP, headers={"Content-Type": "application/json"})
    assert refusal(answer) == (400, "Bad Request: can't parse request JSON object")


@pytest.mark.parametrize(
    ("verb", "path", "refused"),
    [
        ("GET", "sendPoll", (404, "Not Found: method sendPoll is not emulated")),
        ("GET", "", (404, "Not Found")),
        ("GET", "getMe/more", (404, "Not Found")),
        ("PUT", "getMe", (405, "Method Not Allowed")),
    ],
)
async def test_what_is_no_method_is_a_clear_error(
    client: httpx.AsyncClient, verb: str, path: str, refused: tuple[int, str]
) -> None:
    assert refusal(await client.request(verb, path)) == refused


@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"])
@pytest.mark.parametrize("path", ["/bot{token}/sendMessage", "/page/messages"])
async def test_a_caller_that_hangs_up_in_the_middle_of_its_body_leaves_no_error_in_the_log(
    server: Server, client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture, path: str, kind: str
) -> None:
    caplog.set_level(logging.ERROR)
    _, port = server.url.rsplit(":", 1)
    _, writer = await asyncio.open_connection("127.0.0.1", int(port))
    head = (
        f"POST {path.format(token=server.token)} HTTP/1.1",
        "Host: 127.0.0.1",
        f"Content-Type: {kind}; boundary=x",
        "Content-Length: 1000",
    )
    writer.write("\r\n".join((*head, "", "--x", 'Content-Disposition: form-data; name="text"', "", "the beg")).encode())
    await writer.drain()
    assert (await client.get("getMe")).json()["ok"] is True  # the beginning has been read before this answer
    writer.close()
    await writer.wait_closed()
    assert (await client.get("getMe")).json()["ok"] is True
    assert caplog.records == []
