"""Groups, forums, administrators, and how they end."""

import pytest
from telegram import Bot, ChatMemberAdministrator, ChatMemberOwner
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.local_telegram import Server, User


@pytest.fixture
def ben(server: Server) -> User:
    return server.add_user("Ben", "de")


async def test_privacy_mode_lets_through_what_is_meant_for_the_bot(server: Server, bot: Bot, ana: User) -> None:
    group = server.add_group(ana)
    await bot.get_updates(offset=-1)
    said = await bot.send_message(group.id, "Good morning")
    for text in ("chatter", "/digest", "/digest@other_bot", "/digest@dragoman_local_bot", "@dragoman_local_bot hi"):
        ana.send(text, chat_id=group.id)
    ana.send("thanks", chat_id=group.id, reply_to=said.message_id)
    heard = [update.message.text for update in await bot.get_updates() if update.message]
    assert heard[-4:] == ["/digest", "/digest@dragoman_local_bot", "@dragoman_local_bot hi", "thanks"]
    group.set_bot("administrator")
    ana.send("chatter again", chat_id=group.id)
    assert (await bot.get_updates())[-1].effective_message.text == "chatter again"  # type: ignore[union-attr]


async def test_administrators_are_told_from_members(server: Server, bot: Bot, ana: User, ben: User) -> None:
    group = server.add_group(ana, ben)
    assert (await bot.get_chat_member(group.id, ana.id)).status == "creator"
    assert (await bot.get_chat_member(group.id, ben.id)).status == "member"
    group.set_member(ben, "administrator")
    owner, administrator = await bot.get_chat_administrators(group.id)
    assert isinstance(owner, ChatMemberOwner)
    assert isinstance(administrator, ChatMemberAdministrator)
    group.set_member(ben, "left")
    assert (await bot.get_chat_member(group.id, ben.id)).status == "left"
    assert (await bot.get_chat(group.id)).title == "Friends"
    with pytest.raises(BadRequest):
        await bot.get_chat_member(group.id, 4711)


async def test_a_bot_that_was_kicked_or_left_may_not_write(server: Server, bot: Bot, ana: User) -> None:
    group, big = server.add_group(ana), server.add_group(ana, is_supergroup=True)
    group.set_bot("kicked")
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "hello")
    assert await bot.leave_chat(big.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(big.id, "hello")
    kinds = [
        update.my_chat_member.new_chat_member.status for update in await bot.get_updates() if update.my_chat_member
    ]
    assert kinds == ["member", "member", "kicked", "left"]


async def test_an_upgraded_group_names_its_new_id(server: Server, bot: Bot, ana: User) -> None:
    group = server.add_group(ana)
    bigger = group.upgrade()
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "hello")
    assert moved.value.new_chat_id == bigger.id < -(10**12)
    assert await bot.send_message(bigger.id, "hello")
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert [message.migrate_to_chat_id for message in messages if message.migrate_to_chat_id] == [bigger.id]
    assert [message.migrate_from_chat_id for message in messages if message.migrate_from_chat_id] == [group.id]


async def test_a_forum_topic_is_written_to_by_its_thread(server: Server, bot: Bot, ana: User) -> None:
    forum = server.add_group(ana, title="Newsroom", is_forum=True)
    thread_id = forum.add_topic("Politics")
    message = await bot.send_message(forum.id, "news", message_thread_id=thread_id)
    assert (message.message_thread_id, message.is_topic_message, message.chat.is_forum) == (thread_id, True, True)
    ana.send("/digest", chat_id=forum.id, thread_id=thread_id)
    assert (await bot.get_updates())[-1].effective_message.message_thread_id == thread_id  # type: ignore[union-attr]
    for chat_id in (forum.id, ana.id):
        with pytest.raises(BadRequest, match="Message thread not found"):
            await bot.send_message(chat_id, "news", message_thread_id=thread_id + 100)


async def test_what_others_wrote_is_deleted_by_an_administrator_only(server: Server, bot: Bot, ana: User) -> None:
    group = server.add_group(ana)
    said = ana.send("/digest", chat_id=group.id)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group.id, said["message_id"])
    group.set_bot("administrator")
    assert await bot.delete_message(group.id, said["message_id"])
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(group.id, said["message_id"])
