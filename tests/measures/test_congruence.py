"""Who stands with whom: against published numbers, and what counts for whom."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from strategies import maps
from telling import loaded

from argmap.measures.congruence import Pair, congruence
from argmap.model.graph import ArgMap

# Who agreed (+) and disagreed (-) with six statements in seven testimonies to the Congress of the United States on
# climate policy, each counted once: the sample of Leifeld's Discourse Network Analyzer.
SAMPLE = {
    "ase": {"c3": "+", "c5": "+", "c6": "+"},
    "eea": {"c1": "-", "c5": "+-"},
    "epa": {"c1": "-", "c6": "+"},
    "npra": {"c1": "-", "c6": "-"},
    "sen": {"c1": "-", "c5": "-", "c6": "+"},
    "sc": {"c1": "+", "c3": "+", "c4": "+", "c5": "+", "c6": "+"},
    "pirg": {"c1": "+", "c2": "+", "c3": "+", "c4": "+", "c5": "+"},
}


def sample() -> ArgMap:
    lines = [f"person {name}: {name.upper()}" for name in SAMPLE]
    for claim in ("c1", "c2", "c3", "c4", "c5", "c6"):
        lines.append(f"claim {claim}: Statement {claim}.")
        for name, said in SAMPLE.items():
            lines += [f"  {'held' if sign == '+' else 'opposed'} by {name}" for sign in said.get(claim, "")]
    return loaded("\n".join(lines) + "\n").map


def pairs(text: str) -> dict[tuple[str, str], Pair]:
    m = loaded(f"person anna: Anna\nperson bert: Bert\n{text}").map
    return {(pair.one, pair.other): pair for pair in congruence(m)}


def test_the_sample_of_the_discourse_network_analyzer_gives_its_published_sums() -> None:
    """Its matrices have every pair twice: 48 and 38, the number of congruent and of conflicting statements."""
    found = congruence(sample())
    assert sum(pair.congruence for pair in found) == 24
    assert sum(pair.conflict for pair in found) == 19


def test_two_actors_of_the_sample_agree_on_four_statements() -> None:
    (pair,) = (p for p in congruence(sample()) if (p.one, p.other) == ("sc", "pirg"))
    assert pair.agreed == ("c1", "c3", "c4", "c5") and pair.conflict == 0


def test_whoever_was_for_it_and_against_it_agrees_and_is_at_odds() -> None:
    (pair,) = (p for p in congruence(sample()) if (p.one, p.other) == ("eea", "sen"))
    assert pair.agreed == ("c1", "c5") and pair.opposed == ("c5",)


def test_only_those_asked_for_are_compared() -> None:
    found = congruence(sample(), {"sc", "pirg"})
    assert [(pair.one, pair.other) for pair in found] == [("sc", "pirg")]


def test_stances_of_different_times_do_not_meet() -> None:
    text = "claim c: So it is.\n  held by anna (1921/1922)\n  {} by bert ({})\n"
    assert pairs(text.format("opposed", "1923/1924")) == {}
    assert pairs(text.format("opposed", "1922/1924"))["anna", "bert"].opposed == ("c",)
    # Nobody knows that it was at another time.
    assert pairs(text.format("held", "/1950"))["anna", "bert"].agreed == ("c",)


def test_to_concede_to_doubt_and_to_be_silent_is_no_side() -> None:
    for words in ("conceded by", "doubted by", "left open by", "unstated for"):
        assert pairs(f"claim c: So it is.\n  held by anna\n  {words} bert\n") == {}


def test_a_denied_stance_does_not_count() -> None:
    assert pairs("claim c: So it is.\n  held by anna\n  held by bert (denied)\n") == {}


def test_rival_answers_are_one_conflict_unless_a_statement_says_so_already() -> None:
    text = "dispute d: Which?\n{}  position p: One.\n    held by anna\n  position q: Other.\n    held by bert\n"
    assert pairs(text.format(""))["anna", "bert"].rival == ("d",)
    assert pairs(text.format("  exclusive no\n")) == {}
    found = pairs(text.format("") + "    opposed by anna\n")["anna", "bert"]
    assert found.opposed == ("q",) and found.rival == () and found.conflict == 1


def test_what_a_body_holds_is_none_of_its_members_stances() -> None:
    text = "body council: The council\n  member anna\nclaim c: So it is.\n  held by council\n  opposed by bert\n"
    assert list(pairs(text)) == [("council", "bert")]


@given(maps())
def test_pairs_are_told_once_and_only_if_there_is_something_to_tell(text: str) -> None:
    found = congruence(loaded(text).map)
    names = [frozenset((pair.one, pair.other)) for pair in found]
    assert len(set(names)) == len(names) and all(len(pair) == 2 for pair in names)
    assert all(pair.congruence + pair.conflict > 0 for pair in found)
    for one, other in product(found, found):
        assert one is other or {one.one, one.other} != {other.one, other.other}
