"""Which placeholders survive a translation, and what that does to the sentence around them.

    python -m tools.translation.survival SOURCE.txt TARGET.txt FROM TO PACKAGES

SOURCE and TARGET are parallel lines; PACKAGES is a folder of installed packages; the bundled pair helps where there is
none. Names are those that stand in a line of both. Prints two tables: candidates in the place of one name, and the
whole chain of `bot.translations.protection`, on names and on what says the same everywhere. chrF: 6 characters, beta 2.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import regex

from bot.translations.pieces import join
from bot.translations.placeholders import styles
from bot.translations.protection import pieces_around, protect
from bot.translations.translators import Translators

Translate = Callable[[Sequence[str]], list[str]]
Line = tuple[str, str, list[str]]  # source, reference, names in both

CANDIDATES = (
    "Zorvex", "ZORVEX", "Zorvex7", "XQ-71", "XQ71", "X71", "X1", "QZ7", "XQZ", "NUM1", "ENT1", "NAME1", "__1__", "x_1",
    "[1]", "(1)", "⟦1⟧", "{1}", "<1>", "«1»", "*1*", "%1", "#1", "$1", "@1", "&1", "7310001", "7312", "731", "7.31",
    "http://a.b", "www.a1.com", "a.com", "@a", "#a", "A.B.", "Ω1", "№1", "①", "★1", "🔥",
)  # fmt: skip
VERBATIM = (
    "https://example.org/a_b?c=1", "ana.paula@example.org", "@user_name", "#BlackFriday", "$TSLA", "NYSE: IBM",
    "`rm -rf`", "report_2024.pdf", "v1.2.3", "snake_case", "#a1 #b2", "www.example.org/x", "@a@b.org", "🔥", "👍🏽",
)  # fmt: skip
_NAME = regex.compile(r"(?<![\p{L}\p{N}'’-])\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})*(?![\p{L}\p{N}'’-])")


def main() -> None:
    source, target, from_lang, to_lang, packages = sys.argv[1:6]
    texts = [Path(name).read_text(encoding="utf-8").splitlines() for name in (source, target)]
    translate = engine(from_lang, to_lang, Path(packages))
    chooser = random.Random(21)
    lines = [line for line in map(_line, *texts) if line[2]]
    chosen = chooser.sample(lines, min(150, len(lines)))
    one = [(text, reference, [chooser.choice(names)]) for text, reference, names in chosen]
    print("| in the place of a name | survived | chrF of those | without it |\n|---|---|---|---|")
    plain = translate([text for text, _, _ in one])
    for candidate in CANDIDATES:
        print(_survival(candidate, one, plain, translate), flush=True)
    print("| kept | by name, code, cut | unprotected | chrF | unprotected |\n|---|---|---|---|---|")
    print(_chain("one name", one, translate, to_lang))
    print(_chain("two names and more", [line for line in chosen if len(line[2]) > 1], translate, to_lang))
    for place, put in PLACES.items():
        put_in = [(put(text, item), ref, [item]) for (text, ref, _), item in zip(one, VERBATIM * 10, strict=True)]
        print(_chain(f"verbatim, {place}", put_in, translate, to_lang, names=False), flush=True)


def engine(from_lang: str, to_lang: str, packages: Path) -> Translate:
    """The installed package of the pair, or the bundled model. Raises ValueError when there is neither."""
    translators = Translators(packages, threads=2)
    route = translators.route(from_lang, to_lang)
    if not route or len(route) != 1:
        raise ValueError(f"no package translates {from_lang} → {to_lang} in one step")
    return lambda texts: translators.translate(texts, route[0])


def chrf(texts: Sequence[str], references: Sequence[str]) -> float:
    """Of the corpus, 0 to 100."""
    scores = []
    for size in range(1, 7):
        common, made, wanted = 0, 0, 0
        for text, reference in zip(texts, references, strict=True):
            one, other = _grams(text, size), _grams(reference, size)
            common, made, wanted = common + (one & other).total(), made + one.total(), wanted + other.total()
        scores.append(5 * common / (made + 4 * wanted) if made + wanted else 0.0)
    return 100 * sum(scores) / len(scores)


def _line(text: str, reference: str) -> Line:
    names = [match.group() for match in _NAME.finditer(text, 2)] if 40 <= len(text) <= 250 else []
    return text, reference, [name for name in names if text.count(name) == 1 == reference.count(name)]


def _survival(candidate: str, lines: Sequence[Line], plain: Sequence[str], translate: Translate) -> str:
    made = translate([text.replace(name, candidate) for text, _, [name] in lines])
    whole = regex.compile(rf"(?<![\p{{L}}\p{{N}}_]){regex.escape(candidate)}(?![\p{{L}}\p{{N}}_])")
    fine = [number for number, text in enumerate(made) if len(whole.findall(text)) == 1]
    references = [lines[number][1] for number in fine]
    restored = [made[number].replace(candidate, lines[number][2][0]) for number in fine]
    scores = [f"{chrf(texts, references):.1f}" for texts in (restored, [plain[number] for number in fine])]
    return f"| `{candidate}` | {100 * len(fine) / len(lines):.0f} % | {' | '.join(scores if fine else ['', ''])} |"


def _chain(title: str, lines: Sequence[Line], translate: Translate, to_lang: str, *, names: bool = True) -> str:
    made: dict[int, str] = {}
    ways: Counter[str] = Counter()
    for style in styles(to_lang):
        left = [number for number in range(len(lines)) if number not in made]
        held = [protect(lines[number][0], lines[number][2] if names else (), style=style) for number in left]
        for number, one, text in zip(left, held, translate([one.text for one in held]), strict=True):
            restored = one.restored(text) if text or not one.text else None
            if restored is not None:
                made[number] = restored
                ways[style] += 1
    for number in [number for number in range(len(lines)) if number not in made]:
        pieces = pieces_around(lines[number][0], lines[number][2] if names else ())
        made[number] = join(pieces, iter(translate([one.text for one in pieces if one.translatable])), spaced=True)
        ways["cut"] += 1
    plain = translate([text for text, _, _ in lines])
    texts = [made[number] for number in range(len(lines))]
    kept = [sum(all(item in text for item in line[2]) for text, line in zip(some, lines, strict=True)) for some in
            (texts, plain)]  # fmt: skip
    way = ", ".join(str(ways[name]) for name in (*styles(to_lang), "cut"))
    scores = [_score(some, lines, names=names) for some in (texts, plain)]
    return f"| {title} | {kept[0]} of {len(lines)}: {way} | {kept[1]} | {scores[0]:.1f} | {scores[1]:.1f} |"


def _score(texts: Sequence[str], lines: Sequence[Line], *, names: bool) -> float:
    """Of the whole text where the names belong to it, else of what stands around the item."""
    rest = [text if names else text.replace(line[2][0], "") for text, line in zip(texts, lines, strict=True)]
    return chrf(rest, [reference for _, reference, _ in lines])


def _grams(text: str, size: int) -> Counter[str]:
    dense = "".join(text.split())
    return Counter(dense[start : start + size] for start in range(len(dense) - size + 1))


def _in_the_middle(text: str, item: str) -> str:
    words = text.split(" ")
    return " ".join([*words[: len(words) // 2], f"({item})", *words[len(words) // 2 :]])


PLACES: dict[str, Callable[[str, str], str]] = {
    "in brackets in the middle": _in_the_middle,
    "before the last full stop": lambda text, item: f"{text.rstrip('.')}, {item}.",
    "after it": lambda text, item: f"{text} {item}",
    "at the start with a colon": lambda text, item: f"{item}: {text}",
}


if __name__ == "__main__":
    main()
