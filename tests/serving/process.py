"""A server as a shell starts it, and a browser of the simplest kind."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PATIENCE = 20
GOOD = "map small: A small map\n\ndispute wall: Shall the wall be built?\n  position stone: In stone.\n"
_ADDRESS = re.compile(r"http://(?:localhost|127\.0\.0\.1):(\d+)/")
_DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.S)
_LIVE = re.compile(r'data-live="([^"]*)"')


class Server:
    """A process that serves; ended by `end`, at the latest when the block is left."""

    def __init__(self, *arguments: str, ignores: bool = False, env: Mapping[str, str] | None = None) -> None:
        def obey() -> None:
            signal.signal(signal.SIGINT, signal.SIG_IGN if ignores else signal.SIG_DFL)

        program = str(Path(sys.executable).parent / "argmap")
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", *arguments],
            stderr=subprocess.PIPE,
            # What is not read now is read at the end.
            bufsize=0,
            env={**os.environ, **(env or {})},
            preexec_fn=obey,
        )
        assert self.process.stderr
        self.said = self.process.stderr.readline().decode()
        found = _ADDRESS.search(self.said)
        assert found, self.said + self.process.stderr.read().decode()
        self.port = int(found[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.process.kill()
        self.process.communicate()

    def end(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Asks it to end. Returns its exit code and what else it said."""
        self.process.send_signal(how)
        _, said = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said.decode()

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        """Status, headers and body of one answer."""
        with _asked(self.port, path, method, headers) as response:
            return response.status, {k.lower(): v for k, v in response.getheaders()}, response.read().decode()

    def page(self, path: str) -> tuple[dict[str, Any], str]:
        """What the page at an address shows, and where it listens."""
        status, _, body = self.ask(path)
        data, live = _DATA.search(body), _LIVE.search(body)
        assert status == 200 and data and live
        return json.loads(data[1]), live[1].replace("&amp;", "&")

    @contextmanager
    def listening(self, path: str) -> Iterator[Callable[[], dict[str, Any]]]:
        """A function that waits for the next message of a stream."""
        with _asked(self.port, path, "GET", {}) as response:
            assert response.status == 200

            def told() -> dict[str, Any]:
                while True:
                    line = response.readline()
                    assert line, "the stream has ended"
                    if line.startswith(b"data: "):
                        message: dict[str, Any] = json.loads(line[6:])
                        return message

            yield told


@contextmanager
def _asked(port: int, path: str, method: str, headers: dict[str, str]) -> Iterator[HTTPResponse]:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.putrequest(method, path, skip_host="host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        yield connection.getresponse()
    finally:
        connection.close()


def errors(patch: dict[str, Any]) -> list[dict[str, Any]]:
    """The findings of a patch that are errors."""
    return [one for one in patch.get("findings", ()) if one["severity"] == "error"]


def until(told: Callable[[], dict[str, Any]], holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The first patch of which something holds."""
    while True:
        patch: dict[str, Any] = told()["patch"]
        if holds(patch):
            return patch
