"""Language codes: from BCP 47 to what lists and splitters are named by."""

from functools import lru_cache

# Norwegian goes by its macrolanguage in every list; the others are codes that ISO retired.
_SAME_LANGUAGE = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "ji": "yi", "fil": "tl", "cmn": "zh", "yue": "zh"}


@lru_cache(maxsize=1024)
def base_language(lang: str) -> str:
    """The lower-case language subtag: ``pt`` for ``pt-BR``, ``zh`` for ``zh_Hant``; ``und`` for nothing."""
    base = lang.strip().replace("_", "-").partition("-")[0].lower()
    return _SAME_LANGUAGE.get(base, base) or "und"
