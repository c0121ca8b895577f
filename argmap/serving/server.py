"""The server itself: all its parts put together, a socket, an event loop, and an end that leaves nothing open."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import uvicorn

from argmap.serving.app import Answers
from argmap.serving.audience import Audience
from argmap.serving.guard import Guarded
from argmap.serving.keeper import Keeper
from argmap.serving.maps import Maps

# Seconds that an answer on its way gets when the server ends.
_GRACE = 1
# Every open page has one connection, and needs a second one now and then.
_MOST_CONNECTIONS = 500
_LINE = 2_048


class CannotListen(Exception):  # noqa: N818 - it reads as what it says
    """The address cannot be had. `message` states the fact, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens at an address; port 0 takes any that is free. Raises CannotListen."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        found = socket.create_server(address[:2], family=family, backlog=_LINE)
    except socket.gaierror:
        raise CannotListen(
            f"`{host}` is no address of this machine", "leave out --host to serve this machine"
        ) from None
    except OSError as wrong:
        why = (wrong.strerror or str(wrong)).lower()
        hint = "choose another port with --port; 0 takes any that is free"
        raise CannotListen(f"port {port} of `{host}` cannot be had: {why}", hint) from None
    found.setblocking(False)
    return found


class _Server(uvicorn.Server):
    """Uvicorn without its own handling of signals: it would hear an interrupt that a job in the background ignores,
    and end by raising it once more.
    """

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def run(paths: Sequence[str], theme: str, host: str, listening: socket.socket) -> bool:
    """Serves the maps below the paths, in a theme or in that of the settings, until SIGINT or SIGTERM.

    host: as it was bound. Returns whether nothing is under way any more; if not, the process would wait for it.
    """
    return asyncio.run(_serve(Maps(paths, theme), host, listening))


async def _serve(maps: Maps, host: str, listening: socket.socket) -> bool:
    audience = Audience()
    keeper = Keeper(maps, audience)
    app = Guarded(Answers(keeper, audience).app(), host, listening.getsockname()[1], socket.gethostname())
    server = _Server(
        uvicorn.Config(
            app,
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_graceful_shutdown=_GRACE,
        )
    )

    def stop() -> None:
        audience.end()
        server.should_exit = True

    _on_signals(stop)
    working = asyncio.create_task(keeper.run())
    # It never ends but by a mistake of ours; then nothing would ever change again, and that is said.
    working.add_done_callback(lambda _: stop())
    await server.serve([listening])
    if working.done():
        working.result()
    working.cancel()
    await asyncio.wait([working])
    return keeper.rest()


def _on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        # A job in the background ignores interrupts: they are meant for what stands in front.
        if signal.getsignal(name) is not signal.SIG_IGN:
            try:
                loop.add_signal_handler(name, stop)
            except NotImplementedError:  # pragma: no cover - Windows only
                signal.signal(name, lambda *_: loop.call_soon_threadsafe(stop))
