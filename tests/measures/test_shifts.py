"""Who moved, and what is too little to say so."""

from __future__ import annotations

from telling import loaded
from watermill import mill

from argmap.measures.shifts import shifts
from argmap.measures.testimony import through, witnesses
from argmap.measures.turning_points import turning_points

PEOPLE = "person anna: Anna\nbody council: The council\n"


def moved(stances: str, before: str = "") -> list[tuple[str, str]]:
    text = f"{PEOPLE}{before}dispute d: Which?\n{stances}"
    return [(shift.old.position, shift.new.position) for shift in shifts(loaded(text).map)]


def test_whoever_concedes_a_rival_answer_has_moved_and_the_reason_is_told() -> None:
    (shift,) = shifts(mill())
    assert (shift.old.name, shift.new.name) == ("rebuild/held-by-bert", "move/conceded-by-bert")
    assert [motive.text for motive in shift.because] == ["He was tired of pumping."]


def test_dates_tell_which_of_two_stances_came_first() -> None:
    one = "  position p: One.\n    held by anna ({})\n  position q: Other.\n    held by anna ({})\n"
    assert moved(one.format("1921/1922", "1923/")) == [("p", "q")]
    assert moved(one.format("1923/", "1921/1922")) == [("q", "p")]
    # Either may have come first.
    assert moved(one.format("1922", "1922")) == []
    assert moved(one.format("1922", "")) == [] == moved("  position p: One.\n    held by anna\n")


def test_a_date_that_follows_from_links_counts() -> None:
    text = "  position p: One.\n    held by anna (1921/1922)\n  position q: Other.\n    held by anna\n      after v\n"
    assert moved(text, "vote v (council, 1923): They vote.\n") == [("p", "q")]


def test_a_concession_needs_no_date_and_what_goes_together_is_no_change() -> None:
    text = "  position p: One.\n    {} by anna\n  position q: Other.\n    {} by anna\n"
    assert moved(text.format("held", "conceded")) == [("p", "q")]
    assert moved(text.format("held", "opposed")) == []
    assert moved("  position p: One.\n    opposed by anna\n    conceded by anna\n") == [("p", "p")]


def test_of_several_stances_the_latest_is_the_one_that_was_left() -> None:
    text = "".join(
        f"  position p{i}: Answer {i}.\n    {'conceded' if i == 3 else 'held'} by anna (192{i}/)\n" for i in range(1, 4)
    )
    assert moved(text) == [("p1", "p2"), ("p2", "p3")]


def test_days_of_change_are_those_on_which_something_may_begin_or_is_over() -> None:
    m = loaded(
        f"{PEOPLE}claim c: So.\n  held by anna (1922-03/1922-05)\n  opposed by anna (../1921)\nclaim e: So.\n"
    ).map
    days = turning_points(m)
    assert list(days.values()) == [1, 1, 1] and list(days) == sorted(days)


def test_a_source_is_known_through_all_that_lie_before_it_even_in_a_circle() -> None:
    text = "source a: A\n  via b\nsource b: B\n  via c\nsource c: C\n  via a\nnote: So. [@a n. 3]\n"
    m = loaded(text).map
    assert list(through(m, "a")) == ["b", "c"]
    (witness,) = witnesses(m, m["note/1"])
    assert witness.through == ("b", "c") and witness.unresolved


def test_a_place_is_a_note_if_it_says_so() -> None:
    places = {
        "n. 59": True,
        "¶ 9, n. 60": True,
        "note 4": True,
        "p. 3": False,
        "notebook 2": False,
        "fn 7": True,
        "": False,
    }
    for place, unresolved in places.items():
        m = loaded(f"source a: A\nnote: So. [@a {place}]\n").map
        assert witnesses(m, m["note/1"])[0].unresolved is unresolved, place
