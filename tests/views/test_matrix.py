"""Who is where?"""

from __future__ import annotations

from xml.etree import ElementTree

from viewing import cells, seen

from argmap.picture.names import identifier
from argmap.picture.render import render

SVG = "{http://www.w3.org/2000/svg}"


def test_a_matrix_shows_each_day_on_which_something_changed() -> None:
    titles = [grid.title for grid in seen("matrix").grids]
    assert titles == [
        "Over the whole time",
        "As of 1 March 1931",
        "As of 10 March 1931",
        "As of 1 June 1931",
        "As of 1 January 1932",
    ]
    found = cells(seen("matrix"))
    assert found["1931-06-01--bert--move"].text == "now gives way"
    assert found["1931-06-01--bert--rebuild"].text == "now no longer holds"
    # Nobody moved: the question was put.
    assert found["1931-03-10--millers--rebuild"].text == "supports"


def test_a_matrix_of_a_day_is_one_matrix() -> None:
    assert [grid.title for grid in seen("matrix", day="1931-05-15").grids] == [""]


def test_cells_have_ids_by_name_that_stay_when_the_map_grows() -> None:
    root = ElementTree.fromstring(render(seen("matrix"), "svg", timeout=60).data)
    ids = {element.get("id") for element in root.iter(f"{SVG}g")}
    assert identifier("cell", "anna--move") in ids and identifier("cell", "1931-06-01--bert--move") in ids
