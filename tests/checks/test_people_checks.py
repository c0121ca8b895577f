"""Stances that exclude each other, silences, shifts and bodies: what is certain, possible, and left alone."""

from __future__ import annotations

import pytest

from checks.raised import raised

PEOPLE = """\
person anna: Anna
person bert: Bert
person carl: Carl
body council: The council
  member anna, bert (1900/1930)
  member carl (1900/1910)
"""


def wall(half: str = "", owner: str = "", more: str = "", exclusive: str = "yes") -> str:
    """A dispute with two answers, and lines under each."""
    return (
        f"{PEOPLE}dispute wall: Who pays for the wall?\n  exclusive {exclusive}\n"
        f"  position half: Each pays half.\n{_under(half)}"
        f"  position owner: Whoever built it pays.\n{_under(owner)}{more}"
    )


def _under(lines: str) -> str:
    return "".join(f"    {line}\n" for line in lines.split("; ") if line)


# ------------------------------------------------------------------ incompatible stances


@pytest.mark.parametrize(
    ("half", "owner"),
    [
        ("held by anna", "held by anna"),
        ("held by anna", "supported by anna"),
        ("held by anna (1922-03-01/1922-06-30)", "held by anna (1922-04-01/1922-05-31)"),
        ("held by anna (1922-03-01)", "held by anna (1922-03-01)"),
        ("held by anna (1922-03-01/..)", "held by anna (1923/..)"),
        ("held by council", "held by council"),
        ("held by anna (bert)", "held by anna (bert, carl)"),
        ("held by anna (probable)", "held by anna"),
    ],
)
def test_nobody_holds_two_rivals_at_once(half: str, owner: str) -> None:
    assert len(raised("incompatible-stances", wall(half, owner))) == 1


@pytest.mark.parametrize("mode", ["opposed by", "doubted by", "left open by"])
def test_nobody_holds_what_they_oppose_doubt_or_leave_open(mode: str) -> None:
    assert raised("incompatible-stances", wall(f"held by anna; {mode} anna")) == ["anna"]
    assert raised("incompatible-stances", wall(f"supported by anna (1922-03-01); {mode} anna (1922-03-01)")) == [
        "1922-03-01"
    ]


def test_nobody_holds_what_they_give_way_to() -> None:
    assert raised("incompatible-stances", wall("held by anna; conceded by anna")) == ["anna"]
    assert raised("incompatible-stances", wall("supported by anna; conceded by anna")) == []


@pytest.mark.parametrize(
    ("half", "owner"),
    [
        ("held by anna (1922)", "held by anna (1922)"),
        ("held by anna (1922-03/)", "held by anna (1922-05/)"),
        ("held by anna (/1922-05)", "held by anna (1922-03-01/1922-03-31)"),
        # A handover on one day is possible, and no more: it may have been in March or in December.
        ("held by anna (1921/1922)", "held by anna (1922-03/1923)"),
    ],
)
def test_rivals_may_be_held_at_once_where_dates_are_vague(half: str, owner: str) -> None:
    found = raised("incompatible-stances", wall(half, owner))
    assert len(found) == 1 and found[0].endswith("?")


@pytest.mark.parametrize(
    ("half", "owner"),
    [
        # The day of a shift belongs to both.
        ("held by anna (/1922-09-28)", "held by anna (1922-09-28/)"),
        ("held by anna (1922-09-28/)", "held by anna (/1922-09-28)"),
        ("held by anna (1922-09-28)", "held by anna (1922-09-28/)"),
        ("held by anna (1922-09/1922-10)", "held by anna (1922-10/1922-11)"),
        ("held by anna (1922-03)", "held by anna (1922-04)"),
        # To give way is not to be persuaded.
        ("held by anna", "conceded by anna"),
        ("opposed by anna; conceded by anna", ""),
        ("opposed by anna", "opposed by anna"),
        # One may be of another time, and nobody knows which.
        ("held by anna", "held by anna (1922)"),
        # Other people, other witnesses, guesses.
        ("held by anna", "held by bert"),
        ("held by council", "held by anna"),
        ("held by anna (bert)", "held by anna (carl)"),
        ("held by anna (bert)", "held by anna"),
        ("held by anna (perhaps)", "held by anna"),
        ("held by anna", "held by anna (denied)"),
    ],
)
def test_what_can_go_together_is_left_alone(half: str, owner: str) -> None:
    assert raised("incompatible-stances", wall(half, owner)) == []


def test_a_dispute_may_take_several_answers() -> None:
    assert raised("incompatible-stances", wall("held by anna", "held by anna", exclusive="no")) == []
    assert raised("incompatible-stances", wall("held by anna; opposed by anna", exclusive="no")) == ["anna"]


