"""The news method: what tells most, said once, in context, and the lead where nothing is better."""

import numpy as np
import pytest

from summarizers import Document, summarize
from summarizers.candidates import tokenise
from summarizers.features import FEATURES, Features, features
from summarizers.news import Rules, choose
from summarizers.vectors import Weighted
from tests.summarizers.texts import NEWS

FREE = Rules(alike=2.0, confident=-1e9, near_equal=0.0)


def known(sentences: list[list[int]], *, leans: tuple[int, ...] = ()) -> Features:
    """Sentences that are nothing but their terms, each as heavy as the others of its sentence."""
    count = len(sentences)
    entries = sorted((term, index) for index, terms in enumerate(sentences) for term in terms)
    of_sentence = np.array([index for _, index in entries], dtype=np.int64)
    terms = np.array([term for term, _ in entries], dtype=np.int64)
    sizes = np.array([len(each) for each in sentences])
    return Features(
        values=np.zeros((count, len(FEATURES))),
        weighted=Weighted(
            sentence=of_sentence,
            term=terms,
            weight=1 / np.sqrt(sizes[of_sentence]),
            frequency=np.bincount(terms),
            sentences_count=count,
        ),
        leans=np.array([index in leans for index in range(count)]),
        words_counts=sizes,
        about=(0.0, 0.0, 0.0, 0.0, 0.0),
    )


DIFFERENT = [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]]


def test_the_best_sentences_come_in_the_order_of_the_text() -> None:
    assert choose(known(DIFFERENT), np.array([1.0, 9.0, 0.0, 2.0, 8.0]), 2, FREE) == [1, 4]


def test_of_equals_the_first_in_the_text_is_taken() -> None:
    assert choose(known(DIFFERENT), np.zeros(5), 2, FREE) == [0, 1]


def test_what_says_the_same_again_is_passed_over() -> None:
    twice = [[0, 1], [2, 3, 4], [2, 3, 5], [6, 7]]
    scores = np.array([1.0, 9.0, 8.0, 2.0])
    assert choose(known(twice), scores, 2, FREE) == [1, 2]
    assert choose(known(twice), scores, 2, Rules(alike=0.5, confident=-1e9, near_equal=0.0)) == [1, 3]


def test_where_all_say_the_same_the_best_are_taken_all_the_same() -> None:
    assert choose(known([[0, 1]] * 4), np.array([1.0, 3.0, 2.0, 0.0]), 2, Rules(confident=-1e9)) == [1, 2]


def test_the_lead_stands_unless_others_are_clearly_better() -> None:
    scores = np.array([5.0, 5.0, 5.4, 5.4, 0.0])
    assert choose(known(DIFFERENT), scores, 2, Rules(confident=1.0)) == [0, 1]
    assert choose(known(DIFFERENT), scores, 2, Rules(confident=0.5)) == [2, 3]


def test_a_sentence_out_of_context_gives_way_to_a_near_equal() -> None:
    scores = np.array([9.0, 0.0, 7.0, 6.5, 0.0])
    rules = Rules(confident=-1e9, near_equal=1.0)
    assert choose(known(DIFFERENT), scores, 2, rules) == [0, 2]
    assert choose(known(DIFFERENT, leans=(2,)), scores, 2, rules) == [0, 3]


def test_a_sentence_out_of_context_brings_the_one_before_it_when_that_is_nearly_as_good_as_the_other() -> None:
    scores = np.array([7.2, 0.0, 7.0, 9.0, 0.0])
    assert choose(known(DIFFERENT, leans=(3,)), scores, 2, Rules(confident=-1e9, near_equal=1.0)) == [2, 3]


def test_a_sentence_out_of_context_stays_where_the_others_are_much_worse() -> None:
    scores = np.array([9.0, 0.0, 8.0, 1.0, 0.0])
    assert choose(known(DIFFERENT, leans=(2,)), scores, 2, Rules(confident=-1e9, near_equal=1.0)) == [0, 2]


def test_a_sentence_beside_the_one_it_leans_on_stays() -> None:
    scores = np.array([0.0, 9.0, 8.0, 8.9, 0.0])
    assert choose(known(DIFFERENT, leans=(2,)), scores, 3, Rules(confident=-1e9, near_equal=1.0)) == [1, 2, 3]


ARTICLE = (
    "It was still dark when the first boats came in. Gulls sat on the wall. A dog slept by the gate of the yard.\n\n"
    "The council of Port Ellery voted on Tuesday to rebuild the old pier that the storm of 2019 had broken. "
    "He had waited for six years. The pier will cost the council 3.5 million and open in spring, the mayor said.\n\n"
    "Fishermen of Port Ellery had asked the council for a new pier since the storm."
)


