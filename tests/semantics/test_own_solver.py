"""Our own solver for clauses: right about every small formula, whatever is added and assumed in between."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics.search.own import OwnSolver

LITERALS = st.integers(1, 5).flatmap(lambda v: st.sampled_from([v, -v]))
CLAUSES = st.lists(st.lists(LITERALS, min_size=1, max_size=4), max_size=8)
ROUNDS = st.lists(st.tuples(CLAUSES, st.lists(LITERALS, max_size=3)), min_size=1, max_size=5)


def holds(clause: list[int], true: set[int]) -> bool:
    return any((abs(literal) in true) == (literal > 0) for literal in clause)


def can_be_true(clauses: list[list[int]]) -> bool:
    worlds = ({v for v, is_true in enumerate(bits, 1) if is_true} for bits in product((False, True), repeat=5))
    return any(all(holds(clause, world) for clause in clauses) for world in worlds)


@given(rounds=ROUNDS, liked=st.sets(st.integers(1, 5)))
def test_it_says_yes_with_an_example_and_no_only_where_there_is_none(
    rounds: list[tuple[list[list[int]], list[int]]], liked: set[int]
) -> None:
    solver = OwnSolver()
    solver.like(liked)
    known: list[list[int]] = []
    for clauses, assumed in rounds:
        known += clauses
        solver.add(clauses)
        units = [[literal] for literal in assumed]
        found = solver.solve(assumed)
        assert found == can_be_true(known + units)
        if found:
            true = set(solver.true(range(1, 6)))
            mentioned = {abs(literal) for clause in known + units for literal in clause}
            assert all(holds(clause, true & mentioned) for clause in known + units)


def test_what_is_liked_is_true_where_there_is_a_choice() -> None:
    solver = OwnSolver()
    solver.add([[1, 2], [-1, -2]])
    solver.like([2])
    assert solver.solve() and solver.true([1, 2]) == [2]


def test_it_learns_its_way_through_pigeons_that_do_not_fit() -> None:
    """Six pigeons in five holes: hopeless, and not by trying alone."""
    solver = OwnSolver()
    # As after thousands of conflicts: what took part in them is counted in ever larger numbers.
    solver._bump = 1e99
    at = {(p, h): 5 * p + h + 1 for p in range(6) for h in range(5)}
    solver.add([[at[p, h] for h in range(5)] for p in range(6)])
    solver.add([[-at[p, h], -at[q, h]] for h in range(5) for p in range(6) for q in range(p)])
    assert not solver.solve()
    assert not solver.solve([1])
