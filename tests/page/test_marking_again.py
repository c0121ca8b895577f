"""What was marked in a picture is taken over from an earlier state of a map, if it would come out the same."""

from __future__ import annotations

import pytest

import argmap
from argmap import drawing, registry
from argmap.model.graph import ArgMap
from argmap.page.marking import Marking
from argmap.picture.pieces import Layouts, pieces
from argmap.picture.pieces import Piece as Drawn

TEXT = """\
person ann: Ann
person bob: Bob
dispute d: What is to be done?
  position p: This.
    held by ann (1901/)
    pro c (bob, 1902): It costs little.
  position q: That.
    held by bob
event e (1903): A meeting.
"""
CHANGED = {
    "lines moved": "# One more.\n# And another.\n" + TEXT,
    "a statement more": TEXT + "person c-range: Carl\n",
    "another order": TEXT.replace("person ann: Ann\nperson bob: Bob\n", "person bob: Bob\nperson ann: Ann\n"),
    "another name": TEXT.replace("pro c (", "pro cc ("),
    "one line for two": TEXT.replace("held by bob", "held by bob, ann"),
    "a line less": TEXT.replace("    held by ann (1901/)\n", ""),
}
LAYOUTS = Layouts()


def drawn(m: ArgMap) -> list[Drawn]:
    pictures = [drawing.picture(m, drawing.Asked(view))[0] for view in registry.names(drawing.VIEWS)]
    return [piece for picture in pictures for piece in pieces(picture, kept=LAYOUTS)[0]]


@pytest.mark.parametrize("change", CHANGED)
def test_what_is_taken_over_is_what_would_be_made(change: str) -> None:
    before = Marking(argmap.load_text(TEXT).map)
    for piece in drawn(before._m):
        before.piece(piece)
    m = argmap.load_text(CHANGED[change]).map
    again, anew = Marking(m, before), Marking(m)
    assert [again.piece(piece) for piece in drawn(m)] == [anew.piece(piece) for piece in drawn(m)]


def test_a_line_more_changes_no_piece_of_the_map() -> None:
    def svgs(text: str) -> list[str]:
        m = argmap.load_text(text).map
        picture, _ = drawing.picture(m, drawing.Asked())
        return [Marking(m).piece(piece)["svg"] for piece in pieces(picture, kept=LAYOUTS)[0]]

    assert svgs(CHANGED["lines moved"]) == svgs(TEXT)
