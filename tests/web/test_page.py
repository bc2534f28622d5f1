"""The page's small API, its live events, and who may use them."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from bot.web.local.app import PAGE
from tests.local_telegram import Server, running_local_telegram


@pytest_asyncio.fixture
async def page(tmp_path: Path) -> AsyncIterator[tuple[Server, httpx.AsyncClient]]:
    async with (
        running_local_telegram(tmp_path / "t.sqlite", sample=True) as server,
        httpx.AsyncClient(base_url=server.url) as client,
    ):
        yield server, client


Page = tuple[Server, httpx.AsyncClient]


async def test_the_page_and_all_its_parts_are_served_from_here_alone(page: Page) -> None:
    _, client = page
    index = await client.get("/")
    assert "default-src 'none'" in index.headers["content-security-policy"]
    for part in PAGE.iterdir():
        answer = await client.get(f"/static/{part.name}")
        assert answer.status_code == 200
        own = answer.text.replace("http://www.w3.org/2000/svg", "")
        assert "http://" not in own
        assert "https://" not in own
        assert "innerHTML" not in own


async def test_the_sample_has_people_a_group_and_a_forum_with_two_topics(page: Page) -> None:
    _, client = page
    state = (await client.get("/page/state")).json()
    assert [user["language_code"] for user in state["users"]] == ["pt", "en", "ar"]
    group, *_, forum = state["chats"]
    assert [member["status"] for member in group["members"]] == ["creator", "member", "member", "member"]
    assert [topic["name"] for topic in forum["topics"]] == ["Politics", "Science"]


async def test_a_person_writes_presses_attaches_and_blocks(page: Page) -> None:
    server, client = page
    user = (await client.post("/page/users", json={"first_name": "Mei", "language_code": "zh"})).json()
    place = {"user_id": user["id"], "chat_id": user["id"]}
    assert (await client.post("/page/messages", json={**place, "text": "/start"})).status_code == 200
    async with server.bot() as bot:
        markup: Any = {"inline_keyboard": [[{"text": "中文", "callback_data": "l:zh"}]]}
        message = await bot.send_message(user["id"], "?", reply_markup=markup)
        press = {**place, "message_id": message.message_id, "data": "l:zh"}
        assert (await client.post("/page/presses", json=press)).json()["query_id"]
        assert (await client.post("/page/presses", json={**press, "data": "l:xx"})).status_code == 400
        files = {"file": ("文章.txt", "正文".encode())}
        sent = await client.post("/page/documents", data={**place, "caption": "/summary"}, files=files)
        shown = await client.get(f"/page/files/{sent.json()['document']['file_id']}")
        assert (shown.text, shown.headers["content-disposition"]) == ("正文", "attachment")
        await client.post("/page/blocks", json={"user_id": user["id"], "blocked": True})
        kinds = [next(key for key in update.to_dict() if key != "update_id") for update in await bot.get_updates()]
    assert kinds == ["message", "callback_query", "message", "my_chat_member"]


async def test_what_happens_is_streamed_and_the_stream_ends_with_the_server(page: Page) -> None:
    server, client = page
    ana = server.add_user()
    seen: list[dict[str, Any]] = []
    async with client.stream("GET", "/page/events") as stream, asyncio.timeout(5):
        async for line in stream.aiter_lines():
            if line.startswith("data: "):
                seen.append(json.loads(line.removeprefix("data: ")))
                if seen[-1]["kind"] == "hello":
                    ana.send("hi")
                else:
                    server.telegram.stop()
    assert [event["kind"] for event in seen] == ["hello", "message"]
    assert seen[1]["message"]["text"] == "hi"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_another_site_cannot_drive_the_page_or_the_bot(page: Page, headers: dict[str, str]) -> None:
    server, client = page
    body = {"user_id": 5000000001, "chat_id": 5000000001, "text": "evil"}
    assert (await client.post("/page/messages", json=body, headers=headers)).status_code == 403
    assert (await client.get("/page/state", headers=headers)).status_code == 403
    called = await client.get(f"/bot{server.token}/getMe", headers=headers)
    assert called.status_code == 403
    own = {"Origin": server.url, "Sec-Fetch-Site": "same-origin"}
    assert (await client.post("/page/messages", json=body, headers=own)).status_code == 200


async def test_a_strange_host_name_is_refused(page: Page) -> None:
    server, client = page
    port = server.url.rpartition(":")[2]
    for host, code in (("evil.example", 400), (f"[::1]:{port}", 200), (f"localhost:{port}", 200)):
        assert (await client.get("/page/state", headers={"Host": host})).status_code == code


@pytest.mark.parametrize("body", [{"user_id": 1, "text": "x"}, {"user_id": "x"}, {}, {"user_id": 5000000001}])
async def test_nonsense_is_refused_with_a_reason(page: Page, body: dict[str, Any]) -> None:
    _, client = page
    answer = await client.post("/page/messages", json=body)
    assert answer.status_code == 400
    assert answer.json()["description"]
    broken = await client.post("/page/messages", content=b"{", headers={"Content-Type": "application/json"})
    assert broken.status_code == 400
