"""The parts of a record in words, for pictures and reports: who, when, how sure.

Knows no picture. Says what the record says and nothing more; of a date that follows from links it says so.
"""

from collections.abc import Iterable

from argmap.chronology.answer import Answer
from argmap.chronology.when import When
from argmap.chronology.words import said as date_said
from argmap.diagnostics.nearest import listed
from argmap.model.graph import ArgMap
from argmap.model.people import Group, Mode, Party
from argmap.model.record import Record
from argmap.model.timing import Timed
from argmap.model.values import Certainty

# What somebody does who takes a stance, in words that a name can follow.
STANDS: dict[Mode, str] = {
    "held": "holds",
    "supported": "supports",
    "conceded": "gives way to",
    "left-open": "leaves open",
    "doubted": "doubts",
    "opposed": "opposes",
    "unstated": "not stated on",
}
_PLURAL = {
    "holds": "hold",
    "supports": "support",
    "gives way to": "give way to",
    "leaves open": "leave open",
    "doubts": "doubt",
    "opposes": "oppose",
}
# With these the names of groups and bodies begin that are no names of their own.
_SMALL = frozenset({"A", "All", "An", "Many", "Most", "Some", "The"})


def called(m: ArgMap, name: str) -> str:
    """How a reader would call somebody or something: its full name or title, else its name."""
    record = m.records.get(name)
    return record.text if record is not None and record.text and isinstance(record, Party) else name


def called_within(m: ArgMap, name: str) -> str:
    """The same in the middle of a sentence: "the committee", "most officials"."""
    said = called(m, name)
    first, blank, rest = said.partition(" ")
    return f"{first.lower()}{blank}{rest}" if first in _SMALL and rest else said


def many(m: ArgMap, names: Iterable[str]) -> bool:
    """Whether a verb behind them has to be in the plural: several are, and so is a group, whose members act."""
    rows = list(names)
    return len(rows) > 1 or any(isinstance(m.records.get(name), Group) for name in rows)


def stands(m: ArgMap, actor: str, mode: Mode) -> str:
    """What somebody does who takes a stance: "supports"; of a group "support"."""
    verb = STANDS[mode]
    return _PLURAL.get(verb, verb) if many(m, [actor]) else verb


def brief(m: ArgMap, name: str) -> str:
    """What a position or a claim is called in few words: "Union of republics"; without a name, all that it says."""
    if "/" in name:
        return m[name].text or name
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


def people(m: ArgMap, names: Iterable[str]) -> str:
    """Several of them in a row."""
    return listed([called(m, name) for name in names], "and")


def hedge(certainty: Certainty | None) -> str:
    """The doubt about a record, with the source's own words if it has them; empty if there is none."""
    if certainty is None or (certainty.level == "certain" and not certainty.words):
        return ""
    return f"{certainty.level}, “{certainty.words}”" if certainty.words else certainty.level


def dated(when: When | None) -> str:
    """The date in words; empty if there is none."""
    return date_said(when) if when else ""


def timed(m: ArgMap, record: Record) -> str:
    """When it was, in words: its own date; or else the days that its links leave for it, and that they do.

    What is only before, or only after, something has no such days: its links say as much.
    """
    if record.when is not None or not isinstance(record, Timed):
        return dated(record.when)
    when = m.times.when(record.name)
    if when is None or when.earliest is None or when.start_latest is when.end_latest is None:
        return ""
    return f"{dated(when).removeprefix('some time ')}, inferred"


def unsure(m: ArgMap, record: Timed, day: When) -> str:
    """How far it is not certain that something lasted all of a day: what its dates leave open; empty if nothing."""
    when = m.times.when(record.name)
    if when is None:
        return "undated"
    if when.holds_at(day) is Answer.CERTAIN:
        return ""
    _, start_by, end_from, _ = when.bounds
    begun = day.earliest is None or start_by <= day.earliest
    lasting = day.latest is None or end_from >= day.latest
    return "possibly" if begun == lasting else "possibly still" if begun else "possibly already"


def credit(m: ArgMap, record: Record) -> str:
    """Who put it forward, and when: "The secretary, September 1922"."""
    return ", ".join(filter(None, (people(m, record.by), timed(m, record))))


def plain(m: ArgMap, record: Record) -> str:
    """Who said it, when, and what: "The secretary, September 1922: It goes too fast."."""
    lead = credit(m, record)
    return f"{lead}: {record.text}" if lead and record.text else record.text or lead or record.name
