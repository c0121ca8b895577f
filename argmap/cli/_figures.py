"""Which files `render --all-views` makes, and from what.

Knows no picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from argmap import drawing
from argmap.cli import _shared
from argmap.model.graph import ArgMap
from argmap.project import Project


def folder(output: str | None, one: bool) -> Path:
    """The folder for the pictures, which is made if it is missing. one: whether a single view was asked for as well."""
    if one:
        _shared.fail("--view and --all-views ask for different things", "leave one of them out")
    if not output or output == "-":
        _shared.fail("--all-views makes several files", "say where they go: `-o figures`")
    found = Path(output)
    try:
        found.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        _shared.fail(f"`{output}` cannot be the folder for the pictures: {why}", "name another folder with `-o`")
    return found


def found(projects: Iterable[Project], folder: Path, form: str, path: str) -> list[tuple[Path, ArgMap, str]]:
    """Each file with the map and the view that it shows. A view is drawn for the file that names it, and for no other
    file that uses that one: so each is drawn once.
    """
    made: dict[Path, str] = {}
    figures = []
    for project in projects:
        m = project.map
        for name in drawing.named(m):
            if m.where(name).path != project.root:
                continue
            file = folder / f"{name}.{form}"
            if file in made:
                _shared.fail(
                    f"`{name}` names a view in `{made[file]}` and in `{project.root}`",
                    "give one of them another name, or draw the maps into different folders",
                )
            made[file] = project.root
            figures.append((file, m, name))
    if not figures:
        _shared.fail(f"`{path}` names no view", "write `view NAME: title` into the map, and what it shows below it")
    return figures
