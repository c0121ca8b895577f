"""Who is meant by words that are no name: full names and other names of actors, to the names that a map has for them.

Knows no statement. Two actors who are called the same are told apart by nobody here.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model.people import Party
from argmap.model.record import Record
from argmap.syntax.naming import spelt


def called(records: Iterable[Record]) -> dict[str, str]:
    """The names of actors by what they are called, which is spelt as a name is: `earl-grey` for `Earl Grey`."""
    found: dict[str, set[str]] = {}
    for record in records:
        if isinstance(record, Party):
            for words in (record.text, *record.alias):
                found.setdefault(key(words), set()).add(record.name)
    return {words: min(names) for words, names in found.items() if words and len(names) == 1}


def name_of(records: Iterable[Record], question: str) -> str:
    """The name of the actor whom a question calls otherwise, and asks for nothing else; empty if there is none."""
    return called(records).get(key(question.rpartition(":")[2].strip("\"' ")), "")


def key(words: str) -> str:
    """What somebody is called, however it is written: `iron-duke` for `the Iron Duke`."""
    return spelt(words).removeprefix("the-")
