"""The competition's tasks: what is asked of which semantics, and the answers as values.

CE counts extensions, SE gives one, EE all; DC says whether some extension has an argument, DS whether all do.
"""

from __future__ import annotations

from importlib import import_module
from itertools import islice

from argmap.solving.refusals import Refused, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.semantics.framework import Extension, Framework
    from argmap.semantics.search.by_parts import ByParts

KINDS = ("CE", "SE", "EE", "DC", "DS")
SEMANTICS = {
    "CF": "conflict_free",
    "NA": "naive",
    "AD": "admissible",
    "CO": "complete",
    "GR": "grounded",
    "PR": "preferred",
    "ST": "stable",
    "SST": "semi_stable",
    "STG": "stage",
    "ID": "ideal",
    "EAG": "eager",
}


class Answer:
    """What was found. accepted: of DC and DS; None for the others. count: of CE.

    extensions: what shows it. For SE one or none, for EE all, for DC an extension that has the argument, for DS one
    that lacks it.
    """

    __slots__ = ("accepted", "count", "extensions")

    def __init__(
        self, extensions: Sequence[Extension] = (), accepted: bool | None = None, count: int | None = None
    ) -> None:
        self.extensions = extensions
        self.accepted = accepted
        self.count = count


def problems() -> list[str]:
    """Every task by name, as in `SE-PR`."""
    return [f"{kind}-{code}" for code in SEMANTICS for kind in KINDS]


def task(name: str) -> tuple[str, ByParts]:
    """Which kind of question a task asks, and of which semantics. Raises Refused."""
    kind, _, code = name.upper().partition("-")
    if kind not in KINDS or code not in SEMANTICS:
        raise Refused(
            f"no problem is named `{shown(name)}`",
            f"problems: {', '.join(KINDS)} before a hyphen and {', '.join(SEMANTICS)} after it, as in SE-PR",
        )
    semantics: ByParts = import_module(f"argmap.semantics.{SEMANTICS[code]}").SEMANTICS
    return kind, semantics


def answer(f: Framework, name: str, argument: str | None = None, limit: int | None = None) -> Answer:
    """The answer to a task. Raises Refused, and NoSolver.

    argument: the one that DC and DS ask about, by name. limit: so many extensions of EE at most.
    """
    kind, semantics = task(name)
    if kind == "CE":
        return Answer(count=semantics.count(f))
    if kind == "SE":
        found = semantics.one(f)
        return Answer([] if found is None else [found])
    if kind == "EE":
        return Answer(list(islice(semantics.extensions(f), limit)))
    asked = _argument(f, name, argument)
    accepted, witness = semantics.credulous(f, asked) if kind == "DC" else semantics.sceptical(f, asked)
    return Answer([] if witness is None else [witness], accepted)


def _argument(f: Framework, name: str, argument: str | None) -> int:
    if argument is None:
        raise Refused(f"{name} asks about an argument, and none is given", "give one with `-a ARGUMENT`")
    if f.names is None:
        if argument.isascii() and argument.isdigit() and len(argument) < 12 and 1 <= int(argument) <= len(f):
            return int(argument) - 1
        raise Refused(f"`{shown(argument)}` is no argument", f"arguments are numbered from 1 to {len(f)}")
    if argument not in f.names:
        raise Refused(
            f"no argument is named `{shown(argument)}`", f"there are {len(f)} arguments, such as `{shown(f.names[0])}`"
        )
    return f.names.index(argument)
