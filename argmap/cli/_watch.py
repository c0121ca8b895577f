"""What takes its time, or never ends: progress on a terminal, and doing a thing again whenever a file changes.

Knows no command.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import click

# Nobody wants to be told of what is over at once.
_PATIENCE = 2.0
_PAUSE = 0.3


def progress() -> Callable[[int, int], None] | None:
    """Says how many files are done, once it takes longer than two seconds; only on a terminal."""
    if not sys.stderr.isatty():
        return None
    began = time.monotonic()

    def told(done: int, of: int) -> None:
        if time.monotonic() - began > _PATIENCE:
            end = "\r" if done + 1 < of else "\r\x1b[K"
            click.echo(f"reading {done + 1} of {of} files{end}", err=True, nl=False)

    return told


@contextmanager
def patience(words: str) -> Iterator[None]:
    """Says what is being done, once it takes longer than two seconds; only on a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    timer = Timer(_PATIENCE, click.echo, (f"{words} …\r",), {"err": True, "nl": False})
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        click.echo("\x1b[K", err=True, nl=False)


def again(files: Callable[[], Iterable[Path]], act: Callable[[], None], read: Set[Path] = frozenset()) -> None:
    """Acts, and acts again whenever one of the files changes, until interrupted. Survives every failure of `act`.

    files: what there is to watch, asked for each time, so that what is new is seen. read: what `act` has read besides.
    """
    before: dict[Path, tuple[int, int]] | None = None
    while True:
        now = {path: _state(path) for path in (*files(), *read)}
        if now != before:
            before = now
            try:
                act()
            except click.exceptions.Exit:
                pass
            except Exception as error:  # the next save may mend it
                click.echo(f"error: {error}", err=True)
            before |= {path: _state(path) for path in read if path not in before}
            click.echo(f"watching {len(before)} file{'s' if len(before) != 1 else ''}; end with Ctrl-C", err=True)
        time.sleep(_PAUSE)


def _state(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
