"""The start of the program. Solving a small framework takes less time than importing the command line: the competition
calls a solver in words of its own, and in those the solver is called directly.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def main() -> None:  # pragma: no cover - run by the tests as a program of its own, as all below is
    """The console script."""
    if sys.argv[1:2] == ["solve"]:
        from argmap.solving import competition

        words = competition.asked(sys.argv[2:])
        if words is not None:
            _compete(words)
    from argmap.cli import main as command_line

    command_line()


def _compete(words: Mapping[str, str]) -> None:  # pragma: no cover
    """Answers and ends the process. Returns if the answer is a mistake of ours, which the command line can tell."""
    import gc
    import os

    from argmap.solving import competition

    # What a solver makes it keeps until the end.
    gc.disable()
    # numpy would start threads for algebra that nobody does here.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        ended = competition.called(_read, words)
    except KeyboardInterrupt:
        ended = competition.interrupted()
    except Exception:
        return
    try:
        sys.stderr.write(ended.said)
        sys.stdout.buffer.write(ended.out.encode())
        sys.stdout.flush()
    except BrokenPipeError:
        os._exit(1)
    # Taking a large framework apart piece by piece would take as long as reading it.
    os._exit(ended.code)


def _read(file: str) -> bytes:  # pragma: no cover
    if file == "-":
        return sys.stdin.buffer.read()
    with open(file, "rb") as opened:  # noqa: PTH123 - importing pathlib takes longer
        return opened.read()


if __name__ == "__main__":  # pragma: no cover - run by the tests as a program of its own
    main()
