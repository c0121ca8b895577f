"""`argmap test`: what the `expect` lines of maps say, held against the maps."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from argmap import api
from argmap.checking import Tested
from argmap.cli import _shared, _watch
from argmap.config import Config
from argmap.diagnostics import terminal
from argmap.diagnostics.junit import Case, junit
from argmap.expect.verdict import Result

_MARKS = {"passed": ("ok", "hint"), "failed": ("FAILED", "error"), "skipped": ("skipped", "warning")}
_NONE = 5


@click.command("test")
@_shared.paths_argument
@click.option(
    "-k", "--keep", metavar="QUESTION", default="", help="Only these: words of the path or the line; and, or, not, ()."
)
@click.option("-x", "--exitfirst", is_flag=True, help="Stop after the first failure.")
@click.option("--junit-xml", metavar="FILE", help="Write the results as JUnit XML too.")
@_shared.quiet_option
@_shared.verbose_option
@_shared.colour_option
def command(paths: tuple[str, ...], exitfirst: bool, **asked: Any) -> None:
    """Run the `expect` lines of maps, one result each.

    Give files, folders or - for standard input; the current folder if none is given. Exit codes: 0 all is as
    expected; 1 something is not, or a map cannot be read
    without errors; 2 wrong usage or settings; 5 there is no such line.
    """
    paths = paths or (".",)
    config = _shared.settings(paths)
    tested = _shared.attempt(lambda: _run(paths, config, exitfirst, asked))
    if not tested:
        _shared.fail("no map file below the given paths", "map files end in `.argmap`; `argmap init` makes a first one")
    if asked["junit_xml"]:
        _shared.write(Path(asked["junit_xml"]), junit({t.path: _cases(t) for t in tested}))
    _show_failures(tested, asked["color"], apart=not asked["quiet"])
    if asked["verbose"]:
        _shared.say_settings(config)
        for path in sorted({path for t in tested for path in t.texts}):
            click.echo(f"read {path}", err=True)
    if not asked["quiet"]:
        click.echo(_summary(tested), err=True)
    if any(t.fails for t in tested):
        raise click.exceptions.Exit(1)
    if not any(t.results for t in tested):
        _say_none(asked["keep"])
        raise click.exceptions.Exit(_NONE)


def _run(paths: tuple[str, ...], config: Config, first: bool, asked: dict[str, Any]) -> list[Tested]:
    from argmap.compile.query import BadQuestion

    tested: list[Tested] = []
    try:
        for one in api.tested(paths, config, _shared.standard_input(paths), asked["keep"], _watch.progress()):
            one = _to_first_failure(one) if first else one
            tested.append(one)
            if not asked["quiet"]:
                for result in one.results:
                    click.echo(_row(result, one, asked["color"]), color=_shared.is_painted(asked["color"], sys.stdout))
            if first and one.fails:
                break
    except BadQuestion as wrong:
        _shared.fail(f"--keep: {wrong}", wrong.hint)
    return tested


def _to_first_failure(tested: Tested) -> Tested:
    failed = [number for number, result in enumerate(tested.results, 1) if result.status == "failed"]
    return Tested(tested.path, tested.results[: failed[0]], tested.damage, tested.texts) if failed else tested


def _row(result: Result, tested: Tested, color: str) -> str:
    mark, role = _MARKS[result.status]
    reason = f"  ({result.reason})" if result.status == "skipped" else ""
    place = f"{terminal.safe(tested.path)}:{_line(result, tested)}"
    return f"{_shared.paint(color, sys.stdout)(f'{mark:<7}', role)} {place}: {terminal.safe(result.words)}{reason}"


def _line(result: Result, tested: Tested) -> int:
    return tested.texts[tested.path].place(result.span.start)[0]


def _show_failures(tested: list[Tested], color: str, *, apart: bool) -> None:
    """What was found instead, and what is wrong with maps that could not be read whole."""
    told: set[tuple[str, int, str, str]] = set()
    for one in tested:
        found = [*one.damage, *(r.finding for r in one.results if r.finding)]
        # Two files may use a third one that has an error.
        fresh = [f for f in found if f.key not in told]
        told |= {f.key for f in fresh}
        if fresh:
            text = terminal.full(fresh, one.texts, _shared.paint(color, sys.stdout))
            click.echo("\n" * apart + text, nl=False, color=_shared.is_painted(color, sys.stdout))


def _cases(tested: Tested) -> list[Case]:
    cases = [
        Case("the map can be read", tested.texts[f.span.path].place(f.span.start)[0], "error", f.message,
             terminal.full([f], tested.texts))
        for f in tested.damage
    ]  # fmt: skip
    for result in tested.results:
        details = terminal.full([result.finding], tested.texts) if result.finding else ""
        status = "failure" if result.status == "failed" else result.status
        cases.append(Case(result.words, _line(result, tested), status, result.reason, details))
    return cases


def _summary(tested: list[Tested]) -> str:
    counts = Counter(result.status for one in tested for result in one.results)
    damaged = sum(bool(one.damage) for one in tested)
    told = ((counts["passed"], "passed"), (counts["failed"], "failed"), (counts["skipped"], "not run"))
    said = [f"{count} {words}" for count, words in told if count]
    said += [f"{damaged} {'files' if damaged > 1 else 'file'} with errors"] if damaged else []
    return f"{len(tested)} file{'s' if len(tested) != 1 else ''}: {', '.join(said) or 'nothing expected'}"


def _say_none(keep: str) -> None:
    if keep:
        click.echo(f"error: no `expect` line answers --keep {keep}", err=True)
        click.echo("  hint: ask for less; without -k all are run", err=True)
    else:
        click.echo("error: no `expect` line in these files", err=True)
        click.echo("  hint: say what must be true of the map: `argmap rule failed-expectation` shows one", err=True)
