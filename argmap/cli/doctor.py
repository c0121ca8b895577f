"""`argmap doctor`: what argmap finds on this machine, and what to do about what it does not find."""

from __future__ import annotations

import platform
import shutil
import sys
from importlib.metadata import PackageNotFoundError, version

import click

from argmap import __version__
from argmap.cli import _shared
from argmap.diagnostics.nearest import installing

_PACKAGES = ("lark", "pydantic", "graphviz", "click", "pathspec")
# What one feature needs: what for, and the extra that brings it.
_OPTIONAL = {
    "pygraphviz": ("pictures where there is no `dot`", "dot"),
    "rapidfuzz": ("what a source has instead of a misquotation", "quotations"),
    "bibtexparser": ("bibliographies in BibTeX", "bibliography"),
    "python-sat": ("larger frameworks", "solve"),
    "numpy": ("larger frameworks", "solve"),
    "markdown": ("maps in Markdown", "markdown"),
    "sphinx": ("maps in Sphinx", "sphinx"),
    "ipython": ("maps in notebooks", "notebook"),
    "starlette": ("`argmap serve`", "serve"),
    "uvicorn": ("`argmap serve`", "serve"),
    "watchfiles": ("`argmap serve`", "serve"),
}


@click.command("doctor")
@click.option("--dot-command", metavar="PROGRAM", help="A Graphviz `dot` other than the one on the PATH.")
def command(dot_command: str | None) -> None:
    """Say which versions are in use, whether pictures can be drawn, and which settings count.

    Exits 1 if something that argmap needs is missing.
    """
    click.echo(f"argmap       {__version__}")
    click.echo(f"python       {platform.python_version()} ({sys.executable})")
    missing = [name for name in (*_PACKAGES, *_OPTIONAL) if not _package(name)]
    config = _shared.settings((".",))
    click.echo(f"settings     limits.depth {config.limits.depth}, render.theme {config.render.theme}")
    if not (_drawing(dot_command) and not missing):
        raise click.exceptions.Exit(1)


def _package(name: str) -> bool:
    try:
        click.echo(f"{name:<12} {version(name)}")
    except PackageNotFoundError:
        purpose, extra = _OPTIONAL.get(name, ("", ""))
        needed = f"not installed (only needed for {purpose}): {installing(extra).replace('`', '')}"
        click.echo(f"{name:<12} {needed if extra else 'missing'}")
        return bool(extra)
    return True


def _drawing(dot_command: str | None) -> bool:
    from argmap.picture import draw

    try:
        found = draw.draw('digraph { a [label="Ж 漢"] }', "svg", timeout=30, dot_command=dot_command)
    except draw.CannotDraw as wrong:
        click.echo(f"pictures     cannot be drawn: {wrong.message}")
        click.echo(f"             {wrong.hint}")
        return False
    by = dot_command or shutil.which("dot") or "the Graphviz in pygraphviz (no `dot` on the PATH)"
    click.echo(f"pictures     {by}: svg, pdf, png ({len(found.data):,} bytes drawn)")
    return True
