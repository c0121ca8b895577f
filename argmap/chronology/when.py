"""When something was: the days between which it started, and the days between which it ended.

Knows no spelling: it is given its text and its bounds, and compares. Days are numbers as in `calendar`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from math import inf, isinf

from argmap.chronology.answer import Answer
from argmap.chronology.calendar import civil, shift

__all__ = ["EXACT", "Answer", "End", "Precision", "Slack", "When", "all_of", "iso", "on", "one_of"]


class End(Enum):
    """What is said about a start or an end."""

    DATED = "dated"
    UNKNOWN = "unknown"
    OPEN = "open"


class Precision(Enum):
    """The smallest stretch of the calendar that a date is known to lie in.

    SEASON stands for every part of a year between month and year: seasons, quarters, thirds and halves.
    LONGER is more than a thousand years. INTERVAL and SET have no precision of their own.
    """

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    LONGER = "longer"
    INTERVAL = "interval"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Slack:
    """How far a qualified date may be off: one unit of each qualified part, nothing for a plain date."""

    months: int = 0
    days: int = 0


EXACT = Slack()


@dataclass(frozen=True, slots=True)
class When:
    """A day, a vaguer date, an interval or a set of dates.

    text: its EDTF spelling. The four bounds are day numbers, first and last day included; None is no bound. A
    single date says that something started and ended within it: 1633 is some stretch of that year, not all of
    it; so all four bounds are its first or last day. Only an interval tells when something certainly lasted.
    starts, ends: an end that is left empty is UNKNOWN, and an end `..` is OPEN: it never started, or goes on.
    members: the single dates of a set, of which one (`is_choice`) or every one is meant; empty for all else.
    julian: the text is in the Julian calendar; the bounds are day numbers, as always.
    Each end keeps its own bounds: the latest start of 1922/1922-06 is in December. Comparing narrows them.

    Raises ValueError if it would end before it starts, or a member is an interval or a set.

    Source: ISO 8601-2:2019; Library of Congress (2019), EDTF, levels 0 to 2.
    """

    text: str
    start_earliest: int | None
    start_latest: int | None
    end_earliest: int | None
    end_latest: int | None
    precision: Precision
    starts: End = End.DATED
    ends: End = End.DATED
    uncertain: bool = False
    approximate: bool = False
    start_slack: Slack = EXACT
    end_slack: Slack = EXACT
    members: tuple[When, ...] = ()
    is_choice: bool = False
    julian: bool = False

    def __post_init__(self) -> None:
        first, start_by, end_from, last = self.bounds
        if first > start_by or end_from > last:
            raise ValueError(f"{self.text!r} would end before it starts")
        if any(m.members or m.is_interval for m in self.members):
            raise ValueError(f"{self.text!r} would have members that are no single dates")

    @property
    def earliest(self) -> int | None:
        """The first day that may belong to it; None if there is no first day."""
        return self.start_earliest

    @property
    def latest(self) -> int | None:
        """The last day that may belong to it; None if there is no last day."""
        return self.end_latest

    @property
    def is_interval(self) -> bool:
        """Whether a start and an end are told apart."""
        return self.precision is Precision.INTERVAL

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """First and last day of its start, first and last day of its end; infinite where there is none."""
        first = -inf if self.start_earliest is None else self.start_earliest
        last = inf if self.end_latest is None else self.end_latest
        start_by = -inf if self.starts is End.OPEN else inf
        end_from = inf if self.ends is End.OPEN else -inf
        # Nothing starts after it ended: each end narrows the other, and every bound is reached by some
        # reading.
        return (
            first,
            min(start_by if self.start_latest is None else self.start_latest, last),
            max(end_from if self.end_earliest is None else self.end_earliest, first),
            last,
        )

    def fuzzy(self, pad: int = 1) -> When:
        """The same with wider bounds wherever a date is uncertain or approximate.

        pad: how many units, 0 or more, to both sides: years for 1922?, months for 1922-09~, days for
        1922-09-28%. Every mark counts its own part's unit. Bounds of unmarked dates, and missing bounds,
        stay.
        """
        if self.members:
            gather = one_of if self.is_choice else all_of
            return replace(gather(self.text, [m.fuzzy(pad) for m in self.members]), julian=self.julian)
        return replace(
            self,
            start_earliest=_earlier(self.start_earliest, self.start_slack, pad),
            start_latest=_later(self.start_latest, self.start_slack, pad),
            end_earliest=_earlier(self.end_earliest, self.end_slack, pad),
            end_latest=_later(self.end_latest, self.end_slack, pad),
        )

    def before(self, other: When) -> Answer:
        """Whether the last day of this lies before the first day of the other."""
        return self._relate(other, _before, Answer.all, Answer.all)

    def after(self, other: When) -> Answer:
        """Whether the first day of this lies after the last day of the other."""
        return other.before(self)

    def overlaps(self, other: When) -> Answer:
        """Whether the two share a day; so does one that lies within the other, or is the same."""
        return self._relate(other, _overlaps, Answer.any, Answer.any)

    def during(self, other: When) -> Answer:
        """Whether no day of this lies outside the other; their first and last days may be the same."""
        answer = self._relate(other, _during, Answer.all, Answer.any)
        # Dates that must all hold may touch: what fits in none of them may still fit in them together.
        if answer is Answer.IMPOSSIBLE and other._is_list:
            return Answer.of(certain=False, possible=_during(self, other) is not Answer.IMPOSSIBLE)
        return answer

    def same(self, other: When) -> Answer:
        """Whether the two start on one day and end on one day. Never CERTAIN of dates that must all hold."""
        if self._is_list or other._is_list:
            return Answer.of(certain=False, possible=_same(self, other) is not Answer.IMPOSSIBLE)
        return self._relate(other, _same, Answer.all, Answer.all)

    def holds_at(self, other: When) -> Answer:
        """Whether something that spans this is so at the other time.

        CERTAIN if it is so on every day that the other may mean, IMPOSSIBLE if on none, else POSSIBLE: an
        interval that is covered in part is POSSIBLE. What is dated (1633) is POSSIBLE on each day of 1633 and
        CERTAIN on none; what is dated (1610/1633) is CERTAIN from the last day of 1610 to the first of 1633.
        An unknown end makes nothing certain beyond the start; after an open one, everything is.
        """
        return self._relate(other, _holds_at, Answer.any, Answer.whichever)

    @property
    def _is_list(self) -> bool:
        return bool(self.members) and not self.is_choice

    def _relate(
        self,
        other: When,
        plain: Callable[[When, When], Answer],
        join: Callable[[Iterable[Answer]], Answer],
        join_other: Callable[[Iterable[Answer]], Answer],
    ) -> Answer:
        if self.members:
            cases = [m._relate(other, plain, join, join_other) for m in self.members]
            return Answer.whichever(cases) if self.is_choice else join(cases)
        if other.members:
            cases = [plain(self, m) for m in other.members]
            return Answer.whichever(cases) if other.is_choice else join_other(cases)
        return plain(self, other)


def one_of(text: str, members: Iterable[When]) -> When:
    """The When that is one of the members, at least one; its bounds take in every one of them.

    Source: ISO 8601-2:2019; Library of Congress (2019), EDTF level 2, set representation.
    """
    kept = tuple(members)
    bounds = [m.bounds for m in kept]
    low, high = min(b[0] for b in bounds), max(b[3] for b in bounds)
    return _set(text, kept, (low, max(b[1] for b in bounds), min(b[2] for b in bounds), high), is_choice=True)


def all_of(text: str, members: Iterable[When]) -> When:
    """The When that is every one of the members, at least one: from the first of them to the last.

    Source: ISO 8601-2:2019; Library of Congress (2019), EDTF level 2, set representation.
    """
    kept = tuple(members)
    bounds = [m.bounds for m in kept]
    low, high = min(b[0] for b in bounds), max(b[3] for b in bounds)
    return _set(text, kept, (low, min(b[1] for b in bounds), max(b[2] for b in bounds), high), is_choice=False)


def on(day: int) -> When:
    """One day as a When: `m.holds_at(on(day))`."""
    return When(iso(day), day, day, day, day, Precision.DAY)


def iso(day: int) -> str:
    """A day for a message: 1922-09-28, -0043-03-15, 12000-01-01."""
    year, month, of_month = civil(day)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{of_month:02}"


def _set(text: str, members: tuple[When, ...], bounds: tuple[float, ...], *, is_choice: bool) -> When:
    first, start_by, end_from, last = (None if isinf(b) else int(b) for b in bounds)
    return When(
        text,
        first,
        start_by,
        end_from,
        last,
        Precision.SET,
        uncertain=any(m.uncertain for m in members),
        approximate=any(m.approximate for m in members),
        members=members,
        is_choice=is_choice,
    )


def _earlier(day: int | None, slack: Slack, pad: int) -> int | None:
    return None if day is None else shift(day, -pad * slack.months, -pad * slack.days)


def _later(day: int | None, slack: Slack, pad: int) -> int | None:
    # The day after is what moves: a month after the last of September is the last of October, not the 30th.
    return None if day is None else shift(day + 1, pad * slack.months, pad * slack.days) - 1


def _before(a: When, b: When) -> Answer:
    _, _, a_end_from, a_last = a.bounds
    b_first, b_start_by, _, _ = b.bounds
    return Answer.of(certain=a_last < b_first, possible=a_end_from < b_start_by)


def _overlaps(a: When, b: When) -> Answer:
    a_first, a_start_by, a_end_from, a_last = a.bounds
    b_first, b_start_by, b_end_from, b_last = b.bounds
    return Answer.of(
        certain=a_start_by <= b_end_from and b_start_by <= a_end_from,
        possible=a_first <= b_last and b_first <= a_last,
    )


def _during(a: When, b: When) -> Answer:
    a_first, a_start_by, a_end_from, a_last = a.bounds
    b_first, b_start_by, b_end_from, b_last = b.bounds
    return Answer.of(
        certain=b_start_by <= a_first and a_last <= b_end_from,
        possible=b_first <= a_start_by and a_end_from <= b_last,
    )


def _same(a: When, b: When) -> Answer:
    a_first, a_start_by, a_end_from, a_last = a.bounds
    b_first, b_start_by, b_end_from, b_last = b.bounds
    return Answer.of(
        certain=a_first == a_start_by == b_first == b_start_by and a_end_from == a_last == b_end_from == b_last,
        possible=max(a_first, b_first) <= min(a_start_by, b_start_by)
        and max(a_end_from, b_end_from) <= min(a_last, b_last),
    )


def _holds_at(a: When, b: When) -> Answer:
    return Answer.of(
        certain=_during(b, a) is Answer.CERTAIN,
        possible=_overlaps(a, b) is not Answer.IMPOSSIBLE,
    )
