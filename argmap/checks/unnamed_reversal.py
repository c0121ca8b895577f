"""The vote that decided a dispute undid an earlier one, and the outcome does not say that it is a reversal.

Whoever reads the outcome alone should see that it had been decided otherwise before.

Bad:
    person anna: Anna
    body council: The council
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      vote spring (council, 1922-04): The council votes.
        motion owner
        result carried
        tally unstated
      vote autumn (council, 1922-10): The council votes again.
        motion half
        result carried
        tally 6-2
        reverses spring
      outcome half (1922-10/): They share it.
        kind decided
        decided by autumn

Good:
    person anna: Anna
    body council: The council
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      vote spring (council, 1922-04): The council votes.
        motion owner
        result carried
        tally unstated
      vote autumn (council, 1922-10): The council votes again.
        motion half
        result carried
        tally 6-2
        reverses spring
      outcome half (1922-10/): They share it.
        kind reversed
        decided by autumn
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Vote

RULE = Rule("AM322", "unnamed-reversal", "info", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for outcome in m.of(Outcome):
        deciding = (m[name] for name in outcome.decided_by if outcome.kind != "reversed")
        for vote in deciding:
            if isinstance(vote, Vote) and vote.reverses:
                yield RULE.at(
                    m.where(outcome.name, "kind"),
                    f"`{vote.name}`, which decided `{outcome.dispute}`, reverses `{vote.reverses}`,"
                    " and the outcome is called no reversal",
                    hint="write `kind reversed`",
                    remarks=(Remark(m.where(vote.name, "reverses"), "reversed here"),),
                )
