"""`argmap eval`: which answers stand, how strong they are, what is proven, and the line that matters most of each."""

from __future__ import annotations

import sys
from typing import Any

import click

from argmap.cli import _judging, _shared

_NONE = "answers are stated by `position`, and claims by `claim`"


@click.command("eval")
@click.argument("path", metavar="FILE|-")
@_judging.options
@click.option("--audiences", is_flag=True, help="For whom: by the values of everybody who ranks something.")
@click.option("--all", "everything", is_flag=True, help="Premises, reasons and turns as well.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="The form."
)
@_shared.colour_option
def command(path: str, form: str, audiences: bool, everything: bool, color: str, **asked: Any) -> None:
    """Judge a map: which answers to its disputes stand, fall or are open, and why.

    Beside it what was decided. A strength is a second opinion, and never the verdict. Exit codes: 0 it was judged; 1
    the map has errors; 2 wrong usage, or nothing to judge.
    """
    from argmap.compile.called import name_of
    from argmap.explaining.answers import evaluation

    m, _ = _judging.sound(path, color)
    part = _judging.part(m, asked)
    told = part.told() or _judging.WHOLE
    found = _judging.attempt(
        lambda: evaluation(m, part, asked["semantics"], everything=everything, by_audience=audiences), m, told
    )
    if found.report.is_empty:
        name = name_of(m, asked["keep"])
        hint = f"that is `{name}` on this map" if name else "ask for more of it" if part.told() else _NONE
        _shared.fail(f"there is nothing to judge {told}", hint)
    if audiences and not any(p.holder for p in found.hearing.structure.preferences):
        _shared.fail(
            "nobody ranks anything, so there is nobody to judge for", "write `prefers X over Y` under a person"
        )
    sys.stdout.write(found.to_json() if form == "json" else str(found))
