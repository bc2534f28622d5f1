"""One name of a list that is lost, where the others stand side by side: Faro, Beja e Setúbal; Faro and Setúbal."""

from __future__ import annotations

import regex

_AND = r"(?:and|e|y|et|und|ve|or|o|ou|oder|veya)"
_NAME = r"\p{Lu}\p{Ll}[\p{L}\p{M}]+"
# Not where a sentence begins: "Donc, Batman et Robin".
_LIST = regex.compile(rf"(?<=\p{{L}} ){_NAME}(?:, {_NAME})+,? {_AND} {_NAME}\b(?![-'’]| \p{{Lu}})")
_BETWEEN = rf"(?:,|,? {_AND}) "
_NAMES = regex.compile(_NAME)


def lost_of_list(source: str, target: str) -> str:
    """The name of the source's list that the target's has not; '' when there is none."""
    for found in _LIST.finditer(source) if ", " in source else ():
        names: list[str] = _NAMES.findall(found[0])
        lost = [name for name in names if name not in target]
        if len(lost) == 1 and _stand_alone([name for name in names if name not in lost], target):
            return lost[0]
    return ""


def _stand_alone(names: list[str], text: str) -> bool:
    """Whether the names are a list there, to which nothing else belongs."""
    joined = _BETWEEN.join(map(regex.escape, names))
    return bool(regex.search(rf"(?<!{_NAME}{_BETWEEN})\b{joined}\b(?![-'’]|{_BETWEEN}| \p{{Lu}})", text))
