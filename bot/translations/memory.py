"""Sentences into the reader's language: recall, translate what is missing, check it, remember, step by step.

recall what is known → translate and check the rest in a thread (the engines release the interpreter) → remember,
refused ones too → next step
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import TranslationError
from bot.store.engine import Store
from bot.store.memory import Model, recall, remember, touch
from bot.translations.checking import PLAIN, VERSION, Check, Made, Wish, translate_by
from bot.translations.gate import faults
from bot.translations.glossary import Glossary
from bot.translations.recent import AN_HOUR, Recent
from bot.translations.translators import Step, Translators

log = structlog.get_logger()

# That a translation was used is noted once in so long: what is remembered costs a look, and no writing.
_NOTED_EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreted:
    """As many texts as sentences; '' for one that is shown as written, as its translation was refused or nothing came
    out. `path` is () when nothing had to be, or could be, done."""

    texts: tuple[str, ...]
    path: tuple[str, ...] = ()
    reached: bool = True  # false: there is no way into that language


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpreter:
    """Translates public sentences through the memory, and private ones past it."""

    store: Store
    translators: Translators
    now: Callable[[], datetime]
    glossary: Glossary = Glossary()  # noqa: RUF009 - frozen
    check: Check = faults
    beam_size: int = 1
    recent: Recent = field(default_factory=Recent)

    async def translate(
        self, sentences: Sequence[str], from_lang: str, to_lang: str, wish: Wish = PLAIN
    ) -> Interpreted:
        """The sentences in `to_lang`; the sentences themselves when there is no way, or no need."""
        wish = replace(wish, check=self.check)
        route = self.translators.route(from_lang, to_lang)
        while route:
            try:
                texts = await self._walk(list(sentences), route, wish)
            except TranslationError as error:
                # The model cannot be loaded and is set aside: perhaps there is another way, at worst none.
                log.warning("model_set_aside", problem=str(error))
                route = self.translators.route(from_lang, to_lang)
            else:
                return Interpreted(texts=tuple(texts), path=(route[0].from_lang, *(step.to_lang for step in route)))
        return Interpreted(texts=tuple(sentences), reached=route is not None)

    async def _walk(self, sentences: list[str], route: tuple[Step, ...], wish: Wish) -> list[str]:
        for step in route:
            if wish.private:
                sentences = [made.text for made in await self._fresh(sentences, step, wish)]
            else:
                sentences = await self._remembered(sentences, step, wish)
        return sentences

    async def _fresh(self, sentences: Sequence[str], step: Step, wish: Wish) -> list[Made]:
        made = await asyncio.to_thread(translate_by, self.translators, sentences, step, self.glossary, wish)
        _count_refused(made, step)
        return made

    async def _remembered(self, sentences: Sequence[str], step: Step, wish: Wish) -> list[str]:
        # Whatever else than the model decides a translation names it, too.
        by = f"{step.model_id}/{VERSION}.{self.beam_size}.{self.glossary.version_for(wish.topics)}"
        model = Model(from_lang=step.from_lang, to_lang=step.to_lang, model_id=by)
        wanted = list(dict.fromkeys(sentence for sentence in sentences if sentence.strip()))
        known = self.recent.find(wanted, model, self.now())
        unknown = [sentence for sentence in wanted if sentence not in known]
        if unknown:
            looked_up = await self._looked_up(unknown, model, step, wish)
            self.recent.keep(looked_up, model, until=self.now() + AN_HOUR)
            known |= looked_up
        return [known.get(sentence, "") for sentence in sentences]

    async def _looked_up(self, wanted: Sequence[str], model: Model, step: Step, wish: Wish) -> dict[str, str]:
        """Out of the store; what it does not know is made, and kept there."""
        async with self.store.read() as connection:
            found = await recall(connection, wanted, model)
        now = self.now()
        unnoted = [sentence for sentence, (_, used_at) in found.items() if now - used_at >= _NOTED_EVERY]
        missing = [sentence for sentence in wanted if sentence not in found]
        made = dict(zip(missing, await self._fresh(missing, step, wish), strict=True)) if missing else {}
        if unnoted or made:
            async with self.store.write() as connection:
                await touch(connection, unnoted, model, now=now)
                await _keep(connection, made, model, self.now())
        told = {sentence: text for sentence, (text, _) in found.items()}
        # What came out empty and was not refused may come out another time.
        return told | {sentence: one.text for sentence, one in made.items() if one.text or one.faults}


async def _keep(connection: AsyncConnection, made: Mapping[str, Made], model: Model, now: datetime) -> None:
    kept = {sentence: told.text for sentence, told in made.items() if told.text}
    refused = {sentence: ",".join(told.faults) for sentence, told in made.items() if told.faults}
    await remember(connection, kept, model, now=now, refused=refused)


def _count_refused(made: Sequence[Made], step: Step) -> None:
    kinds = Counter(kind for told in made for kind in told.faults)
    if kinds:
        refused = sum(bool(told.faults) for told in made)
        told = {kind.value: count for kind, count in sorted(kinds.items())}
        log.info("translations_refused", step=f"{step.from_lang}-{step.to_lang}", refused=refused, kinds=told)
