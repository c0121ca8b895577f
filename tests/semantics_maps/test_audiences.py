"""For whom something stands, and which of two rivals is stronger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.semantics import preferred
from argmap.semantics.structured.audiences import acceptance, audiences
from argmap.semantics.structured.flat import flat
from argmap.semantics.structured.ordering import Ordering
from argmap.semantics.structured.structure import Assertion, Preference, Rank, Structure, TooLarge
from argmap.semantics.structured.verdicts import Verdict
from argmap.semantics.structured.views import judged

from .graphs import becomes, told

# Bench-Capon (2003), figure 2: a, red, attacks b, blue, which attacks c, blue.
COLOURS = """
    a, b, c
    by-a: !b <- a
    by-b: !c <- b
    red: by-a > b
    blue: b > by-a
"""


def test_bench_capons_colours_are_for_some_and_for_all() -> None:
    s = told(COLOURS)
    for semantics in (None, preferred.SEMANTICS):
        found = acceptance(s, "abc", semantics)
        standing = {who: {n for n, v in of.items() if v.status == "stands"} for who, of in found.verdicts.items()}
        assert standing == {"red": {"a", "c"}, "blue": {"a", "b"}}
        assert [found.objective(n) for n in "abc"] == [True, False, False]
        assert [found.subjective(n) for n in "abc"] == [True, True, True]


def test_an_attack_between_equals_always_succeeds() -> None:
    assert becomes(told("a, b\n!b <- a"), "red") == {"a": "stands", "b": "falls"}


def test_where_nobody_ranks_anything_nothing_is_for_everybody() -> None:
    s = told("a")
    assert audiences(s) == () and not acceptance(s, "a").objective("a") and not acceptance(s, "a").subjective("a")


RIVALS = "d, e\na: p <- d\nb: q <- e\np | q"


def test_preferences_count_for_who_has_them_and_those_of_nobody_for_all() -> None:
    assert [becomes(told(f"{RIVALS}\nanna: a > b"), who)["p"] for who in ("", "anna")] == ["open", "stands"]
    assert [becomes(told(f"{RIVALS}\na > b"), who)["p"] for who in ("", "anna")] == ["stands", "stands"]


@pytest.mark.parametrize("lines", ["p > q", "p > b", "a > q", "a > x\nx > b"])
def test_a_preference_names_the_argument_or_what_it_speaks_for_and_reaches_on(lines: str) -> None:
    assert becomes(told(f"{RIVALS}\n{lines}"))["p"] == "stands"


def test_preferences_in_a_circle_decide_nothing() -> None:
    assert becomes(told(f"{RIVALS}\na > b\nb > x\nx > a"))["p"] == "open"


def test_a_preference_for_what_is_only_asserted_makes_an_objection_fail() -> None:
    s = told("p, e\na: !p <- e\np > a")
    assert becomes(s)["p"] == "stands"
    assert judged(flat(s)).verdict("a") == Verdict("falls", "rejected")


def test_a_preference_never_removes_an_undercut() -> None:
    s = told("d, u\na: p <- d ~ u\na > u")
    assert becomes(s)["p"] == "falls"


def ranked(one: Rank, other: Rank) -> Structure:
    s = replace(told("p, q\np x q"), assertions=(Assertion("p", rank=one), Assertion("q", rank=other)))
    return replace(s, inferences=())


def test_of_two_assertions_the_surer_one_stands() -> None:
    assert becomes(ranked(Rank.PLAIN, Rank.PERHAPS)) == {"p": "stands", "q": "falls"}
    assert becomes(ranked(Rank.PLAIN, Rank.PLAIN)) == {"p": "open", "q": "open"}


def test_a_reason_outweighs_the_surest_assertion() -> None:
    s = told("p, e\np x q\nq <- e")
    sure = replace(s, assertions=(Assertion("p", rank=Rank.CERTAIN), Assertion("e")))
    assert becomes(sure) == {"p": "falls", "e": "stands", "q": "stands"}


def test_of_two_reasons_the_surer_one_stands() -> None:
    s = told(RIVALS)
    hedged = replace(s, inferences=(s.inferences[0], replace(s.inferences[1], rank=Rank.PERHAPS)))
    assert becomes(hedged)["p"] == "stands"


def test_more_preferences_than_can_be_followed_are_refused() -> None:
    s = replace(told("p"), preferences=tuple(Preference("", f"a{n}", f"a{n + 1}") for n in range(2_001)))
    with pytest.raises(TooLarge, match="2,001 preferences"):
        Ordering(s)
