"""Who stands with whom?"""

from __future__ import annotations

from telling import loaded
from viewing import seen

from argmap.picture.dot import dot


def test_agreement_and_conflict_are_lines_with_their_number() -> None:
    lines = {(line.tail, line.head, line.style): line for line in seen("network").lines}
    quarrel = lines["bert", "anna", "disagrees"]
    assert quarrel.label == "−1: Rebuild" and quarrel.weight == 1
    assert lines["bert", "millers", "agrees"].label == "+1: Rebuild"


def test_members_are_shown_and_a_bodys_stance_is_not_theirs() -> None:
    text = (
        "person anna: Anna\nperson bert: Bert\nbody council: The council\n  member anna\n"
        "dispute mill: What now?\n  position move: Move it.\n    held by council\n    opposed by bert\n"
    )
    styles = {(line.tail, line.head): line.style for line in seen("network", loaded(text).map).lines}
    assert styles == {("council", "bert"): "disagrees", ("anna", "council"): "member-of"}


def test_a_membership_that_was_over_is_not_drawn_for_a_day() -> None:
    pairs = {(line.tail, line.head) for line in seen("network", day="1931-05-15").lines if line.style == "member-of"}
    assert ("anna", "council") in pairs and ("carl", "council") not in pairs


def test_ties_say_of_what_kind_they_are() -> None:
    (tie,) = (line for line in seen("network").lines if line.style == "tied")
    assert tie.label == "allied, until 1931"


def test_a_network_is_laid_out_freely_by_another_engine() -> None:
    assert "layout=neato" in dot(seen("network")) and "layout=circo" in dot(seen("network"), engine="circo")


def test_where_many_are_joined_lines_bear_numbers_and_the_words_are_in_their_tooltips() -> None:
    people = "".join(f"person p{i}: Person {i}\n" for i in range(8))
    stances = "".join(f"    held by p{i}\n" for i in range(8))
    m = loaded(f"{people}dispute mill: What now?\n  position move: Move it.\n{stances}").map
    lines = seen("network", m).lines
    assert {line.label for line in lines} == {"+1"} and {line.note for line in lines} == {"+1: Move"}
