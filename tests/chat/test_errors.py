"""Readers read our sentences, never an error's own words; and nobody reads the token."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from telegram.ext import ExtBot

from bot import ROOT
from bot.chat.build import build_application
from bot.chat.callbacks import Verb
from bot.chat.errors import OldButtonError, apology, explain
from bot.chat.presses import ALERT_MAX, ANSWERS
from bot.chat.reply import Reply
from bot.chat.services import Services
from bot.errors import DragomanError, SettingsError
from bot.store.engine import Store
from bot.texts import texts_for
from bot.translations.offer import Offer
from bot.values import Chat, ChatKind
from tests.chat.fakes import DEMO_PAIRS, FakeAnswers, check_feed

TOKEN = "123456789:AAsecretsecretsecretsecretsecret"


def keys() -> set[str]:
    """Every `message_key` that any error of ours has."""
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py"))
    return {key for source in sources for key in re.findall(r'^    message_key = "([^"]+)"', source, re.MULTILINE)}


def test_every_error_has_a_sentence_of_its_own_that_fits_into_an_alert() -> None:
    texts = texts_for("en")
    found = keys()
    assert OldButtonError.message_key in found
    for key in found - {"error.unknown"}:
        error = DragomanError("the operator's words")
        error.message_key = key
        told = explain(error, texts)
        assert told != apology(texts), key
        assert len(told) <= ALERT_MAX


def test_what_has_no_sentence_gets_the_apology_and_never_the_errors_words() -> None:
    assert explain(SettingsError("secret"), texts_for("en")) == apology(texts_for("en"))


def test_every_verb_has_an_answer() -> None:
    assert set(ANSWERS) == set(Verb)


def test_the_token_is_in_no_repr_of_ours(sqlite_store: Store, now: datetime) -> None:
    answers, bot = FakeAnswers(), ExtBot(TOKEN)
    services = Services(
        store=sqlite_store,
        now=lambda: now,
        wake=lambda _stage: None,
        answer_text=answers.text,
        answer_url=answers.url,
        answer_document=answers.document,
        check_source=check_feed,
        reachable=lambda: DEMO_PAIRS,
        offer=Offer(packages_dir=Path("no packages"), installs=False, refresh=lambda: None),
    )
    application = build_application(services, bot)
    chat = Chat(id=1, telegram_chat_id=7, thread_id=0, kind=ChatKind.PRIVATE, ui_lang="en")
    told = f"{application.bot_data!r} {services!r} {Reply(bot=application.bot, store=sqlite_store, chat=chat)!r}"
    assert "secret" not in told
