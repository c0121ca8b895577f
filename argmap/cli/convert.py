"""`argmap convert`: a map to JSON. Reads, links and checks it first: what has errors is not written."""

from __future__ import annotations

from pathlib import Path

import click

from argmap import api
from argmap.cli import _shared


@click.command("convert")
@click.argument("path", metavar="FILE|-")
@click.option("-o", "--output", metavar="FILE", help="Where to (.json). Without it: standard output.")
@_shared.colour_option
def command(path: str, output: str | None, color: str) -> None:
    """Write a map as JSON, whole and without loss."""
    if output and Path(output).suffix.lower() != ".json":
        _shared.fail(f"`{output}` does not say a form that can be written", "end it in .json")
    config = _shared.settings((path,))
    found = _shared.attempt(lambda: api.projects([path], config, _shared.standard_input((path,))))
    if len(found) != 1:
        _shared.fail(f"`{path}` holds {len(found)} maps", "name the one to convert")
    if not _shared.is_sound(found[0], config, color):
        _shared.refuse(f"`{path}` has errors; nothing was written", "mend them; `argmap check` shows them again")
    text = api.to_json(found[0].map)
    if output:
        _shared.write(Path(output), text.encode("utf-8"))
    else:
        click.echo(text, nl=False)
