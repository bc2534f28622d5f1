"""What says the same in every language, found in a text: addresses, handles, tags, tickers, code, file names, emoji.

Dotted numbers are left to the model, as `1.2.3` may be a date or a grouped number; a version needs its `v`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import regex

Span = tuple[int, int]

UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"  # scripts without word borders
_WORD = rf"[[\p{{L}}\p{{M}}\p{{N}}_]--{UNSPACED}]"
_BORDER = rf"(?:(?<!{_WORD})|(?!{_WORD}))"  # not between two characters of a word

# A closing parenthesis belongs to an address that opened it; full stops and quotes at its end do not.
_IN_ADDRESS = rf"(?:[{_WORD}\-/?:@!$&'*+,;=%.~#\[\]]|\({_WORD}*\))"
_REST = rf"(?:{_IN_ADDRESS}*(?:[{_WORD}/&=+~#%\-]|\({_WORD}*\)))"
_HOST = r"(?:[A-Za-z0-9-]+\.)+"
_SITES = "com|org|net|edu|gov|int|info|io|ai|dev|app|news"
_FILES = (
    "pdf|docx?|xlsx?|pptx?|odt|ods|txt|csv|json|xml|ya?ml|toml|html?|zip|tar|gz|7z|exe|dmg|apk|iso|png|jpe?g|gif|svg"
    "|webp|mp[34]|mov|avi|mkv|wav|py|js|ts|css|sql|log|ini|dll"
)
_EXCHANGES = (
    "NYSE|NASDAQ|Nasdaq|AMEX|OTC|OTCMKTS|TSX|LSE|LON|FRA|ETR|XETRA|EPA|BIT|BME|SIX|SWX|BVMF|B3|MOEX|MCX|IST|BIST"
    "|TADAWUL|Tadawul|ADX|DFM|EGX|TASE|NSE|BSE|SSE|SHA|SZSE|SHE|HKEX|HKG|TSE|TYO|KRX|SGX|ASX|JSE"
)

_VERBATIM = regex.compile(
    rf"""(?V1)
      (?<![A-Za-z0-9+.\-])(?:[A-Za-z][A-Za-z0-9+.\-]{{1,15}}:(?=//)|(?:mailto|magnet|tel):){_REST}      # https://…
    | (?<![{_WORD}.%+\-])[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*                         # a@b.org
    | (?<![A-Za-z0-9.\-])www\.{_HOST}{_REST}
    | (?<![A-Za-z0-9.\-]){_HOST}(?:[a-z]{{2,12}}/{_REST}|(?:{_SITES})(?:\.[a-z]{{2}})?(?![A-Za-z0-9\-]))
    | (?<![A-Za-z0-9_.])@(?:[A-Za-z0-9_]+(?:[.\-][A-Za-z0-9_]+)*(?:@{_HOST}[A-Za-z]+)?|[\p{{L}}\p{{M}}\p{{N}}_]+)
    | (?<![A-Za-z0-9_&])[#＃](?=[\p{{N}}_]*\p{{L}})[\p{{L}}\p{{M}}\p{{N}}_]+
    | (?<![{_WORD}$])\$[A-Z]{{1,6}}(?:\.[A-Z]{{1,2}})?(?!{_WORD})                                         # $TSLA
    | (?<!{_WORD})(?:{_EXCHANGES})[:：][ ]?[A-Z0-9]{{1,8}}(?:\.[A-Z0-9]{{1,3}})?(?!{_WORD})                # NYSE: IBM
    | (?<![{_WORD}`])`(?![\s`])[^`\n]{{0,199}}(?<!\s)`(?![{_WORD}`])                                      # `code`
    | (?<![{_WORD}.\-])[A-Za-z0-9][{_WORD}.\-]*\.(?:{_FILES})(?![{_WORD}])                                # report.pdf
    | (?<![{_WORD}.])(?:v\d+(?:\.\d+)+(?:-?[a-z]+[.\d]*\d)?|\d+(?:\.\d+)+-?(?:alpha|beta|rc|dev)[.\d]*)(?!{_WORD})
    | (?<!{_WORD})[A-Za-z0-9]+(?:_+[A-Za-z0-9]+)+(?!{_WORD})                                             # a_name
    """,
    flags=regex.VERBOSE,
)
# Every verbatim text has one of these, nearly no other sentence has; each begins with a sign, so that `re` skips fast.
_SIGN = re.compile(
    r"[@#＃`_]|\$[A-Z]|\.[a-z]|\.7z|\.\d+-?[abrd]|v\d|:/|:(?<=[olt]:)[\w?+]|[:：](?<=[A-Z3ql][:：]) ?[A-Z0-9]"
)
# What stands between its neighbours like a letter would: a placeholder next to it could not be told apart.
_STICKY_BEFORE = regex.compile(r"[\p{Latin}\p{Nd}_]")
_STICKY_AFTER = regex.compile(r"[\p{Latin}\p{Nd}\p{M}_]+")

EMOJI = (
    r"(?:\p{RI}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[0-9#*]\uFE0F?\u20E3)"
    r"[\p{Emoji_Modifier}\uFE0F]*(?:\u200D\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]*)*"
)
# Where emoji may be: © ™ ‼ keycaps, arrows to stars, 〰 ㊗, and the planes of pictures.
_EMOJI_SIGN = re.compile("[©®‼⁉™ℹ\u20e3←-⯿〰〽㊗㊙\ufe0f\U0001f000-\U0001fbff]")
_EMOJI_RUN = regex.compile(rf"{EMOJI}(?:\s*{EMOJI})*")
_DENSE = rf"(?:{UNSPACED}|[\u3000-\u303F\uFF00-\uFF65])"  # no space on either side of it
_DENSE_START = regex.compile(_DENSE)
_DENSE_END = regex.compile(rf"{_DENSE}\Z")


def without_verbatim(text: str) -> str:
    """The text without addresses, handles, tags, code and the like."""
    return _VERBATIM.sub("", text) if _SIGN.search(text) else text


def verbatim_spans(text: str) -> list[Span]:
    """Where what says the same in every language stands, in order; emoji are not among them."""
    return [match.span() for match in _VERBATIM.finditer(text)] if _SIGN.search(text) else []


def emoji_spans(text: str) -> list[Span]:
    """Where emoji stand by themselves, in order; those in a row are one. `Wow👍`, on a word, is not among them."""
    if not _EMOJI_SIGN.search(text):
        return []
    spans = [match.span() for match in _EMOJI_RUN.finditer(text)]
    return [span for span in spans if widened(text, span) == span]


def term_spans(text: str, terms: Sequence[str]) -> list[Span]:
    """Where the terms stand as whole words, in order, the longest of several at one place."""
    present = tuple({term for term in terms if term and term in text})
    return [match.span() for match in _pattern(present).finditer(text)] if present else []


def widened(text: str, span: Span) -> Span:
    """The span with the letters and digits that hang on it."""
    start, end = span
    while start and _STICKY_BEFORE.match(text, start - 1):
        start -= 1
    after = _STICKY_AFTER.match(text, end)
    return start, after.end() if after else end


def dense(before: str, after: str) -> bool:
    """Whether no space belongs between the two texts, as both are Chinese, Japanese, Thai or the like there."""
    return bool(_DENSE_START.match(after) and _DENSE_END.search(before[-1:]))


@lru_cache(maxsize=256)
def _pattern(terms: tuple[str, ...]) -> regex.Pattern[str]:
    either = "|".join(regex.escape(term) for term in sorted(terms, key=lambda term: (-len(term), term)))
    return regex.compile(rf"(?V1){_BORDER}(?:{either}){_BORDER}")
