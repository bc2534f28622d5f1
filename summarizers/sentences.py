"""Sentences with their places in the text, for every language.

text → paragraphs → windows → boundaries (sentencex) → second thoughts → sentences
"""

from collections.abc import Iterator
from heapq import merge

from summarizers.boundaries import missed_boundaries, sentence_spans
from summarizers.languages import base_language
from summarizers.paragraphs import Span, paragraph_spans
from summarizers.values import Sentence

# Code points. The splitter's time grows with the square of what it is given at once: 20,000 full stops or
# opening quotes took it 0.2 s, a million would take minutes. Hardly any paragraph is as long as this.
_WINDOW = 3_000


def split_sentences(text: str, lang: str) -> list[Sentence]:
    """The sentences in order, verbatim, with offsets in code points; none is empty or crosses a paragraph."""
    return [sentence for paragraph in split_paragraphs(text, lang) for sentence in paragraph]


def split_paragraphs(text: str, lang: str) -> Iterator[Iterator[Sentence]]:
    """The same sentences, paragraph by paragraph, split no further than they are asked for."""
    base = base_language(lang)
    return (_sentences(text, paragraph, base) for paragraph in paragraph_spans(text))


def _sentences(text: str, paragraph: Span, lang: str) -> Iterator[Sentence]:
    starts = merge(_starts(text, paragraph, lang), missed_boundaries(text, paragraph))
    for start, end in sentence_spans(text, starts, paragraph, lang):
        yield Sentence(text=text[start:end], start=start, end=end)


def _starts(text: str, span: Span, lang: str) -> Iterator[int]:
    """Where the splitter lets sentences start, window by window.

    A window's last sentence may go on in the next one, which therefore begins with it. A sentence longer than a
    window is searched on from the window's end.
    """
    start, end = span
    while start < end:
        stop = min(end, start + _WINDOW)
        found = [start + offset for offset in _offsets(text[start:stop], lang) if offset]
        yield from found
        start = stop if stop == end or not found else found[-1]


def _offsets(text: str, lang: str) -> list[int]:
    import sentencex

    # Half of a surrogate pair, which no file but any program can hold, is refused; one code point stands for it.
    clean = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _has_surrogate(text) else text
    return [found["start_index"] for found in sentencex.get_sentence_boundaries(lang, clean)]


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)
