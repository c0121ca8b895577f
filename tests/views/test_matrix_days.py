"""What a matrix of a day says where dates are missing, vague or past: never that nothing is recorded."""

from __future__ import annotations

from telling import loaded
from viewing import cells, seen

from argmap.model.graph import ArgMap
from argmap.picture.picture import Cell

TEXT = """\
person anna: Anna
person bert: Bert
person carl: Carl
person dora: Dora
body council: The council
dispute mill (1931-03/): What is to become of the mill?
  position rebuild: Rebuild it.
    held by anna (1931-03-10/1931-04-20)
    opposed by bert
      after first
    held by carl
  position move: Move it.
    conceded by carl (1931-06-01/)
    unstated for dora
  position sell: Sell it.
    held by bert
  vote first (council, 1931-04-01): They vote.
dispute weir (1931-05/): Who is to mend the weir?
  position miller: The miller.
    held by anna (1931-06-01/)
"""


def mill() -> ArgMap:
    return loaded(TEXT).map


def told(found: dict[str, Cell], name: str) -> tuple[str, str]:
    return found[name].text, found[name].hedge


def test_what_only_follows_from_a_link_is_not_shown_as_certain() -> None:
    found = cells(seen("matrix", mill()))
    assert told(found, "1931-04-21--bert--rebuild") == ("opposes", "possibly")
    assert told(cells(seen("matrix", mill(), "1931-05-01")), "bert--rebuild") == ("opposes", "possibly")


def test_what_has_no_date_is_said_to_have_none() -> None:
    assert told(cells(seen("matrix", mill())), "1931-03-10--bert--sell") == ("holds", "undated")
    assert told(cells(seen("matrix", mill(), "1931-03-10")), "bert--sell") == ("holds", "undated")


def test_who_holds_something_on_other_days_is_told_from_who_is_not_recorded() -> None:
    found = cells(seen("matrix", mill()))
    assert told(found, "1931-03-10--carl--move") == ("not yet", "")
    assert told(found, "1931-04-21--anna--rebuild") == ("now no longer holds", "")
    assert told(found, "1931-06-01--anna--rebuild") == ("no longer holds", "")
    unrecorded = found["1931-06-01--anna--sell"]
    assert (unrecorded.style, unrecorded.text) == ("unrecorded", "")


def test_silence_of_the_sources_is_not_silence_of_the_map() -> None:
    found = cells(seen("matrix", mill()))
    assert (found["dora--move"].style, found["dora--rebuild"].style) == ("unstated", "unrecorded")
    assert told(found, "1931-06-01--dora--move") == ("not stated", "")


def test_an_undated_stance_that_was_given_up_is_marked_from_that_day_on() -> None:
    found = cells(seen("matrix", mill()))
    assert told(found, "1931-04-21--carl--rebuild") == ("holds", "undated")
    assert told(found, "1931-06-01--carl--rebuild") == ("holds", "undated; given up by then")
    assert cells(seen("matrix", mill(), "1931-06-02"))["carl--rebuild"].hedge == "undated; given up by then"


def test_a_matrix_has_all_answers_that_somebody_speaks_to_and_no_question_before_it_was_put() -> None:
    grids = {grid.title: [cell.text for cell in grid.columns[1:]] for grid in seen("matrix", mill()).grids}
    assert grids["As of 10 March 1931"] == ["Rebuild", "Move", "Sell"]
    assert grids["As of 1 June 1931"] == ["Rebuild", "Move", "Sell", "Miller"]


def test_a_change_is_marked_with_its_question_too_and_no_change_on_the_first_day() -> None:
    found = cells(seen("matrix", mill()))
    assert found["1931-06-01--anna--miller"].text == "now holds"
    assert found["1931-03-10--anna--rebuild"].text == "holds"


def test_words_that_need_a_key_have_one() -> None:
    notes = seen("matrix", mill()).notes
    assert [note.partition(":")[0] for note in notes] == ["now", "undated"]
    assert seen("matrix", mill(), "1931-06-01").notes == ("what was held on other days only is not shown",)


def test_a_column_names_its_question_if_there_are_several() -> None:
    column = seen("matrix", mill()).grids[0].columns[1]
    assert (column.heading, column.text) == ("Rebuild", "Rebuild it.")
    assert [chip.text for chip in column.chips] == ["What is to become of the mill?"]
