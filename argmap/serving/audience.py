"""Who listens: open event streams, what each looks at, and what each was sent last.

There are no queues. A stream that is slow is sent the difference between what it has and what there is once it is
ready, so it costs one state of a map, however much is saved meanwhile.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import TypeVar

State = TypeVar("State")
# Seconds. Whoever is gone is noticed when something is sent.
_BEAT = 15.0
_MOST = 200


@dataclass(eq=False, slots=True)
class Listener:
    """One open stream. topic: what it is about. view: what its page shows, empty if that was not said."""

    topic: object
    view: str = ""
    ring: asyncio.Event = field(default_factory=asyncio.Event)


class Audience:
    """All open streams."""

    def __init__(self) -> None:
        self._open: dict[Listener, None] = {}
        self._is_over = False

    @property
    def is_full(self) -> bool:
        """Whether no more streams can be opened."""
        return len(self._open) >= _MOST

    def topics(self) -> list[object]:
        """What is listened to. What was last asked for comes first: there somebody is waiting most."""
        return list(dict.fromkeys(one.topic for one in reversed(self._open)))

    def views(self, topic: object) -> set[str]:
        """The views that pages about something show."""
        return {one.view for one in self._open if one.topic is topic}

    def tell(self, topic: object) -> None:
        """Wakes all who listen to something."""
        for one in self._open:
            if one.topic is topic:
                one.ring.set()

    def end(self) -> None:
        """Ends all streams."""
        self._is_over = True
        for one in self._open:
            one.ring.set()

    async def messages(
        self,
        one: Listener,
        sent: State | None,
        state: Callable[[], State],
        message: Callable[[State | None, State], bytes],
        begun: Callable[[], None] = lambda: None,
    ) -> AsyncIterator[bytes]:
        """What a listener is to be sent, until it goes or all is over.

        sent: the state that it has; None if it is not known. state: the one there is. message: what leads there.
        begun: called once it counts as one who listens.
        """
        self._open[one] = None
        begun()
        try:
            while not self._is_over:
                one.ring.clear()
                now = state()
                if now is not sent:
                    yield message(sent, now)
                    sent = now
                elif not await _rung(one.ring):
                    yield b": still here\n\n"
        finally:
            self._open.pop(one, None)


async def _rung(ring: asyncio.Event) -> bool:
    try:
        await asyncio.wait_for(ring.wait(), _BEAT)
    except TimeoutError:
        return False
    return True
