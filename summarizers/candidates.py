"""Which sentences of a text may stand in a summary, and the words that they are weighed by."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from summarizers.marks import ends_as_a_sentence
from summarizers.sentences import split_paragraphs
from summarizers.values import Document, Sentence, TokenisedDocument
from summarizers.words import stop_words, words

# News says what matters early; what stands behind the first thousand sentences is not looked at.
_SENTENCES_READ = 1_000
# Below this a sentence ("He agrees.", "Why?") says nothing by itself.
_WORDS_MIN = 4
# A line of at most as many words that stands alone and does not end like a sentence is a headline or a byline.
_HEADLINE_WORDS_MAX = 14
# Code points of one sentence that words are taken from: twenty times a long sentence.
_READ_OF_A_SENTENCE = 5_000


def tokenise(document: Document, sentences_count: int) -> TokenisedDocument:
    """The candidates with their words. Headlines, fragments and repetitions are among them only when
    there is nothing better: a text of headlines alone is summarised by its headlines."""
    read = _read(document)
    taken = _candidates(read, _without_repetitions(read), sentences_count)
    return TokenisedDocument(
        lang=document.lang,
        sentences=tuple(map(read.sentences.__getitem__, taken)),
        words=tuple(map(read.words.__getitem__, taken)),
        paragraphs=tuple(map(read.paragraphs.__getitem__, taken)),
        title_words=_words(document.title, document.lang),
        standfirst_words=_words(document.standfirst, document.lang),
        stop_words=stop_words(document.lang),
    )


class _Read(NamedTuple):
    """The sentences that are looked at, the words of each, and the number of its paragraph."""

    sentences: Sequence[Sentence]
    words: Sequence[tuple[str, ...]]
    paragraphs: Sequence[int]

    def headlines(self) -> set[int]:
        """Where those stand that are alone in their paragraphs, short, and do not end like a sentence."""
        sizes = Counter(self.paragraphs)
        return {
            index
            for index, paragraph in enumerate(self.paragraphs)
            if sizes[paragraph] == 1
            and len(self.words[index]) <= _HEADLINE_WORDS_MAX
            and not ends_as_a_sentence(self.sentences[index].text)
        }


def _read(document: Document) -> _Read:
    from summarizers.parts import words_of_parts

    sentences: list[Sentence] = []
    paragraphs: list[int] = []
    for number, paragraph in enumerate(split_paragraphs(document.text, document.lang)):
        sentences += islice(paragraph, _SENTENCES_READ - len(sentences))
        paragraphs += [number] * (len(sentences) - len(paragraphs))
        if len(sentences) == _SENTENCES_READ:
            break
    parts = [(start, min(end, start + _READ_OF_A_SENTENCE)) for _, start, end in sentences]
    return _Read(sentences, words_of_parts(document.text, document.lang, parts), paragraphs)


def _without_repetitions(read: _Read) -> list[int]:
    """Where the first of those stand that say the same in the same words; what has no words is told by its text."""
    said = [words or sentence.text for words, sentence in zip(read.words, read.sentences, strict=True)]
    # Of equal keys a dictionary keeps the place of the first and the value of the last.
    return sorted(dict(zip(reversed(said), range(len(said) - 1, -1, -1), strict=True)).values())


def _candidates(read: _Read, indices: list[int], sentences_count: int) -> list[int]:
    headlines = read.headlines()
    lengths = list(map(len, read.words))
    said = [index for index in indices if lengths[index] and index not in headlines]
    full = [index for index in said if lengths[index] >= _WORDS_MIN]
    if len(full) >= sentences_count:
        return full
    return said or [index for index in indices if lengths[index]] or indices


def _words(text: str, lang: str) -> tuple[str, ...]:
    return tuple(words(text[:_READ_OF_A_SENTENCE], lang))
