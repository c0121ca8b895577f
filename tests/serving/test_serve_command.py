"""The command that serves: how it begins, how it ends, and what it refuses."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from running import alone, run, write

from serving.process import GOOD, PATIENCE, Server

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_when_it_is_told_to_with_pages_open(tmp_path: Path, how: signal.Signals) -> None:
    (tmp_path / "one.argmap").write_text(GOOD)
    with Server(str(tmp_path)) as server, server.listening("/events") as listed:
        assert listed()
        assert server.end(how) == (0, "")


def test_a_job_in_the_background_is_not_ended_by_an_interrupt(tmp_path: Path) -> None:
    (tmp_path / "one.argmap").write_text(GOOD)
    with Server(str(tmp_path), ignores=True) as server:
        server.process.send_signal(signal.SIGINT)
        assert server.ask("/")[0] == 200
        assert server.end() == (0, "")


@pytest.mark.skipif(shutil.which("dot") is None, reason="there is no dot that could be made to hang")
def test_it_does_not_wait_for_a_picture_that_nobody_will_see(tmp_path: Path) -> None:
    (tmp_path / "dot").write_text(f"#!/bin/sh\ntouch {tmp_path}/began\nexec sleep 300\n")
    (tmp_path / "dot").chmod(0o755)
    (tmp_path / "one.argmap").write_text(GOOD)
    with (
        Server(str(tmp_path), env={"PATH": f"{tmp_path}:/usr/bin:/bin"}) as server,
        socket.create_connection(("127.0.0.1", server.port)) as asking,
    ):
        asking.sendall(f"GET /map/one.argmap HTTP/1.1\r\nHost: localhost:{server.port}\r\n\r\n".encode())
        while not (tmp_path / "began").exists():
            assert server.process.poll() is None
        assert server.end(signal.SIGINT)[0] == 0


def test_it_says_where_the_maps_are_and_who_can_see_them(tmp_path: Path) -> None:
    (tmp_path / "one.argmap").write_text(GOOD)
    with Server(str(tmp_path)) as server:
        assert server.said == f"serving http://127.0.0.1:{server.port}/; end with Ctrl-C\n"
    with Server(str(tmp_path), "--host", "0.0.0.0") as server:
        assert server.ask("/", host=f"127.0.0.1:{server.port}")[0] == 200
        assert "everybody in the network who reaches this machine can read these maps" in server.end()[1]


def test_a_port_that_is_taken_is_an_error_with_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone(tmp_path, monkeypatch)
    write(one=GOOD)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 2
    assert "cannot be had" in result.output and "--port" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("nowhere",), "does not exist"), (("-",), "cannot be watched"), (("--host", "no.such.invalid"), "no address")],
)
def test_what_cannot_be_served_is_said_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    alone(tmp_path, monkeypatch)
    write(one=GOOD)
    result = run("serve", *arguments)
    assert result.exit_code == 2 and said in result.output


@pytest.mark.parametrize("library", ["starlette", "uvicorn", "watchfiles"])
def test_without_its_libraries_it_says_how_to_install_them(tmp_path: Path, library: str) -> None:
    (tmp_path / "one.argmap").write_text(GOOD)
    program = f"import sys; sys.modules['{library}'] = None; from argmap.cli import main; main(['serve', '.'])"
    found = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE
    )
    assert found.returncode == 2
    assert f"`{library}`" in found.stderr and 'pip install "argmap[serve]"' in found.stderr
