"""A vote is dated before the proposal that it is on, or before the dispute of its motion opens.

Bad:
    body council: The council
    person anna: Anna
    proposal share (anna, 1922-05-02): Let us share the costs.
      to council
      status done
    vote spring (council, 1922-04-03): The council votes.
      motion share
      result carried
      tally 5-3

Good:
    body council: The council
    person anna: Anna
    proposal share (anna, 1922-05-02): Let us share the costs.
      to council
      status done
    vote spring (council, 1922-05-03): The council votes.
      motion share
      result carried
      tally 5-3
"""

from collections.abc import Iterator

from argmap.chronology.anachronism import early
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.ballots import matter
from argmap.model.graph import ArgMap
from argmap.model.happenings import Proposal, Vote
from argmap.model.misdated import misdated
from argmap.model.voices import denied

RULE = Rule("AM205", "vote-before-motion", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for vote in m.of(Vote):
        when = m.times.when(vote.name)
        if when is None or denied(vote):
            continue
        for name, role in _before(m, vote):
            start = m.times.when(name)
            found = early(when, start) if start else None
            if found:
                yield misdated(RULE, m, vote.name, found, name, role=role, hint="correct one of the two dates")
                break


def _before(m: ArgMap, vote: Vote) -> Iterator[tuple[str, str]]:
    """What has to be there before a vote, and what it is to the vote."""
    if vote.motion and isinstance(m[vote.motion], Proposal):
        yield vote.motion, "its motion"
    dispute = matter(m, vote)
    if dispute:
        yield dispute, "the dispute"
