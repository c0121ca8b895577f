"""How disputes came out: what is certain, possible, and left alone."""

from __future__ import annotations

import pytest

from checks.councils import came_out, dispute
from checks.raised import raised


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        (("granite", "timber"), ["timber"]),
        (("granite (1922-04-01/..)", "timber (1922-10/..)"), ["timber"]),
        (("granite (1922-04/)", "timber (1922-10/)"), ["timber?"]),
        (("granite (1922)", "timber (1922)"), ["timber?"]),
        (("granite (1922-04)", "timber (1922-10)"), []),
        (("granite (1922-04/1922-10)", "timber (1922-10/)"), []),
        (("granite (1922-04/)", "timber (1922-10/); kind reversed"), []),
        (("granite", "timber; kind reversed"), []),
        (("granite; kind compromise", "timber; kind compromise"), []),
        (("granite (anna)", "timber (bert)"), []),
        (("granite (perhaps)", "timber (perhaps)"), []),
        (("granite", "timber (1922)"), []),
        (("granite", "granite"), []),
        (("granite", "open"), []),
        (("granite; decided by a", "timber; decided by ruling"), []),
        (("granite; decided by ruling", "timber; decided by ruling"), ["timber"]),
    ],
)
def test_rivals_do_not_prevail_at_one_time(outcomes: tuple[str, ...], told: list[str]) -> None:
    text = dispute("a (1922-04): granite carried", outcomes=came_out(*outcomes))
    assert raised("rival-outcomes", text) == told


def test_answers_that_may_be_true_together_prevail_together() -> None:
    assert raised("rival-outcomes", dispute(outcomes=came_out("granite", "timber"), exclusive="no")) == []
    assert raised("rival-outcomes", dispute(outcomes=came_out("granite", "timber", "brick"))) == ["timber", "brick"]


@pytest.mark.parametrize(
    ("votes", "told"),
    [
        (("a: granite rejected",), ["granite"]),
        (("a: timber carried",), ["granite"]),
        (("a: granite carried",), []),
        (("a: timber rejected",), []),
        (("a: granite tied",), []),
        (("a: mend carried",), []),
        (("a (denied): granite rejected",), []),
        (("a: granite rejected", "b: granite carried"), []),
        (("a: granite rejected", "b: timber carried"), ["granite"]),
    ],
)
def test_what_prevails_by_a_vote_has_won_it(votes: tuple[str, ...], told: list[str]) -> None:
    names = ", ".join(v[0] for v in votes)
    text = dispute(*votes, outcomes=came_out(f"granite; kind decided; decided by {names}"))
    assert raised("lost-vote-prevails", text) == told


def test_an_event_decides_as_well_as_a_vote() -> None:
    text = dispute(outcomes=came_out("granite; kind decided; decided by ruling"))
    assert raised("lost-vote-prevails", text) == raised("undecided-outcome", text) == []


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("granite; kind decided", ["decided"]),
        ("granite; kind reversed", ["reversed"]),
        ("none; kind decided", ["decided"]),
        ("granite; kind conceded", []),
        ("granite", []),
        ("open", []),
    ],
)
def test_what_was_decided_was_decided_by_something(outcome: str, told: list[str]) -> None:
    assert raised("undecided-outcome", dispute(outcomes=came_out(outcome))) == told


def test_what_was_conceded_was_conceded_by_somebody() -> None:
    text = dispute(outcomes=came_out("granite; kind conceded"))
    assert raised("unconceded-outcome", text) == ["conceded"]
    assert raised("unconceded-outcome", text.replace("held by anna", "conceded by anna (perhaps)")) == []
    assert raised("unconceded-outcome", text.replace("held by anna", "conceded by anna (denied)")) == ["conceded"]
    assert raised("unconceded-outcome", f"{text}dialogue t: T.\n  anna: So be it.\n    concedes granite\n") == []
    assert raised("unconceded-outcome", dispute(outcomes=came_out("none; kind conceded"))) == []


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("granite", ["outcome"]),
        ("granite; because: It was cheap.", []),
        ("granite; kind lapsed", []),
        ("granite; decided by ruling", []),
        ("none", []),
        ("open", []),
    ],
)
def test_what_prevails_prevails_in_some_way(outcome: str, told: list[str]) -> None:
    assert raised("unexplained-outcome", dispute(outcomes=came_out(outcome))) == told


@pytest.mark.parametrize(
    ("votes", "outcomes", "told"),
    [
        ((), ("granite; kind reversed",), ["reversed"]),
        (("a: granite carried",), ("granite; kind reversed; decided by a",), ["reversed"]),
        (("a: timber carried",), ("granite; kind reversed",), []),
        (("a: granite rejected",), ("granite; kind reversed",), []),
        (("a: timber tied",), ("granite; kind reversed",), ["reversed"]),
        (("a: granite carried", "b: mend carried; reverses a"), ("granite; kind reversed; decided by b",), []),
        ((), ("timber", "granite; kind reversed"), []),
        ((), ("none", "granite; kind reversed"), []),
        ((), ("granite", "granite; kind reversed"), ["reversed"]),
        ((), ("granite", "none; kind reversed"), []),
    ],
)
def test_a_reversal_reverses_something(votes: tuple[str, ...], outcomes: tuple[str, ...], told: list[str]) -> None:
    assert raised("groundless-reversal", dispute(*votes, outcomes=came_out(*outcomes))) == told


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("brick", ["brick"]),
        ("brick; kind decided; decided by ruling", ["brick"]),
        ("granite", []),
        ("brick; kind compromise", []),
        ("brick; kind lapsed", []),
        ("brick (denied)", []),
        ("none", []),
    ],
)
def test_what_prevails_was_held_by_somebody(outcome: str, told: list[str]) -> None:
    assert raised("outcome-against-stances", dispute(outcomes=came_out(outcome))) == told


def test_what_a_vote_carried_and_what_nobody_disputed_was_held_by_somebody() -> None:
    brick = came_out("brick")
    assert raised("outcome-against-stances", dispute("a: brick carried", outcomes=brick)) == []
    assert raised("outcome-against-stances", dispute("a: brick deferred; for anna", outcomes=brick)) == []
    unheld = dispute(outcomes=brick).replace("    held by anna\n", "").replace("    held by bert\n", "")
    assert raised("outcome-against-stances", unheld) == []
