"""What votes came to, and which undoes which: what is certain, possible, and left alone."""

from __future__ import annotations

import pytest

from checks.councils import COUNCIL, PEOPLE, dispute, vote
from checks.raised import raised

# ------------------------------------------------------------------ figures


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("for anna, bert", "for anna"), ["anna"]),
        (("for anna", "against anna", "abstaining anna"), ["anna", "anna"]),
        (("for anna", "against bert", "abstaining carl"), []),
    ],
)
def test_nobody_votes_twice(lines: tuple[str, ...], told: list[str]) -> None:
    assert raised("voted-twice", vote(*lines)) == told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("tally 1-5", "for anna, bert"), ["1-5"]),
        (("tally 5-0", "against anna"), ["5-0"]),
        (("tally 5-0-0", "abstaining anna"), ["5-0-0"]),
        (("tally 5-0", "abstaining anna"), []),
        (("tally 2-0", "for anna, bert"), []),
        (("tally 1-0", "for anna, friends"), []),
        (("tally 1-0", "for anna, anna"), []),
        (("tally majority", "for anna, bert, carl"), []),
        # Three ballots of two people; in the others, nobody says that the list is whole.
        (("tally 2-1", "present anna, bert"), ["2-1"]),
        (("tally 2-1", "present anna", "absent bert"), ["2-1"]),
        (("tally 2-0", "present anna, bert"), []),
        (("tally 2-1", "present anna"), []),
        (("tally 2-1", "present anna, bert, friends"), []),
        (("tally 2-1",), []),
    ],
)
def test_a_tally_leaves_room_for_all_who_are_named(lines: tuple[str, ...], told: list[str]) -> None:
    assert raised("vote-sum-mismatch", vote(*lines)) == told


def test_every_vote_of_a_body_is_counted() -> None:
    text = vote("tally 2-1", "present anna, bert")
    second = "vote autumn (council, 1922-10): They vote.\n  tally 3-1\n  present anna, bert\n"
    assert raised("vote-sum-mismatch", text + second) == ["2-1", "3-1"]


def test_without_recorded_members_nobody_knows_that_all_are_named() -> None:
    lines = ("tally 2-1", "present anna")
    assert raised("vote-sum-mismatch", vote(*lines, council="body council: The council\n")) == []
    assert raised("vote-sum-mismatch", vote(*lines).replace("(council, ", "(")) == []


@pytest.mark.parametrize(
    ("tally", "result", "wrong"),
    [
        ("2-7", "carried", True),
        ("7-2", "carried", False),
        ("7-2", "rejected", True),
        ("2-7", "rejected", False),
        ("2-7-9", "rejected", False),
        ("4-4", "carried", True),
        ("4-4", "rejected", True),
        ("4-4", "tied", False),
        ("4-3", "tied", True),
        ("4-3", "deferred", False),
        ("majority", "rejected", False),
        ("majority", "tied", True),
        ("unanimous", "rejected", False),
        ("unanimous", "tied", True),
        ("minority", "carried", True),
        ("minority", "rejected", False),
        ("unstated", "carried", False),
    ],
)
def test_a_result_follows_from_the_figures(tally: str, result: str, wrong: bool) -> None:
    told = [result] if wrong else []
    assert raised("result-against-tally", vote(f"tally {tally}", f"result {result}")) == told


@pytest.mark.parametrize(
    ("tally", "result", "explained"),
    [("7-2", "rejected", True), ("4-4", "carried", True), ("2-7", "carried", False), ("4-3", "tied", False)],
)
def test_a_note_explains_a_majority_that_was_not_enough_and_no_impossible_figures(
    tally: str, result: str, explained: bool
) -> None:
    for note in ("note: Eight were needed.", "because: The chair decided."):
        told = raised("result-against-tally", vote(f"tally {tally}", f"result {result}", note))
        assert told == ([] if explained else [result])


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("result carried", "against anna"), ["unanimous"]),
        (("result carried", "for anna"), []),
        (("result carried", "abstaining anna"), []),
        (("result rejected", "for anna"), ["unanimous"]),
        (("result rejected", "against anna"), []),
        (("for anna", "against bert"), ["unanimous"]),
        (("against bert",), []),
    ],
)
def test_nobody_dissents_from_a_unanimous_vote(lines: tuple[str, ...], told: list[str]) -> None:
    assert raised("result-against-tally", vote("tally unanimous", *lines)) == told


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((), ["spring"]),
        (("motion mend", "result carried"), ["spring"]),
        (("motion mend", "tally 2-1"), ["spring"]),
        (("result carried", "tally 2-1"), ["spring"]),
        (("motion mend", "result carried", "tally unstated"), []),
        (("motion mend", "result deferred"), []),
    ],
)
def test_a_vote_says_on_what_and_how_it_went(lines: tuple[str, ...], told: list[str]) -> None:
    assert raised("incomplete-vote", vote(*lines)) == told


