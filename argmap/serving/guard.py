"""Who may ask what of the server: by its own address only, and only to read. Every answer says how it may be used.

Another site can make a name of its own lead to this machine, and a browser that visits it then asks us on its behalf
("DNS rebinding"). The `Host` header tells: it holds the name that the browser was given.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_OWN = frozenset({"localhost", "127.0.0.1", "[::1]"})
_EVERYWHERE = frozenset({"0.0.0.0", "::"})
_WEB = 80
# No page may be shown inside another, be read by another site, or be kept: it is somebody's unfinished work.
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)


def is_everywhere(host: str) -> bool:
    """Whether a server bound to this address hears the whole network."""
    return host in _EVERYWHERE


def is_loopback(host: str) -> bool:
    """Whether a server bound to this address hears this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def spelt(host: str) -> str:
    """An address as it stands in a URL."""
    return f"[{host}]" if ":" in host else host


def is_ours(header: str, host: str, port: int, machine: str) -> bool:
    """Whether a `Host` header names the server that is bound to `host` and `port` on a machine of that name.

    A server that hears the whole network cannot know all its names; it takes any address in figures, which no site
    can make its own, and the machine's name.
    """
    name, _, digits = header.lower().rpartition(":") if not header.endswith("]") else (header.lower(), "", "")
    if not name:
        name, digits = digits, ""
    if (digits or str(_WEB)) != str(port):
        return False
    if is_everywhere(host):
        return name in _OWN or name == machine.lower() or _is_address(name)
    return name == spelt(host.lower()) or (is_loopback(host) and name in _OWN)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True


class Guarded:
    """An application behind these rules."""

    def __init__(self, app: ASGIApp, host: str, port: int, machine: str) -> None:
        self.app, self.host, self.port, self.machine = app, host, port, machine

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return

        async def said(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *_HEADERS]}
            await send(message)

        hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        if len(hosts) != 1 or not is_ours(hosts[0], self.host, self.port, self.machine):
            await _refused(said, 421, "this server answers to its own address only: use the one that it printed")
        elif scope["method"] not in ("GET", "HEAD"):
            await _refused(said, 405, "maps can be read here, and nothing else", [(b"allow", b"GET, HEAD")])
        else:
            await self.app(scope, receive, said)


async def _refused(send: Send, status: int, why: str, headers: Collection[tuple[bytes, bytes]] = ()) -> None:
    body = f"{why}\n".encode()
    told = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", b"%d" % len(body)), *headers]
    await send({"type": "http.response.start", "status": status, "headers": told})
    await send({"type": "http.response.body", "body": body})
