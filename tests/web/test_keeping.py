"""What is in the file outlives the server, however it ends."""

import asyncio
import signal
import sys
from pathlib import Path

from bot.web.local.app import create_local_telegram, local_telegram
from tests.local_telegram import User, running_local_telegram

WRITER = """
import sys
from pathlib import Path
from bot.web.local.actions import Place, add_user, send_text
from bot.web.local.app import create_local_telegram, local_telegram
telegram = local_telegram(create_local_telegram(Path(sys.argv[1])))
user = add_user(telegram, "Ana", "pt")["id"]
for number in range(100000):
    send_text(telegram, Place(user_id=user, chat_id=user), str(number))
    print(number, flush=True)
"""


async def test_chats_and_unconfirmed_updates_outlive_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "t.sqlite"
    async with running_local_telegram(path, sample=True) as server, server.bot() as bot:
        ana = server.add_user("Ana", "pt")
        ana.send("/start")
        await bot.send_message(ana.id, "Olá")
        await bot.set_my_description("d")
    async with running_local_telegram(path, sample=True) as again, again.bot() as bot:
        same = User(telegram=again.telegram, id=ana.id)
        assert [message["text"] for message in same.messages()] == ["/start", "Olá"]
        assert [update.message.text for update in await bot.get_updates() if update.message] == ["/start"]
        assert (await bot.get_my_description()).description == "d"
        assert again.add_user("Ben", "de").id > ana.id


async def test_a_killed_server_keeps_every_message_with_its_update(tmp_path: Path) -> None:
    path = tmp_path / "t.sqlite"
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WRITER, str(path), stdout=asyncio.subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    assert child.stdout is not None
    seen = -1
    while seen < 40:
        seen = int(await child.stdout.readline())
    child.send_signal(signal.SIGKILL)
    rest = (await child.stdout.read()).split()
    seen = int(rest[-1]) if rest else seen
    await child.wait()

    telegram = local_telegram(create_local_telegram(path))
    messages = telegram.db.rows("SELECT id FROM message WHERE payload IS NOT NULL")
    updates = telegram.db.rows("SELECT update_id FROM pending")
    assert len(messages) == len(updates) >= seen + 1
    assert telegram.db.row("PRAGMA integrity_check")["integrity_check"] == "ok"  # type: ignore[index]
    await telegram.close()
