"""A folder is its own register: what features it holds, by file name.

Knows no feature. A feature is a public module of the folder; it is imported when it is asked for, not before.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def names(package: str) -> tuple[str, ...]:
    """The features of a package, sorted; a file name's `_` reads as `-`."""
    folders = import_module(package).__path__
    stems = (
        file[:-3]
        for folder in folders
        for file in os.listdir(folder)  # noqa: PTH208 - a path for each name costs more than the list
        if file.endswith(".py")
    )
    return tuple(sorted(stem.replace("_", "-") for stem in stems if not stem.startswith("_")))


def feature(package: str, name: str) -> ModuleType:
    """The module of one feature; raises KeyError if the package has none of that name."""
    if name not in names(package):
        raise KeyError(name)
    return import_module(f"{package}.{name.replace('-', '_')}")
