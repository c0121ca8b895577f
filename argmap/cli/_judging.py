"""What `eval` and `explain` share: which part of a map is judged and how, and how each kind of trouble is told.

Knows no command.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from argmap import api
from argmap.cli import _shared
from argmap.model.graph import ArgMap

if TYPE_CHECKING:
    from argmap.compile.evaluation import Slice
    from argmap.config import Config

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")
# Which part of a map is judged, if no flag says it.
WHOLE = "in this map"
_OPTIONS = (
    click.option(
        "--semantics",
        metavar="NAME",
        default="grounded",
        show_default=True,
        help="By what: a semantics, a model for the strengths, or a standard of proof.",
    ),
    click.option("--at", metavar="DATE", help="What had been put forward by then, or may have been (EDTF)."),
    click.option("--certainly", is_flag=True, help="With --at: only what certainly had been."),
    click.option("--as", "actor", metavar="ACTOR", default="", help="What he put forward or conceded, by his values."),
    click.option("--keep", metavar="QUERY", default="", help="Only what answers, and what that links to."),
    click.option("--without", metavar="NAME", multiple=True, help="As if it had not been said; may be given again."),
)


def options(function: F) -> F:
    """The flags that say what is judged, and how; whoever interrupts the command is told what `solve` tells."""

    @wraps(function)
    def heard(*arguments: Any, **asked: Any) -> Any:
        try:
            return function(*arguments, **asked)
        except KeyboardInterrupt:
            from argmap.solving.competition import interrupted

            ended = interrupted()
            click.echo(ended.said, nl=False, err=True)
            raise click.exceptions.Exit(ended.code) from None

    found = cast(F, heard)
    for option in reversed(_OPTIONS):
        found = option(found)
    return found


def sound(path: str, color: str) -> tuple[ArgMap, Config]:
    """The map of a file, and the settings for it; if it has errors they are shown, and the command ends."""
    config = _shared.settings((path,))
    found = _shared.attempt(lambda: api.projects([path], config, _shared.standard_input((path,))))
    if len(found) != 1:
        _shared.fail(f"`{path}` holds {len(found)} maps", "name the one to judge")
    if not _shared.is_sound(found[0], config, color):
        _shared.refuse(f"`{path}` has errors; nothing was judged", "mend them; `argmap check` shows them again")
    return found[0].map, config


def part(m: ArgMap, asked: dict[str, Any]) -> Slice:
    """The slice that was asked for."""
    from argmap.chronology import edtf
    from argmap.compile.evaluation import Slice
    from argmap.model.values import ACTORS, STATEMENTS

    _shared.needs("certainly", "at")
    if asked["actor"]:
        _known(m, "--as", asked["actor"], ACTORS, "a person, a body or a group")
    for name in asked["without"]:
        _known(m, "--without", name, (*ACTORS, *STATEMENTS, "turn"), "an argument, a claim, a position or an actor")
    try:
        day = edtf.read(asked["at"]) if asked["at"] else None
        _shared.doubt_date(asked["at"] or "")
    except edtf.NotADate as wrong:
        _shared.fail(f"--at {asked['at']}: {wrong.message}", wrong.hint)
    possibly = day is not None and not asked["certainly"]
    return Slice(day, possibly, asked["keep"], asked["actor"], tuple(asked["without"]))


def _known(m: ArgMap, flag: str, name: str, kinds: Collection[str], wanted: str) -> None:
    """Ends the command if a flag names nothing, or something that it cannot mean."""
    from argmap.compile.leads import article
    from argmap.diagnostics.nearest import nearest

    known = [record.name for record in m if record.record in kinds]
    near = nearest(name, known)
    if name not in m:
        _shared.fail(f"{flag} {name}: nothing has that name", f"a similar name: `{near}`" if near else f"name {wanted}")
    if name not in known:
        _shared.fail(f"{flag} {name}: that is {article(m[name].record)}", f"name {wanted}")


def attempt(act: Callable[[], T], m: ArgMap, told: str) -> T:
    """What `act` returns; whatever keeps a map from being judged ends the command. told: the slice, in words."""
    from argmap.compile.evaluation import NoLens
    from argmap.compile.query import BadQuestion
    from argmap.semantics.search.sat import NoSolver
    from argmap.semantics.structured.structure import TooLarge

    try:
        return act()
    except NoLens as wrong:
        _shared.fail(f"--semantics: {wrong}", wrong.hint)
    except BadQuestion as wrong:
        _shared.fail(f"--keep: {wrong}", wrong.hint)
    except TooLarge as wrong:
        _shared.fail(str(wrong), wrong.hint)
    except NoSolver as wrong:
        _shared.fail(wrong.message, wrong.hint)
    except KeyError as wrong:
        name = wrong.args[0]
        if name not in m:
            raise
        more = "explain an answer, a claim, or what bears on one" if told == WHOLE else "ask for more of the map"
        _shared.fail(f"`{name}` argues nothing {told}", more)
