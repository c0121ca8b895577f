"""`argmap render`: a picture of a map, or of a part of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from argmap import api, drawing
from argmap.cli import _shared, _watch
from argmap.drawing import Asked
from argmap.model.graph import ArgMap
from argmap.project import Kept

if TYPE_CHECKING:
    from argmap.picture.draw import Drawn

_SETTINGS = ("theme", "engine", "direction", "timeout")
_CHOSEN = ("view", "at", "certainly", "keep", "around", "steps")


@click.command("render")
@click.argument("path", metavar="FILE|-")
@click.option("-o", "--output", metavar="FILE", help="Where to; the suffix says the form. Without it: standard output.")
@click.option("-T", "--form", type=click.Choice(_shared.FORMS), help="The form, if the suffix does not say it.")
@click.option(
    "--view",
    default="map",
    show_default=True,
    help="map, matrix, timeline, network, dialogue, outcome, evidence or outline.",
)
@click.option(
    "--at", metavar="DATE", default="", help="As it stood then, or may have stood (EDTF: 1922-09-28, 1922-10, …)."
)
@click.option("--certainly", is_flag=True, help="With --at: only what certainly stood then.")
@click.option("--keep", metavar="QUERY", default="", help="Only what answers, and what that links to.")
@click.option("--around", metavar="NAME", default="", help="Only what lies around a statement.")
@click.option("--steps", type=click.IntRange(0, 100), default=2, show_default=True, help="How far around.")
@click.option("--standing", is_flag=True, help="Mark what stands, falls or is open.")
@click.option("--semantics", metavar="NAME", default="grounded", show_default=True, help="With --standing: by what.")
@click.option("--theme", type=click.Choice(["print", "screen", "dark", "mono"]), help="Colours for paper or screen.")
@click.option(
    "--engine",
    type=click.Choice(["dot", "neato", "fdp", "sfdp", "twopi", "circo"]),
    help="Graphviz' layout engine.",
)
@click.option("--direction", type=click.Choice(["TB", "LR", "BT", "RL"]), help="Where the reasons lie: TB is below.")
@click.option("--timeout", type=click.FloatRange(0.1, 86_400), metavar="SECONDS", help="When to give up the layout.")
@click.option("--dot-command", metavar="PROGRAM", help="A Graphviz `dot` other than the one on the PATH.")
@click.option("--watch", is_flag=True, help="Draw again whenever a file changes.")
@_shared.quiet_option
@_shared.verbose_option
@_shared.colour_option
def command(path: str, output: str | None, form: str | None, watch: bool, **asked: Any) -> None:
    """Draw a map.

    A map with errors is not drawn: the errors are shown instead.
    """
    form = form or _shared.picture_form(output)
    _shared.needs("certainly", "at")
    _shared.needs("steps", "around")
    _shared.needs("semantics", "standing")
    kept = Kept()
    read: set[Path] = set()

    def act() -> None:
        read.update(_render(path, output, form, kept, asked))

    if watch:
        _watch.again(lambda: [Path(path)], act, read)
    else:
        act()


def _render(path: str, output: str | None, form: str, kept: Kept, asked: dict[str, Any]) -> list[Path]:
    """Draws once; returns the files that the picture was made from."""
    config = _shared.settings((path,))
    given = _shared.standard_input((path,))
    project = _shared.attempt(lambda: _one(api.projects([path], config, given, kept), path))
    if not _shared.is_sound(project, config, asked["color"]):
        _shared.refuse(f"`{path}` has errors; nothing was drawn", "mend them; `argmap check` shows them again")
    chosen = Asked(standing=asked["semantics"] if asked["standing"] else "", **{name: asked[name] for name in _CHOSEN})
    settings = {k: asked[k] if asked[k] is not None else getattr(config.render, k) for k in _SETTINGS}
    settings["dot_command"] = asked["dot_command"]
    drawn = _draw(project.map, form, chosen, settings)
    if output and output != "-":
        _shared.write(Path(output), drawn.data)
    else:
        sys.stdout.buffer.write(drawn.data)
    for note in drawn.notes if not asked["quiet"] else ():
        click.echo(f"note: {note}", err=True)
    if asked["verbose"]:
        _shared.say_settings(config)
    return [Path(name) for name in project.texts]


def _one(projects: list[Any], path: str) -> Any:
    if len(projects) != 1:
        _shared.fail(f"`{path}` holds {len(projects)} maps", "name the one to draw")
    return projects[0]


def _draw(m: ArgMap, form: str, asked: Asked, settings: dict[str, Any]) -> Drawn:
    from argmap.picture.draw import CannotDraw, Drawn
    from argmap.picture.render import AnyForm, render

    try:
        picture, notes = drawing.picture(m, asked)
        drawn = render(picture, cast(AnyForm, form), **settings)
    except drawing.CannotShow as wrong:
        _shared.fail(_shared.blamed(wrong, asked), wrong.hint)
    except CannotDraw as wrong:
        _shared.fail(wrong.message, wrong.hint)
    return Drawn(drawn.data, (*notes, *drawn.notes))