def test_a_claim_is_its_own_question() -> None:
    assert raised("incompatible-stances", f"{PEOPLE}claim x: X.\n  held by anna\n  doubted by anna\n") == ["anna"]
    assert raised("incompatible-stances", f"{PEOPLE}claim x: X.\n  held by anna\nclaim y: Y.\n  held by anna\n") == []


def test_the_voice_of_the_map_speaks_where_nobody_is_named() -> None:
    stances = wall("held by anna", "held by anna (carl)")
    assert raised("incompatible-stances", f"map m: M\n  by carl\n{stances}") == ["anna"]
    assert raised("incompatible-stances", f"map m: M\n  by bert\n{stances}") == []


def test_another_event_says_when_a_stance_was_taken() -> None:
    event = "  event end (1922-05-31): It ends.\n"
    after = "held by anna;   after end"
    assert raised("incompatible-stances", wall("held by anna", after, event)) == []
    assert raised("incompatible-stances", wall("held by anna (/1922-05-31)", after, event)) == []


def test_one_stance_is_told_of_once_and_hundreds_in_time() -> None:
    many = "; ".join(["held by anna"] * 500)
    assert raised("incompatible-stances", wall("held by anna; held by anna", "held by anna")) == ["anna"]
    assert len(raised("incompatible-stances", wall(many, many))) == 16


# ------------------------------------------------------------------ shifts


@pytest.mark.parametrize(
    ("half", "owner", "told"),
    [
        ("held by anna", "conceded by anna", 1),
        ("conceded by anna", "held by anna", 1),
        ("opposed by anna; conceded by anna", "", 1),
        ("held by anna (1922-03/)", "held by anna", 1),
        ("supported by anna (1922-03/); opposed by anna", "", 1),
        ("opposed by anna (1922-03/); held by anna", "", 1),
        ("held by anna (/1922-03)", "conceded by anna", 0),
        ("held by anna", "conceded by anna (1922-03/)", 0),
        ("held by anna", "conceded by anna: She was tired.", 0),
        ("held by anna", "conceded by anna;   because: She was tired.", 0),
        ("held by anna", "conceded by anna;   note: She was tired.", 0),
        ("held by anna", "conceded by anna (carl)", 0),
        ("held by anna", "held by anna", 0),
        ("", "conceded by anna", 0),
    ],
)
def test_a_shift_says_when_or_why(half: str, owner: str, told: int) -> None:
    assert raised("unrecorded-shift", wall(half, owner)) == ["anna"] * told


@pytest.mark.parametrize(
    "more",
    [
        "  dialogue talk (1922): They talk.\n    anna: Have it your way.\n      concedes owner\n",
        "  vote spring (council, 1922): They vote.\n    motion owner\n    for anna\n",
    ],
)
def test_a_turn_or_a_vote_shows_a_shift(more: str) -> None:
    assert raised("unrecorded-shift", wall("held by anna", "conceded by anna", more)) == []


def test_a_citation_is_enough_for_a_shift() -> None:
    text = wall("held by anna", "conceded by anna [@letter]")
    assert raised("unrecorded-shift", f"source letter: A letter\n{text}") == []


def test_a_shift_is_told_of_once() -> None:
    text = wall("held by anna; supported by anna", "conceded by anna; conceded by anna")
    assert raised("unrecorded-shift", text) == ["anna", "anna"]


# ------------------------------------------------------------------ bodies and their members


@pytest.mark.parametrize(
    ("half", "owner", "told"),
    [
        # Carl was no member any more.
        ("held by council (1922)", "held by anna, bert (1920/1925)", ["council"]),
        ("held by council (1922); opposed by anna, bert (1920/1925)", "", ["council"]),
        ("held by council (1922)", "held by anna, bert (1921/)", ["council?"]),
        ("held by council (1922)", "held by anna (1920/1925)", []),
        ("held by council (1922)", "held by anna, bert (1920/1921)", []),
        ("held by council (1922); held by bert (1920/1925)", "held by anna (1920/1925)", []),
        ("held by council (1922)", "held by anna, bert (carl, 1920/1925)", []),
        ("held by council", "held by anna, bert", []),
        ("held by council", "held by anna, bert, carl", ["council"]),
        ("held by anna, bert, carl", "held by council", ["council"]),
    ],
)
def test_a_body_is_contradicted_by_all_of_its_members_or_not_at_all(half: str, owner: str, told: list[str]) -> None:
    assert raised("members-against-body", wall(half, owner)) == told


