"""Edmundson's stigma words: those that point at another sentence, or doubt the one they stand in."""

from summarizers.languages import base_language

_BY_LANGUAGE = {
    "ar": "لكن أيضا كذلك بينما ربما لذلك",
    "de": "aber jedoch auch außerdem dagegen zudem vielleicht kaum hingegen",
    "en": "however but also meanwhile moreover perhaps hardly impossible therefore otherwise",
    "es": "sin embargo pero también además mientras quizás apenas",
    "fr": "cependant mais aussi toutefois pourtant ailleurs peut être",
    "hi": "लेकिन मगर भी शायद हालांकि इसलिए",
    "pt": "porém mas também além entretanto talvez contudo",
    "ru": "однако но также кроме впрочем возможно поэтому вряд",
    "tr": "ancak fakat ama ayrıca belki ise oysa",
    "zh": "但是 然而 此外 另外 不过 也许 因此",
}
# sumy refuses an empty list. No text holds this as a word.
_NOT_A_WORD = "\0"


def stigma_words(lang: str) -> frozenset[str]:
    """Lower-cased; never empty."""
    return frozenset(_BY_LANGUAGE.get(base_language(lang), _NOT_A_WORD).split(" "))
