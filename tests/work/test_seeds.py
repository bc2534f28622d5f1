"""The sample articles are read, in every form, as what they are; their summaries are verbatim."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import ROOT
from bot.articles.topics import read_catalogue
from bot.summaries.summarise import LENGTHS, summarise
from bot.values import PreparedArticle, TopicKind
from bot.work.reading import read_file
from summarizers import METHODS, Document, split_sentences

SEEDS = sorted((ROOT / "seeds" / "articles").iterdir())
SECTIONS = read_catalogue((ROOT / "seeds" / "topics.toml").read_bytes())
UNSPACED = {"zh"}


@pytest.fixture(params=SEEDS, ids=lambda path: path.name)
def path(request: pytest.FixtureRequest) -> Path:
    seed: Path = request.param
    return seed


@pytest.fixture
def article(path: Path) -> PreparedArticle:
    return read_file(path, SECTIONS)


def test_there_are_at_least_24_in_at_least_8_languages() -> None:
    assert len(SEEDS) >= 24
    assert len({path.name.partition("-")[0] for path in SEEDS}) >= 8


def test_a_seed_has_a_headline_a_standfirst_topics_and_300_to_700_words(path: Path, article: PreparedArticle) -> None:
    assert article.lang == path.name.partition("-")[0]
    assert article.title
    assert article.standfirst
    assert article.title not in article.text.split("\n\n")
    assert article.topics[0].kind is TopicKind.SECTION
    assert len(article.topics) >= 2
    length = len(article.text) / 2 if article.lang in UNSPACED else len(article.text.split())
    assert 300 <= length <= 700


def test_whoever_chooses_one_section_alone_gets_a_first_digest() -> None:
    told = {topic.key for path in SEEDS for topic in read_file(path, SECTIONS).topics}
    assert {section.key for section in SECTIONS} <= told


@pytest.mark.parametrize("method", METHODS)
def test_every_sentence_of_a_summary_stands_in_the_article_where_its_offsets_say(
    article: PreparedArticle, method: str
) -> None:
    document = Document(text=article.text, lang=article.lang, title=article.title, standfirst=article.standfirst)
    cuts = {(cut.start, cut.end) for cut in split_sentences(article.text, article.lang)}
    assert all(article.text[start:end].strip() for start, end in cuts)
    for summary in summarise(document, method=method):
        assert 0 < len(summary.spans) <= summary.length <= max(LENGTHS)
        assert list(summary.spans) == sorted(set(summary.spans))
        assert set(summary.spans) <= cuts
