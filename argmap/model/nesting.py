"""Which disputes are parts of which."""

from argmap.model.claims import Dispute
from argmap.model.graph import ArgMap

# Nobody nests disputes deeper; a circle of them is reported elsewhere.
_DEPTH = 20


def nested(m: ArgMap, one: str, other: str) -> bool:
    """Whether two disputes are one, or one of them is a part of the other, or of a part of it."""
    return other in _above(m, one) or one in _above(m, other)


def _above(m: ArgMap, dispute: str) -> list[str]:
    """A dispute and those that it is a part of."""
    found = [dispute]
    for _ in range(_DEPTH):
        record = m[found[-1]]
        if not isinstance(record, Dispute) or record.part_of is None:
            break
        found.append(record.part_of.dispute)
    return found
