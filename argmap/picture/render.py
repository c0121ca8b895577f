"""One picture in any form: the only function that most callers need."""

import re
from typing import Literal, get_args

from argmap.picture.dot import Direction, dot
from argmap.picture.draw import Drawn, draw
from argmap.picture.picture import Picture
from argmap.picture.pieces import Layouts, assembled, pieces
from argmap.picture.plain import json_text
from argmap.picture.text import text

_LINK = re.compile(r' HREF="#cell[^"]*"')

AnyForm = Literal["svg", "pdf", "png", "dot", "txt", "json"]


def render(
    picture: Picture,
    form: AnyForm,
    *,
    theme: str = "print",
    direction: Direction = "TB",
    engine: str = "dot",
    timeout: float = 60.0,
    dot_command: str | None = None,
    kept: Layouts | None = None,
) -> Drawn:
    """The picture's bytes; dot, txt and json need no Graphviz and are UTF-8.

    kept: what an earlier call laid out for an svg, which is laid out anew only where it changed.
    Raises CannotDraw, see `draw`, for svg, pdf and png; KeyError for a theme that is not there.
    """
    if form not in get_args(AnyForm):
        raise ValueError(f"no form is named {form!r}; there are {', '.join(get_args(AnyForm))}")
    if form == "txt":
        return Drawn(text(picture).encode())
    if form == "json":
        return Drawn(json_text(picture).encode())
    if form == "svg":
        placed, notes = pieces(
            picture,
            theme=theme,
            direction=direction,
            engine=engine,
            timeout=timeout,
            dot_command=dot_command,
            kept=kept,
        )
        return Drawn(assembled(picture, placed, theme), notes)
    source = dot(picture, theme, direction, engine)
    if form == "pdf":
        # A link to a place in the same SVG leads nowhere from a PDF.
        source = _LINK.sub("", source)
    if form == "dot":
        return Drawn(source.encode())
    return draw(source, form, engine=engine, timeout=timeout, dot_command=dot_command)
