"""The outline leaves out nothing that a map says of people and sources: it is read aloud in place of pictures."""

from __future__ import annotations

from telling import loaded
from viewing import seen

from argmap.picture.text import text

TEXT = """\
map mill: The quarrel over the mill
  by chronicler
person chronicler: The chronicler
person anna: Anna
  alias the miller
  role warden (1930/1931)
  note: She came from the hills.
group millers: The millers
  member anna (1930/)
group most-millers: Most millers
  share most of millers
source chronicle (chronicler, 1902): A chronicle of the mill
  kind scholarship
source letters (anna): Anna's letters
  kind letter
  via chronicle
dispute mill-site: Where is the mill to stand?
  position move: Higher up.
    held by anna [@chronicle p. 3]
  event flood (millers, 1931-02): The wheel is lost.
    present anna
  event visit (anna, 1931-03): Anna looks at the place.
"""


def rows() -> list[str]:
    (grid,) = seen("outline", loaded(TEXT).map).grids
    return [f"{'  ' * cell.indent}{cell.text}" for (cell,) in grid.rows]


def test_the_outline_says_first_whose_word_it_is() -> None:
    assert rows()[0] == "Told by The chronicler, where nobody else is named."


def test_files_of_two_voices_say_each_whose_word_they_are() -> None:
    assert not seen("outline", loaded("dispute wall: Why?\n").map).grids[0].rows[0][0].text.startswith("Told by")


def test_people_stand_with_their_names_offices_shares_and_notes() -> None:
    found = rows()
    start = found.index("Who takes part")
    assert found[start + 1 : found.index("Sources")] == [
        "  The chronicler",
        "  Anna (also the miller; warden, 1930 to 1931)",
        "    Note: She came from the hills.",
        "  The millers (members: Anna, from 1930)",
        "  Most millers (most of The millers)",
    ]


def test_sources_stand_behind_the_names_by_which_they_are_cited() -> None:
    found = rows()
    assert found[found.index("Sources") + 1 :] == [
        "  chronicle: The chronicler, 1902: A chronicle of the mill (scholarship)",
        "  letters: Anna: Anna's letters (letter; known only through chronicle)",
    ]


def test_who_acts_is_said_where_the_prose_does_not_say_it() -> None:
    found = rows()
    assert "  February 1931: The wheel is lost. (by The millers; present: Anna)" in found
    assert "  March 1931: Anna looks at the place." in found


def test_whose_word_a_stance_and_an_outcome_are_is_said_where_it_is_not_the_map_that_speaks() -> None:
    text = (
        "person anna: Anna\nperson bert: Bert\ndispute mill: Where?\n  position move: Higher up.\n"
        "    held by anna (bert, 1931-03/)\n    opposed by bert\n  outcome move (anna, 1932): It moves.\n"
    )
    (grid,) = seen("outline", loaded(text).map).grids
    found = [cell.text for (cell,) in grid.rows]
    assert "held by Anna, from March 1931 (so says Bert)" in found and "opposed by Bert" in found
    assert "Outcome, 1932: “Higher up.” prevails. It moves. (so says Anna)" in found


def test_the_description_of_every_view_is_the_outline() -> None:
    m = loaded(TEXT).map
    described = {seen(view, m).description for view in ("map", "matrix", "timeline", "network", "outcome")}
    assert described == {text(seen("outline", m))}