def test_a_scene_at_the_beginning_gives_way_to_what_the_title_speaks_of() -> None:
    document = Document(text=ARTICLE, lang="en", title="Port Ellery council votes to rebuild the pier")
    told = [sentence.text for sentence in summarize(document, sentences_count=2).sentences]
    assert told[0].startswith("The council of Port Ellery voted")
    assert not any(text.startswith(("Gulls", "A dog", "He had")) for text in told)


def test_a_standfirst_counts_like_a_title() -> None:
    plain = Document(text=ARTICLE, lang="en", title="Gulls on the wall")
    told = Document(text=ARTICLE, lang="en", title="Gulls", standfirst="The fishermen of Port Ellery get a new pier")
    assert summarize(plain, sentences_count=1) != summarize(told, sentences_count=1)


@pytest.mark.parametrize("lang", NEWS)
def test_every_feature_is_a_number_in_every_language(lang: str) -> None:
    found = features(tokenise(Document(text=NEWS[lang], lang=lang, title=NEWS[lang][:40]), 3))
    assert found.values.shape == (len(found.words_counts), len(FEATURES))
    assert np.isfinite(found.values).all()


def feature(document: Document, name: str) -> list[float]:
    found: list[float] = features(tokenise(document, 2)).values[:, FEATURES.index(name)].tolist()
    return found


def test_a_sentence_that_others_come_back_to_is_central_and_tells_what_is_new() -> None:
    text = (
        "The river broke through the dam near Olden. A market was held in the square. "
        "The dam had been checked by engineers. Engineers said that the river had risen."
    )
    document = Document(text=text, lang="en")
    assert feature(document, "centrality")[1] == 0.0
    assert min(feature(document, "centrality")[index] for index in (0, 2, 3)) > 0.5
    assert np.argmax(feature(document, "new central terms")) == 0
    assert feature(document, "similarity to earlier")[0] == pytest.approx(0.0)
    assert feature(document, "similarity to later")[-1] == pytest.approx(0.0)


def test_centrality_by_sums_is_centrality_by_pairs() -> None:
    document = tokenise(Document(text=ARTICLE, lang="en"), 3)
    found = features(document)
    matrix = np.zeros((len(document.sentences), len(found.weighted.frequency)))
    matrix[found.weighted.sentence, found.weighted.term] = found.weighted.weight
    cosines = matrix @ matrix.T
    later, earlier = np.triu(cosines, 1).sum(1), np.tril(cosines, -1).sum(1)
    for name, wanted in (
        ("centrality", later + earlier),
        ("similarity to later", later),
        ("similarity to earlier", earlier),
    ):
        assert found.values[:, FEATURES.index(name)] == pytest.approx(wanted / wanted.max())
    for index in range(len(cosines)):
        assert found.weighted.cosines(index) == pytest.approx(cosines[index])


def test_numbers_names_quotations_and_questions_are_seen() -> None:
    text = (
        "On 5 May 2024 the mayor Ana Reyes paid 3 boats. “We are glad,” said a fisherman of the town. "
        "Will the boats come back to the harbour? Nothing of that kind was told by anyone."
    )
    document = Document(text=text, lang="en")
    assert feature(document, "numbers") == [1.0, 0.0, 0.0, 0.0]
    assert feature(document, "names") == pytest.approx([3 / 6, 0.0, 0.0, 0.0])
    assert feature(document, "quotation") == [0.0, 1.0, 0.0, 0.0]
    assert feature(document, "opens with quotation") == [0.0, 1.0, 0.0, 0.0]
    assert feature(document, "question") == [0.0, 0.0, 1.0, 0.0]


@pytest.mark.parametrize(
    ("lang", "leaning", "standing"),
    [
        ("en", "He said that the pier would open.", "The mayor said that the pier would open."),
        ("pt", "Mas o cais só abre na primavera deste ano.", "O cais só abre na primavera deste ano."),
        ("ru", "Он сообщил, что причал откроют весной.", "Мэр сообщил, что причал откроют весной."),
        ("ar", "وأضاف أن الرصيف سيفتح في الربيع المقبل.", "قال رئيس البلدية إن الرصيف سيفتح في الربيع."),
        ("zh", "他说码头将在明年春天重新开放。", "市长说码头将在明年春天重新开放。"),
        ("hi", "उन्होंने कहा कि घाट अगले वसंत में खुलेगा।", "महापौर ने कहा कि घाट अगले वसंत में खुलेगा।"),
        ("tr", "Ancak iskele ilkbaharda yeniden açılacak.", "İskele ilkbaharda yeniden açılacak."),
    ],
)
def test_a_sentence_that_leans_on_the_one_before_is_known_by_its_opening(
    lang: str, leaning: str, standing: str
) -> None:
    found = features(tokenise(Document(text=f"{standing}\n{leaning}", lang=lang), 2))
    assert found.leans.tolist() == [False, True]
