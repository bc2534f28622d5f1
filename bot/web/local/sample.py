"""The little world that the demo's page opens with: three people, a group and a forum."""

from bot.web.local.actions import add_user
from bot.web.local.chats import set_status
from bot.web.local.groups import NewGroup, create_group, create_topic
from bot.web.local.server import LocalTelegram
from bot.web.local.updates import forget_all_updates

PEOPLE = (("Ana", "pt"), ("Emma", "en"), ("عمر", "ar"))
GROUP_TITLE = "Reading circle"
FORUM_TITLE = "Newsroom"
TOPICS = ("Politics", "Science")


def add_sample(telegram: LocalTelegram) -> None:
    """Adds the sample once in the file's life; the first person leads the group and the forum."""
    if telegram.db.setting("sample"):
        return
    with telegram.db.writing():
        telegram.db.set("sample", "1")
        people = [int(add_user(telegram, name, language)["id"]) for name, language in PEOPLE]
        group = create_group(telegram, NewGroup(title=GROUP_TITLE, owner_id=people[0]))
        forum = create_group(telegram, NewGroup(title=FORUM_TITLE, owner_id=people[0], is_forum=True))
        for chat in (group, forum):
            for member_id in (*people[1:], telegram.bot_id):
                set_status(telegram, chat.id, member_id, "member")
        for name in TOPICS:
            create_topic(telegram, forum, name)
        forget_all_updates(telegram)  # the world was there before the bot first asked
