"""How disputes came out, in words: by what an outcome came about, and what came of a vote.

Says what the map says: a vote without figures and an outcome without a reason say so.
"""

from argmap.model.ballots import figures
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Vote
from argmap.model.record import Record
from argmap.model.wording import timed

_TALLIES = {
    "": "no figures are recorded",
    "unstated": "the figures are not stated",
    "majority": "by a majority",
    "minority": "by a minority",
    "unanimous": "unanimously",
}


def happened(m: ArgMap, record: Record) -> str:
    """What happened and when; of a vote also what came of it, and what it undid."""
    words = ", ".join(filter(None, (f"“{record.text or record.name}”", timed(m, record))))
    if not isinstance(record, Vote):
        return words
    result = ", ".join(filter(None, (record.result, _tally(record))))
    undone = f"; it undid {happened(m, m[record.reverses])}" if record.reverses not in (None, record.name) else ""
    return f"{words} ({result}{undone})"


def _tally(vote: Vote) -> str:
    counted = zip(figures(vote), ("for", "against", "abstaining"), strict=False)
    return ", ".join(f"{count} {side}" for count, side in counted) or _TALLIES[vote.tally]


def decided_when(m: ArgMap, outcome: Outcome) -> str:
    """When a dispute came out so: by its own date, or as old as what decided it."""
    return next(filter(None, (timed(m, m[name]) for name in (outcome.name, *outcome.decided_by))), "")


def decided_by(m: ArgMap, outcome: Outcome) -> str:
    """What an outcome came about by, in a row; empty if nothing is said to have decided it."""
    return "; ".join(happened(m, m[name]) for name in outcome.decided_by)
