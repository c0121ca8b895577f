"""`argmap fmt`: canonical white space, and nothing else changed."""

from __future__ import annotations

from pathlib import Path

import click

from argmap import api
from argmap.cli import _shared
from argmap.diagnostics import terminal
from argmap.disk import STDIN


@click.command("fmt")
@_shared.paths_argument
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change, exit 1 if something would.")
@click.option("--stdin-filename", metavar="PATH", default="<stdin>", help="What standard input is to be called.")
@_shared.quiet_option
def command(paths: tuple[str, ...], check: bool, diff: bool, stdin_filename: str, quiet: bool) -> None:
    """Give maps their canonical white space.

    Comments stay, and broken files are formatted too. A file that is not clean text is left as it is. With - the
    text is read from standard input and written to standard output.
    """
    paths = paths or (".",)
    config = _shared.settings(paths)
    given = _shared.standard_input(paths)
    changed = refused = 0
    for text, after, findings in _shared.attempt(lambda: list(api.formatted(paths, config, given))):
        name, before = text.path, text.content
        shown = stdin_filename if name == STDIN else name
        if findings:
            refused += 1
            click.echo(terminal.concise(findings, {name: text}), err=True, nl=False)
            continue
        if diff:
            _shared.show_diff(shown, before, after)
        elif name == STDIN and not check:
            click.echo(after, nl=False)
        changed += before != after
        if before != after and not (diff or name == STDIN):
            _report(Path(name), after, check, quiet)
    if not quiet:
        done = "would be formatted" if check or diff else "formatted"
        click.echo(f"{changed} file{'s' if changed != 1 else ''} {done}", err=True)
    if refused or (changed and (check or diff)):
        raise click.exceptions.Exit(1)


def _report(path: Path, after: str, check: bool, quiet: bool) -> None:
    if check:
        click.echo(f"would format {path}")
        return
    _shared.write(path, after.encode("utf-8"))
    if not quiet:
        click.echo(f"formatted {path}", err=True)
