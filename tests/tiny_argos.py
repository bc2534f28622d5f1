"""A real Argos package small enough to make in a test: a transformer of width 16 with made-up weights.

What it translates to is nonsense, the same nonsense each time; everything around it is as in a published package.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import TransformerSpec
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

WIDTH = 16
_SPECIAL = ("<unk>", "<s>", "</s>")
_LINES = (
    "The council agreed on Monday to build a new bridge over the river.",
    "O conselho decidiu na segunda-feira construir uma ponte nova.",
    "Rain is expected in the north, and the schools stay closed.",
    "A chuva chega ao norte, e as escolas ficam fechadas.",
    "Der Rat beschloss am Montag, eine neue Brücke zu bauen.",
    "Совет решил построить новый мост через реку.",
    "قرر المجلس بناء جسر جديد فوق النهر.",
    "市议会周一同意修建一座新桥。",
    "Meclis pazartesi günü yeni bir köprü yapmaya karar verdi.",
    "परिषद ने सोमवार को नया पुल बनाने का फैसला किया।",
)


def make_tiny_package(folder: Path, from_code: str, to_code: str, *, version: str = "1.0") -> Path:
    """An installable `.argosmodel` file in the folder. The same codes and version give the same bytes."""
    root = f"translate-{from_code}_{to_code}-{version.replace('.', '_')}"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{root}.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in tiny_parts(from_code, to_code, version=version).items():
            archive.writestr(zipfile.ZipInfo(f"{root}/{name}"), content)
    return path


def tiny_parts(from_code: str, to_code: str, *, version: str = "1.0") -> dict[str, bytes]:
    """The files of such a package, by their names in it."""
    metadata = {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": from_code,
        "from_name": from_code.upper(),
        "to_code": to_code,
        "to_name": to_code.upper(),
        "links": [],
    }
    return {"metadata.json": json.dumps(metadata).encode(), **_model()}


@cache
def _model() -> dict[str, bytes]:
    pieces = _train()
    words = SentencePieceProcessor(model_proto=pieces)
    vocabulary = [words.id_to_piece(number) for number in range(words.get_piece_size())]
    scratch = Path(tempfile.mkdtemp())
    try:
        _spec(vocabulary).save(str(scratch))
        parts = {f"model/{path.name}": path.read_bytes() for path in sorted(scratch.iterdir())}
    finally:
        shutil.rmtree(scratch)
    return {"sentencepiece.model": pieces, **parts}


def _train() -> bytes:
    model = BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(_LINES * 4),
        model_writer=model,
        vocab_size=160,
        character_coverage=1.0,
        normalization_rule_name="identity",  # the usual one adds 0.3 MB
        hard_vocab_limit=False,
        minloglevel=2,  # it talks on stderr otherwise
        num_threads=1,
    )
    return model.getvalue()


def _spec(vocabulary: list[str]) -> Any:
    spec = TransformerSpec.from_config((1, 1), 2)
    random = np.random.default_rng(8)  # a seed whose nonsense differs from sentence to sentence
    rows = len(vocabulary)
    _embed(spec.encoder.embeddings[0], random, rows)
    _embed(spec.decoder.embeddings, random, rows)
    for layer in spec.encoder.layer:
        _attend(layer.self_attention, random, joined=True)
        _feed(layer.ffn, random)
    for layer in spec.decoder.layer:
        _attend(layer.self_attention, random, joined=True)
        _attend(layer.attention, random, joined=False)
        _feed(layer.ffn, random)
    _norm(spec.encoder.layer_norm)
    _norm(spec.decoder.layer_norm)
    _linear(spec.decoder.projection, random, rows, WIDTH)
    _favour_the_end(spec.decoder.projection, vocabulary)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = True
    spec.validate()
    return spec


def _favour_the_end(projection: Any, vocabulary: list[str]) -> None:
    """Sentences must end, and hold letters."""
    for number, piece in enumerate(vocabulary):
        if piece in _SPECIAL:
            projection.bias[number] = -50.0
    projection.bias[vocabulary.index("</s>")] = 2.0


def _embed(spec: Any, random: np.random.Generator, rows: int) -> None:
    spec.weight = random.normal(size=(rows, WIDTH)).astype(np.float32)
    spec.multiply_by_sqrt_depth = True


def _linear(spec: Any, random: np.random.Generator, outputs: int, inputs: int) -> None:
    spec.weight = (random.normal(size=(outputs, inputs)) / np.sqrt(inputs)).astype(np.float32)
    spec.bias = np.zeros(outputs, dtype=np.float32)


def _norm(spec: Any) -> None:
    spec.gamma = np.ones(WIDTH, dtype=np.float32)
    spec.beta = np.zeros(WIDTH, dtype=np.float32)


def _attend(spec: Any, random: np.random.Generator, *, joined: bool) -> None:
    widths = (3 * WIDTH, WIDTH) if joined else (WIDTH, 2 * WIDTH, WIDTH)
    for linear, outputs in zip(spec.linear, widths, strict=True):
        _linear(linear, random, outputs, WIDTH)
    _norm(spec.layer_norm)


def _feed(spec: Any, random: np.random.Generator) -> None:
    _linear(spec.linear_0, random, 4 * WIDTH, WIDTH)
    _linear(spec.linear_1, random, WIDTH, 4 * WIDTH)
    _norm(spec.layer_norm)
