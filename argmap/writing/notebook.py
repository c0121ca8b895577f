"""Maps in notebooks: `%load_ext argmap.writing.notebook`, then cells that begin with `%%argmap`.

    %%argmap view=timeline into=wall
    person anna: Anna
    ...

Options are those of `argmap render`, and `show`, `title`, `key`; `into` gives the map a name in Python. A line
`%argmap file=maps/wall.argmap` shows a file. Files are looked for from the notebook's folder, within its project.
"""

from __future__ import annotations

from dataclasses import dataclass
from keyword import iskeyword
from pathlib import Path
from typing import Any

from IPython.core.interactiveshell import InteractiveShell

from argmap.writing._figure import Figure, figure, identity, refused
from argmap.writing._wanted import BadOption, options


@dataclass(frozen=True, repr=False)
class Shown:
    """What a cell shows: the figure, or its words where there are no pictures."""

    figure: Figure

    def __repr__(self) -> str:
        return self.figure.words

    def _repr_html_(self) -> str:
        return self.figure.html


def shown(shell: InteractiveShell, line: str, cell: str = "") -> Shown:
    """The figure of a cell, or of the file that a line names. What is wrong with it is shown in its place."""
    id = identity(line, cell, str(shell.execution_count))
    name = f"cell {shell.execution_count}"
    try:
        given = options(line)
        into = given.pop("into", None)
        if into is not None and (not into.isidentifier() or iskeyword(into)):
            raise BadOption(f"`into` cannot be `{into}`", "it is a name as Python has them: `wall_map`")
    except BadOption as wrong:
        return Shown(refused(wrong, cell, id))
    made = figure(cell, given, Path(), name=name, id=id, show="picture")
    if into and made.debate:
        shell.user_ns[into] = made.debate
    return Shown(made)


def load_ipython_extension(shell: InteractiveShell) -> None:
    """What `%load_ext` calls."""

    def magic(line: str, cell: str = "") -> Any:
        return shown(shell, line, cell)

    shell.register_magic_function(magic, "line_cell", "argmap")  # type: ignore[arg-type]
