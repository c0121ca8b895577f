"""What makes a page cheap, and must not change what it shows."""

from __future__ import annotations

import argmap
from argmap import drawing
from argmap.drawing import Asked
from argmap.page import data
from argmap.picture.outline import DEEPEST
from argmap.picture.picture import Cell, Grid
from argmap.picture.style import THEMES
from argmap.picture.tables import grids_label

MAP = """\
person ann: Ann
dispute d: What is to be done?
  position p: This.
    held by ann (1901/1902)
    pro a: Since it is so.
  position q: That.
view early: Early.
  at 1901
view part: A part.
  around q
  steps 1
"""


def test_every_picture_of_a_page_has_the_words_that_it_has_by_itself() -> None:
    m = argmap.load_text(MAP).map
    shown = {view["id"]: view["words"] for view in data.data(m, {})["views"]}
    offered = {chosen.id: chosen.asked for chosen in data.asked_for(m)}
    assert {"map", "view-early", "view-part"} <= set(shown)
    for name, words in shown.items():
        assert words == drawing.picture(m, offered[name])[0].description


def test_a_description_that_is_given_is_taken() -> None:
    m = argmap.load_text(MAP).map
    assert drawing.picture(m, Asked("matrix"), "In words.")[0].description == "In words."
    assert drawing.picture(m, Asked("matrix"))[0].description == drawing.described(m)


def test_depth_goes_on_in_an_outline_and_the_indent_does_not() -> None:
    def label(depth: int) -> str:
        return grids_label([Grid((Cell(""),), ((Cell("words", indent=depth),),))], THEMES["print"])

    assert label(DEEPEST - 1) != label(DEEPEST) == label(DEEPEST + 1) == label(5_000)
