"""Numbers as each language writes them: marks inside digits, halves and quarters, times of a lap, sets of a match."""

from __future__ import annotations

import pytest

from tests.translations.gate.test_gate import checked


@pytest.mark.parametrize(
    ("pair", "source", "good", "bad"),
    [
        ("es-en", "La inversión fue de 40.900 millones.", "Investment was 40.9 billion.",
         "Investment was 40.9 million."),
        ("es-de", "El plan cuesta 1.250 millones.", "Der Plan kostet 1,25 Milliarden.",
         "Der Plan kostet 1,25 Millionen."),
        ("hi-en", "सवा करोड़ महिलाओं को पैसा मिला।", "12.5 million women were paid.", "15 million women were paid."),
        ("hi-en", "सवा सौ लोग आए।", "125 people came.", "150 people came."),
        ("hi-en", "पौन करोड़ लोग आए।", "7.5 million people came.", "12.5 million people came."),
        ("hi-en", "उन्हें दस-दस हज़ार रुपये मिले।", "They got 10,000 rupees each.", "They got 20,000 rupees each."),
        ("de-en", "Es öffnet nach anderthalb Jahren.", "It opens after eighteen months.",
         "It opens after sixteen months."),
        ("ru-en", "Через полтора года он вернулся.", "He came back 18 months later.",
         "He came back 15 months later."),
        ("en-de", "The film lasts 90 minutes.", "Der Film dauert anderthalb Stunden.",
         "Der Film dauert zweieinhalb Stunden."),
        ("en-it", "He lapped in 1:19.127.", "Ha girato in 1'19\"127.", "Ha girato in 1'19\"172."),
        ("en-ru", "He lapped in 1:19.127.", "Он проехал круг за 1.19,127.", "Он проехал круг за 1.19,172."),
        ("en-zh", "He lapped in 1:19.127.", "他单圈用时1分19秒127。", "他单圈用时1分19秒172。"),
        ("en-fr", "It slipped to 71.9 US cents.", "Il a reculé à 71,9 cents américains.",
         "Il a reculé à 79,1 cents américains."),
        ("ru-en", "Она победила в двух сетах.", "She won in straight sets.", "She won in four sets."),
        ("en-fr", "She won in straight sets.", "Elle a gagné en deux sets.", "Elle a gagné en quatre sets."),
        ("en-hi", "The vote is on 5 March.", "मतदान 5 मार्च को है।", "मतदान 5 मई को है।"),
    ],
)  # fmt: skip
def test_the_same_number_in_another_form_is_no_fault_and_another_number_is_one(
    pair: str, source: str, good: str, bad: str
) -> None:
    assert checked(source, good, pair) == ()
    assert checked(source, bad, pair) != ()
