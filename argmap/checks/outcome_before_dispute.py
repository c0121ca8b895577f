"""An outcome is dated before its dispute opens.

Bad:
    person anna: Anna
    person bert: Bert
    dispute wall (1922-03/1922-06): Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        held by bert
      outcome half (1922-02-01/): They share it.

Good:
    person anna: Anna
    person bert: Bert
    dispute wall (1922-03/1922-06): Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        held by bert
      outcome half (1922-06-01/): They share it.
"""

from collections.abc import Iterator

from argmap.chronology.anachronism import early
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome
from argmap.model.misdated import misdated
from argmap.model.voices import denied

RULE = Rule("AM206", "outcome-before-dispute", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for outcome in m.of(Outcome):
        when, span = m.times.when(outcome.name), m[outcome.dispute].when
        found = early(when, span) if when and span and not denied(outcome) else None
        if found:
            hint = "let the dispute open earlier, or date the outcome later"
            yield misdated(RULE, m, outcome.name, found, outcome.dispute, role="the dispute", hint=hint)
