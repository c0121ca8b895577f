"""What commands share: settings, colours, findings on the screen, and how each kind of trouble ends.

Knows no command.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from argmap import checking
from argmap.config import BadConfig, Config, find
from argmap.diagnostics import changes, terminal
from argmap.disk import STDIN, write_whole
from argmap.project import Project, Refusal

if TYPE_CHECKING:
    from argmap.drawing import Asked, CannotShow

FORMS = ("svg", "pdf", "png", "html", "dot", "txt", "json")
F = TypeVar("F", bound=Callable[..., Any])
_COLOURS = {
    "error": "red",
    "warning": "yellow",
    "info": "cyan",
    "place": "blue",
    "mark": "red",
    "hint": "green",
}


def paths_argument(function: F) -> F:
    """Any number of files and folders; the current folder if none is given."""
    return click.argument("paths", nargs=-1, metavar="[FILE|FOLDER|-]...")(function)


def colour_option(function: F) -> F:
    return click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colours; NO_COLOR and FORCE_COLOR count too.",
    )(function)


def quiet_option(function: F) -> F:
    return click.option("-q", "--quiet", is_flag=True, help="Show errors only.")(function)


def verbose_option(function: F) -> F:
    return click.option("-v", "--verbose", is_flag=True, help="Say which settings count and which files were read.")(
        function
    )


def say_settings(config: Config) -> None:
    """The settings that count, on stderr."""
    click.echo(f"settings {config.model_dump_json(by_alias=True)}", err=True)


def fail(message: str, hint: str = "") -> NoReturn:
    """Ends with exit code 2: wrong usage, settings, or something that could not be done."""
    click.echo(f"error: {message}", err=True)
    if hint:
        click.echo(f"  hint: {hint}", err=True)
    raise click.exceptions.Exit(2)


def refuse(message: str, hint: str) -> NoReturn:
    """Ends with exit code 1: there were findings, and nothing else was done."""
    click.echo(f"error: {message}\n  hint: {hint}", err=True)
    raise click.exceptions.Exit(1)


def needs(flag: str, *others: str) -> None:
    """Ends the command if a flag was given on the command line without any of those that it goes with."""
    context = click.get_current_context()
    given = context.get_parameter_source(flag) is click.core.ParameterSource.COMMANDLINE
    if given and not any(context.params[other] for other in others):
        said = " or ".join(f"--{other}" for other in others)
        fail(f"--{flag.replace('_', '-')} says nothing without {said}", f"give {said} too, or leave it out")


def settings(paths: tuple[str, ...]) -> Config:
    """The settings nearest to the first of the paths."""
    first = next((p for p in paths if p != STDIN), ".")
    folder = Path(first)
    try:
        return find(folder if folder.is_dir() else folder.parent)
    except BadConfig as wrong:
        fail(f"{wrong.path}: {wrong.message}", wrong.hint)


def standard_input(paths: tuple[str, ...]) -> dict[str, bytes]:
    """The bytes of standard input by its name, if a path asks for them."""
    return {STDIN: sys.stdin.buffer.read()} if STDIN in paths else {}


def attempt(act: Callable[[], Any]) -> Any:
    """What `act` returns; a file that cannot be had ends the command."""
    try:
        return act()
    except Refusal as refusal:
        fail(refusal.message, refusal.hint)


def doubt_date(text: str) -> None:
    """Says on stderr if a date that was given is one of a part of a year, and may be meant as years."""
    from argmap.chronology.short_spans import short_spans

    for short in short_spans(text):
        click.echo(f"note: --at {text} is the {short.said}; for the years write {short.instead}", err=True)


def show_diff(name: str, before: str, after: str, color: str = "auto") -> None:
    """What would change, on stdout. A person is shown signs that can be looked at, a program what it can apply."""
    text = changes.diff(name, before, after)
    if sys.stdout.isatty() or color == "always":
        text = changes.shown(text, paint(color, sys.stdout))
    click.echo(text, nl=False, color=is_painted(color, sys.stdout))


def blamed(wrong: CannotShow, asked: Asked) -> str:
    """Why there is no picture, with the flag that is to blame."""
    if wrong.part == "at":
        return f"--at {asked.at}: {wrong.message}"
    return f"--{wrong.part}: {wrong.message}" if wrong.part in ("keep", "standing", "fold") else wrong.message


def write(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all; if it cannot, the old one stays and the command ends."""
    try:
        write_whole(path, data)
    except OSError as error:
        fail(f"`{path}` cannot be written: {(error.strerror or str(error)).lower()}", _write_hint(path))


def encoded(content: str, before: bytes) -> bytes:
    """The bytes of a text that takes the place of another one; a byte-order mark that it had stays."""
    mark = "\ufeff".encode()
    return (mark if before.startswith(mark) else b"") + content.encode("utf-8")


def _write_hint(path: Path) -> str:
    if not path.parent.is_dir():
        return f"make the folder first: `mkdir -p {path.parent}`"
    return "choose another place with `-o`, or make room and check the rights; what was there is untouched"


def is_painted(color: str, stream: Any) -> bool:
    """Whether words on a stream are to have colours."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (hasattr(stream, "isatty") and stream.isatty())


def paint(color: str, stream: Any) -> terminal.Paint:
    """How words look on a stream."""
    if not is_painted(color, stream):
        return terminal.plain
    return lambda text, role: click.style(text, fg=_COLOURS[role], bold=role in ("error", "warning"))


def picture_form(output: str | None, otherwise: str = ", or give -T") -> str:
    """The form that a picture's suffix asks for; svg for standard output. Another suffix ends the command.

    otherwise: what else the user can do, for the end of a hint.
    """
    if not output or output == "-":
        return "svg"
    suffix = Path(output).suffix.lstrip(".").lower()
    if suffix not in FORMS:
        fail(f"`{output}` does not say what form to draw", f"end it in one of .{', .'.join(FORMS)}{otherwise}")
    return suffix


def is_sound(project: Project, config: Config, color: str) -> bool:
    """Whether a map can be worked on; if not, its errors are shown on stderr.

    What could not be read is lost whatever a comment allows, so it counts here even where `check` is told to be silent.
    """
    checked = checking.check([project], config.select, config.ignore, strict=config.strict)
    errors = {f.key: f for f in (*project.findings, *checked.findings) if f.severity == "error"}
    shown = terminal.full([errors[key] for key in sorted(errors)], checked.texts, paint(color, sys.stderr))
    click.echo(shown, err=True, nl=False, color=is_painted(color, sys.stderr))
    return not errors
