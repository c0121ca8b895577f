"""`argmap render`: a picture of a map, or of a part of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from argmap import api, drawing
from argmap.cli import _figures, _shared, _viewing, _watch
from argmap.drawing import Asked
from argmap.model.graph import ArgMap
from argmap.model.pictures import View
from argmap.project import Kept, Project

if TYPE_CHECKING:
    from argmap.config import Config
    from argmap.picture.draw import Drawn

_SETTINGS = ("theme", "engine", "direction", "timeout")
# What holds for all pictures of a page.
_PAGE = ("at", "certainly", "keep", "around", "steps")


@click.command("render")
@click.argument("path", metavar="FILE|-")
@click.option("-o", "--output", metavar="FILE", help="Where to; the suffix says the form. Without it: standard output.")
@click.option("-T", "--form", type=click.Choice(_shared.FORMS), help="The form, if the suffix does not say it.")
@click.option(
    "--view",
    metavar="NAME",
    default="map",
    show_default=True,
    help="map, matrix, timeline, network, dialogue, outcome, evidence or outline; or a view that the map names.",
)
@click.option("--all-views", is_flag=True, help="Every view that the map names, each to a file in the folder of -o.")
@click.option(
    "--at", metavar="DATE", default="", help="As it stood then, or may have stood (EDTF: 1922-09-28, 1922-10, …)."
)
@click.option("--certainly", is_flag=True, help="With --at: only what certainly stood then.")
@click.option("--keep", metavar="QUERY", default="", help="Only what answers, and what that links to.")
@_viewing.options
@click.option("--standing", is_flag=True, help="Mark what stands, falls or is open.")
@click.option("--semantics", metavar="NAME", default="grounded", show_default=True, help="With --standing: by what.")
@click.option("--relayout", is_flag=True, help="A page that can lay out anew what a day or a filter leaves of a map.")
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
def command(path: str, output: str | None, form: str | None, watch: bool, all_views: bool, **asked: Any) -> None:
    """Draw a map.

    A map with errors is not drawn: the errors are shown instead.
    """
    kept = Kept()
    read: set[Path] = set()
    if all_views and form == "html":
        _shared.fail("--all-views makes a file of each view, and a page has them all", "leave out --all-views")
    form = form or (None if all_views else _shared.picture_form(output))
    if asked["relayout"] and form != "html":
        _shared.fail("--relayout is for pages", "make one with -T html or -o FILE.html, or leave out --relayout")
    if all_views:
        folder = _figures.folder(output, _viewing.is_given("view"))
        act = partial(_all, path, folder, form or "svg", kept, asked, read)
    else:
        act = partial(_one, path, output, form or "svg", kept, asked, read)
    if watch:
        from argmap.picture.pieces import Layouts

        asked["kept"] = Layouts()
        _watch.again(lambda: [Path(path)], act, read)
    else:
        act()


def _one(path: str, output: str | None, form: str, kept: Kept, flags: dict[str, Any], read: set[Path]) -> None:
    """Draws one picture; notes the files that it was made from."""
    projects, config = _sound(path, kept, flags, read)
    if len(projects) != 1:
        _shared.fail(f"`{path}` holds {len(projects)} maps", "name the one to draw")
    with _watch.patience(f"drawing {path}"):
        if form == "html":
            drawn = _page(projects[0], flags, config)
        else:
            drawn = _drawn(projects[0].map, flags["view"], form, flags, config)
    if output and output != "-":
        _shared.write(Path(output), drawn.data)
    else:
        sys.stdout.buffer.write(drawn.data)
    _say(drawn.notes, flags)


def _all(path: str, folder: Path, form: str, kept: Kept, flags: dict[str, Any], read: set[Path]) -> None:
    """Draws every view that the maps name, each as soon as it can be; what cannot be drawn is told and left out."""
    projects, config = _sound(path, kept, flags, read)
    figures = _figures.found(projects, folder, form, path)
    failed = 0
    for file, m, name in figures:
        try:
            drawn = _drawn(m, name, form, flags, config)
        except click.exceptions.Exit:
            failed += 1
            continue
        _shared.write(file, drawn.data)
        _say((f"{name}: {note}" for note in drawn.notes), flags)
        if not flags["quiet"]:
            click.echo(f"wrote {file}", err=True)
    if failed:
        _shared.fail(f"{failed} of {len(figures)} pictures could not be drawn", "see above what each of them lacks")


def _sound(path: str, kept: Kept, flags: dict[str, Any], read: set[Path]) -> tuple[list[Project], Config]:
    """The maps of a path, which have no errors, and the settings for them."""
    config = _shared.settings((path,))
    if flags["verbose"]:
        _shared.say_settings(config)
    given = _shared.standard_input((path,))
    projects = _shared.attempt(lambda: api.projects([path], config, given, kept))
    for project in projects:
        read.update(Path(name) for name in project.texts)
        if not _shared.is_sound(project, config, flags["color"]):
            name = path if len(projects) == 1 else project.root
            _shared.refuse(f"`{name}` has errors; nothing was drawn", "mend them; `argmap check` shows them again")
    return projects, config


def _say(notes: Iterable[str], flags: dict[str, Any]) -> None:
    for note in notes if not flags["quiet"] else ():
        click.echo(f"note: {note}", err=True)


def _page(project: Project, flags: dict[str, Any], config: Config) -> Drawn:
    """A page with all views, which opens with the one that is asked for. What else is asked for holds for all."""
    from argmap.picture.draw import CannotDraw, Drawn

    view, asked = View(name=flags["view"]), Asked()
    try:
        opened, view = _viewing.chosen(project.map, flags["view"], flags)
        given = {field: getattr(opened, field) for field in _PAGE if _viewing.is_given(field)}
        asked = Asked(**given, standing=_standing(view, flags))
        # What a view says of its looks holds for that view.
        settings = {**_settings(View(name=view.name), flags, config), "relayout": flags["relayout"]}
        return Drawn(api.page(project.map, project, asked, settings, opens=flags["view"]).encode())
    except drawing.CannotShow as wrong:
        _shared.fail(_viewing.told(wrong, asked, view), wrong.hint)
    except CannotDraw as wrong:
        _shared.fail(wrong.message, wrong.hint)


def _drawn(m: ArgMap, name: str, form: str, flags: dict[str, Any], config: Config) -> Drawn:
    from argmap.picture.draw import CannotDraw, Drawn
    from argmap.picture.render import AnyForm, render

    view, asked = View(name=name), Asked()
    try:
        asked, view = _viewing.chosen(m, name, flags)
        asked = replace(asked, standing=_standing(view, flags))
        picture, notes = drawing.picture(m, asked)
        if view.text:
            picture = replace(picture, title=view.text)
        drawn = render(picture, cast(AnyForm, form), **_settings(view, flags, config), kept=flags.get("kept"))
    except drawing.CannotShow as wrong:
        _shared.fail(_viewing.told(wrong, asked, view), wrong.hint)
    except CannotDraw as wrong:
        _shared.fail(wrong.message, wrong.hint)
    return Drawn(drawn.data, (*notes, *drawn.notes))


def _standing(view: View, flags: dict[str, Any]) -> str:
    """By what it is marked what stands, if it is."""
    if not (view.standing or flags["standing"]):
        _shared.needs("semantics", "standing")
    given = flags["standing"] or _viewing.is_given("semantics")
    return flags["semantics"] if given and (view.standing or flags["standing"]) else view.standing


def _settings(view: View, flags: dict[str, Any], config: Config) -> dict[str, Any]:
    """How it is drawn: flags come first, then what the view says, then settings."""
    said = {"theme": view.theme, "direction": view.direction}
    drawn = {k: flags[k] if flags[k] is not None else said.get(k) or getattr(config.render, k) for k in _SETTINGS}
    return {**drawn, "dot_command": flags["dot_command"]}
