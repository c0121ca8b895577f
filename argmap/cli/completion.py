"""`argmap completion`: what a shell needs to complete our commands and flags."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print a completion script: `eval "$(argmap completion bash)"`."""
    from argmap.cli import cli

    made = get_completion_class(shell)
    assert made is not None
    click.echo(made(cli, {}, "argmap", "_ARGMAP_COMPLETE").source())
