"""What a project's checks and expectations say about one of its maps, for `mutants.py`.

Files are given as texts: nothing is written.
"""

from __future__ import annotations

from argmap import checking
from argmap.expect.run import expectations, results
from argmap.model.claims import Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Happening
from argmap.model.people import Party
from argmap.project import Kept, Memory, Project, load

_KEPT = Kept()


class _Folder(Memory):
    """Texts of one folder, which use each other by name alone."""

    def used(self, path: str, by: str) -> str:
        return f"{by.rpartition('/')[0]}/{path}"


def opened(path: str, texts: dict[str, str]) -> Project:
    """The project of one of the texts."""
    return load(path, _Folder(texts), kept=_KEPT)


def faults(project: Project) -> list[str]:
    """What is found wrong with a project under --strict, and which expectations fail."""
    found = checking.check([project], strict=True)
    said = [f"{f.rule.name}: {f.message}" for f in found.findings]
    if any(f.severity == "error" for f in project.findings):
        return said
    m = project.map
    return said + [r.reason for r in results(m, expectations(m), found.findings) if r.status == "failed"]


def names_of(m: ArgMap) -> dict[str, list[str]]:
    """What a name in a line could be mistaken for: actors, positions, happenings."""
    return {
        "actors": [r.name for r in m.of(Party)],
        "positions": [r.name for r in m.of(Position)],
        "events": [r.name for r in m.of(Happening)],
    }
