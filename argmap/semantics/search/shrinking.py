"""The arguments of a set that the set itself can defend."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.semantics.search.part import Part


def defended_within(part: Part, among: Iterable[int]) -> set[int]:
    """The largest subset that attacks all its attackers. If `among` is conflict-free, that is admissible.

    Linear in the number of attacks.
    """
    kept = set(among)
    out: list[list[int]] = [[] for _ in part.into]
    for i, row in enumerate(part.into):
        for a in row:
            out[a].append(i)
    answers = [sum(a in kept for a in row) for row in part.into]
    hopeless = [i for i, count in enumerate(answers) if not count]
    for attacker in hopeless:
        for i in out[attacker]:
            if i in kept:
                kept.remove(i)
                for b in out[i]:
                    answers[b] -= 1
                    if not answers[b]:
                        hopeless.append(b)
    return kept
