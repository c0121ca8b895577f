"""What stands inside a box or a table, in the two label languages of DOT; all text escaped.

A box of text alone gets a plain label: an HTML-like one costs Graphviz several times as much.
"""

import re

from argmap.picture.legend import WORDS
from argmap.picture.names import identifier
from argmap.picture.picture import Box, Chip, Link
from argmap.picture.style import Theme, chip_look, standing_look
from argmap.picture.words import WRAP, clean, from_left, shorten, width, wrap

FONT = "Helvetica,Arial,sans-serif"
SMALL = 9
JOINER = "\u2060"
# Graphviz reads `\N` and the like even in an HTML-like label, and no way of doubling holds in every place.
_BACKSLASH = "∖" + JOINER
# Entities serve quoted strings as well as HTML-like labels.
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\\": _BACKSLASH})
# Graphviz 2 reads no string beyond 16,384 characters.
_LONGEST = 16_000
_MARKUP = re.compile(r'[&<>"\\]')
# Old Graphviz writes `&word;` into SVG as it stands; a word joiner keeps it from being an entity there.
_LOOKS_LIKE_AN_ENTITY = re.compile(r"&(?=#?\w+;)")
LEFT = '<BR ALIGN="LEFT"/>'


def escaped(text: str) -> str:
    """Cleaned text that is only text, in a quoted string of DOT as in an HTML-like label."""
    text = clean(text)
    return _entities(text) if _MARKUP.search(text) else text


def _entities(text: str) -> str:
    return _LOOKS_LIKE_AN_ENTITY.sub("&" + JOINER, text).translate(_ENTITIES)


def as_written(text: str) -> str:
    """The text that was `escaped`, from what Graphviz made of it."""
    return text.replace(_BACKSLASH, "\\").replace("&" + JOINER, "&")


def told(text: str) -> str:
    """The escaped text for a tooltip: whole, as long as old Graphviz can read it."""
    found, most = escaped(text), len(text)
    while len(found) > _LONGEST:
        most = most * 3 // 4
        found = escaped(shorten(text, most))
    return found


def label_lines(text: str, columns: int) -> list[str]:
    """The lines of a text in a label, at least one; all of it escaped, and what is too long cut."""
    # Shortened and wrapped first: an entity must not be cut in two.
    lines = wrap(shorten(text), columns)
    return [_entities(line) if _MARKUP.search(line) else line or " " for line in lines]


def tooltip(box: Box) -> str:
    """The whole of a box in one line of plain text, and where it was written."""
    words = ": ".join(filter(None, (box.heading, box.text)))
    asides = "".join(f" ({said})" for said in (box.hedge, WORDS["standing"].get(box.standing, "")) if said)
    chips = "".join(f" [{chip.text}]" for chip in box.chips)
    return f"{words or box.id}{asides}{chips}{said_at(box.place)}"


def signed(box: Box) -> tuple[str, str]:
    """The heading and the text of a box; before the first of them the sign of what becomes of it, if it was judged."""
    sign = standing_look(box.standing).sign
    if not sign:
        return box.heading, box.text
    return (f"{sign} {box.heading}", box.text) if box.heading else ("", f"{sign} {box.text}")


def class_name(style: str) -> str:
    """A style class as a class of SVG; its own name where that is plain."""
    return identifier("", style)[1:]


def said_at(place: Link | None) -> str:
    return f" — {place}" if place else ""


def box_label(box: Box, theme: Theme, columns: int = WRAP) -> str:
    """The value of `label=` for a box, quoted or in angle brackets."""
    if box.heading or box.note or box.chips or box.hedge:
        return f"<{_rich(box, theme, columns)}>"
    lines = label_lines(signed(box)[1], columns)
    if len(lines) == 1:
        return f'"{lines[0]}"'
    return '"' + "".join(f"{line}\\l" for line in lines) + '"'


def _rich(box: Box, theme: Theme, columns: int) -> str:
    parts = []
    heading, text = signed(box)
    if heading:
        parts += [f"<B>{line}</B>{LEFT}" for line in label_lines(heading, columns - 2)]
    if text:
        parts += [f"{line}{LEFT}" for line in label_lines(text, columns)]
    if box.hedge:
        parts += [f"<I>{line}</I>{LEFT}" for line in label_lines(box.hedge, columns)]
    if box.note:
        small = f'<FONT POINT-SIZE="{SMALL}" COLOR="{theme.faint}">'
        parts += [f"{small}{line}</FONT>{LEFT}" for line in label_lines(box.note, columns + 6)]
    words = "".join(parts)
    return with_chips(words, box.chips, theme, columns) if box.chips else words


def with_chips(words: str, chips: tuple[Chip, ...], theme: Theme, columns: int) -> str:
    """A table of chips below some words that are a label already."""
    across = 2 if len(chips) > 2 and max(width(chip.text) for chip in chips) <= columns // 2 else 1
    head = f'<TR><TD COLSPAN="{across}" ALIGN="LEFT" BALIGN="LEFT">{words}</TD></TR>' if words else ""
    rows = "".join(
        f"<TR>{''.join(_chip(chip, theme, columns) for chip in chips[start : start + across])}</TR>"
        for start in range(0, len(chips), across)
    )
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="2" CELLPADDING="1">{head}{rows}</TABLE>'


def _chip(chip: Chip, theme: Theme, columns: int) -> str:
    lines = label_lines(f"{chip_look(chip.style).mark} {chip.text}", columns + 4)
    words = "".join(f"{from_left(line)}{LEFT}" for line in lines)
    inside = f'<FONT POINT-SIZE="{SMALL}">{words}</FONT>'
    # Graphviz 2 keeps the id of a cell only where it has a link; the SVG drops the link.
    name = identifier("cell", chip.id)
    said = told(f"{chip.text}{said_at(chip.place)}")
    link = f'ID="{name}" HREF="#{name}" TITLE="{said}" ' if chip.id and said else ""
    return f'<TD {link}ALIGN="LEFT" BALIGN="LEFT" CELLPADDING="2" {frame(chip.style, theme)}>{inside}</TD>'


def frame(style: str, theme: Theme) -> str:
    """The attributes of a cell that looks like a chip of this style."""
    look = chip_look(style)
    form = "rounded" if look.dash == "solid" else f"rounded,{look.dash}"
    return f'BORDER="1" STYLE="{form}" COLOR="{theme.ink(look.role)}" BGCOLOR="{theme.fill(look.role)}"'


def filled(style: str, theme: Theme) -> str:
    """The attributes of a cell that looks like one of a matrix in this style."""
    return f'BORDER="1" COLOR="{theme.faint}" BGCOLOR="{cell_fill(style, theme)}"'


def cell_fill(style: str, theme: Theme) -> str:
    """The colour of a cell of a matrix in this style."""
    return theme.fill("heading" if style == "heading" else chip_look(style).role if style else "none")
