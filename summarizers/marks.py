"""Punctuation of every script: what ends a sentence, and what may stand behind that."""

import re

# Full stop, question, exclamation and ellipsis of the scripts that have their own. Behind the first ones white space
# tells whether a sentence ends.
WITH_SPACE = ".!?…‽⁇⁈⁉‼"
SELF_SUFFICIENT = "。！？｡।॥؟۔։።፧፨၊။។៕᙮᠃᠉༎"
FINAL = WITH_SPACE + SELF_SUFFICIENT + "．"
CLOSING = "\"'»”’›“‘)]}」』）】》〉*_"

_ENDS_AS_A_SENTENCE = re.compile(rf"[{re.escape(FINAL)}][{re.escape(CLOSING)}\s]*(?:\[\d+\]\s*)*\Z")
# Longer than any run of quotes and brackets that people write; keeps the search short on any text.
_TAIL = 24


def ends_as_a_sentence(text: str) -> bool:
    """Whether a final mark ends the text, quotes, brackets and a footnote's number behind it aside."""
    return _ENDS_AS_A_SENTENCE.search(text[-_TAIL:]) is not None
