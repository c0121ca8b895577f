"""A dispute came out in some way, decided by a vote that carried an answer to another dispute. Either the wrong vote is
named, or what it decided here is not told.

A vote that carried a rival of the answer that prevails is a `lost-vote-prevails`.

Bad:
    body council: The council
    dispute gate: Who keeps the key of the gate?
      position clerk: The clerk does.
        held by council
      position mayor: The mayor does.
      vote key (council, 1872): The council votes.
        motion clerk
        result carried
        tally 7-2
      outcome clerk (1872/): He keeps it.
        kind decided
        decided by key
    dispute wall: How is the wall to be rebuilt?
      position granite: In granite.
        held by council
      position timber: In timber.
      outcome granite (1872/): It is built in granite.
        kind decided
        decided by key

Good:
    body council: The council
    dispute wall: How is the wall to be rebuilt?
      position granite: In granite.
        held by council
      position timber: In timber.
      vote ballot (council, 1872): The council votes.
        motion granite
        result carried
        tally 7-2
      outcome granite (1872/): It is built in granite.
        kind decided
        decided by ballot
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Vote
from argmap.model.nesting import nested

RULE = Rule("AM329", "decided-otherwise", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for outcome in m.of(Outcome):
        for name in outcome.decided_by:
            vote = m[name]
            moved = m[vote.motion] if isinstance(vote, Vote) and vote.motion and vote.result == "carried" else None
            if isinstance(moved, Position) and not nested(m, moved.dispute, outcome.dispute):
                yield RULE.at(
                    m.where(outcome.name, f"decided_by:{name}"),
                    f"`{name}` carried `{moved.name}`, an answer to `{moved.dispute}` and not to `{outcome.dispute}`",
                    hint="name the vote that decided this, or the motion that was carried",
                    remarks=(Remark(m.where(name, "motion"), "this was carried"),),
                )