def test_one_recorded_member_is_no_picture_of_a_body() -> None:
    board = wall("held by board", "held by anna", "body board: The board\n  member anna\n")
    assert raised("members-against-body", board) == []
    denied = board.replace("  member anna\n", "  member anna\n  member carl (denied)\n")
    assert raised("members-against-body", denied) == []
    assert raised("members-against-body", denied.replace("(denied)", "").replace("held by anna", "held by anna, carl"))


def test_a_body_of_many_former_members_is_not_followed() -> None:
    people = "".join(f"person p{n}: P\n" for n in range(70))
    former = "".join(f"  member p{n} (1900/1901)\n" for n in range(70))
    board = f"body board: The board\n{former}  member anna, bert\n{people}"
    assert raised("members-against-body", wall("held by board (1922)", "held by anna, bert (1920/1925)", board)) == []


# ------------------------------------------------------------------ silences


@pytest.mark.parametrize(
    ("half", "told"),
    [
        ("held by anna; unstated for anna", ["anna"]),
        ("unstated for anna; opposed by anna (1922)", ["anna"]),
        ("held by anna (1922-01-01/1922-12-31); unstated for anna (1922-06-01)", ["anna"]),
        ("held by anna (1922); unstated for anna (1922-06-01)", ["anna?"]),
        ("held by anna (1922-05); unstated for anna (1922-06)", []),
        ("held by anna; unstated for anna (1922-06)", []),
        ("held by anna (perhaps); unstated for anna", []),
        ("held by anna (bert); unstated for anna", []),
        ("held by anna; unstated for bert", []),
        ("unstated for anna; unstated for anna", []),
    ],
)
def test_a_silence_is_kept(half: str, told: list[str]) -> None:
    assert raised("broken-silence", wall(half)) == told


def test_a_silence_is_broken_by_a_turn_and_not_by_a_vote_or_a_rival() -> None:
    turn = "  dialogue talk (1922): They talk.\n    anna: So be it.\n      concedes half\n"
    vote = "  vote spring (council, 1922): They vote.\n    motion half\n    for anna\n"
    assert raised("broken-silence", wall("unstated for anna", more=turn)) == ["anna"]
    assert raised("broken-silence", wall("unstated for anna (1921)", more=turn)) == []
    assert raised("broken-silence", wall("unstated for anna", "held by anna", vote)) == []


# ------------------------------------------------------------------ disputes


def test_a_dispute_has_two_positions_or_none() -> None:
    assert raised("single-position", wall()) == []
    assert raised("single-position", "dispute wall: Who pays?\n  position half: Each.\n") == ["wall"]
    assert raised("single-position", "dispute wall: Who pays?\n  claim half: Each.\n") == []


@pytest.mark.parametrize(
    ("half", "more", "told"),
    [
        ("", "", ["wall"]),
        ("opposed by anna; doubted by bert", "", ["wall"]),
        ("held by anna (denied)", "", ["wall"]),
        ("held by anna (perhaps)", "", []),
        ("supported by council", "", []),
        ("conceded by anna", "", []),
        ("unstated for anna", "", []),
        ("", "  dialogue talk: They talk.\n    anna: It is so.\n      holds half\n", []),
        ("", "  vote spring (council): They vote.\n    motion half\n    for anna\n", []),
        ("", "  vote spring (council): They vote.\n    motion half\n    result carried\n", []),
        ("", "  vote spring (council): They vote.\n    motion half\n    result rejected\n", ["wall"]),
    ],
)
def test_somebody_holds_supports_or_concedes_an_answer(half: str, more: str, told: list[str]) -> None:
    assert raised("unheld-dispute", wall(half, more=more)) == told


@pytest.mark.parametrize("rule", ["unheld-dispute", "unclosed-dispute"])
def test_a_map_without_people_weighs_arguments(rule: str) -> None:
    text = "dispute wall: Who pays?\n  position half: Each.\n  position owner: The builder.\n"
    assert raised(rule, text) == [] and raised(rule, f"person anna: Anna\n{text}") == ["wall"]


@pytest.mark.parametrize(
    ("span", "more", "told"),
    [
        ("", "", ["wall"]),
        (" (1922/1923)", "", ["wall"]),
        (" (2024/..)", "", []),
        ("", "  outcome open: Nobody gave way.\n", []),
        ("", "  outcome none: Nobody won.\n", []),
        ("", "  outcome half: They share it.\n", []),
    ],
)
def test_a_dispute_says_how_it_came_out(span: str, more: str, told: list[str]) -> None:
    text = wall("held by anna", more=more).replace("dispute wall", f"dispute wall{span}")
    assert raised("unclosed-dispute", text) == told
