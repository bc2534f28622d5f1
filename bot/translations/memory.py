"""Sentences into the reader's language: recall, translate what is missing, remember, step by step.

recall what is known → translate the rest in a thread (the engines release the interpreter) → remember → next step
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.errors import TranslationError
from bot.store.engine import Store
from bot.store.memory import Model, recall, remember, touch
from bot.translations.translators import Step, Translators

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreted:
    """As many texts as sentences; '' where nothing came out. `path` is () when nothing had to be, or could be, done."""

    texts: tuple[str, ...]
    path: tuple[str, ...] = ()
    reached: bool = True  # false: there is no way into that language


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreter:
    """Translates public sentences through the memory, and private ones past it."""

    store: Store
    translators: Translators
    now: Callable[[], datetime]

    async def translate(
        self, sentences: Sequence[str], from_lang: str, to_lang: str, *, private: bool = False
    ) -> Interpreted:
        """The sentences in `to_lang`; the sentences themselves when there is no way, or no need."""
        route = self.translators.route(from_lang, to_lang)
        while route:
            try:
                texts = await self._walk(list(sentences), route, private=private)
            except TranslationError as error:
                # The model cannot be loaded and is set aside: perhaps there is another way, at worst none.
                log.warning("model_set_aside", problem=str(error))
                route = self.translators.route(from_lang, to_lang)
            else:
                return Interpreted(texts=tuple(texts), path=(route[0].from_lang, *(step.to_lang for step in route)))
        return Interpreted(texts=tuple(sentences), reached=route is not None)

    async def _walk(self, sentences: list[str], route: tuple[Step, ...], *, private: bool) -> list[str]:
        for step in route:
            sentences = await (self._fresh(sentences, step) if private else self._remembered(sentences, step))
        return sentences

    async def _fresh(self, sentences: Sequence[str], step: Step) -> list[str]:
        return await asyncio.to_thread(self.translators.translate, sentences, step)

    async def _remembered(self, sentences: Sequence[str], step: Step) -> list[str]:
        model = Model(from_lang=step.from_lang, to_lang=step.to_lang, model_id=step.model_id)
        wanted = list(dict.fromkeys(sentence for sentence in sentences if sentence.strip()))
        async with self.store.read() as connection:
            known = await recall(connection, wanted, model)
        missing = [sentence for sentence in wanted if sentence not in known]
        made = dict(zip(missing, await self._fresh(missing, step), strict=True)) if missing else {}
        async with self.store.write() as connection:
            await touch(connection, list(known), model, now=self.now())
            kept = {sentence: text for sentence, text in made.items() if text}
            await remember(connection, kept, model, now=self.now())
        return [known.get(sentence) or made.get(sentence, "") for sentence in sentences]
