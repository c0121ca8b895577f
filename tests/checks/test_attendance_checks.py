"""Who votes, who was there and who was not: what is certain, possible, and left alone."""

from __future__ import annotations

import pytest

from checks.councils import COUNCIL, PEOPLE, vote
from checks.raised import raised

# ------------------------------------------------------------------ who votes


@pytest.mark.parametrize(
    ("member", "told"),
    [
        ("anna", ["carl"]),
        ("anna, carl", []),
        ("carl (1900/)", []),
        ("carl (1922-05-03/)", []),
        ("carl (1923/)", ["carl"]),
        ("carl (1900/1921)", ["carl"]),
        ("carl (/1921)", ["carl"]),
        ("carl (/1930)", []),
        ("carl (1922/)", ["carl?"]),
        ("carl (1900/1922)", ["carl?"]),
        ("carl (1922)", ["carl?"]),
        ("carl (perhaps)", []),
        # Who belongs to a group that is a member may not be told.
        ("friends", []),
    ],
)
def test_whoever_votes_is_a_member_at_that_time(member: str, told: list[str]) -> None:
    text = vote("for carl", council=f"body council: The council\n  member {member}\n")
    assert raised("voter-not-member", text) == told


def test_whose_membership_is_denied_is_no_member() -> None:
    denied = f"{COUNCIL}  member carl (denied)\n"
    assert raised("voter-not-member", vote("for carl", council=denied)) == ["carl"]
    assert raised("voter-not-member", vote("for carl", council="body council: C\n  member carl (denied)\n")) == []


def test_a_second_membership_counts_too() -> None:
    text = vote("for bert", council=f"{COUNCIL}  member bert (1920/)\n")
    assert raised("voter-not-member", text) == []
    assert raised("voter-not-member", vote("for bert")) == ["bert"]
    assert raised("voter-not-member", vote("for bert", when="")) == []


def test_a_body_without_members_records_no_membership() -> None:
    assert raised("voter-not-member", vote("for carl", council="body council: The council\n")) == []
    both = vote("for carl").replace("(council,", "(council, league,")
    assert raised("voter-not-member", both) == []
    assert raised("voter-not-member", vote("for anna").replace("(council, 1922-05-03)", "(anna)")) == []


def test_a_body_must_be_a_member_and_a_group_or_a_share_of_one_need_not() -> None:
    assert raised("voter-not-member", vote("for league, branch, friends")) == ["league"]


def test_members_of_either_body_may_vote_where_two_vote_together() -> None:
    text = vote("for anna, carl", "against bert", council=f"{COUNCIL}body board: A board\n  member carl\n")
    assert raised("voter-not-member", text.replace("(council,", "(council, board,")) == ["bert"]


# ------------------------------------------------------------------ attendance


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("absent carl", "for carl"), ["carl"]),
        (("absent carl", "abstaining carl"), ["carl"]),
        (("absent carl, anna", "present anna, bert"), ["anna"]),
        (("absent carl, anna", "for carl", "present carl"), ["carl"]),
        (("absent council",), ["council"]),
        (("absent carl", "for anna", "to carl"), []),
    ],
)
def test_whoever_is_absent_does_nothing_there(lines: tuple[str, ...], told: list[str]) -> None:
    assert raised("absent-yet-acting", vote(*lines)) == told


def test_whoever_is_absent_neither_speaks_nor_acts_and_may_propose() -> None:
    under = "(anna, 1922): It is.\n  absent anna\n"
    assert raised("absent-yet-acting", f"{PEOPLE}{COUNCIL}event letter {under}") == ["anna"]
    assert raised("absent-yet-acting", f"{PEOPLE}{COUNCIL}proposal letter {under}") == []
    talk = "dialogue talk: They talk.\n  absent anna, carl\n  anna: Yes.\n  bert: No.\n  anna: Yes.\n"
    assert raised("absent-yet-acting", PEOPLE + COUNCIL + talk) == ["anna"]


@pytest.mark.parametrize(
    ("present", "told"),
    [("anna", ["bert", "carl"]), ("anna, bert, carl", []), ("anna, friends", []), ("anna, council", [])],
)
def test_whoever_takes_part_is_among_those_present(present: str, told: list[str]) -> None:
    voting = vote(f"present {present}", "for anna, bert", "against carl, friends")
    assert raised("unlisted-participant", voting) == told
    talk = f"dialogue talk: They talk.\n  present {present}\n  anna: Yes.\n  bert: No.\n  carl: Oh.\n  bert: No.\n"
    assert raised("unlisted-participant", PEOPLE + COUNCIL + talk) == told


def test_without_a_list_or_among_the_absent_nobody_is_unlisted() -> None:
    assert raised("unlisted-participant", vote("for carl")) == []
    assert raised("unlisted-participant", vote("present anna", "absent carl", "for carl")) == []
    assert raised("unlisted-participant", f"{PEOPLE}{COUNCIL}event e (anna): It is.\n  present bert\n") == []
