"""`argmap schema`: the JSON Schema of a map as JSON."""

from __future__ import annotations

import json

import click

from argmap.formats import json as map_json


@click.command("schema")
def command() -> None:
    """Print the JSON Schema (2020-12) of what `argmap convert map.argmap -o map.json` writes."""
    click.echo(json.dumps(map_json.schema(), indent=2, ensure_ascii=False))
