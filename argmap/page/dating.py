"""The days on which a map changes, and what stood on each of them: by the same slices as `--at`."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isinf

from argmap.chronology.when import When
from argmap.chronology.words import said
from argmap.measures.turning_points import long_before
from argmap.model.daily import daily
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Vote
from argmap.model.people import Party, Stance, Tie
from argmap.model.pictures import View
from argmap.model.record import Record
from argmap.model.sources import Expectation, Map, Source
from argmap.model.timing import Timed
from argmap.model.wording import unsure
from argmap.page.shape import Day, Interval, Stood

# Slices of so many records in all are made: up to 100 days of a map of 1,000, and 12 of any map.
_RECORDS = 100_000
_MOST, _FEWEST = 400, 12
# What does not begin or end within a dispute, and what is about the map and not in it.
_LASTING = (Party, Source, Map)
_ABOUT = (Expectation, View)
# Before these begin, something may have happened long ago.
_STORY = (Stance, Outcome, Vote)


@dataclass(frozen=True, slots=True)
class Dating:
    """Days, what stood when, the part of the map that may have stood on each day, and what one should know of it."""

    days: tuple[Day, ...]
    spans: dict[str, list[Interval]]
    parts: tuple[ArgMap, ...]
    notes: tuple[str, ...] = ()


def dating(m: ArgMap) -> Dating:
    """The days on which what stood is not what stood the day before, and what stood from each until the next."""
    numbers, notes = _candidates(m)
    days: list[Day] = []
    parts: list[ArgMap] = []
    states: list[dict[str, Stood]] = []
    before: dict[str, Stood] | None = None
    for day, may, must in daily(m, numbers):
        state = {r.name: _how_surely(m, must, r, day) for r in may if _is_told(r)}
        if state == before:
            continue
        changes = [name for name in m.records if before is not None and state.get(name) != before.get(name)]
        days.append({"day": day.text, "number": int(day.bounds[0]), "label": said(day), "changes": changes})
        parts.append(may)
        states.append(state)
        before = state
    return Dating(tuple(days), _spans(m, [d["day"] for d in days], states), tuple(parts), notes)


def nearest(days: Sequence[Day], latest: int | None) -> str:
    """The last of the days by which something had changed until a day; the first one if none is so early."""
    before = [day["day"] for day in days if latest is None or day["number"] <= latest]
    return before[-1] if before else days[0]["day"] if days else ""


def _how_surely(m: ArgMap, must: ArgMap, record: Record, day: When) -> Stood:
    """Whether what stood did so for certain. A stance did if it certainly lasted, as a matrix of that day has it."""
    if record.name not in must or (isinstance(record, Stance) and unsure(m, record, day).startswith("possibly")):
        return "possible"
    return "certain"


def _is_told(record: Record) -> bool:
    return not isinstance(record, _ABOUT)


def _candidates(m: ArgMap) -> tuple[list[int], tuple[str, ...]]:
    weight: dict[int, int] = {}
    for record in m:
        for day in _bounds(m, record):
            weight[day] = weight.get(day, 0) + 1
    first, last, far = _told(m)
    near = [day for day in sorted(weight) if first <= day <= last]
    days = f"{far} day{'s' * (far != 1)} of change"
    notes = (f"not on the slider, as it was long before: {days}",) if far else ()
    most = max(_FEWEST, min(_MOST, _RECORDS // max(len(m), 1)))
    if len(near) <= most:
        return near, notes
    kept = sorted(sorted(near, key=lambda day: (-weight[day], day))[:most])
    return kept, (f"{most} of {len(near):,} days of change are on the slider, those with the most changes", *notes)


def _told(m: ArgMap) -> tuple[float, float, int]:
    """From when till when the slider tells of a map: no longer back than a timeline, and no longer for a tie.

    And how many days of change it leaves out that are no tie's.
    """
    rows = [(record, _bounds(m, record)) for record in m if not isinstance(record, Tie)]
    days = {day for _, bounds in rows for day in bounds}
    story = {day for record, bounds in rows if isinstance(record, _STORY) for day in bounds}
    if not days:
        return -inf, inf, 0
    first = max(min(days), long_before(story)) if story else min(days)
    return first, max(days), sum(day < first for day in days)


def _bounds(m: ArgMap, record: Record) -> set[int]:
    """The days on which something may begin or has certainly begun, and those after which it may or must be over."""
    if isinstance(record, (*_LASTING, *_ABOUT)):
        return set()
    when = m.times.when(record.name) if isinstance(record, Timed) else record.when
    if when is None:
        return set()
    first, start_by, end_from, last = when.bounds
    return {int(day) for day in (first, start_by, end_from + 1, last + 1) if not isinf(day)}


def _spans(m: ArgMap, days: list[str], states: list[dict[str, Stood]]) -> dict[str, list[Interval]]:
    found: dict[str, list[Interval]] = {}
    for name in (r.name for r in m if _is_told(r)):
        row = [state.get(name) for state in states]
        if any(stood != "certain" for stood in row):
            found[name] = _intervals(days, row)
    return found


def _intervals(days: list[str], row: list[Stood | None]) -> list[Interval]:
    found: list[Interval] = []
    start = 0
    for at in range(1, len(row) + 1):
        if at == len(row) or row[at] != row[start]:
            stood = row[start]
            if stood is not None:
                found.append((days[start], days[at - 1], stood))
            start = at
    return found
