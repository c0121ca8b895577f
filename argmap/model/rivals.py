"""The answers that disputes were given, and which of them exclude each other.

Knows nobody who holds them, and no outcome.
"""

from argmap.model.claims import Dispute, Position
from argmap.model.graph import ArgMap


def answers(m: ArgMap) -> dict[str, list[str]]:
    """Dispute -> the names of its positions, in the order of the text; a dispute without any has an empty list."""
    found: dict[str, list[str]] = {dispute.name: [] for dispute in m.of(Dispute)}
    for position in m.of(Position):
        found.setdefault(position.dispute, []).append(position.name)
    return found


def question(m: ArgMap, statement: str) -> str:
    """The dispute that takes a single answer, if a position is one of its answers; else the statement itself."""
    record = m[statement]
    dispute = m.records.get(record.dispute) if isinstance(record, Position) else None
    return dispute.name if isinstance(dispute, Dispute) and dispute.exclusive == "yes" else statement


def rivals(m: ArgMap, one: str, other: str) -> bool:
    """Whether two statements are different answers to one dispute that takes a single answer."""
    return one != other and question(m, one) == question(m, other)
