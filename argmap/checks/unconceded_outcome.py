"""A position prevailed because it was conceded, and nobody is recorded as conceding it.

Bad:
    person anna: Anna
    person bert: Bert
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        held by bert
      outcome half (1922-05/): They share it.
        kind conceded

Good:
    person anna: Anna
    person bert: Bert
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
        conceded by bert (1922-05/)
      position owner: Whoever built it pays.
        held by bert (/1922-05)
      outcome half (1922-05/): They share it.
        kind conceded
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Turn
from argmap.model.people import Stance
from argmap.model.voices import denied

RULE = Rule("AM318", "unconceded-outcome", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    conceded = [outcome for outcome in m.of(Outcome) if outcome.kind == "conceded" and outcome.position]
    if not conceded:
        return
    yielded = {s.position for s in m.of(Stance) if s.mode == "conceded" and not denied(s)}
    yielded.update(statement for turn in m.of(Turn) for statement in turn.concedes)
    for outcome in conceded:
        if outcome.position not in yielded:
            yield RULE.at(
                m.where(outcome.name, "kind"),
                f"`{outcome.position}` prevails because it was conceded, and nobody concedes it",
                hint=f"add `conceded by` to `{outcome.position}`, or `concedes {outcome.position}` to a turn",
            )