def test_a_vote_says_who_voted_unless_there_was_none() -> None:
    whole = vote("motion mend", "result carried", "tally unstated")
    assert raised("incomplete-vote", whole.replace("(council, ", "(")) == ["spring"]
    assert raised("incomplete-vote", vote(when=", 1922, denied")) == []


# ------------------------------------------------------------------ votes on votes


@pytest.mark.parametrize(
    ("votes", "told"),
    [
        (("a (1922-04): granite carried", "b (1922-10): timber carried"), ["b"]),
        (("b (1922-10): timber carried", "a (1922-04): granite carried"), ["b"]),
        (("a (1922-04): granite carried", "b (1922-10): granite rejected"), ["b"]),
        (("a (1922-04): granite carried", "b (1922-10): timber carried; reverses a"), []),
        (("a (1922): granite carried", "b (1922): timber carried"), ["b"]),
        (("a (1922): granite carried", "b (1922): granite rejected"), ["b?"]),
        (("a (1922-04): granite carried; reverses b", "b (1922-04): timber carried"), []),
        (("a (1922-04): granite rejected", "b (1922-10): granite carried"), []),
        (("a (1922-04): granite carried", "b (1922-10): timber rejected"), []),
        (("a (1922-04): granite carried", "b (1922-10): granite carried"), []),
        (("a (1922-04): granite carried", "b (1922-10): timber tied"), []),
        (("a: granite carried", "b: timber carried"), []),
        (("a (1922-04): granite carried", "b (1922-10, denied): timber carried"), []),
        # Once undone, it does not stand any more.
        (
            (
                "a (1922-04): granite carried",
                "b (1922-10): granite rejected; reverses a",
                "c (1923): timber carried",
            ),
            [],
        ),
        (
            (
                "a (1922-04): granite carried",
                "b (1922-10): timber carried; reverses a",
                "c (1923): brick carried",
            ),
            ["c"],
        ),
    ],
)
def test_a_body_that_decides_otherwise_says_so(votes: tuple[str, ...], told: list[str]) -> None:
    assert raised("unmarked-reversal", dispute(*votes)) == told


def test_another_body_and_another_answer_that_may_be_true_too_reverse_nothing() -> None:
    votes = ("a (1922-04): granite carried", "b (1922-10): timber carried")
    assert raised("unmarked-reversal", dispute(*votes).replace("vote a (council", "vote a (league")) == []
    assert raised("unmarked-reversal", dispute(*votes, exclusive="no")) == []
    both = dispute(*votes).replace("(council, 1922", "(council, league, 1922")
    assert raised("unmarked-reversal", both) == ["b", "b"]


@pytest.mark.parametrize(
    ("votes", "told"),
    [
        (("a (1922): granite carried", "b (1923): timber carried; reverses a"), []),
        (("a (1922): granite carried", "b (1923): granite rejected; reverses a"), []),
        (("a (1922): granite rejected", "b (1923): granite carried; reverses a"), []),
        (("a (1922): granite carried", "b (1923): granite carried; reverses a"), ["a"]),
        (("a (1922): granite rejected", "b (1923): timber carried; reverses a"), ["a"]),
        (("a (1922): granite tied", "b (1923): granite carried; reverses a"), ["a"]),
        (("a (1922): mend carried", "b (1923): granite carried; reverses a"), []),
        (("a (1922): granite carried; reverses a",), ["a"]),
    ],
)
def test_a_vote_reverses_one_that_it_undoes(votes: tuple[str, ...], told: list[str]) -> None:
    assert raised("idle-reversal", dispute(*votes)) == told


def test_a_vote_on_another_matter_is_not_reversed() -> None:
    other = "dispute roof: How?\n  position tiles: In tiles.\n  vote t (council): They vote.\n    motion tiles\n"
    text = dispute("a (1922): granite carried; reverses t") + other
    assert raised("idle-reversal", text) == ["t"]
    assert raised("idle-reversal", text.replace("    motion tiles\n", "")) == []
    assert raised("idle-reversal", text.replace("motion tiles", "motion mend")) == ["t"]


@pytest.mark.parametrize(
    ("status", "results", "told"),
    [
        ("done", ("rejected",), ["done"]),
        ("refused", ("carried",), ["refused"]),
        ("done", ("carried",), []),
        ("refused", ("rejected",), []),
        ("done", ("rejected", "carried"), []),
        ("open", ("carried",), []),
        ("unstated", ("rejected",), []),
        ("done", ("tied",), []),
        ("done", (), []),
    ],
)
def test_a_proposal_became_of_what_a_vote_decided(status: str, results: tuple[str, ...], told: list[str]) -> None:
    votes = "".join(f"vote v{n} (council): V.\n  motion plan\n  result {result}\n" for n, result in enumerate(results))
    text = f"{PEOPLE}{COUNCIL}proposal plan (anna): To plan.\n  status {status}\n{votes}"
    assert raised("status-against-vote", text) == told
