"""Maps that ask for more than anybody can do: each is read, checked and drawn in the time that its length deserves.

No clock is asked: what took hours would not end.
"""

from __future__ import annotations

import pytest

from argmap import api
from argmap.drawing import Asked, picture
from argmap.model.deciding import happened

FIGURES = "1" * 3_000
WALL = """body council: The council
dispute wall: How is it built?
  position timber: In timber.
    held by council (1931)
  position granite: In granite.
  outcome open: Nobody knows.
"""


@pytest.mark.parametrize(
    "bracket",
    [
        f"b. {FIGURES}, x",
        f"b. {FIGURES}, d. {FIGURES}(",
        "1 " * 20_000 + "x!",
        "b. 1 " * 20_000 + "!",
        "1 jan " * 20_000 + "!",
        "* " * 20_000 + "1 !",
    ],
)
def test_a_bracket_that_is_nearly_a_date_is_one_mistake(bracket: str) -> None:
    assert 1 <= len(api.load_text(f"event fire ({bracket}): It burns.\n").check()) <= 4


def votes(*undone: str) -> str:
    """One vote for each, which undid the one that is named."""
    return "".join(
        f"  vote v{n} (council): Vote {n}.\n    motion timber\n    result carried\n    reverses {earlier}\n"
        for n, earlier in enumerate(undone)
    )


def test_votes_that_undid_each_other_are_told_once_each() -> None:
    m = api.load_text(WALL + votes("v1", "v0")).map
    told = happened(m, m["v0"])
    assert told.count("Vote 0") == told.count("Vote 1") == 1


def test_of_a_long_row_of_votes_that_undid_one_another_the_last_are_told() -> None:
    m = api.load_text(WALL + votes("v0", *(f"v{n}" for n in range(2_000)))).map
    told = happened(m, m["v2000"])
    assert "Vote 1997" in told
    assert "Vote 1996" not in told


def test_groups_with_a_thousand_circles_are_told_in_a_few_words() -> None:
    groups = "group g0: G\n  member g1\n" + "".join(f"group g{n}: G\n  member g{n + 1}, g0\n" for n in range(1, 1_999))
    found = api.load_text(groups + "group g1999: G\n  member g0\n").check()
    assert {f.rule.name for f in found} == {"own-part"}
    assert max(len(f.message) for f in found) < 500
    assert max(len(f.remarks) for f in found) < 20


def test_of_many_views_that_cut_a_large_map_the_first_are_looked_at() -> None:
    claims = "".join(f"claim c{n} (1931): Claim {n}.\n" for n in range(2_000))
    views = "".join(f"view w{n}: View {n}\n  at 1901\n" for n in range(1_000))
    found = [f for f in api.load_text(claims + views).check() if f.rule.name == "empty-view"]
    assert len(found) == 100


def test_as_many_statements_are_folded_as_there_are() -> None:
    names = [f"p{n}" for n in range(3_000)]
    m = api.load_text("dispute wall: How?\n" + "".join(f"  position {name}: P.\n" for name in names)).map
    drawn, _ = picture(m, Asked(view="outcome", fold=tuple(names)))
    assert drawn.grids


@pytest.mark.parametrize("prose", ["[@a", "x [@a", "[[@a [[@a", "[@", "x [@a] [@b"])
def test_a_citation_that_is_not_closed_is_a_mistake(prose: str) -> None:
    assert api.load_text(f"claim gate: {prose}\n").check()
