"""The command line: one name, a command a file.

Starting is cheap: a command's module is imported when the command is called, and the version is a literal.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from argmap import __version__, registry


class Commands(click.Group):
    """The commands of the folder `cli`, each found by its file's name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(registry.names("argmap.cli"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        try:
            command: click.Command = registry.feature("argmap.cli", cmd_name).command
        except KeyError:
            return None
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from argmap.diagnostics.nearest import nearest

            near = nearest(args[0], self.list_commands(ctx)) if args else None
            more = f"A command with a similar name: {near}." if near else _others(self.list_commands(ctx), args)
            raise click.UsageError(f"{error.message} {more}", ctx) from None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta[_WORDS] = tuple(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            long = _with_one_dash(ctx.meta[_WORDS], error.ctx)
            if not long:
                raise
            more = f"-{long} is written with two dashes: --{long}."
            raise click.UsageError(f"{error.message} {more}", error.ctx) from None


# What was written on the command line.
_WORDS = "argmap.words"
# Words that are used elsewhere for what a command does.
_ELSEWHERE = {
    **dict.fromkeys(("draw", "show", "plot", "picture"), "render"),
    **dict.fromkeys(("lint", "validate"), "check"),
    **dict.fromkeys(("format", "fix"), "fmt"),
    "help": "--help",
}


def _others(names: list[str], args: list[str]) -> str:
    """Which command is meant, if that is known, and all there are."""
    meant = _ELSEWHERE.get(args[0]) if args else None
    return f"{f'What is meant may be: argmap {meant}. ' if meant else ''}Commands: {', '.join(names)}."


def _with_one_dash(words: tuple[str, ...], context: click.Context | None) -> str:
    """The first long option of a command that is written with one dash, without it."""
    known = {name for parameter in context.command.params for name in parameter.opts} if context else set()
    given = (word[1:].partition("=")[0] for word in words if word[:1] == "-" != word[1:2] and len(word) > 2)
    return next((name for name in given if f"--{name}" in known), "")


@click.command(
    cls=Commands,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "auto_envvar_prefix": "ARGMAP",
        "max_content_width": 100,
    },
)
@click.version_option(
    __version__, "-V", "--version", prog_name="argmap", message="%(prog)s %(version)s", allow_from_autoenv=False
)
def cli() -> None:
    """Argument maps with people, dates, sources and outcomes: text that is checked and drawn.

    Exit codes: 0 clean; 1 findings; 2 wrong usage or settings, or an error of ours.
    """


def main(arguments: list[str] | None = None) -> Any:
    """The console script."""
    # A command lives for seconds and keeps nearly all it makes: looking for garbage would cost a third of its time.
    gc.disable()
    # Nor is it worth looking for at the end.
    atexit.register(gc.freeze)
    # Looking for plugins of pydantic reads the metadata of every installed package; we have none.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        return cli.main(args=arguments, prog_name="argmap")
    except BrokenPipeError:
        # Whoever read our output has seen enough. Python would complain once more when it closes the stream.
        sys.stdout = None
        sys.exit(1)
    except Exception as error:
        if os.environ.get("ARGMAP_TRACEBACK"):
            raise
        _own_fault(error)


def _own_fault(error: Exception) -> NoReturn:
    """A mistake of ours: said as such, with its place, and exit code 2."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    place = f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else "nowhere"
    click.echo(f"error: a mistake in argmap itself: {type(error).__name__} at {place}: {error}", err=True)
    click.echo("  hint: please report it with the map; ARGMAP_TRACEBACK=1 shows where it came from", err=True)
    sys.exit(2)
