"""What stands for an argument with premises: its frame, the joint and the lines between them say whose they are."""

from __future__ import annotations

import re

import argmap
from argmap.page import data
from argmap.page.shape import View

TEXT = """\
person ann: Ann
person ben: Ben
claim un: What a name may begin with.
  held by ben
dispute mill: Shall the mill be moved?
  position move: Upstream.
    pro un-rest (ann, 1901-10): The river will rise again.
      premise rose: It rose three times.
      premise river: A river does what it did.
      undercut dam (ben): There is a dam now.
    pro plain (ann): It is quieter there.
      undercut noise (ben): Quiet is no reason.
"""


def pictured(text: str) -> View:
    found = data.data(argmap.load_text(text).map, {})
    return next(one for one in found["views"] if one["id"] == "map")


def marked(one: View, kind: str, attribute: str) -> list[str]:
    svg = " ".join(piece["svg"] for piece in one["pieces"])
    groups = re.findall(rf'<g class="{kind}[^>]*>', svg)
    return [found[1] if (found := re.search(rf'{attribute}="([^"]*)"', group)) else "" for group in groups]


def test_a_frame_around_premises_is_the_argument_and_so_is_its_joint() -> None:
    shown = pictured(TEXT)
    assert marked(shown, "cluster premises", "data-of") == ["un-rest"]
    assert "un-rest" in marked(shown, "node inference", "data-of")


def test_the_line_from_the_frame_to_the_joint_goes_with_the_argument() -> None:
    assert "un-rest" in marked(pictured(TEXT), "edge concludes", "data-ends")


def test_what_is_in_the_middle_of_a_line_goes_with_both_of_its_ends() -> None:
    assert "plain move" in marked(pictured(TEXT), "node inference", "data-ends")
