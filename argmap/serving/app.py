"""What the server answers: the list of maps, their pages, and the streams by which open pages learn of changes.

No file is ever looked up by what somebody asks for: an address leads to one of the known maps, or nowhere.
"""

from __future__ import annotations

import json
import os
import secrets
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from argmap.page.html import page
from argmap.serving import index
from argmap.serving.audience import Listener, State
from argmap.serving.changes import changes
from argmap.serving.maps import LIST, quoted, url

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from starlette.requests import Request

    from argmap.serving.audience import Audience
    from argmap.serving.keeper import Keeper
    from argmap.serving.served import Served, Shown

# Messages that are kept: all who show the same are sent the same bytes.
_ALIKE = 8
_STREAM = "text/event-stream"
# Milliseconds after which a page asks again for a stream that broke off.
_RETRY = b"retry: 1000\n\n"
# What a page cannot say of itself; the rest of its policy it carries with it.
_UNFRAMED = {"content-security-policy": "frame-ancestors 'none'"}


class Answers:
    """The answers of one server."""

    def __init__(self, keeper: Keeper, audience: Audience) -> None:
        self.keeper, self.audience = keeper, audience
        # No other run of the server has it in the names of its states.
        self._run = secrets.token_hex(4)
        self._sent: dict[tuple[Served, int, int], bytes] = {}

    def app(self) -> Starlette:
        """All of them, by address."""
        return Starlette(
            routes=[
                Route("/", self._list),
                Route("/favicon.ico", _no_icon),
                Route("/events", self._list_events),
                Route("/map/{key:path}", self._map),
                Route("/events/{key:path}", self._map_events),
            ],
            exception_handlers={404: _missing},
        )

    async def _list(self, _: Request) -> Response:
        await self.keeper.began.wait()
        only = self.keeper.maps.only()
        if only is not None:
            return RedirectResponse(url(only))
        return HTMLResponse(index.page(self.keeper.maps.rows), headers={"content-security-policy": index.policy()})

    async def _list_events(self, request: Request) -> Response:
        maps = self.keeper.maps
        return self._stream(request, Listener(LIST), None, lambda: maps.rows, _list_message)

    async def _map(self, request: Request) -> Response:
        """The page of a map, opened at the view that the query names."""
        served = await self._found(request, "/map/")
        if served is None:
            return _missing(request)
        view = served.opening(request.query_params.get("view", ""))
        await self.keeper.ready(served, view)
        shown = served.shown
        live = f"/events/{quoted(_key(request, '/map/'))}?seen={self._name(shown)}"
        text = page({**shown.data, "view": view}, live, served.theme)
        return HTMLResponse(text.encode("utf-8", "replace"), headers=_UNFRAMED)

    async def _map_events(self, request: Request) -> Response:
        """The stream of a map's page. The query says what it shows (`view`) and the last state it knows (`seen`)."""
        served = await self._found(request, "/events/")
        if served is None:
            return _missing(request)
        seen = request.headers.get("last-event-id") or request.query_params.get("seen", "")
        sent = served.shown if seen == self._name(served.shown) else None
        listener = Listener(served, request.query_params.get("view", ""))
        return self._stream(request, listener, sent, lambda: served.shown, lambda a, b: self._message(served, a, b))

    async def _found(self, request: Request, below: str) -> Served | None:
        await self.keeper.began.wait()
        return self.keeper.maps.find(_key(request, below))

    def _stream(
        self,
        request: Request,
        listener: Listener,
        sent: State | None,
        state: Callable[[], State],
        message: Callable[[State | None, State], bytes],
    ) -> Response:
        if self.audience.is_full:
            return PlainTextResponse("too many pages are open\n", 503, {"retry-after": "5"})
        if request.method == "HEAD":
            return Response(media_type=_STREAM)

        async def lines() -> AsyncIterator[bytes]:
            yield _RETRY
            async for said in self.audience.messages(listener, sent, state, message, self.keeper.ring):
                yield said

        return StreamingResponse(lines(), media_type=_STREAM)

    def _message(self, served: Served, before: Shown | None, now: Shown) -> bytes:
        key = served, before.number if before else -1, now.number
        if key not in self._sent:
            patch = changes(before.data if before else None, now.data)
            self._sent[key] = _event({"patch": patch}, self._name(now))
            for old in list(self._sent)[:-_ALIKE]:
                del self._sent[old]
        return self._sent[key]

    def _name(self, shown: Shown) -> str:
        return f"{self._run}-{shown.number}"


def _key(request: Request, below: str) -> str:
    """The key of a map in an address. The bytes count: a file's name need not be text."""
    raw: bytes = request.scope["raw_path"]
    return os.fsdecode(unquote_to_bytes(raw.removeprefix(below.encode())))


def _event(content: object, name: str = "") -> bytes:
    named = f"id: {name}\n" if name else ""
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    # Half characters have no bytes; JSON can spell them.
    return f"{named}data: {data}\n\n".encode("utf-8", "backslashreplace")


def _list_message(_: str | None, rows: str) -> bytes:
    return _event({"rows": rows})


def _missing(_: Request, __: Exception | None = None) -> Response:
    return HTMLResponse(index.missing(), 404, {"content-security-policy": index.policy()})


def _no_icon(_: Request) -> Response:
    return Response(status_code=204)
