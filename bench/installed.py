"""argmap as its users have it: a wheel of this checkout, in a fresh environment, compiled.

Knows no task and no figure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from measure import environment

ROOT = Path(__file__).parents[1]


def install(out: Path) -> Path:
    """The `argmap` command of a new environment under `out`, with the layout engine that comes as a wheel.

    Raises CalledProcessError if building or installing fails; what pip says goes to stderr.
    """
    home, wheels = out / "venv", out / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    _do([sys.executable, "-m", "venv", "--clear", str(home)])
    python = str(home / "bin" / "python")
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    _do([*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)])
    (wheel,) = wheels.glob("argmap-*.whl")
    _do([*pip, "install", f"{wheel}[dot]"])
    # pip compiles too, but not everywhere and not under every setting.
    _do([python, "-m", "compileall", "-q", str(home / "lib")], may_fail=True)
    return home / "bin" / "argmap"


def python_beside(command: Path) -> Path:
    """The interpreter that runs `command`, if it lies in the same folder; else the one that runs this."""
    beside = command.parent / "python"
    return beside if beside.exists() else Path(sys.executable)


def _do(argv: Sequence[str], may_fail: bool = False) -> None:
    # Some packages carry files for other Python versions, which compileall cannot compile.
    subprocess.run(argv, check=not may_fail, env=environment(), stdout=sys.stderr, cwd=os.fspath(ROOT))
