"""Updates that the bot has not confirmed. They stay in the file until it does."""

import json
import sqlite3

from bot.web.local.server import JSON, LocalTelegram

# What Telegram leaves out unless it is asked for by name.
ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


def add_update(telegram: LocalTelegram, kind: str, payload: JSON) -> None:
    """Keeps an update for the bot, unless the bot did not ask for its kind, and wakes who waits."""
    if not _wanted(kind, allowed_updates(telegram)):
        return
    with telegram.db.writing():
        text = json.dumps(payload, ensure_ascii=False)
        telegram.db.run("INSERT INTO pending (kind, payload) VALUES (?, ?)", kind, text)
    telegram.hub.wake()


def _wanted(kind: str, allowed: list[str]) -> bool:
    return kind in allowed if allowed else kind not in ONLY_ON_REQUEST


def allowed_updates(telegram: LocalTelegram) -> list[str]:
    """The kinds that the bot asked for last; empty for Telegram's default."""
    allowed: list[str] = json.loads(telegram.db.setting("allowed_updates") or "[]")
    return allowed


def allow_updates(telegram: LocalTelegram, kinds: list[str] | None) -> None:
    """Keeps the kinds for the updates to come; None leaves them as they were."""
    if kinds is not None:
        telegram.db.set("allowed_updates", json.dumps(kinds))


def confirm_before(telegram: LocalTelegram, offset: int) -> None:
    """Forgets the updates below a positive offset, or all but the last ones with a negative offset."""
    if offset > 0:
        telegram.db.run("DELETE FROM pending WHERE update_id < ?", offset)
    elif offset < 0:
        telegram.db.run(
            "DELETE FROM pending WHERE update_id NOT IN "
            "(SELECT update_id FROM pending ORDER BY update_id DESC LIMIT ?)",
            -offset,
        )


def pending_updates(telegram: LocalTelegram, limit: int) -> list[JSON]:
    """The oldest unconfirmed updates in Telegram's form."""
    rows = telegram.db.rows("SELECT * FROM pending ORDER BY update_id LIMIT ?", limit)
    return [_update(row) for row in rows]


def _update(row: sqlite3.Row) -> JSON:
    return {"update_id": row["update_id"], row["kind"]: json.loads(row["payload"])}


def pending_count(telegram: LocalTelegram) -> int:
    """How many updates are unconfirmed."""
    row = telegram.db.row("SELECT count(*) AS number FROM pending")
    return int(row["number"]) if row else 0


def forget_update(telegram: LocalTelegram, update_id: int) -> None:
    """Forgets one update, for instance when the webhook took it."""
    telegram.db.run("DELETE FROM pending WHERE update_id = ?", update_id)


def forget_all_updates(telegram: LocalTelegram) -> None:
    """Forgets every unconfirmed update."""
    telegram.db.run("DELETE FROM pending")
