"""What was decided, what is open, who was overruled?"""

from __future__ import annotations

from telling import loaded
from viewing import cells, seen


def test_an_outcome_tells_what_decided_it_with_figures_and_what_it_undid() -> None:
    how = cells(seen("outcome"))["mill"]
    assert how.heading == "Decided, 1 April 1931; then Reversed, 1 June 1931"
    assert "Rebuild prevails. It is to be rebuilt. By: “The council votes to rebuild it.”" in how.text
    assert "1 April 1931 (carried, by a majority). It did not last." in how.text
    assert "(carried, 7 for, 2 against, 1 abstaining; it undid “The council votes to rebuild it.”" in how.text


def test_an_answer_says_whether_it_prevailed_and_what_became_of_those_who_stood_for_it() -> None:
    found = cells(seen("outcome"))
    assert {name: found[name].style for name in ("move", "rebuild", "sell")} == {
        "move": "prevailed",
        "rebuild": "lost",
        "sell": "lost",
    }
    said = [chip.text for chip in found["rebuild"].chips]
    assert said == [
        "Bert Lang, March 1931 to 31 May 1931: gave way",
        "Most millers: overruled",
        "Anna Holt, since 10 March 1931",
        "Carl: not stated",
    ]
    assert found["move"].chips[1].text == "Bert Lang, from 1 June 1931; because: He was tired of pumping. (perhaps)"
    assert seen("outcome").notes[0].startswith("overruled: stood for another answer")


def test_what_is_open_and_what_nobody_holds_say_so() -> None:
    found = cells(seen("outcome"))
    assert found["bells"].heading == "Open" and found["bells"].text == "It is still open. Nobody has said."
    assert found["warden"].style == found["anybody"].style == "undecided"
    assert found["anybody"].hedge == "nobody is said to stand for it or against it"
    assert cells(seen("outcome", day="1931-03-05"))["mill"].heading == "No outcome is recorded by then"


def test_whoever_left_an_answer_before_the_end_was_not_overruled() -> None:
    text = (
        "person anna: Anna\nperson bert: Bert\nperson carl: Carl\ndispute mill: What now?\n"
        "  position move: Move it.\n    held by anna\n    opposed by carl\n"
        "  position keep: Keep it.\n    held by bert (1930/1931-02)\n    supported by anna (/1931-01)\n"
        "  outcome move (1931-06-01): It is moved.\n"
    )
    found = cells(seen("outcome", loaded(text).map))
    assert [chip.text for chip in found["keep"].chips] == [
        "Bert, 1930 to February 1931: left it before",
        "Anna, until January 1931: came over",
    ]
    assert [chip.text for chip in found["move"].chips] == ["Anna", "Carl: overruled"]
    assert found["mill"].text == "Move prevails. It is moved. Nothing is said to have decided it."


def test_an_event_may_decide_and_what_was_reversed_needs_no_date() -> None:
    text = (
        "dispute mill: What now?\n  position move: Move it.\n  position keep: Keep it.\n"
        "  event storm: A storm takes the roof.\n  outcome keep: It stays.\n"
        "  outcome move: It goes.\n    kind reversed\n    decided by storm\n"
    )
    found = cells(seen("outcome", loaded(text).map))
    assert found["mill"].heading == "Outcome; then Reversed" and "By: “A storm takes the roof.”." in found["mill"].text
    assert (found["move"].style, found["keep"].style) == ("prevailed", "lost")
