"""Lanes in plain text: of a chart, an actor with his bars in the order of time; of turns, one below the other.

The words of a bar say its dates; what is certain and what is possible follows from them.
"""

from collections.abc import Iterator

from argmap.picture.outline import INDENT, paragraph
from argmap.picture.picture import Chart, Picture
from argmap.picture.style import chip_look, mark_sign

_NEVER = float("-inf")


def lanes(chart: Chart) -> Iterator[str]:
    """The rows, of at most 78 columns."""
    pad, inner = " " * INDENT, " " * 3 * INDENT
    for lane in chart.lanes:
        yield from paragraph(lane.label)
        bars = [bar for bar in chart.bars if bar.lane == lane.id]
        # A change stands below what it changes: both may begin on one day.
        for bar in sorted(bars, key=lambda bar: (_NEVER if bar.may[0] is None else bar.may[0], bool(bar.note))):
            yield from paragraph(bar.label, f"{chip_look(bar.style).mark} ", pad)
            yield from paragraph(bar.note, "", inner)
        for chip in lane.beside:
            yield from paragraph(f"{chip.text} (undated)", f"{chip_look(chip.style).mark} ", pad)
        yield ""
    for mark in sorted(chart.marks, key=lambda mark: (mark.first, mark.last)):
        yield from paragraph(mark.label, f"{mark_sign(mark.style)} ")


def turns(picture: Picture) -> Iterator[str]:
    """The rows of dialogues: a turn, what it does to other turns, and what to statements."""
    boxes = {box.id: box for box in picture.boxes}
    pad = " " * 3 * INDENT
    for at, group in enumerate(picture.groups):
        if at:
            yield ""
        yield from paragraph(group.label)
        for box in (boxes[name] for name in group.boxes):
            asides = (f"({said})" for said in (box.hedge, box.note) if said)
            yield from paragraph(" ".join((f"{box.heading}: {box.text}", *asides)), "", " " * INDENT)
            for chip in box.chips:
                yield from paragraph(chip.text, f"[{chip_look(chip.style).mark}] ", pad)
