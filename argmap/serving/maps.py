"""All maps that are served: which files there are, which have come, changed or gone, and the list of them.

Knows the disk as a place to read from; knows no network, and not who looks.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from argmap.config import BadConfig, Config, find
from argmap.diagnostics.nearest import listed
from argmap.disk import map_files
from argmap.project import Refusal
from argmap.serving import index
from argmap.serving.served import Served, wrong

if TYPE_CHECKING:
    from argmap.page.shape import Finding

# The list of maps, among what can be listened to: a map is never called so.
LIST = ""
# Maps whose files are gone are shown as long as there are not too many of them.
_GONE = 20
_COUNTED = ("error", "warning")


class Maps:
    """The maps below some paths, by the paths of their files inside the folder that holds all of these."""

    def __init__(self, paths: Sequence[str], theme: str = "") -> None:
        self._paths, self._theme = paths, theme
        self._base = _common(paths)
        self._config = Config()
        self._there: set[str] = set()
        self._by_key: dict[str, Served] = {}
        self.rows = index.rows(())

    def find(self, key: str) -> Served | None:
        """The map of a key; None if there is none."""
        return self._by_key.get(key)

    def only(self) -> str | None:
        """The key of the map, where a single file was asked for."""
        return self._key(self._paths[0]) if len(self._paths) == 1 and not Path(self._paths[0]).is_dir() else None

    def look(self) -> Iterator[str]:
        """Reads what has changed. Yields the keys of maps about which something changed, each as it is known."""
        self._config, trouble = self._settings()
        files = list(dict.fromkeys(self._files()))
        names = {Path(path).resolve(): path for path in files}
        for path in files:
            self._by_key.setdefault(self._key(path), Served(path, self._theme))
        self._there = {self._key(path) for path in files}
        for key, served in list(self._by_key.items()):
            is_new = served.settings != trouble
            served.settings = trouble
            if served.read(self._config, names) or is_new:
                yield key
        self._forget()
        rows = index.rows(self._row(key) for key in sorted(self._by_key))
        if rows != self.rows:
            self.rows = rows
            yield LIST

    def places(self) -> list[tuple[Path, bool]]:
        """The folders in which something may change, and whether what lies below them counts."""
        given = [Path(path) for path in self._paths]
        deep = [path for path in given if path.is_dir()]
        known = {Path(file).parent for served in self._by_key.values() for file in served.files}
        known |= {path.parent for path in given if path not in deep}
        inside = [path.resolve() for path in deep]
        flat = [path for path in sorted(known) if not any(path.resolve().is_relative_to(one) for one in inside)]
        return [*((path, True) for path in deep), *((path, False) for path in flat)]

    def _settings(self) -> tuple[Config, Finding | None]:
        """The settings nearest to the first path; the last good ones, and what is wrong, if they cannot be used."""
        first = Path(self._paths[0])
        try:
            return find(first if first.is_dir() else first.parent), None
        except BadConfig as bad:
            return self._config, wrong(str(bad.path), bad.message, bad.hint)

    def _files(self) -> Iterator[str]:
        for path in self._paths:
            try:
                yield from map_files([path])
            except Refusal:
                # It says itself what is the matter, once it is read; a folder may come back.
                if path.endswith(".argmap"):
                    yield path

    def _key(self, path: str) -> str:
        return Path(os.path.relpath(path, self._base)).as_posix()

    def _forget(self) -> None:
        gone = [key for key, served in self._by_key.items() if key not in self._there]
        for key in gone[:-_GONE]:
            del self._by_key[key]

    def _row(self, key: str) -> index.Row:
        served = self._by_key[key]
        counts: Counter[str] = Counter(one["severity"] for one in served.findings)
        kinds = [(kind, counts[kind]) for kind in _COUNTED if counts[kind]]
        said = listed(f"{count} {kind if count == 1 else kind + 's'}" for kind, count in kinds)
        is_gone = not Path(served.path).is_file()
        state = "its file is gone" if is_gone else said or "clean"
        return index.Row(served.title, key, url(key), state, is_gone)


def url(key: str) -> str:
    """Where the page of a map is."""
    return f"/map/{quoted(key)}"


def quoted(key: str) -> str:
    """A key as it stands in a URL; a file's name need not be text."""
    return quote(os.fsencode(key), safe="/")


def _common(paths: Sequence[str]) -> Path:
    """The folder that holds all paths; it depends on them alone, so that addresses stay."""
    folders = [Path(path).absolute() if Path(path).is_dir() else Path(path).absolute().parent for path in paths]
    return Path(os.path.commonpath(folders))
