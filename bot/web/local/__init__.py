"""The local Telegram: an emulated Bot API with a chat page, strict enough to test against.

app.py       the starlette application: ``create_local_telegram``
server.py    everything one emulated server holds (``LocalTelegram``)
api.py       /bot<token>/<method> → methods/ (one function per Bot API method)
page.py      the page's own small API; stream.py its live events
actions.py   what a user does: write, press, block; groups.py: join, leave, upgrade
database.py  the SQLite file; chats, messages, updates, files, profile: what is kept in it
"""
