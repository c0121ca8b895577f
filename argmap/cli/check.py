"""`argmap check`: what is wrong with maps, where, and what to do about it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from argmap import api
from argmap.checking import Checked, all_rules
from argmap.cli import _findings, _shared, _watch
from argmap.config import Config
from argmap.diagnostics.nearest import nearest
from argmap.disk import STDIN, map_files
from argmap.project import Kept, Refusal


@click.command("check")
@_shared.paths_argument
@click.option("--select", metavar="RULES", help="Only these rules: names, codes or beginnings of codes, with commas.")
@click.option("--ignore", metavar="RULES", help="Not these rules.")
@click.option("--fix", is_flag=True, help="Mend what can be mended without changing what a map says.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also what should be looked at afterwards.")
@click.option("--diff", is_flag=True, help="Write nothing; show what --fix would do, exit 1 if it would do something.")
@click.option("--strict", is_flag=True, default=None, help="Fail on any finding, notes included.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option(
    "--output-format",
    type=click.Choice(list(_findings.FORMS)),
    default="full",
    show_default=True,
    help="How findings are written.",
)
@click.option("--stdin-filename", metavar="PATH", help="What standard input is to be called.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@_shared.quiet_option
@_shared.verbose_option
@_shared.colour_option
def command(paths: tuple[str, ...], watch: bool, **asked: Any) -> None:
    """Read, link and date maps, and run every check on them.

    Give files, folders (every *.argmap below them that git does not ignore) or - for standard input; the
    current folder if none is given. With --fix and - the mended text goes to standard output, and findings to
    standard error.
    """
    paths = paths or (".",)
    _shared.needs("unsafe_fixes", "fix", "diff")
    config = _settings(paths, asked)
    given = _shared.standard_input(paths)
    name = asked["stdin_filename"]
    if name and given:
        given = {name: next(iter(given.values()))}
        paths = tuple(name if path == STDIN else path for path in paths)
    if not watch:
        _check(paths, config, given, Kept(), asked)
        return
    kept, read = Kept(), {Path(path) for path in _shared.attempt(lambda: list(map_files(paths, given)))}

    def files() -> list[Path]:
        """What there is now: nothing, if it has gone."""
        try:
            return [Path(path) for path in map_files(paths, given)]
        except Refusal:
            return []

    _watch.again(files, lambda: _check(paths, config, given, kept, asked, read), read)


def _settings(paths: tuple[str, ...], asked: dict[str, Any]) -> Config:
    config = _shared.settings(paths)
    chosen = {
        name: _rules(asked[name].split(","), f"--{name}")
        if asked[name]
        else _rules(getattr(config, name), "argmap.toml or pyproject.toml")
        for name in ("select", "ignore")
    }
    strict = config.strict if asked["strict"] is None else asked["strict"]
    return config.model_copy(update={**chosen, "strict": strict})


def _check(
    paths: tuple[str, ...],
    config: Config,
    given: dict[str, bytes],
    kept: Kept,
    asked: dict[str, Any],
    read: set[Path] | None = None,
) -> None:
    """Checks once. read: takes the files that were read."""
    mends = asked["fix"] or asked["diff"]
    found = _mended(paths, config, given, kept, asked) if mends else _found(paths, config, given, kept)
    if read is not None:
        read.clear()
        read.update(Path(path) for path in found.texts)
    if not found.texts:
        _shared.fail("no map file below the given paths", "map files end in `.argmap`; `argmap init` makes a first one")
    _show(found, asked, aside=bool(given) and mends)
    if asked["verbose"]:
        _shared.say_settings(config)
        for path in sorted(found.texts):
            click.echo(f"read {path}", err=True)
    if found.fails(strict=config.strict) and not asked["exit_zero"]:
        raise click.exceptions.Exit(1)


def _found(paths: tuple[str, ...], config: Config, given: dict[str, bytes], kept: Kept) -> Checked:
    found: Checked = _shared.attempt(lambda: api.check(paths, config, given, kept, _watch.progress()))
    return found


def _mended(
    paths: tuple[str, ...], config: Config, given: dict[str, bytes], kept: Kept, asked: dict[str, Any]
) -> Checked:
    """What is found once all fixes are applied. A diff is shown instead, and ends the command."""
    from argmap import mending

    unsafe, diff = asked["unsafe_fixes"], asked["diff"]
    made: mending.Mended = _shared.attempt(lambda: mending.mended(paths, config, given, kept, unsafe=unsafe))
    for path, (before, after) in sorted(made.changed.items()):
        if diff:
            _shared.show_diff(path, before, after, asked["color"])
        elif path not in given:
            _shared.write(Path(path), _shared.encoded(after, Path(path).read_bytes()))
    if not asked["quiet"] and (made.changed or asked["output_format"] in _findings.FOR_PEOPLE):
        click.echo(_findings.mended(made, unsafe=unsafe, written=not diff), err=True)
    if diff:
        raise click.exceptions.Exit(1 if made.changed and not asked["exit_zero"] else 0)
    for path, data in given.items():
        click.echo(_shared.encoded(made.changed[path][1], data) if path in made.changed else data, nl=False)
    return made.left


def _show(found: Checked, asked: dict[str, Any], *, aside: bool) -> None:
    """The findings, in the form that was asked for. aside: on standard error, as something else is on the other."""
    stream = sys.stderr if aside else sys.stdout
    errors = tuple(f for f in found.findings if f.severity == "error")
    shown = replace(found, findings=errors) if asked["quiet"] else found
    form = asked["output_format"]
    text = (
        _findings.counted(shown, form)
        if asked["statistics"]
        else _findings.FORMS[form](shown, _shared.paint(asked["color"], stream))
    )
    click.echo(text, nl=False, err=aside, color=_shared.is_painted(asked["color"], stream))
    if not asked["quiet"] and form in _findings.FOR_PEOPLE:
        click.echo(_findings.summary(found, offers=not asked["fix"]), err=True)


def _rules(names: Iterable[str], where: str) -> tuple[str, ...]:
    chosen = tuple(name.strip() for name in names if name.strip())
    known = {name for rule in all_rules() for name in (rule.code, rule.name)} if chosen else set()
    for name in chosen:
        if not any(k == name or (k.startswith("AM") and k.startswith(name)) for k in known):
            near = nearest(name, known)
            _shared.fail(
                f"{where}: no rule is named `{name}`",
                f"a similar one: `{near}`" if near else "`argmap rule` lists them",
            )
    return chosen
