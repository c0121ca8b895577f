"""A view of a map as the command line makes it, and its parts by name. Shared by the tests of views."""

from __future__ import annotations

from watermill import mill

from argmap import drawing
from argmap.chronology import edtf
from argmap.model.graph import ArgMap
from argmap.model.slices import at
from argmap.picture.picture import Bar, Cell, Chart, Picture


def seen(name: str, m: ArgMap | None = None, day: str = "") -> Picture:
    """A view of the quarrel, or of another map, as it stands or as it stood on a day."""
    when = edtf.read(day) if day else None
    m = mill() if m is None else m
    return drawing.shown(at(m, when, possibly=True) if when else m, name, when)[0]


def chart(picture: Picture) -> Chart:
    assert picture.chart is not None
    return picture.chart


def bars(picture: Picture) -> dict[str, Bar]:
    return {bar.id: bar for bar in chart(picture).bars}


def cells(picture: Picture) -> dict[str, Cell]:
    return {cell.id: cell for grid in picture.grids for row in grid.rows for cell in row if cell.id}
