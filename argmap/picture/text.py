"""A picture in plain text: boxes as an indented outline along the lines, a grid as an aligned table.

Measures wide characters as two columns. Knows no colour; marks and words carry every meaning.
"""

from collections.abc import Iterator

from argmap.picture.joints import with_joints
from argmap.picture.picture import (
    WORDS,
    Box,
    Cell,
    Grid,
    Group,
    Line,
    Picture,
    all_groups,
    homes,
)
from argmap.picture.style import CHIPS, chip_look, line_look
from argmap.picture.words import clean, width, wrap

COLUMNS = 78
_INDENT = 2
_CELL = 24
# Past this the text would be a narrow strip at the right; depth goes on, the indent does not.
_DEEPEST = 20


def text(picture: Picture) -> str:
    """The picture as lines of at most 78 columns (a matrix may be wider), ending with a line end."""
    picture = with_joints(picture)
    rows = [*_paragraph(picture.title, "", ""), *_paragraph(picture.as_of, "as of ", "")]
    if picture.boxes:
        rows += ["", *_outline(picture)]
    if picture.grid:
        rows += ["", *_grid(picture.grid)]
    key = [row for entry in picture.legend for row in _key(entry.kind, entry.style, entry.label)]
    if key:
        rows += ["", *key]
    return "\n".join(row.rstrip() for row in rows).strip("\n") + "\n"


def _paragraph(words: str, before: str, pad: str, columns: int = COLUMNS) -> list[str]:
    if not words:
        return []
    hang = " " * width(before)
    first, *rest = wrap(words, max(20, columns - width(pad) - width(before)))
    return [f"{pad}{before}{first}", *(f"{pad}{hang}{line}" for line in rest)]


def _key(kind: str, style: str, label: str) -> Iterator[str]:
    if kind == "line" and line_look(style).sign:
        yield f"{line_look(style).sign} {label}"
    elif kind in ("chip", "cell") and style in CHIPS:
        yield f"[{CHIPS[style].mark}] {label}"


def _outline(picture: Picture) -> Iterator[str]:
    boxes = {box.id: box for box in picture.boxes}
    groups = {group.id: group for group in all_groups(picture.groups)}
    into: dict[str, list[Line]] = {}
    for line in picture.lines:
        into.setdefault(line.head, []).append(line)
    tails = {line.tail for line in picture.lines}
    home = homes(picture.groups)
    firsts = (home[name].id if name in home else name for name in boxes)
    roots = [name for name in dict.fromkeys(firsts) if name not in tails]
    seen: set[str] = set()
    # What only goes round in a circle has no first box: it starts where the picture starts.
    for start in (*roots, *boxes):
        if start in seen:
            continue
        # A stack, not recursion: a chain of arguments may be longer than Python's.
        stack: list[tuple[str, str, int]] = [("", start, 0)]
        while stack:
            before, name, depth = stack.pop()
            pad = " " * (_INDENT * min(depth, _DEEPEST))
            if name in seen:
                yield from _paragraph(f"{_name(name, boxes, groups)} (above)", before, pad)
                continue
            seen.add(name)
            yield from _body(name, before, pad, boxes, groups)
            below = [
                (marker, tail, depth + 1) for line in into.get(name, ()) for marker, tail in _below(line, boxes, groups)
            ]
            below += [("· ", member, depth + 1) for member in _members(name, groups, tails)]
            stack += reversed(below)


def _members(name: str, groups: dict[str, Group], tails: set[str]) -> list[str]:
    if name not in groups:
        return []
    group = groups[name]
    if group.style == "premises":
        return list(group.boxes)
    # The others stand under the heads of their lines.
    return [member for member in (*group.boxes, *(inner.id for inner in group.groups)) if member not in tails]


def _below(line: Line, boxes: dict[str, Box], groups: dict[str, Group]) -> list[tuple[str, str]]:
    step = line.style == "concludes" and line.head in boxes and boxes[line.head].style == "inference"
    if step and line.tail in groups:
        return [("· ", name) for name in groups[line.tail].boxes]
    return [("· " if step else _marker(line), line.tail)]


def _marker(line: Line) -> str:
    look = line_look(line.style)
    label = f"{clean(line.label)}: " if line.label else ""
    if look.sign:
        return f"{look.sign} {label}"
    if line.style == "answers":
        return f"= {label}"
    return f"{WORDS['line'].get(line.style, line.style)}: {label}"


def _name(name: str, boxes: dict[str, Box], groups: dict[str, Group]) -> str:
    if name in groups:
        return groups[name].label or "together"
    box = boxes[name]
    return box.heading or box.text or box.id


def _body(name: str, before: str, pad: str, boxes: dict[str, Box], groups: dict[str, Group]) -> Iterator[str]:
    if name in groups:
        yield from _paragraph(f"{_name(name, boxes, groups)}:", before, pad)
        return
    box = boxes[name]
    if box.style == "inference":
        yield from _paragraph("by this step:", before, pad)
        return
    words = ": ".join(filter(None, (box.heading, box.text))) or box.id
    more = [f"({box.hedge})"] if box.hedge else []
    more += [f"({box.note})"] if box.note else []
    yield from _paragraph(" ".join([words, *more]), before, pad)
    for chip in box.chips:
        yield from _paragraph(chip.text, f"[{chip_look(chip.style).mark}] ", f"{pad}    ")


def _grid(grid: Grid) -> Iterator[str]:
    if len(grid.columns) > 1 or any(len(row) > 1 for row in grid.rows):
        yield from _table(grid)
        return
    for row in (grid.columns, *grid.rows):
        for cell in row:
            pad = " " * (_INDENT * min(cell.indent, _DEEPEST))
            yield from _paragraph(_said(cell), _mark(cell), pad)


def _said(cell: Cell) -> str:
    return f"{cell.text} ({cell.hedge})" if cell.hedge else cell.text


def _mark(cell: Cell) -> str:
    mark = CHIPS[cell.style].mark if cell.style in CHIPS else ""
    return f"{mark} " if mark.strip() else ""


def _table(grid: Grid) -> Iterator[str]:
    rows = [[wrap(f"{_mark(cell)}{_said(cell)}", _CELL) for cell in row] for row in (grid.columns, *grid.rows)]
    across = max(map(len, rows))
    for row in rows:
        row += [[""]] * (across - len(row))
    wide = [max(width(line) for row in rows for line in row[x]) for x in range(across)]
    for y, row in enumerate(rows):
        for z in range(max(map(len, row))):
            line = (cell[z] if z < len(cell) else "" for cell in row)
            yield " | ".join(f"{words}{' ' * (wide[x] - width(words))}" for x, words in enumerate(line))
        rule = "-" if y else "="
        yield f"{rule}+{rule}".join(rule * columns for columns in wide)
