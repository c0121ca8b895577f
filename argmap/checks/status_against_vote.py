"""A proposal was carried and is said to be refused, or was rejected and is said to be done.

Where several votes were taken on it, one that agrees with the status is enough.

Bad:
    person anna: Anna
    body council: The council
    proposal survey (anna, 1922-04): To have the wall surveyed.
      to council
      status done
    vote refusal (council, 1922-05): The council votes on the survey.
      motion survey
      result rejected
      tally 2-6

Good:
    person anna: Anna
    body council: The council
    proposal survey (anna, 1922-04): To have the wall surveyed.
      to council
      status refused
    vote refusal (council, 1922-05): The council votes on the survey.
      motion survey
      result rejected
      tally 2-6
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.ballots import decided
from argmap.model.graph import ArgMap
from argmap.model.happenings import Proposal, Vote

RULE = Rule("AM324", "status-against-vote", "warning", __doc__)
# A status, and what a vote must have come to for it.
_NEEDED = {"done": "carried", "refused": "rejected"}


def check(m: ArgMap) -> Iterator[Diagnostic]:
    votes: dict[str, list[Vote]] = {}
    for vote in m.of(Vote):
        if vote.motion and decided(vote):
            votes.setdefault(vote.motion, []).append(vote)
    for proposal in m.of(Proposal) if votes else ():
        needed = _NEEDED.get(proposal.status or "")
        taken = votes.get(proposal.name, [])
        if needed and taken and all(vote.result != needed for vote in taken):
            yield RULE.at(
                m.where(proposal.name, "status"),
                f"`{proposal.name}` is {proposal.status}, and `{taken[-1].name}` has it {taken[-1].result}",
                hint="correct the status or the result, or add the vote that came after",
                remarks=(Remark(m.where(taken[-1].name, "result"), f"{taken[-1].result} here"),),
            )
