"""Published examples of structured argument, each under its name; rebuilt from what is said of them in the literature.

What our structures cannot say, and so is not here:
- bipolar frameworks (Cayrol and Lagasquie-Schiex 2005, 2013): their support carries acceptance the other way, and its
  three readings contradict each other; ours is a reason, no more;
- the stable models of abstract dialectical frameworks (Brewka et al. 2013): "a if a" stays open here, and stands in one
  view and falls in the other;
- weakest link, and strict rules that nothing may rebut (Modgil and Prakken 2013, 3.25 and 3.26 under weakest link, and
  their running example, which also counts trees of arguments; Tweety's penguin in DeLP);
- what is known only by its result: DeLP's file `dtree`. The murder, Sherlock Holmes and the unsupported example of
  Carneades are judged from Carneades' own files (`test_carneades_files.py`).
"""

from __future__ import annotations

from argmap.semantics import complete, preferred, stable

from .graphs import becomes, proven, sorted_out, told, views

# ------------------------------------------------------------------ last link


def test_snoring_professors_are_denied_access_under_last_link() -> None:
    s = told("""
        snores, professor
        denied x not-denied
        d1: misbehaves <- snores
        d2: denied <- misbehaves
        d3: not-denied <- professor
        d2 > d3
        d3 > d1
    """)
    assert sorted_out(s) == ("denied misbehaves professor snores", "not-denied", "")


def test_a_scotsman_likes_whisky_under_last_link() -> None:
    s = told("""
        born, fit
        likes x dislikes
        d1: scottish <- born
        d2: likes <- scottish
        d3: dislikes <- fit
        d2 > d3
        d3 > d1
    """)
    assert sorted_out(s)[:2] == ("born fit likes scottish", "dislikes")


def test_toasts_better_rule_wins_by_its_last_link_as_by_its_weakest() -> None:
    s = told("""
        p, q
        s x t
        r1: s <- p
        r2: t <- q
        r2 > r1
    """)
    assert sorted_out(s)[:2] == ("p q t", "s")


def test_married_and_bachelor_are_two_views_and_no_more() -> None:
    s = told("ring, party\nmarried x bachelor\nmarried <- ring\nbachelor <- party")
    assert sorted_out(s)[0] == "party ring"
    assert views(s, preferred.SEMANTICS) == {"ring party married", "ring party bachelor"}


def test_an_undercut_below_takes_away_what_rests_on_it() -> None:
    s = told("p, s\nd1: q <- p ~ t\nr <- p, q\nt <- s")
    assert sorted_out(s) == ("p s t", "q r", "")


# ------------------------------------------------------------------ defeasible logic programs


def test_a_scared_chicken_flies() -> None:
    s = told("chicken, scared\nbird <- chicken\nflies <- bird\n!flies <- chicken\nflies <- chicken, scared")
    assert becomes(s)["flies"] == "stands"


def test_nixons_pacifism_is_undecided_and_his_gun_is_proven() -> None:
    s = told("""
        quaker, republican, chicago
        pacifist <- quaker
        !pacifist <- republican
        gun <- chicago
        !gun <- chicago, pacifist
    """)
    # Where ambiguity is passed on, the gun stays open; where it is blocked, as in DeLP and in a trial, it does not.
    assert becomes(s)["pacifist"] == becomes(s)["gun"] == "open"
    assert proven(s)["pacifist"] is False and proven(s)["gun"] is True


def test_a_stock_is_bought_unless_it_is_risky() -> None:
    s = told("""
        good-price, merging, strong-partner
        buy <- good-price
        !buy <- good-price, risky
        risky <- merging
        !risky <- merging, strong-partner
    """)
    assert becomes(s)["buy"] == "stands" and becomes(s)["risky"] == "falls"


def test_two_weak_reasons_do_not_add_up_against_a_tiger() -> None:
    assert (
        becomes(told("tiger, baby, pet\ndangerous <- tiger\n!dangerous <- baby\n!dangerous <- pet"))["dangerous"]
        == "open"
    )


# ------------------------------------------------------------------ assumptions and acceptance conditions


def test_an_assumption_falls_to_what_others_derive() -> None:
    """ICCMA 2023, the example of the rules of its ABA track: the one complete set is {b, c}."""
    s = told("a, b, c\np <- q, a\nq <-\nr <- b, c\n!a <- r")
    assert views(s, complete.SEMANTICS) == {"b c q r"}


def test_a_referendum_has_no_answer_or_one_of_two() -> None:
    s = told("alpha, beta\nleave <- alpha\nstay <- beta\n!alpha <- stay\n!beta <- leave")
    assert views(s, complete.SEMANTICS) == {"", "alpha leave", "beta stay"}
    assert views(s, stable.SEMANTICS) == views(s, preferred.SEMANTICS) == {"alpha leave", "beta stay"}


def test_without_a_fork_and_with_dirty_hands_there_is_no_lasagne() -> None:
    s = told("eating, no-fork, dirty-hands\n!eating <- no-fork, dirty-hands")
    assert views(s, preferred.SEMANTICS) == {"no-fork dirty-hands"}


def test_acceptance_conditions_of_adfs() -> None:
    """Brewka et al. (2013): b if not a; a if a; a if not b, b if not a, c if not both."""
    assert sorted_out(told("a, b\n!b <- a")) == ("a", "b", "")
    assert views(told("a <- a"), preferred.SEMANTICS) == {"a", ""}
    both = told("a, b, not-a, not-b\n!a <- b\n!b <- a\n!not-a <- a\n!not-b <- b\nc <- not-a\nc <- not-b")
    assert {view.endswith("c") for view in views(both, preferred.SEMANTICS)} == {True}
    assert set(becomes(both).values()) == {"open"}
