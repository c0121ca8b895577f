"""Grids as HTML-like tables of DOT: a matrix with rules, an outline without; several of them stand one below another.

All text is escaped by `labels`. Knows no box and no line.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from argmap.picture.labels import LEFT, SMALL, cell_fill, label_lines, said_at, told
from argmap.picture.legend import WORDS
from argmap.picture.names import identifier
from argmap.picture.outline import DEEPEST
from argmap.picture.picture import WIDE, Cell, Grid
from argmap.picture.style import CHIPS, Theme, chip_look
from argmap.picture.words import from_left, width

_OUTLINE = 72
# Tables of one form, which are there to be compared, stand side by side until so many columns of text are filled.
_PAGE = 200


def grids_label(grids: Sequence[Grid], theme: Theme) -> str:
    """The value of `label=` for all grids of a picture: headings first, then the rows; a title above each."""
    tables = [_table(grid, theme, "cell" if not at else f"cell.{at}") for at, grid in enumerate(grids)]
    if len(grids) == 1 and not grids[0].title:
        return f"<{tables[0]}>" if tables[0] else '""'
    rows: list[list[str]] = []
    used, form = 0, None
    for grid, table in zip(grids, tables, strict=True):
        used += _width(grid)
        if not grid.columns or form != (grid.columns, len(grid.rows)) or used > _PAGE:
            rows.append([])
            used, form = _width(grid), (grid.columns, len(grid.rows))
        rows[-1].append(f'<TD ALIGN="LEFT" VALIGN="TOP">{_titled(grid, table)}</TD>')
    frame = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="6" CELLPADDING="2">'
    # Each row is a table of its own, so that none is stretched to the width of what stands above.
    inner = (f'<TR><TD ALIGN="LEFT">{frame}<TR>{"".join(row)}</TR></TABLE></TD></TR>' for row in rows)
    return f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{"".join(inner)}</TABLE>>'


def _width(grid: Grid) -> int:
    """Columns of text across, with some for the rules between."""
    across = zip_longest(grid.columns, *grid.rows)
    return sum(max(min(grid.wide, width(cell.text)) for cell in column if cell) + 3 for column in across)


def _titled(grid: Grid, table: str) -> str:
    lines = label_lines(grid.title, max(90, _width(grid))) if grid.title else []
    title = "".join(f"<B>{line}</B>{LEFT}" for line in lines)
    rows = [f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{inside}</TD></TR>' for inside in (title, table) if inside]
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">{"".join(rows)}</TABLE>' if rows else " "


def _table(grid: Grid, theme: Theme, name: str) -> str:
    outline = grid.is_outline
    headings = (tuple(cell if cell.style else _heading(cell) for cell in grid.columns),) if grid.columns else ()
    lines = []
    for y, row in enumerate((*headings, *grid.rows)):
        names = (identifier("cell", cell.id) if cell.id else f"{name}-{y}-{x}" for x, cell in enumerate(row))
        cells = (
            _outline_cell(cell, ident) if outline else _matrix_cell(cell, theme, ident, grid.wide)
            for cell, ident in zip(row, names, strict=True)
        )
        lines.append(f"<TR>{''.join(cells)}</TR>")
    if not lines:
        return ""
    rules = 'CELLBORDER="0" CELLPADDING="2"' if outline else 'CELLBORDER="1" CELLPADDING="5"'
    return f'<TABLE BORDER="0" CELLSPACING="0" {rules} COLOR="{theme.faint}">{"".join(lines)}</TABLE>'


def _heading(cell: Cell) -> Cell:
    return replace(cell, style="heading")


def _title(cell: Cell, name: str) -> str:
    hedge = f" ({cell.hedge})" if cell.hedge else ""
    words = ": ".join(filter(None, (cell.heading, cell.text))) or WORDS["cell"].get(cell.style, "")
    chips = "".join(f" [{chip.text}]" for chip in cell.chips)
    said = told(f"{words}{hedge}{chips}{said_at(cell.place)}")
    # Graphviz 2 keeps the title and even the id of a cell only where it has a link; the SVG drops the link.
    return f'ID="{name}" HREF="#{name}" TITLE="{said}"' if said else f'ID="{name}"'


def _matrix_cell(cell: Cell, theme: Theme, name: str, columns: int) -> str:
    # What reads like a sentence stands at the left, a word in the middle.
    wordy = columns > WIDE
    end, side = (LEFT, ' ALIGN="LEFT" BALIGN="LEFT" VALIGN="TOP"') if wordy else ("<BR/>", "")
    bold = cell.style == "heading"
    lines = [f"<B>{line}</B>" for line in label_lines(f"{_mark(cell)}{cell.heading}", columns)] if cell.heading else []
    text = f"{'' if cell.heading else _mark(cell)}{cell.text}"
    if text or not bold:
        plain = cell.heading or not bold
        lines += [line if plain else f"<B>{line}</B>" for line in label_lines(text, columns)]
    if cell.hedge:
        lines += [f"<I>{line}</I>" for line in label_lines(cell.hedge, columns)]
    words = end.join(lines) + (end if lines and (wordy or cell.chips) else "") + _below(cell, columns, end)
    return f'<TD {_title(cell, name)}{side} BGCOLOR="{cell_fill(cell.style, theme)}">{words}</TD>'


def _below(cell: Cell, columns: int, end: str) -> str:
    """The chips of a cell, as small lines."""
    words = f'<FONT POINT-SIZE="4"> {end}</FONT>' if cell.chips else ""
    for chip in cell.chips:
        lines = [from_left(w) for w in label_lines(f"{chip_look(chip.style).mark} {chip.text}", columns + 4)]
        hanging = (f"{LEFT}&#160;&#160;&#160;" if end == LEFT else end).join(lines)
        words += f'<FONT POINT-SIZE="{SMALL}">{hanging}{end}</FONT>'
    return words


def _outline_cell(cell: Cell, name: str) -> str:
    open_, close = ("<B>", "</B>") if cell.style == "heading" else ("", "")
    said = ": ".join(filter(None, (cell.heading, cell.text)))
    words = [f"{open_}{line}{close}" for line in label_lines(f"{_mark(cell)}{said}", _OUTLINE)]
    if cell.hedge:
        words += [f"<I>{line}</I>" for line in label_lines(cell.hedge, _OUTLINE)]
    before = "&#160;" * 5 * min(cell.indent, DEEPEST)
    text = "".join(f"{before}{line}{LEFT}" for line in words)
    return f'<TD {_title(cell, name)} ALIGN="LEFT" BALIGN="LEFT">{text}</TD>'


def _mark(cell: Cell) -> str:
    mark = CHIPS[cell.style].mark.strip() if cell.style in CHIPS else ""
    return f"{mark} " if mark and (cell.text or cell.heading) else mark
