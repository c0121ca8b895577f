"""An outcome is decided by a proposal: whoever asks for something has not decided it.

A proposal that was done did decide.

Bad:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      proposal sharing (anna, 1922-03): To share the cost.
        status open
      outcome half (1922-03/): They share it.
        kind decided
        decided by sharing

Good:
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      proposal sharing (anna, 1922-03): To share the cost.
        status done
      outcome half (1922-03/): They share it.
        kind decided
        decided by sharing
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Proposal

RULE = Rule("AM326", "deciding-proposal", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for outcome in m.of(Outcome):
        for name in outcome.decided_by:
            proposal = m[name]
            if isinstance(proposal, Proposal) and proposal.status != "done":
                yield RULE.at(
                    m.where(outcome.name, f"decided_by:{name}"),
                    f"`{outcome.dispute}` is decided by `{name}`, which is a proposal and not known to be done",
                    hint="name the vote or event that decided, or write `status done` under the proposal",
                    remarks=(Remark(m.where(name), "proposed here"),),
                )
