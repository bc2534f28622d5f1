"""The translation memory: one row per sentence, step and model. Public text only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType

from sqlalchemy import ColumnElement, and_, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import translation
from bot.store.upsert import upsert

# Put together once: it is asked for each digest.
_RECALL = select(translation.c.source_hash, translation.c.text, translation.c.used_at).where(
    translation.c.from_lang == bindparam("from_lang"),
    translation.c.to_lang == bindparam("to_lang"),
    translation.c.model == bindparam("model_id"),
    translation.c.source_hash.in_(bindparam("hashes", expanding=True)),
)

NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One step by one model."""

    from_lang: str
    to_lang: str
    model_id: str


def source_hash(sentence: str) -> str:
    """Names a sentence; spaces are normalised, nothing else."""
    return sha256(" ".join(sentence.split()).encode("utf-8", "surrogatepass")).hexdigest()


async def recall(
    connection: AsyncConnection, sentences: Sequence[str], model: Model
) -> dict[str, tuple[str, datetime]]:
    """The remembered translations by sentence, '' for one that was refused, each with its last noted use."""
    hashes = {sentence: source_hash(sentence) for sentence in sentences}
    given = asdict(model) | {"hashes": [*dict.fromkeys(hashes.values())]}
    found = {row.source_hash: (row.text, row.used_at) for row in (await connection.execute(_RECALL, given)).all()}
    return {sentence: found[hashed] for sentence, hashed in hashes.items() if hashed in found}


async def remember(
    connection: AsyncConnection,
    made: Mapping[str, str],
    model: Model,
    *,
    now: datetime,
    refused: Mapping[str, str] = NONE,
) -> None:
    """Keeps translations by sentence, and of refused ones the reasons, so that they are not tried again."""
    step = {"from_lang": model.from_lang, "to_lang": model.to_lang, "model": model.model_id, "used_at": now}
    kept = {sentence: (text, "") for sentence, text in made.items()}
    kept |= {sentence: ("", verdict) for sentence, verdict in refused.items()}
    rows = {
        source_hash(sentence): {"text": text, "verdict": verdict, **step} for sentence, (text, verdict) in kept.items()
    }
    values = [
        {"source_hash": hashed, **row} for hashed, row in sorted(rows.items())
    ]  # else two could wait for each other
    await upsert(connection, translation, values, changing=["text", "verdict", "used_at"])


async def touch(connection: AsyncConnection, sentences: Sequence[str], model: Model, *, now: datetime) -> None:
    """Notes that the translations were used, so that they are kept."""
    hashes = [source_hash(sentence) for sentence in sentences]
    used = update(translation).where(_by(model), translation.c.source_hash.in_(hashes)).values(used_at=now)
    await connection.execute(used)


def _by(model: Model) -> ColumnElement[bool]:
    return and_(
        translation.c.from_lang == model.from_lang,
        translation.c.to_lang == model.to_lang,
        translation.c.model == model.model_id,
    )
