"""What can go wrong. A text never does, whatever it holds, unless it is too long."""

from collections.abc import Iterable


class SummarizerError(Exception):
    """The base of every error raised here."""


class UnknownMethodError(SummarizerError):
    """No method has this name; ``known`` lists those that exist."""

    def __init__(self, method: str, known: Iterable[str]) -> None:
        self.method = method
        self.known = tuple(known)
        super().__init__(method, self.known)  # the arguments, so that the error can go between processes

    def __str__(self) -> str:
        return f"unknown method {self.method!r}; known are {', '.join(self.known)}"


class TextTooLongError(SummarizerError):
    """The text has more code points than can be summarised in a few seconds."""

    def __init__(self, length: int, limit: int) -> None:
        self.length = length
        self.limit = limit
        super().__init__(length, limit)

    def __str__(self) -> str:
        return f"the text has {self.length} characters, more than the {self.limit} that can be summarised"


class SentencesCountError(SummarizerError):
    """A summary has at least one sentence."""

    def __init__(self, sentences_count: int) -> None:
        self.sentences_count = sentences_count
        super().__init__(sentences_count)

    def __str__(self) -> str:
        return f"a summary needs at least one sentence, not {self.sentences_count}"
