"""On whose word?"""

from __future__ import annotations

from telling import loaded
from viewing import seen

from argmap.measures.testimony import tellers


def test_statements_stand_under_the_sources_they_rest_on_and_how_these_are_known() -> None:
    titles = [grid.title for grid in seen("evidence").grids]
    assert titles == [
        "On the word of The town clerk: Minutes of the council",
        "On the word of Dora: Dora's letters, known through The town clerk: Minutes of the council",
        "No source is named",
    ]


def test_a_note_is_marked_if_nobody_says_what_it_rests_on() -> None:
    grids = seen("evidence").grids
    places = {row[0].id: row[2] for grid in grids for row in grid.rows if len(row) > 2}
    assert places["talk-of-the-town"].style == "unresolved" and places["talk-of-the-town"].text == "p. 3, n. 5"
    # The letters are what is behind the other note.
    assert places["old-flood"].style == "" and places["old-flood"].text == "p. 2, n. 4"


def test_whose_word_it_is_and_through_whose_hands_it_came_stand_beside_it() -> None:
    rows = {row[0].id: row for grid in seen("evidence").grids for row in grid.rows}
    assert rows["talk-of-the-town"][1].text == "The town clerk"
    assert [(chip.text, chip.style) for chip in rows["talk-of-the-town"][1].chips] == [("Dora", "carried")]
    assert rows["move/conceded-by-bert/because-1"][1].hedge == "perhaps"


def test_a_source_stands_above_the_one_through_which_it_is_known() -> None:
    picture = seen("evidence")
    assert [(line.tail, line.head) for line in picture.lines] == [("minutes", "letters")]
    notes = {box.id: box.note for box in picture.boxes}
    assert notes["minutes"] == "minutes, 1931, cited 5 times, unresolved: 1 of them"


def test_a_premise_that_names_nobody_is_the_word_of_whoever_argues_from_it() -> None:
    m = loaded(
        "map m: The mill.\n  by clerk\nperson clerk: The clerk\nperson ann: Ann\n"
        "dispute d: Where?\n  position p: Here.\n    pro a (ann): It is dry.\n"
        "      premise rain: It never rains.\n      premise sun (clerk): It is sunny.\n"
        "      warrant dry: Dry is good.\n"
        "    pro b: So it is.\n      premise told: It is told.\n"
    ).map
    assert {name: tellers(m, m[name]) for name in ("rain", "sun", "dry", "told")} == {
        "rain": ["ann"],
        "sun": ["clerk"],
        "dry": ["ann"],
        "told": ["clerk"],
    }
