"""The examples of Carneades 4, rebuilt from what is said of them; the others are in `test_carneades_files`."""

from __future__ import annotations

import pytest

from argmap.semantics import preferred

from .graphs import becomes, proven, sorted_out, told, views


def test_pollocks_red_light_undercuts_without_saying_that_the_object_is_not_red() -> None:
    s = told("""
        looks, normally, light
        red <- looks, normally ~ cut
        cut <- light
    """)
    assert sorted_out(s) == ("cut light looks normally", "red", "")


def test_linked_premises_are_all_needed_and_convergent_ones_are_not() -> None:
    s = told("""
        q, r
        t <- p
        t <- s
        p <- q, r
    """)
    assert sorted_out(s) == ("p q r t", "s", "")


@pytest.mark.parametrize(
    "loop", ["p <- q\nq <- p", "q <- p\np <- r\nr <- q"], ids=["support-loop and even-loop", "odd-loop"]
)
def test_what_supports_only_itself_is_left_open(loop: str) -> None:
    assert set(becomes(told(loop)).values()) == {"open"}


def test_an_independent_support_lifts_a_loop() -> None:
    assert sorted_out(told("r\np <- q\nq <- p\np <- r")) == ("p q r", "", "")


def test_self_defeat_leaves_both_sides_open() -> None:
    assert sorted_out(told("p <- not-p\nnot-p <- p")) == ("", "", "not-p p")


def test_an_unreliable_witness_undercuts_himself() -> None:
    s = told("""
        says
        unreliable | reliable
        unreliable <- says ~ cut
        cut <- unreliable
    """)
    assert sorted_out(s) == ("says", "reliable", "cut unreliable")


def test_a_dung_framework_of_undercuts_cycles_and_reinstates() -> None:
    assert sorted_out(told("ub <- ~ ua\nua <- ~ ub")) == ("", "", "ua ub")
    assert sorted_out(told("p <- ~ ua\nua <- ~ ub\nub <- ~ uc")) == ("p ub", "ua uc", "")


def test_tweety_is_ill() -> None:
    s = told("""
        bird, birds-fly, ill
        flies | does-not
        flies <- bird, birds-fly ~ cut
        does-not <- penguin
        does-not <- ostrich
        cut <- ill
    """)
    assert sorted_out(s) == ("bird birds-fly cut ill", "does-not flies ostrich penguin", "")


def test_toulmins_harry_became_an_american() -> None:
    s = told("""
        born, statutes, naturalized, no-longer
        british <- born, warrant ~ cut
        warrant <- statutes
        american <- naturalized, no-longer
        cut <- american
    """)
    assert sorted_out(s) == ("american born cut naturalized no-longer statutes warrant", "british", "")


def test_the_frisian_is_dutch_and_tall() -> None:
    assert sorted_out(told("frisian\ndutch <- frisian ~ cut\ntall <- dutch")) == ("dutch frisian tall", "cut", "")


def test_a_rope_that_does_not_move_is_no_snake() -> None:
    s = told("""
        like-snake, like-rope, still-prodded, still-jumped
        snake | rope
        moved-jumped | still-jumped
        moved-prodded | still-prodded
        snake <- like-snake, moved-jumped, moved-prodded
        rope <- like-rope, still-jumped, still-prodded
    """)
    assert sorted_out(s)[1] == "moved-jumped moved-prodded snake"


def test_the_tandem_seats_two_of_three() -> None:
    s = told("""
        john, mary, suzy
        jm | js | ms
        j x not-j
        m x not-m
        s x not-s
        j <- john
        m <- mary
        s <- suzy
        jm <- j, m
        js <- j, s
        ms <- m, s
        not-j <- ms
        not-m <- js
        not-s <- jm
    """)
    assert sorted_out(s)[0] == "john mary suzy"
    assert views(s, preferred.SEMANTICS) >= {
        "john mary suzy jm j m not-s",
        "john mary suzy js j not-m s",
        "john mary suzy ms not-j m s",
    }


def test_nobody_argues_for_a_vacation() -> None:
    assert sorted_out(told("italy | greece")) == ("", "greece italy", "")


def test_more_of_the_same_premises_wins() -> None:
    jogging = told("rain, hot\njog | stay\nstay <- rain\nstay <- hot\njog <- rain, hot")
    library = told("""
        snores, professor
        denied | not-denied
        misbehaves <- snores
        denied <- misbehaves
        not-denied <- misbehaves, professor
    """)
    reinstatement = told("q, r, s\np | not-p\np <- q\nnot-p <- r\np <- r, s")
    assert sorted_out(jogging) == ("hot jog rain", "stay", "")
    assert sorted_out(library) == ("misbehaves not-denied professor snores", "denied", "")
    assert sorted_out(reinstatement) == ("p q r s", "not-p", "")
    assert becomes(jogging, specific=False)["jog"] == "open"


BACHELOR = "ring, party\nmarried | bachelor\nmarried <- ring\nbachelor <- party"
CAMINADA = "j, m, wf\ns | not-s\nr | not-r\ns <- j\nnot-s <- m\nr <- wf"


def test_a_tie_is_open_where_objections_must_be_answered_and_lost_where_proof_is_due() -> None:
    assert sorted_out(told(BACHELOR)) == ("party ring", "", "bachelor married")
    assert proven(told(BACHELOR)) == {"ring": True, "party": True, "married": False, "bachelor": False}
    assert {n for n, met in proven(told(CAMINADA)).items() if met} == {"j", "m", "wf", "r"}


def test_the_weightier_rebuttal_is_proven() -> None:
    s = told("q, r\np | not-p\na1: p <- q\na2: not-p <- r", {"a1": 0.1, "a2": 0.5})
    assert proven(s) == {"q": True, "r": True, "p": False, "not-p": True}
    assert sorted_out(s)[2] == "not-p p"


def test_a_risky_operation_is_not_proven_by_contradictory_tests() -> None:
    s = told("""
        injury, appendicitis, test1, test2
        bad | not-bad
        risky | not-risky
        not-risky <- appendicitis
        negligence <- injury, not-risky
        compensation <- injury, negligence
        bad <- test1
        risky <- bad
        not-bad <- test2
    """)
    assert {name for name, met in proven(s).items() if met is False} == {"bad", "not-bad", "risky"}
    assert proven(s)["compensation"] is True
