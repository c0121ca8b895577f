"""What dates and links say of time, as a network of points: every record in it has a start and an end.

Knows nothing of what follows from them. Only what a link or a dated turn joins is in it: whatever else has a date has
it by itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isinf

from argmap.chronology.network import Bound, Gap
from argmap.model.happenings import Outcome, Turn, Vote
from argmap.model.people import Stance
from argmap.model.record import Record
from argmap.model.timing import Timed
from argmap.model.values import Certainty


@dataclass(frozen=True, slots=True)
class Line:
    """What a record says of time. other: the record that it says it of besides, if any.

    part: what of the record says so, as `ArgMap.where` takes it; empty for what goes without saying of such a record.
    """

    name: str
    part: str
    says: str
    other: str = ""


@dataclass(slots=True)
class Ordering:
    """Bounds and gaps of points. starts: the point at which each record starts; it ends at the next one.

    days: gaps in days. moments: those of them that are an order, in moments, of which a day has as many as one likes:
    what is after something is at least one moment after it, be it on the same day. A gap that no line says has no
    label.
    """

    starts: dict[str, int] = field(default_factory=dict)
    bounds: list[Bound[Line | None]] = field(default_factory=list)
    days: list[Gap[Line | None]] = field(default_factory=list)
    moments: list[Gap[Line | None]] = field(default_factory=list)

    def start(self, record: Record) -> int:
        """The point at which a record starts; it enters with its date, unless it is there already."""
        if record.name not in self.starts:
            start = self.starts[record.name] = len(self.bounds)
            self.bounds += _bounds(record)
            self.order(start, start + 1, None)
            if _takes_a_day(record):
                line = Line(record.name, "", f"`{record.name}` is a {record.record}, and on one day")
                self.days.append(Gap(start + 1, start, 0, None, line))
        return self.starts[record.name]

    def order(self, first: int, second: int, line: Line | None, *, later: bool = False) -> None:
        """One point is not after another; later: it is before it, if perhaps on the same day."""
        self.days.append(Gap(first, second, 0, None, line))
        self.moments.append(Gap(first, second, int(later), None, line))


def ordering(records: Mapping[str, Record], timed: Iterable[Timed], turns: Iterable[Turn]) -> Ordering:
    """The network of some records; empty if nothing links them and no turn has a date of its own.

    timed, turns: those of the records that are such. A link with a hedge says nothing for certain, and is left out.
    A record with a hedge lends its date to no other.
    """
    found = Ordering()
    linked = [(record, links) for record in timed if (links := _links(record))]
    joined = {line.other for _, links in linked for _, line, _ in links}
    for said in _dialogues(turns):
        if any(turn.when is not None or turn.name in joined for turn in said):
            _join_turns(found, records[said[0].dialogue], said)
    for record, links in linked:
        for kind, line, days in links:
            _join(found, kind, record, records[line.other], line, days)
    return found


def sure(certainty: Certainty | None) -> bool:
    """Whether something is said without a hedge."""
    return certainty is None or certainty.level == "certain"


def _links(record: Timed) -> list[tuple[str, Line, int]]:
    """What dates a record by events for certain: which way, the line, and within how many days."""
    if not (record.before or record.after or record.during or record.within):
        return []
    name = record.name
    found = [
        (kind, Line(name, f"{kind}:{number}", f"`{name}` is {kind} `{order.event}`", order.event), 0)
        for kind in ("before", "after", "during")
        for number, order in enumerate(getattr(record, kind))
        if sure(order.certainty)
    ]
    for number, near in enumerate(record.within):
        if sure(near.certainty):
            says = f"`{name}` is within {near.days} days of `{near.event}`"
            found.append(("within", Line(name, f"within:{number}", says, near.event), near.days))
    return found


def _join(found: Ordering, kind: str, record: Timed, event: Record, line: Line, days: int) -> None:
    start, first = found.start(record), found.start(event)
    end, last = start + 1, first + 1
    # What lasts once it has begun is dated by its beginning.
    until = start if isinstance(record, (Stance, Outcome)) else end
    match kind:
        case "after":
            found.order(last, start, line, later=True)
        case "before":
            found.order(until, first, line, later=True)
        case "during":
            found.order(first, start, line)
            found.order(start if isinstance(record, Outcome) else end, last, line)
        case _:
            found.days.append(Gap(first, start, -days, None, line))
            found.days.append(Gap(last, until, None, days, line))


def _dialogues(turns: Iterable[Turn]) -> list[list[Turn]]:
    """The turns of each dialogue, in their order."""
    found: dict[str, list[Turn]] = {}
    for turn in turns:
        found.setdefault(turn.dialogue, []).append(turn)
    return [sorted(said, key=lambda turn: turn.number) for said in found.values()]


def _join_turns(found: Ordering, dialogue: Record, turns: list[Turn]) -> None:
    """Turns lie within their dialogue and follow one another."""
    first = found.start(dialogue)
    before: Turn | None = None
    for turn in turns:
        start = found.start(turn)
        within = Line(turn.name, "name", f"`{turn.name}` is a part of `{dialogue.name}`", dialogue.name)
        found.order(first, start, within)
        found.order(start + 1, first + 1, within)
        if before:
            line = Line(turn.name, "name", f"`{turn.name}` comes after `{before.name}`", before.name)
            found.order(found.start(before) + 1, start, line, later=True)
        before = turn


def _bounds(record: Record) -> list[Bound[Line | None]]:
    """Of its start and its end. A marked date is widened: nothing is certain because of it."""
    if record.when is None or not sure(record.certainty):
        return [Bound(None, None, None)] * 2
    line = Line(record.name, "when", f"`{record.name}` is dated {record.when.text}{' (Julian)' * record.when.julian}")
    first, start_by, end_from, last = record.when.fuzzy().bounds
    return [Bound(_day(first), _day(start_by), line), Bound(_day(end_from), _day(last), line)]


def _day(bound: float) -> int | None:
    return None if isinf(bound) else int(bound)


def _takes_a_day(record: Record) -> bool:
    """Whether a record is on one day only. A vote with an interval took as long as that says."""
    when = record.when
    lasts = when is not None and (when.is_interval or (when.members and not when.is_choice))
    return isinstance(record, (Turn, Vote)) and not lasts
