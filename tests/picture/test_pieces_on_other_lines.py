"""A statement that moves to another line of its file is where it was in the picture."""

from __future__ import annotations

import re

import pytest

from argmap.picture.picture import Box, Link, Picture
from argmap.picture.pieces import Layouts, pieces


def picture(line: int, text: str) -> Picture:
    boxes = [Box(f"box-{at}", "argument", text, place=Link("a — b.argmap", line + at)) for at in range(3)]
    return Picture("A picture", "", "", tuple(boxes))


def places(svgs: list[str]) -> list[str]:
    return re.findall(r"argmap:(\d+)<", "".join(svgs))


@pytest.mark.parametrize("text", ["She says so.", "It — is: 5", "\ue0000\ue001", "\ue0007\ue001 — x:9"])
def test_other_lines_are_told_and_nothing_is_laid_out_again(text: str) -> None:
    kept = Layouts()
    first, _ = pieces(picture(10, text), kept=kept)
    count = len(kept.bodies)
    second, _ = pieces(picture(20, text), kept=kept)
    assert places([one.svg for one in first]) == ["10", "11", "12"]
    assert places([one.svg for one in second]) == ["20", "21", "22"]
    assert "\ue000" in text or len(kept.bodies) == count
    assert [(one.id, one.x, one.y) for one in first] == [(one.id, one.x, one.y) for one in second]
    assert all(text in one.svg for one in (*first, *second) if one.id.startswith("piece"))
    assert second == pieces(picture(20, text))[0]
