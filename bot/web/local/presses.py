"""Pressed buttons that wait for answerCallbackQuery."""

import json

from bot.web.local.server import JSON, LocalTelegram

# Telegram lets a press be answered for about this long.
ANSWER_WITHIN_S = 15 * 60


def add_press(telegram: LocalTelegram, user_id: int, message_id: int) -> str:
    """Keeps a press and returns the id of its callback query."""
    now_s = telegram.clock().timestamp()
    sql = "INSERT INTO press (user_id, message_id, pressed_at) VALUES (?, ?, ?)"
    return str(telegram.db.run(sql, user_id, message_id, now_s))


def answer_press(telegram: LocalTelegram, query_id: str, answer: JSON) -> bool:
    """Keeps the answer and tells the pages; False when the query is unknown or too old."""
    row = telegram.db.row("SELECT * FROM press WHERE id = ?", int(query_id) if _is_id(query_id) else 0)
    if row is None or row["pressed_at"] + ANSWER_WITHIN_S < telegram.clock().timestamp():
        return False
    telegram.db.run("UPDATE press SET answer = ? WHERE id = ?", json.dumps(answer), row["id"])
    telegram.hub.publish("answer", query_id=query_id, user_id=row["user_id"], message_id=row["message_id"], **answer)
    return True


def _is_id(query_id: str) -> bool:
    return query_id.isascii() and query_id.isdecimal() and len(query_id) < 19


def press_answer(telegram: LocalTelegram, query_id: str) -> JSON | None:
    """What the bot answered to a press, or None while it has not."""
    row = telegram.db.row("SELECT answer FROM press WHERE id = ?", int(query_id))
    answer: JSON | None = json.loads(row["answer"]) if row and row["answer"] else None
    return answer
