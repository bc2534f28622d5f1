"""The report's picture: what the news method gains over Lead-3, by set, beside sumy's best. Written as SVG by hand."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from tools.summaries.board import Gain

WIDTH = 960
_NAMES = 240  # pixels for the names of the sets
_PANEL = 310
_BETWEEN = 50
_TOP = 122
_ROW = 42
_BOTTOM = 46
_BELOW = 9  # the news method, so that neither mark hides the other
_FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
# Dark on an explicit light ground: the same on a light and on a dark page.
_GROUND, _INK, _SOFT, _LINE = "#ffffff", "#1f2328", "#57606a", "#d8dee4"
_NEWS, _SUMY = "#0550ae", "#bc4c00"
_TICK = 5  # points of ROUGE
_HALO = {"stroke": _GROUND, "stroke_width": "4", "paint_order": "stroke"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Gains over Lead-3 in ROUGE-1 and ROUGE-2; ``note`` stands beside the name."""

    name: str
    note: str
    news: tuple[Gain, Gain]
    sumy: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Panel:
    """Where points of ROUGE lie on the page."""

    left: float
    low: int
    high: int

    def x(self, points: float) -> float:
        return self.left + _PANEL * (points - self.low) / (self.high - self.low)


def chart(rows: Sequence[Row], mean: Row) -> str:
    """A whole SVG document."""
    height = _TOP + _ROW * (len(rows) + 1) + _BOTTOM
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
            f'role="img" font-family="{_FONT}" font-size="15" fill="{_INK}">',
            "<title>Three sentences of the news method against the first three, by set</title>",
            f'<rect x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1}" rx="10" fill="{_GROUND}" '
            f'stroke="{_LINE}"/>',
            *_legend(),
            *_body([*rows, mean]),
            "</svg>\n",
        ]
    )


def _legend() -> Iterator[str]:
    yield _text(24, 36, "Three sentences, against the first three of the article", font_size="20", font_weight="600")
    yield f'<circle cx="31" cy="63" r="6" fill="{_NEWS}"/><path d="M18 63H44" stroke="{_NEWS}" stroke-width="2.5"/>'
    yield _text(52, 68, "the news method, with its 95 % interval", fill=_SOFT)
    yield _diamond(360, 63)
    yield _text(374, 68, "sumy's best method of the set", fill=_SOFT)
    yield f'<path d="M608 54V72" stroke="{_INK}" stroke-width="1.5"/>'
    yield _text(618, 68, "zero: Lead-3", fill=_SOFT)


def _body(rows: Sequence[Row]) -> Iterator[str]:
    for measure, title in enumerate(("gain in ROUGE-1, points", "gain in ROUGE-2, points")):
        panel = _panel(rows, measure)
        yield _text(panel.left + _PANEL / 2, _TOP - 14, title, text_anchor="middle", font_weight="600")
        yield from _grid(panel, len(rows))
        for number, row in enumerate(rows):
            yield from _marks(panel, _middle(number), row, measure)
    top = _TOP + _ROW * (len(rows) - 1)
    yield f'<path d="M24 {top}H{WIDTH - 24}" stroke="{_SOFT}"/>'
    for number, row in enumerate(rows):
        weight = "600" if number == len(rows) - 1 else "400"
        yield _text(24, _middle(number) + 5, row.name, font_weight=weight)
        yield _text(_NAMES - 6, _middle(number) + 5, row.note, text_anchor="end", font_size="13", fill=_SOFT)


def _panel(rows: Sequence[Row], measure: int) -> _Panel:
    """Both panels have the same scale."""
    low = min(min(*(gain.low for gain in row.news), *row.sumy) for row in rows)
    high = max(max(*(gain.high for gain in row.news), *row.sumy) for row in rows)
    return _Panel(
        left=_NAMES + 10 + measure * (_PANEL + _BETWEEN),
        low=math.floor((low - 0.5) / _TICK) * _TICK,
        high=math.ceil((high + 0.5) / _TICK) * _TICK,
    )


def _grid(panel: _Panel, rows: int) -> Iterator[str]:
    bottom = _TOP + _ROW * rows
    for points in range(panel.low, panel.high + 1, _TICK):
        x, color = panel.x(points), _LINE if points else _INK
        yield f'<path d="M{x:.1f} {_TOP}V{bottom}" stroke="{color}" stroke-width="{1 if points else 1.5}"/>'
        yield _text(
            x, bottom + 22, f"{points:+d}".replace("-", "−") if points else "0", text_anchor="middle", fill=_SOFT
        )


def _marks(panel: _Panel, y: float, row: Row, measure: int) -> Iterator[str]:
    gain = row.news[measure]
    yield _diamond(panel.x(row.sumy[measure]), y + _BELOW)
    yield (
        f'<path d="M{panel.x(gain.low):.1f} {y}H{panel.x(gain.high):.1f}" stroke="{_NEWS}" stroke-width="2.5" '
        f'stroke-linecap="round"/><circle cx="{panel.x(gain.mean):.1f}" cy="{y}" r="6" fill="{_NEWS}"/>'
    )
    number = f"{gain.mean:+.1f}".replace("-", "−").replace("−0.0", "0.0").replace("+0.0", "0.0")
    yield _text(panel.x(gain.mean), y - 9, number, text_anchor="middle", font_size="13", fill=_NEWS, **_HALO)


def _middle(number: int) -> float:
    return _TOP + _ROW * number + _ROW / 2 + 4


def _diamond(x: float, y: float) -> str:
    return f'<path d="M{x:.1f} {y - 7}l7 7-7 7-7-7z" fill="{_SUMY}" stroke="{_GROUND}"/>'


def _text(x: float, y: float, text: str, **look: str) -> str:
    """Text with what SVG calls its attributes; underscores stand for hyphens."""
    attributes = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in look.items())
    return f'<text x="{x:.1f}" y="{y:.1f}"{attributes}>{escape(text)}</text>'
