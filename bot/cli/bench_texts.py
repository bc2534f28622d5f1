"""Articles made by a fixed rule from the words of the sample articles: as long as wanted, no two sentences alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from random import Random

from bot import ROOT
from summarizers import Document, TokenisedDocument, stem

SENTENCE_WORDS = (12, 28)  # the shortest and the longest; twenty on average
PARAGRAPH_SENTENCES = 4
TITLE_WORDS = 8
# One word in so many is a name that hardly any other article has.
_NAME_EVERY = 40
_SYLLABLES = ("ba", "den", "gor", "hil", "ka", "lun", "mi", "nor", "pel", "ros", "sa", "tev", "vi", "wen", "zu")
# A full stop after a short word may be that of an abbreviation.
_LAST_WORD_MIN = 6
_ZIPF_SHIFT = 2.7  # Mandelbrot's: the commonest words are less common than 1, 1/2, 1/3 of each other


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Words, the commonest first, with their frequencies added up."""

    words: tuple[str, ...]
    frequencies: tuple[float, ...]
    last_words: tuple[str, ...]


def make_vocabulary(texts: Sequence[str]) -> Vocabulary:
    """The words of each text in turn, the commonest of it first; the n-th of all is as frequent as 1/n, as in prose."""
    words: dict[str, None] = {}
    for text in texts:
        counts = Counter(re.findall(r"(?<![\w’'-])[^\W\d_]+(?![\w’'-])", text))
        words.update(dict.fromkeys(word for word, _ in counts.most_common()))
    return Vocabulary(
        words=tuple(words),
        frequencies=tuple(accumulate(1 / (rank + _ZIPF_SHIFT) for rank in range(1, len(words) + 1))),
        last_words=tuple(word for word in words if len(word) >= _LAST_WORD_MIN),
    )


def make_document(vocabulary: Vocabulary, sentences: int, number: int = 0) -> Document:
    """An article of so many sentences: the same for the same number, another for another one."""
    random = Random(number)  # noqa: S311 - a rule, not a secret
    made: dict[str, None] = {}
    title = " ".join(_words(vocabulary, TITLE_WORDS, random)).capitalize()
    while len(made) < sentences:
        made[_sentence(vocabulary, random)] = None
    paragraphs = [list(made)[at : at + PARAGRAPH_SENTENCES] for at in range(0, sentences, PARAGRAPH_SENTENCES)]
    return Document(text="\n\n".join(map(" ".join, paragraphs)), lang="en", title=title)


def stemmed(document: TokenisedDocument) -> TokenisedDocument:
    """The same sentences in a language without stemmer, with stems for words: what stems them again changes nothing."""
    words = tuple(
        tuple(word if word in document.stop_words else stem(word, document.lang) for word in sentence)
        for sentence in document.words
    )
    return replace(document, lang="und", words=words)


def sample_texts() -> list[str]:
    """The sample articles in English, then those in other languages written in Latin letters: their words stand for
    the rare ones, of which a few short articles have too few."""
    folder = ROOT / "seeds" / "articles"
    texts = []
    for langs in (("en",), ("es", "fr", "pt", "de", "tr")):
        paths = sorted(path for path in folder.iterdir() if path.name[:2] in langs and path.suffix != ".html")
        texts.append("\n".join(path.read_text("utf-8") for path in paths))
    return texts


def _sentence(vocabulary: Vocabulary, random: Random) -> str:
    words = _words(vocabulary, random.randint(*SENTENCE_WORDS) - 1, random)
    return f"{words[0][:1].upper()}{words[0][1:]} {' '.join(words[1:])} {random.choice(vocabulary.last_words)}."


def _words(vocabulary: Vocabulary, count: int, random: Random) -> list[str]:
    words = random.choices(vocabulary.words, cum_weights=vocabulary.frequencies, k=count)
    return [_name(random) if random.randrange(_NAME_EVERY) == 0 else word for word in words]


def _name(random: Random) -> str:
    return "".join(random.choices(_SYLLABLES, k=4)).capitalize()
