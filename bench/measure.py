"""CPU time and peak memory of commands, each as a process of its own.

Knows no engine and no target. Needs a POSIX system: `wait4` is where the figures come from.
"""

from __future__ import annotations

import os
import re
import resource
import signal
import statistics
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

TERMINAL_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LINUX_KIB = 1024


@dataclass(frozen=True, slots=True)
class Command:
    """What to run. writes: a file that must be there afterwards. prints_cpu: it prints its own figure."""

    argv: Sequence[str]
    writes: Path | None = None
    prints_cpu: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """One run. cpu: seconds, user and system, of the process and all it waited for.

    peak: MiB, of the largest single process of them. wrong: why the run does not count.
    """

    cpu: float
    peak: float
    wrong: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """Medians of the runs of one command; `wrong` if any of them failed."""

    cpu: float
    peak: float
    runs: Sequence[Run]
    wrong: str | None


def side_by_side(commands: Sequence[Command], runs: int, budget: float, timeout: float) -> list[Summary]:
    """One summary a command. The commands take turns, so that a busy minute of the machine meets them all.

    runs: at most so many of each. budget: CPU seconds after which no new round begins; the first always
    does. timeout: wall seconds for one run. A command that fails is not repeated.
    """
    done: list[list[Run]] = [[] for _ in commands]
    for number in range(runs):
        order = range(len(commands)) if number % 2 == 0 else reversed(range(len(commands)))
        for i in order:
            if not any(run.wrong for run in done[i]):
                done[i].append(once(commands[i], timeout))
        if sum(run.cpu for runs_of_one in done for run in runs_of_one) > budget:
            break
    return [_summary(runs_of_one) for runs_of_one in done]


def _summary(runs: Sequence[Run]) -> Summary:
    wrong = next((run.wrong for run in runs if run.wrong), None)
    cpu, peak = (statistics.median(figures) for figures in zip(*((r.cpu, r.peak) for r in runs), strict=True))
    return Summary(cpu, peak, runs, wrong)


def once(command: Command, timeout: float) -> Run:
    """The figures of one run; never raises for a command that fails, hangs or is not there."""
    if command.writes is not None:
        command.writes.unlink(missing_ok=True)
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        try:
            child = subprocess.Popen(
                command.argv,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=complained,
                env=environment(),
                start_new_session=True,
            )
        except OSError as wrong:
            return Run(0.0, 0.0, f"cannot start: {wrong}")
        status, usage, late = _wait(child.pid, timeout)
        child.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
        wrong_with = _wrong(command, child.returncode, timeout if late else None, said, complained)
        if command.prints_cpu and wrong_with is None:
            cpu = float(_last_line(said))
    return Run(cpu, usage.ru_maxrss / LINUX_KIB, wrong_with)


def _wait(pid: int, timeout: float) -> tuple[int, resource.struct_rusage, bool]:
    late = threading.Event()

    def stop() -> None:
        late.set()
        # The child leads a session of its own: a layout engine below it must not outlive it.
        os.killpg(pid, signal.SIGKILL)

    timer = threading.Timer(timeout, stop)
    timer.start()
    try:
        _, status, usage = os.wait4(pid, 0)
    finally:
        timer.cancel()
    return status, usage, late.is_set()


def _wrong(command: Command, code: int, waited: float | None, said: IO[bytes], complained: IO[bytes]) -> str | None:
    if waited is not None:
        return f"stopped after {waited:.0f} s"
    if code:
        return f"exit {code}: {_last_line(complained) or _last_line(said) or 'no message'}"
    # An engine may report success and write nothing: its CPU time would be worth nothing then.
    if command.writes is not None and not (command.writes.exists() and command.writes.stat().st_size):
        return f"exit 0, but {command.writes.name} was not written"
    return None


def _last_line(output: IO[bytes]) -> str:
    output.seek(0)
    lines = TERMINAL_COLOUR.sub("", output.read().decode("utf-8", "replace")).split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


def environment() -> Mapping[str, str]:
    """This process's environment, without what changes how Python or Node runs.

    A PYTHONDONTWRITEBYTECODE left in place would make Python compile the program anew on every start.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "NODE_"))}
