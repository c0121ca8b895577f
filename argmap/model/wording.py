"""Records in words, for pictures and reports: who, when, how sure, and a sentence for everything.

Knows no picture. Says what the record says and nothing more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.chronology.when import When
from argmap.chronology.words import said as date_said
from argmap.diagnostics.nearest import listed
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.happenings import Event, Happening, Motive, Outcome, Proposal, Turn, Vote
from argmap.model.people import Party, Stance, Tie
from argmap.model.record import Record
from argmap.model.sources import Note, Quote
from argmap.model.values import Certainty, Cite

# As the language says it, so that one person and a crowd read alike.
HOLDS = {
    "held": "held by",
    "supported": "supported by",
    "conceded": "conceded by",
    "left-open": "left open by",
    "doubted": "doubted by",
    "opposed": "opposed by",
    "unstated": "not stated for",
}


def called(m: ArgMap, name: str) -> str:
    """How a reader would call somebody or something: its full name or title, else its name."""
    record = m.records.get(name)
    return record.text if record is not None and record.text and isinstance(record, Party) else name


def people(m: ArgMap, names: Iterable[str]) -> str:
    """Several of them in a row."""
    return listed([called(m, name) for name in names], "and")


def hedge(certainty: Certainty | None) -> str:
    """The doubt about a record, with the source's own words; empty if there is none."""
    if certainty is None or (certainty.level == "certain" and not certainty.words):
        return ""
    return f"{certainty.level} (“{certainty.words}”)" if certainty.words else certainty.level


def dated(when: When | None) -> str:
    """The date in words; empty if there is none."""
    return date_said(when) if when else ""


def credit(m: ArgMap, record: Record) -> str:
    """Who put it forward, and when: "The secretary, September 1922"."""
    return ", ".join(filter(None, (people(m, record.by), dated(record.when))))


def citations(cites: Iterable[Cite]) -> str:
    """On whose word, in brackets: "[history p. 71; memoir]"; empty if on nobody's."""
    rows = "; ".join(f"{c.source} {c.locator}".strip() for c in cites)
    return f"[{rows}]" if rows else ""


def sentence(m: ArgMap, record: Record) -> str:
    """A record in one line of prose."""
    words = next((say(m, record) for kind, say in _SAYINGS if isinstance(record, kind)), None)
    doubt = hedge(record.certainty)
    parts = (
        words if words is not None else plain(m, record),
        f"({doubt})" if doubt else "",
        citations(record.cites),
    )
    return " ".join(filter(None, parts))


def plain(m: ArgMap, record: Record) -> str:
    """Who said it, when, and what: "The secretary, September 1922: It goes too fast."."""
    lead = credit(m, record)
    return f"{lead}: {record.text}" if lead and record.text else record.text or lead or record.name


def _stance(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Stance)
    words = ", ".join(filter(None, (f"{HOLDS[record.mode]} {called(m, record.actor)}", dated(record.when))))
    return f"{words}: {record.text}" if record.text else words


def _outcome(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Outcome)
    result = {"none": "no answer prevails", "open": "still open"}.get(record.result, "")
    prevails = result or f"`{record.position}` prevails"
    how = f" ({record.kind})" if record.kind else ""
    lead = ", ".join(filter(None, ("Outcome", dated(record.when))))
    return f"{lead}: {prevails}{how}{'. ' + record.text if record.text else ''}"


def _vote(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Vote)
    facts = (
        f"on `{record.motion}`" if record.motion else "",
        record.result or "",
        f"by {record.tally}" if record.tally else "",
        f"reversing `{record.reverses}`" if record.reverses else "",
    )
    rest = ", ".join(filter(None, facts))
    return f"Vote of {plain(m, record)}{f' ({rest})' if rest else ''}"


def _proposal(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Proposal)
    status = {"unstated": "whether it was done is not stated", None: ""}.get(record.status, record.status or "")
    to = f" to {people(m, record.to)}" if record.to else ""
    return f"Proposal{to}: {plain(m, record)}{f' ({status})' if status else ''}"


def _happening(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Happening)
    order = [f"{word} `{o.event}`" for word in ("before", "after", "during") for o in getattr(record, word)]
    order += [f"within {d.days} days of `{d.event}`" for d in record.within]
    placed = listed(order, "and")
    to = f" [to {people(m, record.to)}]" if record.to and isinstance(record, Event) else ""
    return f"{plain(m, record)}{to}{f' ({placed})' if order else ''}"


def _turn(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Turn)
    return f"{record.number}. {people(m, record.by)}: {record.text}"


def _motive(m: ArgMap, record: Record) -> str:
    return f"because: {plain(m, record)}"


def _tie(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Tie)
    lead = ", ".join(filter(None, (people(m, record.between), record.kind, dated(record.when))))
    return f"{lead}: {record.text}" if record.text else lead


def _note(m: ArgMap, record: Record) -> str:
    return f"Note: {plain(m, record)}"


def _quote(m: ArgMap, record: Record) -> str:
    lead = credit(m, record)
    return f"{lead}: “{record.text}”" if lead else f"“{record.text}”"


def _argument(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Argument)
    scheme = f" ({record.scheme.replace('-', ' ')})" if record.scheme else ""
    return f"{plain(m, record)}{scheme}"


_SAYINGS: tuple[tuple[type[Record], Callable[[ArgMap, Record], str]], ...] = (
    (Stance, _stance),
    (Outcome, _outcome),
    (Vote, _vote),
    (Proposal, _proposal),
    (Happening, _happening),
    (Turn, _turn),
    (Motive, _motive),
    (Tie, _tie),
    (Note, _note),
    (Quote, _quote),
    (Argument, _argument),
)
