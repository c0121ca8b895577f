"""`argmap explain`: why one statement or argument stands, falls or is open, in sentences."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from argmap import drawing
from argmap.cli import _judging, _shared, _viewing
from argmap.model.graph import ArgMap

if TYPE_CHECKING:
    from argmap.config import Config
    from argmap.explaining.answers import Why

_FORMS = click.Choice(["text", "dialogue", "json"])
_OF_JUDGING = ("semantics", "actor", "without", "form", "output")
_OF_PICTURES = ("around", "steps", "fold")


@click.command("explain")
@click.argument("name")
@click.argument("path", metavar="FILE|-")
@_judging.options
@click.option("--format", "form", type=_FORMS, default="text", show_default=True, help="The form.")
@click.option("-o", "--output", metavar="PICTURE", help="The map around it as well, with what decides drawn thick.")
@click.option("--view", metavar="VIEW", default="", help="Instead: whether NAME is in that picture, and if not, why.")
@_viewing.options
@_shared.colour_option
def command(name: str, path: str, form: str, output: str | None, color: str, view: str, **asked: Any) -> None:
    """Explain why NAME stands, falls or is open; with --view, why it is not in a picture.

    NAME is an answer, a claim, a reason or a turn; with --view, anything of the map. Exit codes: 0 it was explained; 1
    the map has errors; 2 wrong usage, or there is no such thing in the part that was asked for.
    """
    from argmap.explaining.answers import why

    if os.path.isfile(name) and not os.path.exists(path):  # noqa: PTH110, PTH113 - a long name is no file, and no error
        _shared.fail(
            f"`{name}` is a file, and no name on a map", f"the name stands first: `argmap explain {path} {name}`"
        )
    _fitting(bool(view))
    if view:
        m, _ = _judging.sound(path, color)
        click.echo(_appearance(m, name, view, asked))
        return
    drawn = _shared.picture_form(output, otherwise="") if output else ""
    m, config = _judging.sound(path, color)
    _explicable(m, name)
    part = _judging.part(m, asked)
    found = _judging.attempt(lambda: why(m, name, part, asked["semantics"]), m, part.told() or _judging.WHOLE)
    if output:
        _draw(found, output, drawn, config)
    said = {"json": found.to_json, "dialogue": found.dialogue, "text": found.__str__}[form]
    sys.stdout.write(said())


def _fitting(picture: bool) -> None:
    """Ends the command if a flag is given that says nothing of what is explained."""
    for flag in _OF_JUDGING if picture else _OF_PICTURES:
        if _viewing.is_given(flag):
            said = f"--{'as' if flag == 'actor' else flag}"
            _shared.fail(f"{said} says nothing {'beside' if picture else 'without'} --view", "leave one of them out")


def _appearance(m: ArgMap, name: str, view: str, flags: dict[str, Any]) -> str:
    """Whether something is in a picture, in a sentence."""
    from argmap.appearing import appearance
    from argmap.diagnostics.nearest import nearest

    if name not in m:
        near = nearest(name, m.records)
        hint = f"a similar name: `{near}`" if near else "`argmap convert` shows all names of a map"
        _shared.fail(f"nothing is named `{name}`", hint)
    asked, named = drawing.Asked(), None
    try:
        asked, named = _viewing.chosen(m, view, flags)
        return appearance(m, name, asked).told(view)
    except drawing.CannotShow as wrong:
        _shared.fail(_viewing.told(wrong, asked, named) if named else wrong.message, wrong.hint)


def _draw(found: Why, output: str, form: str, config: Config) -> None:
    from argmap.explaining.marking import around
    from argmap.picture.draw import CannotDraw
    from argmap.picture.render import AnyForm, render

    m, touch = around(found.hearing, found.explanation)
    picture, _ = drawing.shown(m, "map", found.hearing.part.day, touch)
    how = config.render
    try:
        drawn = render(
            picture,
            cast(AnyForm, form),
            theme=how.theme,
            direction=how.direction,
            engine=how.engine,
            timeout=how.timeout,
        )
    except CannotDraw as wrong:
        _shared.fail(wrong.message, wrong.hint)
    _shared.write(Path(output), drawn.data)


def _explicable(m: ArgMap, name: str) -> None:
    """Ends the command if a name is not one of something that stands or falls."""
    from argmap.compile.leads import article
    from argmap.diagnostics.nearest import listed, nearest
    from argmap.explaining.report import judgeable
    from argmap.model.rivals import answers

    known = [record.name for record in judgeable(m)]
    if name in known:
        return
    if name not in m:
        near = nearest(name, known)
        hint = f"a similar name: `{near}`" if near else "`argmap eval --all` lists what there is"
        _shared.fail(f"no statement or argument is named `{name}`", hint)
    kind = m[name].record
    if kind == "dispute":
        positions = listed((f"`{p}`" for p in answers(m).get(name, ())), "and")
        hint = f"explain one of them: {positions}" if positions else "it has none"
        _shared.fail(f"`{name}` is a dispute, and only its answers stand or fall", hint)
    _shared.fail(
        f"`{name}` is {article(kind)}, and nothing that stands or falls",
        "explain an answer, a claim or an argument",
    )
