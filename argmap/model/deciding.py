"""How disputes came out, in words: by what an outcome came about, and what came of a vote.

Says what the map says: a vote without figures and an outcome without a reason say so.
"""

from argmap.chronology.when import End
from argmap.model.ballots import figures
from argmap.model.endings import standing
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Vote
from argmap.model.record import Record
from argmap.model.values import date
from argmap.model.wording import brief, dated, timed

_TALLIES = {
    "": "no figures are recorded",
    "unstated": "the figures are not stated",
    "majority": "by a majority",
    "minority": "by a minority",
    "unanimous": "unanimously",
}
# Votes that undid one another are told in one breath up to so many.
_UNDONE = 3


def happened(m: ArgMap, record: Record, behind: tuple[str, ...] = ()) -> str:
    """What happened and when; of a vote also what came of it, and what it undid.

    behind: the votes that this is told of; past so many of them, or in a circle, no more is told of what was undone.
    """
    words = ", ".join(filter(None, (f"“{record.text or record.name}”", timed(m, record))))
    if not isinstance(record, Vote):
        return words
    result = ", ".join(filter(None, (record.result, _tally(record))))
    behind = (*behind, record.name)
    earlier = record.reverses if len(behind) <= _UNDONE and record.reverses not in behind else None
    undone = f"; it undid {happened(m, m[earlier], behind)}" if earlier else ""
    # No brackets within brackets.
    return f"{words} ({result}{undone})" if len(behind) == 1 else f"{words}: {result}{undone}"


def _tally(vote: Vote) -> str:
    counted = zip(figures(vote), ("for", "against", "abstaining"), strict=False)
    return ", ".join(f"{count} {side}" for count, side in counted) or _TALLIES[vote.tally]


def came_out(m: ArgMap, outcome: Outcome) -> str:
    """Which answer prevails by an outcome, in a few words."""
    result = {"none": "no answer prevails", "open": "still open"}.get(outcome.result)
    return result or f"{brief(m, outcome.position or '')} prevails"


def prevailed(m: ArgMap, told: list[Outcome]) -> dict[str, str]:
    """Answer -> that an outcome of its dispute says that it prevailed; of one that gave way to another, until when."""
    now = {outcome.position for outcome in standing(m, told)}
    rows = ((o.position, "prevailed" if o.position in now else f"prevailed {_until(o)}") for o in told)
    return {answer: words for answer, words in rows if answer}


def _until(outcome: Outcome) -> str:
    when = outcome.when
    if when is None or not when.is_interval or when.ends is not End.DATED or when.julian:
        return "for a time"
    return f"until {dated(date(when.text.partition('/')[2]))}"


def decided_when(m: ArgMap, outcome: Outcome) -> str:
    """When a dispute came out so: by its own date, or as old as what decided it."""
    return next(filter(None, (timed(m, m[name]) for name in (outcome.name, *outcome.decided_by))), "")


def decided_by(m: ArgMap, outcome: Outcome) -> str:
    """What an outcome came about by, in a row; empty if nothing is said to have decided it."""
    return "; ".join(happened(m, m[name]) for name in outcome.decided_by)
