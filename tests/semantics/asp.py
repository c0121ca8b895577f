"""A second solver: the definitions as rules for clingo, written for these tests and sharing nothing with argmap."""

from __future__ import annotations

from collections.abc import Sequence

import clingo

from argmap.semantics.framework import Extension, Framework

CONFLICT_FREE = """
{in(X)} :- arg(X).
:- in(X), in(Y), att(X,Y).
out(X) :- in(Y), att(Y,X).
range(X) :- in(X).
range(X) :- out(X).
"""
ADMISSIBLE = CONFLICT_FREE + "threatened(X) :- att(Y,X), not out(Y). :- in(X), threatened(X)."
COMPLETE = ADMISSIBLE + ":- arg(X), not threatened(X), not in(X)."
STABLE = CONFLICT_FREE + ":- arg(X), not range(X)."
LARGEST_SET = "#heuristic in(X) : arg(X). [1,true] #show in/1."
LARGEST_RANGE = "#heuristic range(X) : arg(X). [1,true] #show range/1."


def _answers(f: Framework, rules: str, options: Sequence[str] = ()) -> list[Extension]:
    facts = [f"arg({i})." for i in range(len(f))] + [f"att({a},{b})." for a, b in f.attacks()]
    control = clingo.Control(["0", "--warn=none", *options])
    control.add("base", [], "\n".join([*facts, rules]))
    control.ground([("base", [])])
    with control.solve(yield_=True) as handle:
        return [frozenset(symbol.arguments[0].number for symbol in model.symbols(shown=True)) for model in handle]


def _largest(f: Framework, rules: str) -> list[Extension]:
    return _answers(f, rules, ["--heuristic=Domain", "--enum-mode=domRec"])


def _of_largest_range(f: Framework, rules: str) -> list[Extension]:
    found: list[Extension] = []
    for reached in _largest(f, rules + LARGEST_RANGE):
        wanted = "\n".join(f":- not range({i})." for i in reached)
        found += _answers(f, f"{rules}{wanted} #show in/1.")
    return found


def _largest_within(f: Framework, sets: Sequence[Extension]) -> list[Extension]:
    """The largest admissible set in all of some."""
    shared = frozenset.intersection(*sets)
    outside = "\n".join(f":- in({i})." for i in range(len(f)) if i not in shared)
    return _largest(f, ADMISSIBLE + LARGEST_SET + outside)


def extensions(f: Framework, name: str) -> list[Extension]:
    """All extensions, by the semantics' name."""
    if name in ("complete", "stable"):
        return _answers(f, f"{COMPLETE if name == 'complete' else STABLE} #show in/1.")
    if name in ("preferred", "naive"):
        return _largest(f, (ADMISSIBLE if name == "preferred" else CONFLICT_FREE) + LARGEST_SET)
    if name in ("semi_stable", "stage"):
        return _of_largest_range(f, COMPLETE if name == "semi_stable" else CONFLICT_FREE)
    if name == "grounded":
        return [frozenset.intersection(*extensions(f, "complete"))]
    return _largest_within(f, extensions(f, "preferred" if name == "ideal" else "semi_stable"))
