"""Who moved when? A lane an actor, a bar a stance over the days on which it was or may have been held, a step a shift.

What happened stands above, as flags. A stance without a date is listed beside its lane.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import isinf

from argmap.chronology.ruler import ruled
from argmap.chronology.when import End, When
from argmap.measures.shifts import Shift, shifts
from argmap.measures.turning_points import long_before
from argmap.model.deciding import came_out
from argmap.model.graph import ArgMap
from argmap.model.happenings import Happening, Outcome
from argmap.model.people import Stance
from argmap.model.sentences import dated_by
from argmap.model.sources import Map
from argmap.model.timing import Timed
from argmap.model.wording import brief, called, dated, hedge, stands, timed
from argmap.picture.picture import Bar, Chart, Chip, Lane, Line, Link, Mark, Picture, Tick, Told
from argmap.picture.words import shorten

_LANES = 40
_SUBJECT = 72
_BARS = 120
_BESIDE = 12
_FLAGS = 40
# Where not everything can be shown, what decided something comes first.
_RANKS = ("outcome", "vote", "dialogue", "proposal", "event")


def view(m: ArgMap, day: When | None) -> Picture:
    """The timeline of all who take a stance. With a day, the map is one cut to that day already."""
    left_out: list[str] = []
    moved = {shift.new.name: shift for shift in shifts(m)}
    stances = _chosen(m, moved, left_out)
    bars = {s.name: bar for s in stances if (bar := _bar(m, s, moved.get(s.name)))}
    bounds = [d for bar in bars.values() for ends in (bar.may, bar.must or ()) for d in ends if d is not None]
    flags = _flags(m, bounds, day, left_out)
    steps = [shift for shift in moved.values() if {shift.old.name, shift.new.name} <= bars.keys()]
    lanes = _lanes(m, stances, bars, {shift.old.name for shift in moved.values()}, left_out)
    known = [*bounds, *(d for flag in flags for d in (flag.first, flag.last))]
    if not known:
        left_out.append("nothing here has a date")
    ticks = ruled(min(known, default=1), max(known, default=1))
    subjects = dict.fromkeys(s.position for s in stances if s.name in bars)
    return Picture(
        " ".join(("Who moved when?", *[r.text for r in m.of(Map)][-1:])),
        "",
        dated(day),
        lines=tuple(Line(s.old.name, s.new.name, _step(bars[s.new.name]), _reason(m, s)) for s in steps),
        chart=Chart(
            ticks[0][0],
            ticks[-1][0] - 1,
            tuple(Tick(*tick) for tick in ticks) if known else (),
            lanes,
            tuple(bars.values()),
            tuple(flags),
            tuple((name, _subject(m, name)) for name in subjects),
        ),
        left_out=tuple(left_out),
    )


# ------------------------------------------------------------------ who


def _chosen(m: ArgMap, moved: Mapping[str, Shift], left_out: list[str]) -> list[Stance]:
    """The stances that are drawn: of the actors with most to tell, and of these who moved and what has a date first."""
    stances = m.of(Stance)
    telling = {s.name: (s.name in moved, m.times.when(s.name) is not None) for s in stances}
    weight: Counter[str] = Counter()
    for stance in stances:
        weight[stance.actor] += 1 + sum(telling[stance.name])
    shown = {actor for actor, _ in weight.most_common(_LANES)}
    if len(shown) < len(weight):
        left_out.append(
            f"{len(shown)} of {len(weight)} actors are shown, those with the most dated stances; see --keep"
        )
    theirs = [s for s in stances if s.actor in shown]
    if len(theirs) > _BARS:
        left_out.append(f"{_BARS} of their {len(theirs)} stances are shown, changes and those with a date first")
        kept = {s.name for s in sorted(theirs, key=lambda s: telling[s.name], reverse=True)[:_BARS]}
        theirs = [s for s in theirs if s.name in kept]
    return theirs


def _lanes(
    m: ArgMap, stances: Iterable[Stance], bars: Mapping[str, Bar], given_up: Collection[str], left_out: list[str]
) -> tuple[Lane, ...]:
    """A lane for everybody, first for those who have a bar; what has no date stands beside it."""
    beside: dict[str, list[Chip]] = {bar.lane: [] for bar in bars.values()}
    for stance in stances:
        rows = beside.setdefault(stance.actor, [])
        if stance.name not in bars:
            later = ("given up later",) if stance.name in given_up else ()
            rows.append(Chip(_said(m, stance, later), stance.mode, place=_place(m, stance.name)))
    more = sum(max(0, len(rows) - _BESIDE) for rows in beside.values())
    if more:
        left_out.append(f"without a date, and left out: {more} more; see --keep")
    return tuple(
        Lane(actor, called(m, actor), tuple(rows[:_BESIDE]), _place(m, actor)) for actor, rows in beside.items()
    )


def _bar(m: ArgMap, stance: Stance, shift: Shift | None) -> Bar | None:
    """None if neither a date nor a link says anything of when it was."""
    when = m.times.when(stance.name)
    if when is None:
        return None
    first, start_by, end_from, last = when.bounds
    links = dated_by(m, stance) if stance.when is None else ""
    return Bar(
        stance.name,
        stance.actor,
        stance.mode,
        stance.position,
        _said(m, stance, (timed(m, stance), links)),
        (_day(first), _day(last)),
        (_day(start_by), _day(end_from)) if start_by <= end_from else None,
        _told(when.starts, first),
        _told(when.ends, last),
        _reason(m, shift) if shift else "",
        _place(m, stance.name),
    )


def _step(bar: Bar) -> str:
    """The style of a step to a bar: whether the day on which it was taken is told."""
    return "shifts" if bar.must and bar.must[0] == bar.may[0] else "shifts-undated"


def _told(end: End, bound: float) -> Told:
    """What is told of an end: a date, that there is none, or nothing, even if it lies on one side of something."""
    return "open" if end is End.OPEN else "unknown" if isinf(bound) else "dated"


def _said(m: ArgMap, stance: Stance, dates: Iterable[str]) -> str:
    words = f"{stands(m, stance.actor, stance.mode)} {brief(m, stance.position)}"
    return ", ".join(filter(None, (words, *dates, hedge(stance.certainty))))


def _reason(m: ArgMap, shift: Shift) -> str:
    """What a shift leads away from, and why, with the doubts of whoever says so."""
    told = []
    for motive in shift.because:
        doubt = hedge(motive.certainty)
        told.append(f"because{f' ({doubt})' if doubt else ''}: {motive.text}")
    old = shift.old
    return "; ".join(
        (f"before: {stands(m, old.actor, old.mode)} {brief(m, old.position)}", *(told or ["no reason is given here"]))
    )


def _subject(m: ArgMap, name: str) -> str:
    return shorten(f"{brief(m, name)}: {m[name].text}" if "/" not in name else m[name].text, _SUBJECT)


# ------------------------------------------------------------------ what happened


def _flags(m: ArgMap, bounds: list[int], day: When | None, left_out: list[str]) -> list[Mark]:
    """What happened and how disputes came out, where the days can be told and do not lie long before all else."""
    told = [r for kind in (Outcome, Happening) for r in m.of(kind)]
    found = [flag for record in told if (flag := _flag(m, record))]
    if len(found) < len(told):
        left_out.append(f"not on the axis, as no days are told: {_count(len(told) - len(found))}")
    story = [*bounds, *(d for flag in found if flag.style in _RANKS[:2] for d in (flag.first, flag.last))]
    start = long_before(story)
    near = [flag for flag in found if not story or flag.last >= start]
    if len(near) < len(found):
        left_out.append(f"not on the axis, as it was long before: {_count(len(found) - len(near))}; see the outline")
    flags = sorted(near, key=lambda flag: _RANKS.index(flag.style))[:_FLAGS]
    if len(flags) < len(near):
        left_out.append(f"{len(flags)} of {len(near)} dated events are shown, outcomes and votes first; see --keep")
    if day is not None and day.earliest is not None and day.latest is not None:
        flags.append(Mark("as-of", "as-of", f"as of {dated(day)}", day.earliest, day.latest))
    return flags


def _count(number: int) -> str:
    return f"{number} thing{'s' * (number != 1)} that happened"


def _flag(m: ArgMap, record: Timed) -> Mark | None:
    words, days = record.text, timed(m, record)
    when = m.times.when(record.name)
    if isinstance(record, Outcome):
        words = f"outcome{', ' if record.kind else ''}{record.kind or ''}: {came_out(m, record)}"
        # An outcome without a date is as old as what decided it.
        for event in record.decided_by if when is None else ():
            when, days = m.times.when(event), timed(m, m[event])
    if when is None:
        return None
    first, start_by, _, last = when.bounds
    end = start_by if when.is_interval else last
    if isinf(first) or isinf(end):
        return None
    doubt = hedge(record.certainty)
    # The place on the axis says the day as well: if one of them must be cut, it is the date.
    label = f"{words}{f' ({doubt})' if doubt else ''} ({days})"
    return Mark(record.name, record.record, label, int(first), int(end), _place(m, record.name))


def _day(bound: float) -> int | None:
    return None if isinf(bound) else int(bound)


def _place(m: ArgMap, name: str) -> Link | None:
    place = m.line(name)
    return Link(*place) if place else None
