"""A solver as the competition calls it: from words and a file's bytes to what is printed.

Opens nothing and prints nothing; who calls it says how a file is read.
"""

from __future__ import annotations

from importlib import import_module

from argmap.semantics.search.sat import NoSolver
from argmap.solving import tasks
from argmap.solving.printing import printed
from argmap.solving.refusals import Refused, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

FORMATS = {"af": "af", "i23": "af", "apx": "apx", "tgf": "tgf"}
_FLAGS = {"-p": "problem", "-f": "file", "-fo": "form", "-a": "argument"}
_ANSWERED, _LATE, _REFUSED, _INTERRUPTED = 0, 1, 2, 130


class Ended:
    """How it ended: what goes to standard output, what to standard error, and the exit code."""

    __slots__ = ("code", "out", "said")

    def __init__(self, code: int, out: str = "", said: str = "") -> None:
        self.code = code
        self.out = out
        self.said = said


def asked(words: Sequence[str]) -> Mapping[str, str] | None:
    """A call in the competition's own words, by what they say; None for any other, which may have more to say."""
    flags, values = words[0::2], words[1::2]
    if len(flags) != len(values) or not {"-p", "-f"} <= set(flags) <= set(_FLAGS) or len(set(flags)) < len(flags):
        return None
    return {_FLAGS[flag]: value for flag, value in zip(flags, values, strict=True)}


def called(read: Callable[[str], bytes], words: Mapping[str, str]) -> Ended:
    """What `solved` says to a call in the competition's own words."""
    return solved(read, words["problem"], words["file"], words.get("form"), words.get("argument"))


def solved(
    read: Callable[[str], bytes],
    problem: str,
    file: str,
    form: str | None = None,
    argument: str | None = None,
    limit: int | None = None,
    witness: bool | None = None,
) -> Ended:
    """The answer to a problem about the framework in a file, or why there is none.

    read: a file's bytes; it may raise OSError. witness: shown after YES and NO if true, or if nothing is said and the
    format is `.af`. Never raises for what a user can do wrong.
    """
    try:
        kind, _ = tasks.task(problem)
        name = _format(file, form)
        f = import_module(f"argmap.solving.{name}").read(read(file))
        answer = tasks.answer(f, problem, argument, limit)
        newer = name == "af"
        return Ended(
            _ANSWERED, printed(f, kind, answer, witness=newer if witness is None else witness, brackets=not newer)
        )
    except Refused as refused:
        place = f"{file}:{refused.line}: " if refused.line else ""
        return _refused(place + refused.message, refused.hint)
    except NoSolver as missing:
        return _refused(missing.message, missing.hint)
    except OSError as error:
        return _refused(
            f"`{shown(file)}` cannot be read: {(error.strerror or str(error)).lower()}", "give a file that can"
        )
    except MemoryError:
        return _refused(f"`{shown(file)}` needs more memory than there is", "ask for less, or on a larger machine")


def _format(file: str, form: str | None) -> str:
    if form is None:
        form = file.rpartition(".")[2].lower()
        # Standard input and files without a known suffix are taken as the newest format.
        return FORMATS.get(form, "af")
    if form.lower() not in FORMATS:
        raise Refused(f"no format is named `{shown(form)}`", f"formats: {', '.join(FORMATS)}")
    return FORMATS[form.lower()]


def _refused(message: str, hint: str) -> Ended:
    return Ended(_REFUSED, said=f"error: {message}\n  hint: {hint}\n")


def late(seconds: float) -> Ended:
    """The time was over before there was an answer."""
    return Ended(_LATE, said=f"error: no answer within {seconds:g} s\n  hint: allow more time with `--timeout`\n")


def interrupted() -> Ended:
    """Somebody stopped it before there was an answer."""
    return Ended(_INTERRUPTED, said="interrupted: there is no answer yet\n")
