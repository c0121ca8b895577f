"""What was asked for and cannot be had: said in one line, with a hint."""

from __future__ import annotations

_SHOWN = 40


class Refused(Exception):  # noqa: N818 - an answer to the user, as `Refusal` is
    """A question or a file that has no answer. line: in the file, from 1; 0 if no line is to blame."""

    def __init__(self, message: str, hint: str, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line


def shown(text: str | bytes) -> str:
    """A stretch of a foreign file as it may stand in a message: one line, printable, short."""
    if isinstance(text, bytes):
        text = text[: 4 * _SHOWN].decode("utf-8", "replace")
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[: _SHOWN + 1])
    return clean if len(clean) <= _SHOWN else f"{clean[:_SHOWN]}…"
