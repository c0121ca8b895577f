"""When to look at the disk again: files changed, or some time passed. Knows folders, and nothing of what is in them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path

from watchfiles import awatch

# Milliseconds: how long to wait for more of the same save, at each step and at most.
_STEP = 10
_MOST = 80
# Some disks tell nobody of a change, and a folder that is put in another's place is not the one that is watched.
_PATIENCE = 2.0
_HIDDEN = frozenset({".git", "node_modules", "__pycache__", ".venv"})


async def looks(places: Callable[[], Iterable[tuple[Path, bool]]]) -> AsyncIterator[None]:
    """Yields whenever something changed in the places, and every two seconds; the first time at once.

    places: folders, and whether what lies below them counts too; asked for again each time. One that is not there is
    passed over until it is.
    """
    ring = asyncio.Event()
    while True:
        watched = {place: _identity(place[0]) for place in places()}
        stop = asyncio.Event()
        tasks = [
            asyncio.create_task(_told([folder for folder, _ in here], deep, ring, stop))
            for deep in (False, True)
            if (here := [place for place, known in watched.items() if known and place[1] is deep])
        ]
        # They begin to watch before anything is read: what changes from now on rings.
        await asyncio.sleep(0)
        try:
            yield
            while watched == {place: _identity(place[0]) for place in places()}:
                await _rung(ring)
                yield
        finally:
            stop.set()
            await asyncio.gather(*tasks)


async def _rung(ring: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(ring.wait(), _PATIENCE)
    except TimeoutError:
        return
    ring.clear()


async def _told(folders: list[Path], deep: bool, ring: asyncio.Event, stop: asyncio.Event) -> None:
    try:
        async for _ in awatch(
            *folders,
            watch_filter=_counts,
            step=_STEP,
            debounce=_MOST,
            stop_event=stop,
            recursive=deep,
            ignore_permission_denied=True,
        ):
            ring.set()
    except OSError:  # too many folders for this system to watch, or one is gone: the clock goes on
        return


def _counts(_: object, path: str) -> bool:
    return _HIDDEN.isdisjoint(Path(path).parts)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Which folder this is; None if there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if folder.is_dir() else None
