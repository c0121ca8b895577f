"""The parts of a record in words, for pictures and reports: who, when, how sure.

Knows no picture. Says what the record says and nothing more.
"""

from collections.abc import Iterable

from argmap.chronology.answer import Answer
from argmap.chronology.when import When
from argmap.chronology.words import said as date_said
from argmap.diagnostics.nearest import listed
from argmap.model.graph import ArgMap
from argmap.model.people import Party
from argmap.model.record import Record
from argmap.model.values import Certainty


def called(m: ArgMap, name: str) -> str:
    """How a reader would call somebody or something: its full name or title, else its name."""
    record = m.records.get(name)
    return record.text if record is not None and record.text and isinstance(record, Party) else name


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


def certainly(when: When | None, day: When) -> bool:
    """Whether what spans `when` certainly lasted all of a day; what is undated is not asked."""
    return when is None or when.holds_at(day) is Answer.CERTAIN


def credit(m: ArgMap, record: Record) -> str:
    """Who put it forward, and when: "The secretary, September 1922"."""
    return ", ".join(filter(None, (people(m, record.by), dated(record.when))))


def plain(m: ArgMap, record: Record) -> str:
    """Who said it, when, and what: "The secretary, September 1922: It goes too fast."."""
    lead = credit(m, record)
    return f"{lead}: {record.text}" if lead and record.text else record.text or lead or record.name
