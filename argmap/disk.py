"""Files on a disk: found, read within limits and within the project, written whole or not at all.

Knows no language. Maps and what is made of them are read and written here; settings are read in `config.py`.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.compile import rules
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.project import Refusal
from argmap.syntax import rules as syntax_rules
from argmap.syntax.decoding import decoded, is_no_text, plain, too_large
from argmap.syntax.limits import Limits
from argmap.text import Text

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

SUFFIX = ".argmap"
STDIN = "-"
_FILE = "put it in a file, and load the file"
_CONFIGS = ("argmap.toml", "pyproject.toml", ".git")


@dataclass(frozen=True)
class Alone:
    """One text, and no other."""

    text: Text
    findings: list[Diagnostic]

    def open(self, path: str) -> tuple[Text, list[Diagnostic]]:
        return self.text, self.findings

    def used(self, path: str, by: str) -> str:
        raise Refusal(rules.USE_OUTSIDE, f"a text by itself cannot use `{path}`", _FILE)

    def attached(self, path: str, by: str) -> tuple[Text, list[Diagnostic]]:
        raise Refusal(rules.USE_OUTSIDE, f"a text by itself cannot read `{path}`", _FILE)


class Disk:
    """The files of one project folder, named as the user names them.

    given: texts that are not read from the disk (standard input, an editor's unsaved text). names: files that have
    a name already, by where they really are: a file has one name, whatever leads to it.
    """

    def __init__(
        self,
        folder: Path,
        limits: Limits,
        given: dict[str, bytes] | None = None,
        names: Mapping[Path, str] | None = None,
    ) -> None:
        self.folder = folder.resolve()
        self.limits = limits
        self.given = given or {}
        self._names: dict[Path, str] = dict(names or {})

    def open(self, path: str) -> tuple[Text, list[Diagnostic]]:
        """The text of a file; raises Refusal if there is none, or it may not be read."""
        data = self._data(path)
        if isinstance(data, int):
            return Text(path, ""), [too_large(path, data, self.limits)]
        return decoded(path, data, self.limits)

    def attached(self, path: str, by: str) -> tuple[Text, list[Diagnostic]]:
        """The text of a file of any name, found as `used` finds maps; raises Refusal."""
        name = self._inside(path, by)
        data = self._data(name)
        if isinstance(data, int):
            most = f"it has {data:,} bytes; at most {self.limits.file_size:,} are read"
            hint = "take an extract, or raise `limits.file-size` in the settings"
            raise Refusal(syntax_rules.LARGE, f"`{name}` is not read: {most}", hint)
        if is_no_text(data):
            raise Refusal(
                syntax_rules.UNREADABLE,
                f"`{name}` cannot be read: it is no plain text in UTF-8",
                "export its text to a file of its own, and name that",
            )
        return plain(name, data)

    def _data(self, path: str) -> bytes | int:
        """The bytes of a file, or how many it has if they are too many; raises Refusal."""
        if path in self.given:
            data = self.given[path]
            return data if len(data) <= self.limits.file_size else len(data)
        file = Path(path)
        try:
            size = file.stat().st_size
            if file.is_file() and size > self.limits.file_size:
                return size
            if not file.is_file():
                raise _unreadable(path, "is no file" if not file.is_dir() else "is a folder")
            data = file.read_bytes()
        except OSError as error:
            raise _unreadable(path, _reason(error)) from None
        self._names.setdefault(file.resolve(), path)
        return data

    def used(self, path: str, by: str) -> str:
        """The file that `use` means: beside the file that uses it, inside the project, links followed."""
        name = self._inside(path, by)
        if Path(name).suffix != SUFFIX:
            raise Refusal(syntax_rules.UNREADABLE, f"`{path}` is no map file", f"map files end in `{SUFFIX}`")
        return name

    def _inside(self, path: str, by: str) -> str:
        """The file that a path in file `by` means; raises Refusal if it is not inside the project."""
        if not path.strip() or "\0" in path:
            raise _unreadable(path, "is no path")
        here = Path(by).parent if by != STDIN else Path()
        target = Path(os.path.normpath(here / path))
        try:
            real = target.resolve()
        except (OSError, RuntimeError) as error:
            raise _unreadable(path, str(error)) from None
        if Path(path).is_absolute() or not real.is_relative_to(self.folder):
            raise Refusal(
                rules.USE_OUTSIDE,
                f"`{path}` leads out of the project folder",
                f"keep a project under one folder; an empty `argmap.toml` marks it (now: `{self.folder.name}`)",
            )
        return self._names.setdefault(real, str(target))


def _unreadable(path: str, why: str, hint: str = "") -> Refusal:
    return Refusal(
        syntax_rules.UNREADABLE,
        f"`{path}` cannot be read: it {why}",
        hint or "check the spelling of the path and its rights",
    )


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, PermissionError):
        return "may not be read by this user"
    return f"gives an error: {error.strerror or error}"


def project_folder(path: Path) -> Path:
    """The folder that a file's project is in: the nearest above it that says so, else the file's own."""
    start = path.resolve().parent if not path.is_dir() else path.resolve()
    for folder in (start, *start.parents):
        if any((folder / name).exists() for name in _CONFIGS):
            return folder
    return start


def map_files(paths: Iterable[str], given: Collection[str] = ()) -> Iterator[str]:
    """The map files that paths mean: a file itself, of a folder every map below it that git would not ignore.

    given: names of texts that need no file. A file that has several names is found once, by the first.
    Raises Refusal for a path that does not exist.
    """
    seen: set[Path] = set()
    for path in paths:
        found = [path] if path in given else _below(Path(path))
        for name in found:
            real = Path(name).resolve()
            if real not in seen:
                seen.add(real)
                yield name


def _below(path: Path) -> list[str]:
    try:
        exists = path.exists()
    except OSError as error:
        raise _unreadable(str(path), _reason(error)) from None
    if not exists:
        full = f"{path}{SUFFIX}"
        is_there = os.path.isfile(full)  # noqa: PTH113 - a path that is too long is no file, and no error
        raise _unreadable(str(path), "does not exist", f"`{full}` is there" if is_there else "")
    if not path.is_dir():
        return [str(path)]
    ignored = _ignored(path)
    found = [p for p in path.rglob(f"*{SUFFIX}") if p.is_file() and not ignored(p)]
    # A link comes after all files: what it leads to has a name of its own, if it is among them.
    return [str(p) for p in sorted(found, key=lambda p: (p.is_symlink(), str(p)))]


def _ignored(folder: Path) -> Callable[[Path], bool]:
    """Whether git would pass a file over: by a hidden folder, or by the `.gitignore` files above it."""
    top = Path(os.path.abspath(folder))  # noqa: PTH100 - as below
    root = next((place for place in (top, *top.parents) if (place / ".git").exists()), top)
    known: dict[Path, GitIgnoreSpec | None] = {}

    def ignored(path: Path) -> bool:
        file = Path(os.path.abspath(path))  # noqa: PTH100 - links are not followed: git does not
        if not path.resolve().is_relative_to(top.resolve()):
            return True
        if any(part.startswith(".") for part in file.relative_to(top).parts):
            return True
        verdict = False
        for place in reversed([p for p in file.parents if p.is_relative_to(root)]):
            if place not in known:
                known[place] = _spec(place / ".gitignore")
            spec = known[place]
            said = spec.check_file(file.relative_to(place).as_posix()).include if spec else None
            verdict = verdict if said is None else said
        return verdict

    return ignored


def _spec(file: Path) -> GitIgnoreSpec | None:
    if not file.is_file():
        return None
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(file.read_text("utf-8", "replace").splitlines())
    except OSError:
        return None


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all: beside it first, then in its place. Raises OSError; the old file stays.

    What a link leads to is written, not the link; a pipe or a device is written as it is.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(data)
        return
    path = path.resolve()
    if path.is_dir():
        raise IsADirectoryError(21, "it is a folder")
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent or Path())
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
