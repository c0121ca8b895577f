"""The foot of a picture: its title, its date, and a key to what occurs in it. One HTML-like label.

It is the label of the whole graph, so it takes no part in the layout.
"""

from argmap.picture.labels import SMALL, escaped, filled, frame
from argmap.picture.picture import LegendEntry, Picture
from argmap.picture.style import LineLook, Theme, box_look, chip_look, line_look, mark_sign, pattern, standing_look
from argmap.picture.words import clean, shorten, wrap

_STRIPED = 36
_PLAIN = 'BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
_HEADS = {"normal": "►", "diamond": "◆", "odiamond": "◇", "onormal": "▷", "vee": "&gt;"}


def foot(picture: Picture, theme: Theme) -> str:
    """The value of the graph's `label=`."""
    rows = []
    # An empty <B> is an error.
    if clean(picture.title):
        title = "<BR/>".join(escaped(line) for line in wrap(shorten(picture.title), 64))
        rows.append(f"<TR><TD><B>{title}</B></TD></TR>")
    if picture.time:
        rows.append(f"<TR><TD>{_small(picture.time, theme)}</TD></TR>")
    rows += [
        f"<TR><TD>{_small(line, theme)}</TD></TR>"
        for note in (*picture.notes, *picture.left_out)
        for line in wrap(shorten(note), 90)
    ]
    if picture.legend:
        rows.append(f"<TR><TD>{_key(picture.legend, theme)}</TD></TR>")
    return f'<<TABLE BORDER="0" CELLSPACING="0" CELLPADDING="2">{"".join(rows)}</TABLE>>' if rows else '""'


def _small(text: str, theme: Theme) -> str:
    return f'<FONT POINT-SIZE="{SMALL}" COLOR="{theme.faint}">{escaped(text) or " "}</FONT>'


def _key(legend: tuple[LegendEntry, ...], theme: Theme) -> str:
    # Down each column first: entries of one kind stay together.
    columns = min(len(legend), 4 if len(legend) > 12 else 3)
    height = -(-len(legend) // columns)
    rows = []
    for y in range(height):
        cells = '<TD WIDTH="12"></TD>'.join(
            f'<TD ALIGN="RIGHT">{_sample(entry, theme)}</TD><TD ALIGN="LEFT">{_small(entry.label, theme)}</TD>'
            for entry in legend[y::height]
        )
        rows.append(f"<TR>{cells}</TR>")
    return f'<TABLE BORDER="0" CELLSPACING="1" CELLPADDING="1">{"".join(rows)}</TABLE>'


def _sample(entry: LegendEntry, theme: Theme) -> str:
    if entry.kind == "line":
        return _line(line_look(entry.style), theme)
    if entry.kind in ("chip", "cell"):
        mark = f'<FONT POINT-SIZE="{SMALL}">{chip_look(entry.style).mark or " "}</FONT>'
        form = frame(entry.style, theme) if entry.kind == "chip" else filled(entry.style, theme)
        return _table(f'<TD WIDTH="24" HEIGHT="12" {form}>{mark}</TD>')
    if entry.kind in _SIGNS:
        return _SIGNS[entry.kind](entry.style, theme)
    if entry.kind == "group":
        member = f'<TD BORDER="1" WIDTH="10" HEIGHT="7" COLOR="{theme.outline}"></TD>'
        around = f'BORDER="1" STYLE="rounded" CELLBORDER="0" CELLSPACING="3" COLOR="{theme.outline}"'
        return f'<TABLE {around} CELLPADDING="0"><TR>{member}{member}</TR></TABLE>'
    return _box(entry, theme)


def _subject(style: str, theme: Theme) -> str:
    widths = pattern(int(style))
    cells, used = "", 0.0
    while used < _STRIPED and len(widths) > 1:
        at = cells.count("<TD")
        used += widths[at % len(widths)]
        colour = theme.background if at % 2 else theme.outline
        cells += f'<TD WIDTH="{widths[at % len(widths)]:.0f}" HEIGHT="8" BGCOLOR="{colour}"></TD>'
    return _table(cells or f'<TD WIDTH="{_STRIPED}" HEIGHT="8" BGCOLOR="{theme.outline}"></TD>')


def _bar(style: str, theme: Theme) -> str:
    if style in ("unknown", "open"):
        return _small("?" if style == "unknown" else "◂ ▸", theme)
    fill = f'BGCOLOR="{theme.outline}"' if style == "must" else 'STYLE="dashed"'
    return _table(f'<TD WIDTH="{_STRIPED}" HEIGHT="8" BORDER="1" COLOR="{theme.outline}" {fill}></TD>')


def _mark(style: str, theme: Theme) -> str:
    if style == "range":
        sides = f'SIDES="RB" BORDER="1" STYLE="dashed" COLOR="{theme.ink("faint")}"'
        return _table(f'<TD WIDTH="{_STRIPED}" HEIGHT="5" {sides}></TD>')
    return _small(mark_sign(style), theme)


def _standing(style: str, theme: Theme) -> str:
    look = standing_look(style)
    form = f'STYLE="{look.dash}"' if look.dash else ""
    border = 3 if (look.width or 1) > 2 else 1
    cell = f'<TD WIDTH="24" HEIGHT="12" BORDER="{border}" COLOR="{theme.outline}" {form}>'
    return _table(f"{cell}{_small(look.sign, theme)}</TD>")


_SIGNS = {"subject": _subject, "bar": _bar, "mark": _mark, "standing": _standing}


def _table(cells: str) -> str:
    return f"<TABLE {_PLAIN}><TR>{cells}</TR></TABLE>"


def _box(entry: LegendEntry, theme: Theme) -> str:
    look = box_look(entry.style)
    form = ["rounded"] if look.form == "rounded" else []
    form += ["dashed"] if entry.kind == "hedge" else []
    style = f'STYLE="{",".join(form)}"' if form else ""
    border = 2 if look.width > 1.2 or look.rings > 1 else 1
    colours = f'COLOR="{theme.outline}" BGCOLOR="{theme.fill(look.role)}"'
    return _table(f'<TD WIDTH="24" HEIGHT="12" BORDER="{border}" {style} {colours}></TD>')


def _line(look: LineLook, theme: Theme) -> str:
    ink = theme.ink(look.role)
    stroke = f'STYLE="{look.dash}"' if look.dash != "solid" else ""
    border = 2 if look.width > 1.5 else 1
    # An empty <FONT> is an error, and a blank keeps the samples equally wide.
    head = f'<FONT COLOR="{ink}" POINT-SIZE="{SMALL}">{_HEADS.get(look.head, "")}{look.sign} </FONT>'
    half = f'<TD WIDTH="26" HEIGHT="6" SIDES="B" BORDER="{border}" COLOR="{ink}" {stroke}></TD>'
    rest = '<TD WIDTH="26" HEIGHT="6"></TD>'
    bar = f'<TD ROWSPAN="2" WIDTH="4" SIDES="L" BORDER="2" COLOR="{ink}"></TD>' if look.head == "tee" else ""
    return f'<TABLE {_PLAIN}><TR>{half}{bar}<TD ROWSPAN="2">{head}</TD></TR><TR>{rest}</TR></TABLE>'
