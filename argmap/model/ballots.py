"""What votes came to: who cast a ballot and how, the figures, and whether one vote undoes another.

Knows no stance: how somebody votes is not what he holds.
"""

from argmap.model.claims import Claim, Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Proposal, Vote
from argmap.model.people import Body, Group, Member
from argmap.model.rivals import rivals
from argmap.model.voices import denied

# The fields of a vote that name voters, and what those do; a tally counts them in this order.
SIDES = {"in_favour": "votes for", "against": "votes against", "abstaining": "abstains"}


def ballots(vote: Vote) -> list[tuple[str, str]]:
    """Field and voter, for every voter that is named."""
    return [(field, voter) for field in SIDES for voter in getattr(vote, field)]


def figures(vote: Vote) -> tuple[int, ...]:
    """Votes for, against and, if they were counted, abstaining; empty if the tally has no figures."""
    return tuple(int(n) for n in vote.tally.split("-")) if vote.tally[:1].isdecimal() else ()


def members(m: ArgMap, name: str) -> dict[str, Member]:
    """The recorded members of a body or group, by the part of it that names each; of anybody else, nobody."""
    record = m.records.get(name)
    recorded = record.members if isinstance(record, (Body, Group)) else ()
    return {f"members:{number}": member for number, member in enumerate(recorded) if not denied(member)}


def undoes(m: ArgMap, later: Vote, earlier: Vote) -> bool:
    """Whether a vote decided against another: the same motion the other way, or a rival carried as well.

    Both have `decided` on a motion.
    """
    if later.motion == earlier.motion:
        return later.result != earlier.result
    both_carried = later.result == earlier.result == "carried"
    return both_carried and rivals(m, later.motion or "", earlier.motion or "")


def decided(vote: Vote) -> bool:
    """Whether it carried or rejected its motion, and is not denied."""
    return vote.result in ("carried", "rejected") and not denied(vote)


def matter(m: ArgMap, vote: Vote) -> str | None:
    """The dispute that a vote is about: its motion's, else the one it stands under; None if neither is told."""
    motion = m[vote.motion] if vote.motion else None
    return (motion.dispute if isinstance(motion, (Position, Claim, Proposal)) else None) or vote.dispute
