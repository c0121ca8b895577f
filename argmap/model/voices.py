"""Whose word a record is, and whether that voice vouches for it.

Two witnesses may contradict each other, and one who guesses may guess twice: neither is a fault of the map.
A file's title names the voice that speaks where nobody else is named.
"""

from argmap.model.graph import ArgMap
from argmap.model.people import Member, Role
from argmap.model.record import Record

_GUESSED = ("perhaps", "doubtful", "denied")


def denied(said: Record | Member | Role) -> bool:
    """Whether it stands there to say that it was not so."""
    return said.certainty is not None and said.certainty.level == "denied"


def asserted(record: Record) -> bool:
    """Whether it is said to be so or probably so, and not merely guessed or doubted."""
    return record.certainty is None or record.certainty.level not in _GUESSED


def voices(m: ArgMap, record: Record) -> frozenset[str]:
    """Who puts it forward; of a file without a voice, nobody."""
    if record.by or not record.map:
        return frozenset(record.by)
    title = m.records.get(f"map/{record.map}")
    return frozenset(title.by) if title else frozenset()


def one_voice(m: ArgMap, one: Record, other: Record) -> bool:
    """Whether somebody vouches for both records, so that they have to agree."""
    if not (asserted(one) and asserted(other)):
        return False
    said, also_said = voices(m, one), voices(m, other)
    return said == also_said or not said.isdisjoint(also_said)
