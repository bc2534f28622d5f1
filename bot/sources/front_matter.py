"""YAML front matter: what a Markdown file says about itself between two lines of `---`.

Values stay strings (YAML reads `language: no` as false), aliases are refused (nine lines of them can fill the memory),
and what is no YAML, such as a title with a colon in it, is read line by line: `key: value`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

MATTER_MAX = 32_000  # characters

_MATTER = re.compile(r"\A\s*---[^\S\n]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^([A-Za-z_]+)[^\S\n]*:[^\S\n]*(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The fields that were found; `body` is the rest of the document."""

    fields: dict[str, str | tuple[str, ...]]  # keys in lower case
    body: str

    def text(self, *names: str) -> str:
        """The first of these fields that is there, as one string; '' when none is."""
        for name in names:
            value = self.fields.get(name)
            if value:
                return value if isinstance(value, str) else ", ".join(value)
        return ""


class _Loader(yaml.BaseLoader):
    """Knows strings, lists and mappings, and no aliases."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


def split_front_matter(text: str) -> FrontMatter:
    """The front matter and the body; no fields and the whole text when there is none."""
    found = _MATTER.match(text)
    if found is None or len(found[1]) > MATTER_MAX:
        return FrontMatter(fields={}, body=text)
    fields = _from_yaml(found[1])
    if fields is None:
        fields = {key.lower(): value.strip().strip("\"'") for key, value in _LINE.findall(found[1])}
    # Without a single field, the lines were rules between paragraphs.
    return FrontMatter(fields=fields, body=text[found.end() :]) if fields else FrontMatter(fields={}, body=text)


def _from_yaml(text: str) -> dict[str, str | tuple[str, ...]] | None:
    loader = _Loader(text)
    try:
        data = loader.get_single_data()
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    finally:
        loader.dispose()
    if not isinstance(data, dict):
        return None
    return {key.lower(): _value(value) for key, value in data.items() if isinstance(key, str)}


def _value(value: object) -> str | tuple[str, ...]:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return tuple(item.strip() for item in value if isinstance(item, str) and item.strip())
    return ""
