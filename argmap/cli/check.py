"""`argmap check`: what is wrong with maps, where, and what to do about it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from argmap import __version__, api
from argmap.checking import Checked, all_rules
from argmap.cli import _shared, _watch
from argmap.config import Config
from argmap.diagnostics import rows, sarif, terminal
from argmap.diagnostics.nearest import nearest
from argmap.disk import STDIN, map_files
from argmap.project import Kept

_FORMATS = ["full", "concise", "json", "sarif"]


@click.command("check")
@_shared.paths_argument
@click.option("--select", metavar="RULES", help="Only these rules: names, codes or beginnings of codes, with commas.")
@click.option("--ignore", metavar="RULES", help="Not these rules.")
@click.option("--strict", is_flag=True, default=None, help="Fail on any finding, notes included.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option(
    "--output-format",
    type=click.Choice(_FORMATS),
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
    current folder if none is given.
    """
    paths = paths or (".",)
    config = _settings(paths, asked)
    given = _shared.standard_input(paths)
    name = asked["stdin_filename"]
    if name and given:
        given = {name: next(iter(given.values()))}
        paths = tuple(name if path == STDIN else path for path in paths)
    if not watch:
        _check(paths, config, given, Kept(), asked)
        return
    kept = Kept()
    files = _shared.attempt(lambda: [Path(path) for path in map_files(paths)])
    _watch.again(lambda: files, lambda: _check(paths, config, given, kept, asked))


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


def _check(paths: tuple[str, ...], config: Config, given: dict[str, bytes], kept: Kept, asked: dict[str, Any]) -> None:
    found: Checked = _shared.attempt(lambda: api.check(paths, config, given, kept, _watch.progress()))
    if not found.texts:
        _shared.fail("no map file below the given paths", "map files end in `.argmap`; `argmap init` makes a first one")
    shown = found
    if asked["quiet"]:
        shown = Checked(tuple(f for f in found.findings if f.severity == "error"), found.texts)
    text = _shown(shown, asked["output_format"], asked["statistics"], asked["color"])
    click.echo(text, nl=False, color=_shared.is_painted(asked["color"], sys.stdout))
    if not asked["quiet"] and asked["output_format"] in ("full", "concise"):
        click.echo(_summary(found), err=True)
    if asked["verbose"]:
        _shared.say_settings(config)
        for path in sorted(found.texts):
            click.echo(f"read {path}", err=True)
    if found.fails(strict=config.strict) and not asked["exit_zero"]:
        raise click.exceptions.Exit(1)


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


def _shown(checked: Checked, output_format: str, statistics: bool, color: str) -> str:
    if statistics:
        counts = Counter((f.rule.code, f.rule.name, f.severity) for f in checked.findings)
        if output_format == "json":
            named = ("code", "name", "severity")
            return _json([{**dict(zip(named, key, strict=True)), "count": n} for key, n in sorted(counts.items())])
        return "".join(
            f"{n:>6}  {code}  {severity:<7}  {name}\n" for (code, name, severity), n in sorted(counts.items())
        )
    if output_format == "json":
        return _json(rows.rows(checked.findings, checked.texts))
    if output_format == "sarif":
        return _json(sarif.sarif(checked.findings, checked.texts, __version__))
    write = terminal.full if output_format == "full" else terminal.concise
    return write(checked.findings, checked.texts, _shared.paint(color, sys.stdout))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _summary(checked: Checked) -> str:
    counts = Counter(f.severity for f in checked.findings)
    files = f"{len(checked.texts)} file{'s' if len(checked.texts) != 1 else ''}"
    said = [f"{counts[s]} {s}{'s' if counts[s] != 1 else ''}" for s in ("error", "warning") if counts[s]]
    if counts["info"]:
        said.append(f"{counts['info']} note{'s' if counts['info'] != 1 else ''}")
    return f"{files}: {', '.join(said) or 'nothing wrong'}"
