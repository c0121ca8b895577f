"""An outcome is dated before what decides it.

Bad:
    body council: The council
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        supported by council
      vote spring (council, 1922-05-03): The council votes.
        motion owner
        result carried
        tally 5-3
      outcome owner (1922-04/): The owner pays.
        decided by spring

Good:
    body council: The council
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
        supported by council
      vote spring (council, 1922-05-03): The council votes.
        motion owner
        result carried
        tally 5-3
      outcome owner (1922-05-03/): The owner pays.
        decided by spring
"""

from collections.abc import Iterator

from argmap.chronology.anachronism import early
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome
from argmap.model.misdated import misdated
from argmap.model.voices import denied

RULE = Rule("AM207", "outcome-before-decision", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for outcome in m.of(Outcome):
        when = m.times.when(outcome.name)
        for event in outcome.decided_by if when and not denied(outcome) else ():
            decided = m.times.when(event)
            found = early(when, decided) if when and decided else None
            if found:
                hint = "date the outcome from the day on which it is decided"
                yield misdated(RULE, m, outcome.name, found, event, role="what decides it,", hint=hint)
