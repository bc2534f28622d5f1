"""Digits, capitals and quotation marks, counted in all sentences at once."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from summarizers.characters import QUOTATION_MARKS
from summarizers.signs import count_signs

# Behind the first 65,536 code points nothing is counted.
TEXTS = st.lists(st.text(st.characters(max_codepoint=0xFFFE), min_size=1, max_size=30), min_size=1, max_size=6)


@given(texts=TEXTS)
def test_each_sentence_counts_for_itself(texts: list[str]) -> None:
    signs = count_signs(texts)
    assert signs.numbers.tolist() == [len(re.findall(r"\d+", text)) for text in texts]
    assert signs.names.tolist() == [
        sum(after.isupper() and before.isspace() for before, after in pairwise(text)) for text in texts
    ]
    assert signs.quotation_marks.tolist() == [sum(char in QUOTATION_MARKS for char in text) for text in texts]
    assert signs.opens_with_quotation.tolist() == [text[0] in QUOTATION_MARKS for text in texts]


@given(text=st.text(min_size=1, max_size=40))
def test_any_text_can_be_counted(text: str) -> None:
    assert len(count_signs([text, text]).numbers) == 2
