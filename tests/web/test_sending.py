"""What the bot may send, and what Telegram refuses, seen through python-telegram-bot."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.error import BadRequest, Forbidden, InvalidToken
from telegram.request import HTTPXRequest

from tests.local_telegram import Server, User


def keyboard(*data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(item or "-", callback_data=item)] for item in data])


async def test_a_message_comes_back_with_its_entities_and_its_keyboard(bot: Bot, ana: User) -> None:
    message = await bot.send_message(
        ana.id,
        "  <b>Bom</b> dia &amp; <a href='https://example.org/a'>notícias</a> 🎉 <i>hoje</i>",
        parse_mode="HTML",
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_markup=keyboard("more:1"),
        disable_notification=True,
    )
    assert message.text == "Bom dia & notícias 🎉 hoje"
    assert message.parse_entities() == dict(zip(message.entities, ["Bom", "notícias", "hoje"], strict=True))
    assert message.link_preview_options == LinkPreviewOptions(is_disabled=True)
    assert message.reply_markup == keyboard("more:1")
    assert message.chat.id == ana.id > 2**32
    assert ana.messages()[-1]["text"] == message.text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Message text is empty"),
        ("  \n ", "Message text is empty"),
        ("<b> </b>", "Message text is empty"),
        ("a" * 4097, "Message is too long"),
        ("🎉" * 2048 + "a", "Message is too long"),
        ("<b>open", "Can't parse entities: can't find end tag corresponding to start tag \"b\""),
        ("<p>text</p>", 'Can\'t parse entities: unsupported start tag "p" at byte offset 0'),
        ("é <b>x</i>", 'Can\'t parse entities: unmatched end tag at byte offset 7, expected "</b>", found "</i>"'),
        ("x</b>", "Can't parse entities: unexpected end tag at byte offset 1"),
        ("1 < 2", 'Can\'t parse entities: unsupported start tag "" at byte offset 2'),
    ],
)
async def test_telegram_refuses_a_text_in_its_own_words(bot: Bot, ana: User, text: str, reason: str) -> None:
    with pytest.raises(BadRequest) as refused:
        await bot.send_message(ana.id, text, parse_mode="HTML")
    assert str(refused.value).lower() == reason.lower()
    assert ana.messages() == []


async def test_the_length_counts_after_the_markup_is_read(bot: Bot, ana: User) -> None:
    message = await bot.send_message(ana.id, "<b>" + "&lt;" * 4096 + "</b>", parse_mode="HTML")
    assert message.text == "<" * 4096


@pytest.mark.parametrize("data", ["", "a" * 65, "é" * 33])
async def test_callback_data_is_one_to_sixty_four_bytes(bot: Bot, ana: User, data: str) -> None:
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(ana.id, "x", reply_markup=keyboard(data))
    assert await bot.send_message(ana.id, "x", reply_markup=keyboard("é" * 32))


async def test_a_button_must_do_something(bot: Bot, ana: User) -> None:
    with pytest.raises(BadRequest, match="text buttons are unallowed"):
        await bot.send_message(ana.id, "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x")]]))


async def test_a_button_opens_only_what_is_an_address(bot: Bot, ana: User) -> None:
    button = InlineKeyboardButton("x", url="javascript:alert(1)")
    with pytest.raises(BadRequest, match="is invalid"):
        await bot.send_message(ana.id, "x", reply_markup=InlineKeyboardMarkup([[button]]))


async def test_an_unknown_chat_is_not_found(server: Server, bot: Bot) -> None:
    silent = server.add_user("Silent", "en", started=False)
    for chat_id in (12345, silent.id, -100123, "@nobody"):
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(chat_id, "hello")


async def test_a_user_who_blocked_the_bot_is_forbidden_until_unblocking(bot: Bot, ana: User) -> None:
    ana.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ana.id, "hello")
    ana.unblock()
    assert await bot.send_message(ana.id, "hello")


async def test_a_reply_carries_what_it_answers(bot: Bot, ana: User) -> None:
    question = ana.send("what is new?")
    answer = await bot.send_message(ana.id, "this", reply_parameters=ReplyParameters(question["message_id"]))
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.text == "what is new?"


async def test_a_reply_to_nothing_is_refused_unless_it_may_go_without(bot: Bot, ana: User) -> None:
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ana.id, "this", reply_parameters=ReplyParameters(999))
    lenient = ReplyParameters(999, allow_sending_without_reply=True)
    assert (await bot.send_message(ana.id, "this", reply_parameters=lenient)).reply_to_message is None


async def test_tokens_of_a_wrong_form_and_strange_tokens_are_refused(server: Server) -> None:
    for token in ("nonsense", server.token[:-1] + "x"):
        stranger = Bot(token, base_url=server.base_url, request=HTTPXRequest(), get_updates_request=HTTPXRequest())
        with pytest.raises(InvalidToken):
            await stranger.initialize()
        await stranger.shutdown()


async def test_a_method_that_is_not_emulated_says_so(bot: Bot, ana: User) -> None:
    with pytest.raises(InvalidToken, match="method sendDice is not emulated"):
        await bot.send_dice(ana.id)


async def test_entities_may_be_given_instead_of_markup(bot: Bot, ana: User) -> None:
    made = await bot.send_message(ana.id, "<b>bold</b>", parse_mode="HTML")
    copy = await bot.send_message(ana.id, made.text or "", entities=made.entities)
    assert copy.entities == made.entities
    with pytest.raises(BadRequest, match="ends after the end of the text"):
        await bot.send_message(ana.id, "b", entities=made.entities)


async def test_a_chat_action_must_be_one_of_telegrams(bot: Bot, ana: User) -> None:
    assert await bot.send_chat_action(ana.id, "typing")
    with pytest.raises(BadRequest, match="action"):
        await bot.send_chat_action(ana.id, "dancing")
