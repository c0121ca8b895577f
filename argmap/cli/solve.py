"""`argmap solve`: abstract frameworks, asked about in the competition's own words."""

from __future__ import annotations

import signal
import sys
import threading
from _thread import interrupt_main
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import click

from argmap import __version__
from argmap.solving import competition, tasks

# How long after a call to stop it is called again, in seconds.
_AGAIN = 0.5


def _said(text: Callable[[], str]) -> Callable[[click.Context, click.Parameter, bool], None]:
    """What a flag does that prints a text and nothing else."""

    def say(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
        if is_asked:
            click.echo(text())
            context.exit()

    return say


def _flag(name: str, text: Callable[[], str], about: str) -> Callable[[Any], Any]:
    return click.option(
        name,
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_said(text),
        help=about,
        allow_from_autoenv=False,
    )


def _list(words: Any) -> str:
    return f"[{','.join(words)}]"


def _author() -> str:
    return f"argmap {__version__}\nthe argmap authors"


@click.command("solve", context_settings={"max_content_width": 100})
@click.option("-p", "--problem", metavar="TASK", help="What is asked, such as SE-PR or DC-CO.")
@click.option("-f", "--file", metavar="FILE|-", help="The framework.")
@click.option("-a", "--argument", metavar="ARG", help="The argument that DC and DS ask about.")
@click.option("-fo", "--format", "form", metavar="FORMAT", help="The file's format, if its suffix does not say it.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="With EE: stop after so many extensions.")
@click.option("--witness/--no-witness", default=None, help="Show an extension after YES or NO; for .af by default.")
@click.option("--timeout", type=click.FloatRange(0.001, 1e6), metavar="SECONDS", help="When to give up.")
@_flag("--problems", lambda: _list(tasks.problems()), "Name all tasks.")
@_flag("--formats", lambda: _list(competition.FORMATS), "Name all formats.")
@_flag("--version", _author, "Say who solves, as the competition asks.")
def command(problem: str | None, file: str | None, timeout: float | None, **asked: Any) -> None:
    """Solve an abstract argumentation framework, as in the solvers' competition (ICCMA).

    A task is what is asked and of which semantics, with a hyphen between them. CE counts extensions, SE gives some
    extension, EE all of them; DC says whether some extension has an argument, DS whether all do. The semantics: CF
    conflict-free, NA naive, AD admissible, CO complete, GR grounded, PR preferred, ST stable, SST semi-stable, STG
    stage, ID ideal, EAG eager.

    Answers are printed as the competition has them since 2023, and with brackets for `.apx` and `.tgf`. Exits 0 with
    an answer, 1 when the time is over, 2 if there can be none, 130 if it is interrupted.
    """
    if problem is None and file is None:
        click.echo(_author())
        return
    if problem is None or file is None:
        raise click.UsageError(f"`{'-p' if problem is None else '-f'}` is missing: a task and a file are needed.")
    ended = _within(timeout, lambda: competition.solved(_read, problem, file, **asked))
    click.echo(ended.out, nl=False)
    click.echo(ended.said, nl=False, err=True)
    raise click.exceptions.Exit(ended.code)


def _read(file: str) -> bytes:
    # No map, so not through `disk`: loading what maps need costs more than most frameworks.
    return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()


class _TooLate(KeyboardInterrupt):
    """The time is over: no mistake of a file's, so nothing on the way may take it for one."""


def _within(seconds: float | None, solve: Callable[[], competition.Ended]) -> competition.Ended:
    """What comes of solving, or that the time was over, or that somebody stopped it."""
    try:
        return solve() if seconds is None else _before(seconds, solve)
    except _TooLate:
        return competition.late(seconds or 0)
    except KeyboardInterrupt:
        return competition.interrupted()


def _before(seconds: float, solve: Callable[[], competition.Ended]) -> competition.Ended:
    """What comes of solving. Raises _TooLate when the time is over."""
    is_late, is_done = threading.Event(), threading.Event()
    # A job in the background has interrupts ignored, and would never hear that its time is over.
    before = signal.getsignal(signal.SIGINT)

    def heard(_: int, __: FrameType | None) -> None:
        if is_late.is_set():
            raise _TooLate
        if before is not signal.SIG_IGN:
            raise KeyboardInterrupt

    def stop() -> None:
        if is_done.wait(seconds):
            return
        is_late.set()
        interrupt_main()
        # Again, because what is raised while Python clears away objects is lost.
        while not is_done.wait(_AGAIN):
            interrupt_main()

    signal.signal(signal.SIGINT, heard)
    try:
        threading.Thread(target=stop, daemon=True).start()
        return solve()
    finally:
        is_done.set()
        signal.signal(signal.SIGINT, before)
