"""Which addresses Telegram makes a link of."""

from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https", "tg", "ton", "tonsite"})


def checked_link(address: str) -> str:
    """The address with its scheme, or an empty string when Telegram would not make a link of it."""
    address = address.strip()
    if any(character.isspace() for character in address):
        return ""
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme.lower() not in _SCHEMES or not host:
        return ""
    if parts.scheme.lower() in {"http", "https"} and "." not in host and ":" not in host:
        return ""
    return address if "://" in address else f"http://{address}"
