"""What goes on beside the answers: looking at the disk, drawing what is looked at, telling those who listen.

One thing is done at a time, in a thread of its own, what somebody waits for first. Knows no HTTP.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from argmap.picture.draw import end_all
from argmap.serving.audience import Audience
from argmap.serving.maps import Maps
from argmap.serving.served import Served
from argmap.serving.watching import looks

T = TypeVar("T")


class Keeper:
    """Keeps the maps as their files are, and their pictures as far as somebody looks at them."""

    def __init__(self, maps: Maps, audience: Audience) -> None:
        self.maps, self.audience = maps, audience
        self._pool = ThreadPoolExecutor(1)
        self._ring = asyncio.Event()
        self.began = asyncio.Event()
        self._must_look = self._is_busy = False
        # Pages that are asked for: they wait until what they open with is drawn.
        self._awaited: dict[tuple[Served, str], asyncio.Event] = {}

    async def run(self) -> None:
        """Works until it is cancelled."""
        async with asyncio.TaskGroup() as both:
            both.create_task(self._watch())
            both.create_task(self._work())

    async def ready(self, served: Served, view: str) -> None:
        """Comes back when a page that opens with a view can be shown."""
        if served.due([view]) is not None:
            is_ready = self._awaited.setdefault((served, view), asyncio.Event())
            self._ring.set()
            await is_ready.wait()

    def ring(self) -> None:
        """Somebody looks at something else than before."""
        self._ring.set()

    def rest(self) -> bool:
        """Begins nothing more. Returns whether nothing is under way."""
        end_all()
        self._pool.shutdown(wait=False, cancel_futures=True)
        return not self._is_busy

    async def _watch(self) -> None:
        async for _ in looks(self.maps.places):
            self._must_look = True
            self._ring.set()

    async def _work(self) -> None:
        while True:
            await self._ring.wait()
            self._ring.clear()
            if self._must_look:
                self._must_look = False
                await self._look()
            while not self._must_look and (job := self._next()):
                served, one = job
                await self._apart(partial(served.do, one))
                await self._settle(served)

    async def _look(self) -> None:
        for key in await self._apart(lambda: list(self.maps.look())):
            served = self.maps.find(key)
            if served is None:
                self.audience.tell(key)
            # Those who look are told with the picture that they wait for, if there is to be one.
            elif not (views := self.audience.views(served)) or served.due(views) is None:
                await self._settle(served)
        self.began.set()

    async def _settle(self, served: Served) -> None:
        if await self._apart(served.settle):
            self.audience.tell(served)

    def _next(self) -> tuple[Served, str] | None:
        """What is to be done next, for a page that is waited for, or else for one that is open."""
        for (served, view), is_ready in list(self._awaited.items()):
            if (one := served.due([view])) is not None:
                return served, one
            is_ready.set()
            del self._awaited[served, view]
        for topic in self.audience.topics():
            if isinstance(topic, Served) and (one := topic.due(self.audience.views(topic))) is not None:
                return topic, one
        return None

    async def _apart(self, act: Callable[[], T]) -> T:
        """What comes of something that takes its time, in a thread of its own."""

        def noted() -> T:
            try:
                return act()
            finally:
                self._is_busy = False

        self._is_busy = True
        return await asyncio.get_running_loop().run_in_executor(self._pool, noted)
