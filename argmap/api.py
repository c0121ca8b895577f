"""The verbs, and the public Python face: load, check, format, render, slices, JSON.

Knows the disk through `disk.py`; everything it returns is a value.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from argmap import checking
from argmap.checking import Checked
from argmap.chronology import edtf
from argmap.config import Config, find
from argmap.diagnostics import terminal
from argmap.disk import Disk, map_files, project_folder
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.project import Kept, Project
from argmap.project import load as load_project


def projects(
    paths: Iterable[str], config: Config, given: dict[str, bytes] | None = None, kept: Kept | None = None
) -> list[Project]:
    """The projects of the map files that paths mean. Raises Refusal for a path that cannot be had."""
    kept = kept or Kept()
    found = []
    for path in map_files(paths):
        disk = Disk(project_folder(Path(path)), config.reading(), given)
        found.append(load_project(path, disk, config.reading(), kept))
    return found


def check(paths: Iterable[str], config: Config, given: dict[str, bytes] | None = None) -> Checked:
    """What is wrong with the map files that paths mean. Raises Refusal for a path that cannot be had."""
    return checking.check(projects(paths, config, given), config.select, config.ignore)
