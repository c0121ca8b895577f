"""Something in a dispute happens, or somebody takes a stance on it, after the span that the dispute is given has ended.

A dispute that goes on has no end (1922/..), and one whose end nobody tells none either (1922/).

Bad:
    person anna: Anna
    dispute wall (1922-03/1922-06): Who pays for the wall?
      event fine (anna, 1923-02-01): Anna is fined.

Good:
    person anna: Anna
    dispute wall (1922-03/1923-02): Who pays for the wall?
      event fine (anna, 1923-02-01): Anna is fined.
"""

from collections.abc import Iterator

from argmap.chronology.anachronism import late
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.claims import Dispute, Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Happening, Outcome
from argmap.model.misdated import misdated
from argmap.model.people import Stance
from argmap.model.record import Record
from argmap.model.voices import denied

RULE = Rule("AM211", "act-after-end", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    spans = {dispute.name: dispute.when for dispute in m.of(Dispute) if dispute.when}
    for record, dispute in _acts(m) if spans else ():
        span, when = spans.get(dispute), m.times.when(record.name)
        found = late(when, span) if span and when and not denied(record) else None
        if found:
            hint = "let the dispute end later, or leave its end open: (1922/)"
            yield misdated(RULE, m, record.name, found, dispute, role="the end of", hint=hint)


def _acts(m: ArgMap) -> Iterator[tuple[Record, str]]:
    """What is done in disputes, and in which."""
    for happening in m.of(Happening):
        if happening.dispute:
            yield happening, happening.dispute
    for outcome in m.of(Outcome):
        yield outcome, outcome.dispute
    for stance in m.of(Stance):
        position = m[stance.position]
        if isinstance(position, Position) and stance.mode != "unstated":
            yield stance, position.dispute
