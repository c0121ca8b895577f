"""Arguments that bear on themselves, statements said twice or nowhere, contradictions: what is found and what not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import ROOT, found, loaded

from argmap.model.sameness import sames
from checks.raised import raised

# ------------------------------------------------------------------ circles of support


@pytest.mark.parametrize("carries", ["premise", "warrant"])
def test_a_circle_runs_through_premises_and_warrants(carries: str) -> None:
    text = f"claim a: One.\n  pro x: Two.\n    {carries} b: Three.\n      pro y: Four.\n        {carries} a\n"
    assert raised("circular-support", text) == ["x"]


def test_a_circle_of_reasons_that_support_each_other_needs_no_premise() -> None:
    assert raised("circular-support", "claim a: One.\n  pro x: Two.\n    pro y: Three.\n      pro x\n") == ["x"]


def test_a_premise_that_is_the_same_as_the_conclusion_closes_a_circle() -> None:
    text = "claim a: One.\n  pro x: Two.\n    premise b: It is so.\n      same as a\n"
    assert raised("circular-support", text) == ["x"]
    assert raised("circular-support", text.replace("      same as a\n", "")) == []


def test_attacks_and_undercuts_close_no_circle() -> None:
    assert raised("circular-support", "claim a: One.\n  con x: Two.\n    con y: Three.\n      con x\n") == []
    assert raised("circular-support", "claim a: One.\n  pro x: Two.\n    undercut y: Three.\n      premise a\n") == []


def test_of_two_circles_in_one_knot_the_shorter_is_told_with_its_lines() -> None:
    text = (
        "claim a: One.\n  pro x: Two.\n    premise a\n    premise b: Three.\n      pro y: Four.\n        premise a\n"
        "claim apart: Five.\n  pro z: Six.\n    premise apart\n"
    )
    findings = [f for f in found(text).findings if f.rule.name == "circular-support"]
    assert [f.message.partition(":")[0].split()[5] for f in findings] == ["2,", "2,"]
    assert [len(f.remarks) for f in findings] == [1, 1]


@pytest.mark.parametrize("length", [2, 3, 400])
def test_a_circle_of_any_length_is_found_once_and_not_told_at_full_length(length: int) -> None:
    text = "".join(
        f"claim c{i}: Claim {i}.\n  pro a{i}: Reason {i}.\n    premise c{(i + 1) % length}\n" for i in range(length)
    )
    (finding,) = [f for f in found(text).findings if f.rule.name == "circular-support"]
    assert f"circle of {2 * length}," in finding.message and len(finding.remarks) == min(2 * length, 12) - 1
    assert len(finding.message) < 400


def test_a_long_chain_of_support_is_no_circle() -> None:
    text = "claim c0: Claim 0.\n" + "".join(
        f"claim c{i}: Claim {i}.\n  pro a{i}: Reason {i}.\n    premise c{i - 1}\n" for i in range(1, 3_000)
    )
    assert raised("circular-support", text) == []


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12))
def test_a_circle_is_found_exactly_where_a_statement_is_reached_from_itself(links: list[tuple[int, int]]) -> None:
    text = "".join(f"claim c{i}: Claim {i}.\n" for i in range(6)) + "".join(
        f"claim c{conclusion}\n  pro a{n}: Reason {n}.\n    premise c{premise}\n"
        for n, (premise, conclusion) in enumerate(links)
    )
    reached = {i: {i} for i in range(6)}
    for _ in range(6):
        for premise, conclusion in links:
            reached[premise] |= reached[conclusion]
    knots = {
        frozenset(j for j in range(6) if j in reached[i] and i in reached[j])
        for i in range(6)
        if any(p == i and i in reached[c] for p, c in links)
    }
    assert len(raised("circular-support", text)) == len(knots)


# ------------------------------------------------------------------ what bears on itself


@pytest.mark.parametrize("keyword", ["pro", "con", "undercut"])
def test_an_argument_that_bears_on_itself_is_an_error(keyword: str) -> None:
    assert raised("self-attack", f"claim a: One.\n  pro x: Two.\n    {keyword} x\n") == ["x"]


@pytest.mark.parametrize("field", ["contradicts", "same as"])
def test_a_claim_is_set_in_no_relation_to_itself(field: str) -> None:
    assert raised("self-attack", f"claim a: One.\n  {field} a\n") == ["a"]
    assert raised("contrary-and-same", f"claim a: One.\n  {field} a\n") == []


def test_a_reason_for_and_against_the_same_thing_under_another_name_is_found_too() -> None:
    text = "claim a: One.\n  pro x: Two.\nclaim b: Three.\n  con x\n"
    assert raised("pro-and-con", text) == []
    assert raised("pro-and-con", text + "  same as a\n") == ["x"]


def test_a_reason_may_speak_for_one_answer_and_against_another() -> None:
    text = "dispute d: What?\n  position a: One.\n    pro x: Two.\n  position b: Three.\n    con x\n"
    assert raised("pro-and-con", text) == [] and raised("both-ways", text) == []


@pytest.mark.parametrize(
    ("exclusive", "third", "told"),
    [("yes", "", ["x"]), ("no", "", []), ("yes", "  position c: Neither.\n", [])],
)
def test_a_reason_for_all_answers_is_told_only_where_one_answer_excludes_the_others(
    exclusive: str, third: str, told: list[str]
) -> None:
    text = f"dispute d: What?\n  exclusive {exclusive}\n  position a: One.\n    pro x: Two.\n  position b: Three.\n"
    assert raised("both-ways", f"{text}    pro x\n{third}") == told


def test_a_reason_against_all_answers_may_be_meant() -> None:
    text = "dispute d: What?\n  position a: One.\n    con x: Two.\n  position b: Three.\n    con x\n"
    assert raised("both-ways", text) == []


# ------------------------------------------------------------------ contradictions

TWO = "person anna: Anna\nbody council: The council\n  member anna\nclaim a: One.\n{}claim b: Two.\n  contradicts a\n{}"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("held by anna", "held by anna", ["anna"]),
        ("held by anna", "supported by anna", ["anna"]),
        ("held by anna (1922-01-01/1922-03-01)", "held by anna (1922-02-01/1922-04-01)", ["anna"]),
        ("held by anna (1922)", "held by anna (1922)", ["anna?"]),
        ("held by anna (1922-01-01/1922-02-01)", "held by anna (1922-02-01/1922-04-01)", []),
        ("held by anna (1922)", "held by anna", []),
        ("held by anna", "conceded by anna", []),
        ("held by anna", "opposed by anna", []),
        ("held by anna (perhaps)", "held by anna", []),
        ("held by council", "held by anna", []),
    ],
)
def test_accepting_two_contradictory_claims_is_told_as_far_as_dates_tell(
    first: str, second: str, told: list[str]
) -> None:
    assert raised("accepted-contradiction", TWO.format(f"  {first}\n", f"  {second}\n")) == told


def test_a_contradiction_holds_of_all_that_is_the_same() -> None:
    text = TWO.format("  held by anna\n", "") + "claim c: Three.\n  same as b\n  held by anna\n"
    assert raised("accepted-contradiction", text) == ["anna"]


def test_what_contradicts_both_ways_is_told_once_for_each_who_accepts_it() -> None:
    text = "person anna: Anna\nperson ben: Ben\nclaim a: One.\n  contradicts b\n  held by anna, ben\n"
    text += "claim b: Two.\n  contradicts a\n  held by anna, ben\n"
    assert sorted(raised("accepted-contradiction", text)) == ["anna", "ben"]


def test_being_the_same_by_way_of_others_excludes_contradicting() -> None:
    text = "claim a: One.\nclaim b: Two.\n  same as a\nclaim c: Three.\n  same as b\nclaim d: Four.\n  contradicts {}\n"
    assert raised("contrary-and-same", text.format("c\n  same as a")) == ["c"]
    assert raised("contrary-and-same", text.format("c")) == []


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=10))
def test_what_is_the_same_is_so_both_ways_and_by_way_of_others(links: list[tuple[int, int]]) -> None:
    rows = [f"claim c{i}: Claim {i}.\n" + "".join(f"  same as c{b}\n" for a, b in links if a == i) for i in range(8)]
    same = sames(loaded("".join(rows)).map)
    groups = [{i} for i in range(8)]
    for a, b in links:
        joined = groups[a] | groups[b]
        for i in joined:
            groups[i] = joined
    for i in range(8):
        for j in range(8):
            one = same.get(f"c{i}", f"c{i}") == same.get(f"c{j}", f"c{j}")
            assert one == (j in groups[i])
    assert set(same.values()) <= set(same)


# ------------------------------------------------------------------ said twice, or nowhere


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("It is old.", "it is  OLD", True),
        ("“It is old”, they say", '"It is old" they say', True),
        ("Ｉt is old.", "It is old.", True),
        ("Straße", "STRASSE", True),
        ("It is old.", "It is not old.", False),
        ("It is so old.", "It is old so.", False),
        ("It is 1.5 m high.", "It is 15 m high.", False),
        ("It costs < 5.", "It costs > 5.", False),
        ("…", "?!", False),
        ("की", "का", False),
    ],
)
def test_wording_is_compared_without_regard_to_form(one: str, other: str, alike: bool) -> None:
    assert bool(raised("duplicate-wording", f"claim a: {one}\nclaim b: {other}\n")) == alike


def test_only_statements_of_one_kind_are_compared_and_positions_within_their_dispute() -> None:
    text = "dispute d: What?\n  position a: Yes.\n    pro: Yes.\nclaim c: Yes.\ndispute e: What?\n  position b: Yes.\n"
    assert raised("duplicate-wording", text) == []
    assert raised("duplicate-wording", text.replace("  position b", "  position other: Yes!\n  position b")) == ["Yes."]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("pro y (ben): It is old.", ["It is old."]),
        ("pro y (anna, 1922): It is old.", ["It is old."]),
        ("pro y (ben, 1923): It is old.", []),
        ("pro y: It is old.\n    premise p: So it says.", []),
    ],
)
def test_dates_and_premises_set_reasons_of_the_same_words_apart(second: str, told: list[str]) -> None:
    people = "person anna: Anna\nperson ben: Ben\n"
    text = f"{people}claim a: One.\n  pro x (anna, 1922): It is old.\nclaim b: Two.\n  {second}\n"
    assert raised("duplicate-wording", text) == told


def test_what_is_said_to_be_the_same_may_be_said_in_the_same_words() -> None:
    assert raised("duplicate-wording", "claim a: One.\nclaim b: One.\n  same as a\n") == []


ISLAND = "person anna: Anna\ndispute d: What?\n  position p: So.\nclaim a: One.\n  pro x: Two.\n    premise b: Three.\n"


@pytest.mark.parametrize(
    "bridge",
    [
        "  held by anna\n",
        "    held by anna\n",
        "  contradicts p\n",
        "dispute d\n  position p\n    pro y: Four.\n      premise a\n",
        "claim c: Four.\n  same as a, p\n",
        "expect a stands\n",
        "person anna\n  prefers p over a\n",
    ],
)
def test_a_claim_is_met_once_something_joins_it_to_people_or_disputes(bridge: str) -> None:
    assert raised("unreachable-statement", ISLAND) == ["a"]
    level = "  " if bridge.startswith("    ") else ""
    assert raised("unreachable-statement", ISLAND + (level * 2 + bridge if level else bridge)) == []


def test_a_claim_that_is_weighed_by_itself_is_left_alone() -> None:
    assert raised("unreachable-statement", "claim a: One.\n  pro x: Two.\n") == []


def test_an_argument_without_a_voice_is_told_only_among_many_that_have_one() -> None:
    people = "person anna: Anna\nclaim a: One.\n"
    named = "".join(f"  pro x{i} (anna): Reason {i}.\n" for i in range(3))
    assert raised("unvoiced-argument", people + named + "  con y: So.\n  con z: Not so.\n") == ["y", "z"]
    assert raised("unvoiced-argument", people + named + "  con: So.\n  con: Not so.\n  con: Or so.\n") == []
    assert raised("unvoiced-argument", f"map m: M\n  by anna\n{people}{named}  con y: So.\n") == []
    assert raised("unvoiced-argument", f"source s: S\n{people}{named}  con y: So. [@s]\n") == []


def test_a_file_that_has_no_voice_is_counted_by_itself() -> None:
    files = {
        ROOT: 'use "other.argmap"\nmap m: M\nperson anna: Anna\nclaim a: One.\n  pro x (anna): Two.\n  pro y: Three.\n',
        "other.argmap": "claim b: Four.\n  pro z: Five.\n",
    }
    assert [f.message for f in found(files).findings if f.rule.name == "unvoiced-argument"] == []
