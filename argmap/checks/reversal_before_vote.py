"""A vote reverses one that comes later, or itself.

Bad:
    body council: The council
    person anna: Anna
    proposal share (anna): Let us share the costs.
      to council
      status open
    vote spring (council, 1922-04-03): The council votes.
      motion share
      result carried
      tally 5-3
    vote autumn (council, 1921-10-02): The council votes again.
      motion share
      result rejected
      tally 3-5
      reverses spring

Good:
    body council: The council
    person anna: Anna
    proposal share (anna): Let us share the costs.
      to council
      status open
    vote spring (council, 1922-04-03): The council votes.
      motion share
      result carried
      tally 5-3
    vote autumn (council, 1922-10-02): The council votes again.
      motion share
      result rejected
      tally 3-5
      reverses spring
"""

from collections.abc import Iterator

from argmap.chronology.anachronism import early
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.misdated import misdated

RULE = Rule("AM210", "reversal-before-vote", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for vote in m.of(Vote):
        if vote.reverses is None:
            continue
        hint = "name the vote that it undoes, or correct one of the dates"
        if vote.reverses == vote.name:
            yield RULE.at(m.where(vote.name, f"reverses:{vote.name}"), f"`{vote.name}` reverses itself", hint=hint)
        when, earlier = m.times.when(vote.name), m.times.when(vote.reverses)
        found = early(when, earlier) if when and earlier else None
        if found:
            yield misdated(RULE, m, vote.name, found, vote.reverses, role="what it reverses,", hint=hint)
