"""What extensions are, as clauses about a part of a framework of n arguments.

Variable 1+i says that argument i of the part is in the set: `members`. The clauses for admissible and conflict-free
sets also speak of what the set attacks, by `beaten`: variable n+1+i, but where an argument has one attacker only, that
one's own variable, and no clause is needed. Knows no solver.

Source: Besnard and Doutre (2004), propositions 3 to 6, with variables for what is attacked as in Cerutti et al.
(2014), section 3.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.semantics.search.part import Part


def members(part: Part) -> range:
    """For each argument the variable that says that it is in the set."""
    return range(1, len(part) + 1)


def beaten(part: Part) -> list[int]:
    """For each argument a variable that, if true, says that the set attacks it."""
    return [row[0] + 1 if len(row) == 1 else i for i, row in enumerate(part.into, len(part) + 1)]


def _attack_wins(part: Part, out: Sequence[int]) -> Iterator[list[int]]:
    """What is called beaten is attacked by the set."""
    for o, row in zip(out, part.into, strict=True):
        if len(row) != 1:
            yield [-o, *[a + 1 for a in row]]


def conflict_free(part: Part) -> list[list[int]]:
    """Nothing attacks a member of the set that is in it; what is called beaten is attacked by it."""
    return [*_rivalries(part), *_attack_wins(part, beaten(part))]


def _rivalries(part: Part) -> list[list[int]]:
    return [[-i, -a - 1] for i, row in enumerate(part.into, 1) for a in row]


def admissible(part: Part) -> list[list[int]]:
    """Every attacker of a member is beaten, and no member is."""
    out = beaten(part)
    clauses = [[-i, out[a]] for i, row in enumerate(part.into, 1) for a in row if out[a] != i]
    clauses.extend([-i, -o] for i, o in enumerate(out, 1))
    clauses.extend(_attack_wins(part, out))
    return clauses


def complete(part: Part) -> list[list[int]]:
    """Admissible; whatever the set attacks is beaten; and what has only beaten attackers is in it."""
    out = beaten(part)
    clauses = admissible(part)
    clauses.extend([-a - 1, o] for o, row in zip(out, part.into, strict=True) if len(row) != 1 for a in row)
    clauses.extend([i, *[-out[a] for a in row]] for i, row in enumerate(part.into, 1))
    return clauses


def stable(part: Part) -> list[list[int]]:
    """Conflict-free, and each argument is in it or attacked by it: one variable an argument is enough."""
    clauses = _rivalries(part)
    clauses.extend([i, *[a + 1 for a in row]] for i, row in enumerate(part.into, 1))
    return clauses


def literal(goal: int) -> list[int]:
    """What a goal asks for, as in `by_parts`: i+1 that argument i is in the set, -i-1 that it is not, 0 nothing."""
    return [goal] if goal else []


def chosen(variables: Iterable[int]) -> list[int]:
    """The arguments that some of the variables in `members` speak of."""
    return [v - 1 for v in variables]
