"""A position prevailed that nobody held, supported or conceded, while others were held.

A position that was carried by a vote had somebody for it. A compromise may be new to all, and what lapsed needs
nobody.

Bad:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      outcome owner: The builder pays.
        because: It was his wall.

Good:
    person anna: Anna
    person bert: Bert
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        supported by bert
      outcome owner: The builder pays.
        because: It was his wall.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome
from argmap.model.rivals import answers
from argmap.model.standing import backed
from argmap.model.voices import denied

RULE = Rule("AM325", "outcome-against-stances", "warning", __doc__)
# In these ways a position may prevail that nobody stood up for.
_UNOWNED = ("compromise", "lapsed")


def check(m: ArgMap) -> Iterator[Diagnostic]:
    outcomes = [o for o in m.of(Outcome) if o.position and o.kind not in _UNOWNED and not denied(o)]
    if not outcomes:
        return
    held, positions = backed(m), answers(m)
    for outcome in outcomes:
        if outcome.position not in held and not held.isdisjoint(positions[outcome.dispute]):
            yield RULE.at(
                m.where(outcome.name, "position"),
                f"`{outcome.position}` prevails, and nobody holds, supports or concedes it",
                hint="record who stood for it or gave way to it, or how else it prevailed with `kind`",
                remarks=(Remark(m.where(str(outcome.position)), "held by nobody"),),
            )
