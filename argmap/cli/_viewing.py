"""What `render` and `explain --view` share: which picture is meant, by flags and by a view that the map names.

Knows no command.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

from argmap import drawing
from argmap.cli import _shared
from argmap.drawing import Asked, CannotShow
from argmap.model.graph import ArgMap
from argmap.model.pictures import MOST_STEPS, NEEDS

if TYPE_CHECKING:
    from argmap.model.pictures import View

F = TypeVar("F", bound=Callable[..., Any])
# Flags that are fields of what is asked for.
_FIELDS = ("at", "certainly", "keep", "around", "steps", "fold")
_OPTIONS = (
    click.option("--around", metavar="NAME", default="", help="Only what lies around a statement."),
    click.option("--steps", type=click.IntRange(0, MOST_STEPS), default=2, show_default=True, help="How far around."),
    click.option(
        "--fold",
        metavar="NAME",
        multiple=True,
        help="A dispute or position as one box, with all that leads to it; `all`: every dispute. May be given again.",
    ),
)


def options(function: F) -> F:
    """The flags that no other command has."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def chosen(m: ArgMap, name: str, flags: dict[str, Any]) -> tuple[Asked, View]:
    """What is asked for by the name of a view, with the flags that are given instead of its fields; and that view.

    A flag that says nothing without another ends the command. Raises CannotShow if there is no such view.
    """
    view = drawing.view_of(m, name)
    if is_given("at"):
        _shared.doubt_date(flags["at"])
    asked = replace(drawing.asked_by(view), **{field: flags[field] for field in _FIELDS if is_given(field)})
    for flag, other in NEEDS.items():
        if not getattr(asked, other):
            _shared.needs(flag, other)
    return asked, view


def is_given(flag: str) -> bool:
    """Whether a flag was given, on the command line or by its variable."""
    source = click.get_current_context().get_parameter_source(flag)
    return source in (click.core.ParameterSource.COMMANDLINE, click.core.ParameterSource.ENVIRONMENT)


def told(wrong: CannotShow, asked: Asked, view: View) -> str:
    """Why there is no picture, with the flag, or the field of the view, that is to blame."""
    if view.name == view.kind or (wrong.part and is_given(wrong.part)):
        return _shared.blamed(wrong, asked)
    return f"view `{view.name}`: {wrong.message}"
