"""Which expectations a question asks for.

A word in it is looked for in the file's path and in the words of the expectation.
"""

from __future__ import annotations

from collections.abc import Callable

from argmap.compile.query import question
from argmap.expect.words import words
from argmap.model.graph import ArgMap
from argmap.model.record import Record
from argmap.model.sources import Expectation


def asked_for(m: ArgMap, path: str, keep: str) -> Callable[[Record], bool]:
    """Whether an expectation of a map in a file answers a question. Raises BadQuestion."""

    def has(record: Record, word: str) -> bool:
        said = words(record) if isinstance(record, Expectation) else ""
        return word.casefold() in f"{path} {said}".casefold()

    return question(keep, m, has)
