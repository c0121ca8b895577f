"""When records were: their own dates, narrowed by what is before, after, during and within days of what.

Knows no text: it is given records, and answers for each by name. What follows is computed when it is first asked for.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import inf

from argmap.chronology.narrowing import narrowed
from argmap.chronology.network import Bound, Contradiction, Solution, solve
from argmap.chronology.when import When
from argmap.model.happenings import Turn
from argmap.model.ordering import Line, Ordering, ordering
from argmap.model.record import Record
from argmap.model.timing import Timed


@dataclass(frozen=True, slots=True)
class Impossible:
    """Lines that cannot all be so, in the order in which one leads to the next.

    name: the record that they leave no day for. It would have to start (`at_start`) or end no earlier than `earliest`
    and no later than `latest`, day numbers. If both are None, the lines make a circle, and the record would be before
    itself.
    """

    name: str
    at_start: bool
    earliest: int | None
    latest: int | None
    lines: tuple[Line, ...]


class Times:
    """The solved chronology of a map's records.

    timed, turns: those of the records that are such. Lines that contradict each other are told of, and leave the
    records that they speak of with their own dates.
    """

    def __init__(self, records: Mapping[str, Record], timed: Iterable[Timed] = (), turns: Iterable[Turn] = ()) -> None:
        self._records = records
        self._timed = timed
        self._turns = turns
        self._known: dict[str, When | None] = {}

    def when(self, name: str) -> When | None:
        """When a record was, as narrow as dates and links tell together; None if nothing is known of it.

        It is the record's own date if nothing narrows that. A turn was on one day of its dialogue. Raises KeyError if
        there is no such record.
        """
        if name not in self._known:
            self._known[name] = self._narrowed(name)
        return self._known[name]

    def is_derived(self, name: str) -> bool:
        """Whether more is known of when a record was than its own date tells."""
        return self.when(name) is not self._records[name].when

    def because(self, name: str) -> tuple[tuple[str, str], ...]:
        """The lines that make the bounds of a record: names and parts, as `ArgMap.where` takes them."""
        record = self._records[name]
        if not self.is_derived(name):
            return ((name, "when"),) if record.when is not None else ()
        start = self._ordering.starts.get(name)
        if start is None or name in self._disputed:
            return self.because(record.dialogue) if isinstance(record, Turn) else ()
        lines = [line for p in (start, start + 1) for line in (*self._solution.lower(p), *self._solution.upper(p))]
        return tuple(dict.fromkeys((line.name, line.part) for line in lines if line and line.part))

    @cached_property
    def contradictions(self) -> tuple[Impossible, ...]:
        """What cannot be so: circles of what is before what first, then dates that do not fit."""
        found = (*self._circles, *self._solution.contradictions)
        return tuple(self._told(contradiction) for contradiction in found)

    # ------------------------------------------------------------------ solved once

    @cached_property
    def _ordering(self) -> Ordering:
        return ordering(self._records, self._timed, self._turns)

    @cached_property
    def _circles(self) -> tuple[Contradiction[Line | None], ...]:
        undated: list[Bound[Line | None]] = [Bound(None, None, None)] * len(self._ordering.bounds)
        return solve(undated, self._ordering.moments).contradictions

    @cached_property
    def _solution(self) -> Solution[Line | None]:
        turning = {line for circle in self._circles for line in circle.labels if line}
        return solve(self._ordering.bounds, [gap for gap in self._ordering.days if gap.label not in turning])

    @cached_property
    def _disputed(self) -> set[str]:
        """The records that contradictions speak of."""
        return {name for told in self.contradictions for line in told.lines for name in (line.name, line.other)}

    def _told(self, found: Contradiction[Line | None]) -> Impossible:
        names = list(self._ordering.starts)
        lines = dict.fromkeys(line for line in found.labels if line)
        return Impossible(names[found.point // 2], found.point % 2 == 0, found.first, found.last, tuple(lines))

    def _narrowed(self, name: str) -> When | None:
        record = self._records[name]
        start = self._ordering.starts.get(name)
        if start is not None and name not in self._disputed:
            first, start_by = _range(self._solution, start)
            end_from, last = _range(self._solution, start + 1)
            return narrowed(record.when, (first, start_by, end_from, last))
        if record.when is None and isinstance(record, Turn):
            return _within(self.when(record.dialogue))
        return record.when


def _range(solution: Solution[Line | None], point: int) -> tuple[float, float]:
    first, last = solution.earliest[point], solution.latest[point]
    return -inf if first is None else first, inf if last is None else last


def _within(when: When | None) -> When | None:
    """Some time within something, and not all of it."""
    if when is None or not (when.is_interval or (when.members and not when.is_choice)):
        return when
    first, *_, last = when.fuzzy().bounds
    return narrowed(None, (first, last, first, last))
