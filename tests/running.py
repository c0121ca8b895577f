"""The command line run in an empty folder, in this process or as a shell does it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import cli

GOOD = "person anna: Anna\nnote (anna): She knows.\n"
NOTED = "person anna: Anna\nnote: Nobody knows.\n"
WARNED = "person anna: Anna\nnote (anna): She [@x] knows.\n"
WRONG = "person anna: Anna\nnote (anna, ana): They know.\n"
UGLY = "person   anna :Anna\nnote(anna):   She knows.   \n\n\n\n"


def alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Works in an empty folder, without any setting from the machine."""
    monkeypatch.chdir(folder)
    for name in [n for n in os.environ if n in ("NO_COLOR", "FORCE_COLOR") or n.startswith("ARGMAP")]:
        monkeypatch.delenv(name)
    return folder


def run(*arguments: str, input: str | bytes | None = None, env: dict[str, str] | None = None) -> Result:
    result = CliRunner().invoke(cli, list(arguments), input=input, env=env, prog_name="argmap")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def shell(*arguments: str, input: bytes = b"", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """The real program, as a shell starts it."""
    program = str(Path(sys.executable).parent / "argmap")
    whole = {**os.environ, **(env or {})}
    return subprocess.run([program, *arguments], input=input, env=whole, capture_output=True, timeout=60)


def write(**files: str) -> None:
    for name, content in files.items():
        Path(f"{name}.argmap").write_text(content, "utf-8")
