"""`argmap init`: a project that works at once. Nothing that exists is overwritten."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from argmap.cli import _shared

_SETTINGS = """\
# Settings of argmap; `argmap rule` lists the rules.
strict = false
ignore = []

[limits]
depth = 60

[render]
theme = "print"
direction = "TB"
"""
_EDITOR = """\
[*.argmap]
charset = utf-8
indent_style = space
indent_size = 2
insert_final_newline = true
trim_trailing_whitespace = true
"""
_PRE_COMMIT = """\
repos:
  - repo: local
    hooks:
      - id: argmap-fmt
        name: argmap fmt
        entry: argmap fmt
        language: system
        files: \\.argmap$
      - id: argmap-check
        name: argmap check
        entry: argmap check
        language: system
        files: \\.argmap$
        require_serial: true
      - id: argmap-test
        name: argmap test
        entry: argmap test maps
        language: system
        files: \\.argmap$
        pass_filenames: false
"""
_CI = """\
name: maps
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install "argmap[dot]"
      - run: argmap fmt --check maps
      - run: argmap check --output-format github maps
      - run: argmap test maps
"""


@click.command("init")
@click.argument("folder", metavar="[DIR]", default=".")
@click.option(
    "--template",
    type=click.Choice(["debate", "dispute", "classroom"]),
    default="debate",
    show_default=True,
    help="Which first map.",
)
def command(folder: str, template: str) -> None:
    """Make a project: a first map, settings, lines for CI and pre-commit, and for editors."""
    root = Path(folder)
    first = (files("argmap") / "templates" / f"{template}.argmap").read_text("utf-8")
    made = {
        f"maps/{template}.argmap": first,
        "argmap.toml": _SETTINGS,
        ".editorconfig": _EDITOR,
        ".pre-commit-config.yaml": _PRE_COMMIT,
        ".github/workflows/argmap.yml": _CI,
    }
    for name, text in made.items():
        path = root / name
        if path.exists():
            click.echo(f"kept    {path}")
            continue
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            _shared.fail(f"`{path.parent}` cannot be made: {(error.strerror or str(error)).lower()}")
        _shared.write(path, text.encode("utf-8"))
        click.echo(f"made    {path}")
    where = "" if folder == "." else f"cd {folder} && "
    click.echo(f"next    {where}argmap check maps && argmap render maps/{template}.argmap -o {template}.svg")
