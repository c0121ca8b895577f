"""A picture in plain text: boxes as an indented outline along the lines, a grid as an aligned table.

Measures wide characters as two columns. Knows no colour; marks and words carry every meaning.
"""

from collections.abc import Iterator

from argmap.picture.lanes import lanes, turns
from argmap.picture.outline import ARRIVING, DEEPEST, INDENT, MEMBER, outline, paragraph
from argmap.picture.picture import Cell, Grid, LegendEntry, Picture
from argmap.picture.style import CHIPS, MARKS, chip_look, standing_look
from argmap.picture.words import width, wrap


def text(picture: Picture) -> str:
    """The picture as lines of at most 78 columns (a matrix may be wider), ending with a line end."""
    rows = [*paragraph(picture.title), *paragraph(picture.time)]
    rows += [row for note in (*picture.notes, *picture.left_out) for row in paragraph(note)]
    if picture.chart:
        rows += ["", *lanes(picture.chart)]
    if picture.layout == "lanes":
        rows += ["", *turns(picture)]
    elif picture.boxes:
        rows += ["", *outline(picture)]
    for grid in picture.grids:
        rows += ["", *_grid(grid)]
    frames = "[{}]" if picture.boxes else "{}"
    key = [f"{sign} {entry.label}" for entry in picture.legend if (sign := _sign(entry, frames))]
    if key:
        rows += ["", *key]
    return "\n".join(row.rstrip() for row in rows).strip("\n") + "\n"


def _sign(entry: LegendEntry, frames: str) -> str:
    """The sign that stands for a style in the text; empty if it is told in words. frames: how a chip is set off."""
    match entry.kind:
        case "line":
            mark = ARRIVING.get(entry.style, ":")
            return "" if mark.endswith(":") else mark
        case "group":
            return MEMBER if entry.style == "premises" else ""
        case "chip":
            return frames.format(CHIPS[entry.style].mark) if entry.style in CHIPS else ""
        case "mark":
            return MARKS.get(entry.style, "")
        case "standing":
            return standing_look(entry.style).sign
        case "cell":
            return CHIPS[entry.style].mark if entry.style in CHIPS else ""
    return ""


def _grid(grid: Grid) -> Iterator[str]:
    if grid.title:
        yield from paragraph(grid.title)
    if not grid.is_outline:
        yield from _table(grid)
        return
    for row in (grid.columns, *grid.rows):
        for cell in row:
            pad = " " * (INDENT * min(cell.indent, DEEPEST))
            yield from paragraph(": ".join(filter(None, (cell.heading, _said(cell)))), _mark(cell), pad)


def _cell(cell: Cell, columns: int) -> list[str]:
    """The lines of a cell, those of its chips last."""
    rows = wrap(f"{_mark(cell)}{cell.heading}", columns) if cell.heading else []
    if _said(cell) or not (rows or cell.chips):
        rows += wrap(_said(cell) if rows else f"{_mark(cell)}{_said(cell)}", columns)
    for chip in cell.chips:
        first, *rest = wrap(chip.text, columns - INDENT)
        rows += [f"{chip_look(chip.style).mark or MEMBER} {first}", *(f"{' ' * INDENT}{line}" for line in rest)]
    return rows


def _said(cell: Cell) -> str:
    return " ".join(filter(None, (cell.text, f"({cell.hedge})" if cell.hedge else "")))


def _mark(cell: Cell) -> str:
    return f"{CHIPS[cell.style].mark} " if cell.style in CHIPS else ""


def _table(grid: Grid) -> Iterator[str]:
    told = (grid.columns, *grid.rows) if grid.columns else grid.rows
    rows = [[_cell(cell, grid.wide + 2) for cell in row] for row in told]
    across = max(map(len, rows))
    for row in rows:
        row += [[""]] * (across - len(row))
    wide = [max(width(line) for row in rows for line in row[x]) for x in range(across)]
    for y, row in enumerate(rows):
        for z in range(max(map(len, row))):
            line = (cell[z] if z < len(cell) else "" for cell in row)
            yield " | ".join(f"{words}{' ' * (wide[x] - width(words))}" for x, words in enumerate(line))
        rule = "-" if y or not grid.columns else "="
        yield f"{rule}+{rule}".join(rule * columns for columns in wide)
