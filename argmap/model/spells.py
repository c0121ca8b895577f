"""Whether two things that last were so at one time, as far as a map tells.

Knows no kind of record: stances, outcomes and memberships are all spells.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from argmap.chronology.answer import Answer
from argmap.chronology.when import End, When
from argmap.model.graph import ArgMap
from argmap.model.timing import Timed

T = TypeVar("T")
# Nobody has so many stances on one question: beyond, only neighbours are compared, so that time stays linear.
_NEIGHBOURS = 16


def dateless(m: ArgMap, record: Timed) -> bool:
    """Whether neither a date nor another event says when it was."""
    linked = record.before or record.after or record.during or record.within
    return not linked and m.times.when(record.name) is None


def at_once(m: ArgMap, one: Timed, other: Timed) -> Answer | None:
    """Whether two spells were so at one time; None if nothing is known of when.

    A spell without any date is taken to last as long as the map does, and so every view shows it: two of them are
    at once. One without a date beside one with a date may be of another time, and nothing is known. Spells that
    meet in the one day, month or year when the first ends and the second starts follow each other, for so a succession
    is written; where they may do so, or may overlap by more, both is possible.
    """
    when, also = m.times.when(one.name), m.times.when(other.name)
    if when is None or also is None:
        return Answer.CERTAIN if dateless(m, one) and dateless(m, other) else None
    for first, second in ((when, also), (also, when)):
        if _handed_over(first, second):
            return Answer.IMPOSSIBLE if _one_stretch(first, second) else Answer.POSSIBLE
    return when.overlaps(also)


def outside(when: When | None, spell: When | None) -> Answer | None:
    """Whether something was before a spell began or after it ended; None if nothing is known of when.

    A spell without a date has no outside. An end that is not told is no end.
    """
    if spell is None:
        return Answer.IMPOSSIBLE
    if when is None:
        return None
    if when.overlaps(spell) is Answer.IMPOSSIBLE:
        return Answer.CERTAIN
    doubts = (
        spell.starts is End.DATED and when.before(spell) is Answer.POSSIBLE,
        spell.ends is End.DATED and when.after(spell) is Answer.POSSIBLE,
    )
    return Answer.POSSIBLE if any(doubts) else Answer.IMPOSSIBLE


def _handed_over(first: When, second: When) -> bool:
    """Whether the second may start on the very day when the first ends, and such an end or start is told."""
    told = (first.is_interval and first.ends is End.DATED) or (second.is_interval and second.starts is End.DATED)
    last, start = first.end_latest, second.start_earliest
    if not told or last is None or start is None or last < start:
        return False
    ends_from = max((d for d in (first.end_earliest, first.start_earliest) if d is not None), default=start)
    starts_by = min((d for d in (second.start_latest, second.end_latest) if d is not None), default=last)
    return ends_from <= starts_by


def _one_stretch(first: When, second: When) -> bool:
    """Whether the first ends in just the day, month or year in which the second starts; or no later than it starts."""
    same = (first.end_earliest, first.end_latest) == (second.start_earliest, second.start_latest)
    return same or first.end_latest == second.start_earliest


def neighbours(rows: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Pairs of an earlier and a later one of some rows, by the later; of long rows, those that stand close."""
    for number, row in enumerate(rows):
        for earlier in rows[max(0, number - _NEIGHBOURS) : number]:
            yield earlier, row
