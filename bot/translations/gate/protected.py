"""What has to come out as it went in: addresses, handles, tags, and names that were kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from bot.translations.gate.values import Checked, Fault, FaultKind

_ADDRESS = regex.compile(
    r"(?:https?://|www\.)[^\s<>\"'«»“”，。、；！？（）]+"
    r"|(?<![\w@])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@/])[@#][\p{L}_][\p{L}\p{M}\p{N}_]{1,60}"
    r"|(?<![\w@.-])(?:[a-z0-9-]{1,40}\.){1,4}(?:com|org|net|edu|gov|info|io|br|ru|ua|cn|de|fr|es|it|tr|uk|in|eu|app|dev|"
    r"example|online|site|news|tv|ai|pt|jp|au|ca|nl|pl|mx|cl|club|shop|live)(?![\w-])(?:/[\w./?=&%#~+-]*)?"
    r"|(?<![\w@.-])(?:[a-z0-9-]{2,40}\.){1,4}[a-z]{2,24}/[\w./?=&%#~+-]+",  # an ending of any kind, with a path
    regex.IGNORECASE,
)
_SIGN = regex.compile(r"[@#]|://|(?i:www)\.|\.(?i:[a-z])")  # without one, there is no address
_TAIL = ".,;:!?…)]}'’\"»”。،؛"
_FIRMS = frozenset({"JD.com", "Trip.com"})  # that are called otherwise in characters: 京东, 携程
_SHOWN = 60  # characters


def addresses(text: str) -> list[str]:
    """URLs, e-mail addresses, handles and tags of the text, without the marks that end a sentence."""
    if not _SIGN.search(text):
        return []
    found = (address.rstrip(_TAIL) for address in _ADDRESS.findall(text))
    return [address for address in found if address not in _FIRMS]


def without(text: str, parts: Sequence[str]) -> str:
    """The text with a mark where those parts stood, so that what is around them does not stand together."""
    for part in sorted(parts, key=len, reverse=True):
        text = text.replace(part, " ; ")
    return text


def protected_faults(pair: Checked, source: Sequence[str], target: Sequence[str]) -> Iterator[Fault]:
    """What is missing of the source's addresses and of what was kept, and what address nobody wrote there."""
    for part in dict.fromkeys((*pair.kept, *source)):
        if part and pair.target.count(part) < min(1, pair.source.count(part)) and not _same_but_case(part, pair.target):
            yield Fault(FaultKind.PROTECTED, part[:_SHOWN])
    for part in target:
        if part not in pair.source and part not in pair.kept and not _same_but_case(part, pair.source):
            yield Fault(FaultKind.PROTECTED, part[:_SHOWN])


def _same_but_case(part: str, text: str) -> bool:
    """The name of a site may begin a sentence; anything with a path may not change."""
    return "/" not in part and "@" not in part and "#" not in part and part.casefold() in text.casefold()
