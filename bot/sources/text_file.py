"""The `.txt` form: blocks divided by blank lines.

    topics, comma-separated     may be missing
    the headline
    a one-sentence standfirst   may be missing
    the body's paragraphs

No block is lost: each ends up in exactly one of topics, title, standfirst and text.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.sources.marks import FINAL, FULL_STOPS, count_words, ends_with, split_at_commas
from bot.sources.plain import blocks, one_line, unwrapped
from bot.values import RawArticle

TOPIC_WORDS_MAX = 5
HEADLINE_MAX = 300  # characters; a longer first block is body
STANDFIRST_MAX = 600  # characters; a longer block is body

# A text's language is not known yet. Where a sentence ends depends on it little, mostly by its abbreviations: a block
# is one sentence when it is one in any of these languages of its script.
_LATIN_LANGS = ("en", "pt", "es", "fr", "de", "tr")
_SCRIPT_LANGS = (
    ("\u0400", "\u04ff", ("ru",)),
    ("\u0590", "\u05ff", ("he",)),
    ("\u0600", "\u06ff", ("ar",)),
    ("\u0900", "\u097f", ("hi",)),
    ("\u3040", "\u30ff", ("ja",)),
    ("\u4e00", "\u9fff", ("zh",)),
)


def read_text(text: str) -> RawArticle:
    """The article that a text in the `.txt` form holds; `title` is '' when it has no headline."""
    parts: Sequence[str] = blocks(text)
    topics: Sequence[str] = ()
    if has_topics(parts):
        topics, parts = split_at_commas(parts[0]), parts[1:]
    title, parts = _headline(parts)
    standfirst, parts = split_standfirst(parts) if title else ("", parts)
    return RawArticle(
        title=title,
        standfirst=standfirst,
        text="\n\n".join(unwrapped(part) for part in parts),
        topics=tuple(topics),
    )


def has_topics(parts: Sequence[str]) -> bool:
    """Whether the first block is a line of topics: short parts, no final mark, and a headline and body after it."""
    if len(parts) < 3:
        return False
    first, headline = parts[0], parts[1]
    if "\n" in first or ends_with(first, FINAL) or "\n" in headline or ends_with(headline, FULL_STOPS):
        return False
    topics = split_at_commas(first)
    return bool(topics) and all(count_words(topic) <= TOPIC_WORDS_MAX for topic in topics)


def split_standfirst(parts: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The standfirst, '' when there is none, and the blocks after it; `parts` follow a headline."""
    if len(parts) > 1 and len(parts[0]) <= STANDFIRST_MAX and is_one_sentence(parts[0]):
        return one_line(parts[0]), parts[1:]
    return "", parts


def is_one_sentence(block: str) -> bool:
    """Whether the block is a single sentence, in the likeliest languages of its script."""
    from summarizers.sentences import split_sentences

    flat = one_line(block)
    return any(len(split_sentences(flat, lang)) == 1 for lang in _langs_of_script(flat))


def _headline(parts: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The headline, '' when there is none, and the blocks after it.

    A single block is body. So is a first block that is no headline by any measure: a paragraph of several sentences.
    """
    if len(parts) < 2 or len(parts[0]) > HEADLINE_MAX:
        return "", parts
    if ends_with(parts[0], FULL_STOPS) and not is_one_sentence(parts[0]):
        return "", parts
    return one_line(parts[0]), parts[1:]


def _langs_of_script(text: str) -> Sequence[str]:
    counts = {langs: sum(low <= character <= high for character in text) for low, high, langs in _SCRIPT_LANGS}
    langs = max(counts, key=lambda langs: counts[langs])
    return langs if counts[langs] * 4 > len(text) else _LATIN_LANGS
