"""Why something stands, falls or is open, as data: what is set against what, and what becomes of that.

Knows how nothing is found, and no sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.explaining.hearing import Move


@dataclass(frozen=True, slots=True)
class Link:
    """A move that rests on a premise."""

    move: Move
    premise: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What defeats a move. by: what does so; None if nobody puts forward the last premise of `through`.

    to: what it is put to. through: from the move that is defeated down to `to`, by premises.
    """

    by: Move | None
    to: Move
    through: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Objection:
    """What is set against something that stands, and how that is met.

    replies: what defeats it. outweighed: or why it does not count against `to`, in a word: preferred, reason, surer,
    specific.
    """

    by: Move
    to: Move
    replies: tuple[Reply, ...] = ()
    outweighed: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A move for something that falls, and what defeats it."""

    of: Move
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Stands:
    """by: what carries it. others: what would carry it too. objections: all that is set against what it needs.

    rests: the premises that this one rests on. answers: the names of what answers the objections. smallest: it is
    certain that nothing takes fewer names than these do together. failed: what speaks for it too, and falls.
    """

    by: Move
    others: tuple[Move, ...]
    objections: tuple[Objection, ...]
    rests: tuple[Link, ...]
    answers: tuple[str, ...]
    smallest: bool
    failed: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Falls:
    """strongest: the strongest objection that nobody has answered; None if nothing speaks for it in the first place.

    also: what else stands against it, or against what it rests on. objections: what is set against the strongest, and
    how it is met. faults: what speaks for it, and why it fails.
    """

    strongest: Reply | None
    also: tuple[Reply, ...]
    objections: tuple[Objection, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A move in a row in which each hangs on the next: by a premise, or because that one attacks it."""

    move: Move
    premise: str = ""


@dataclass(frozen=True, slots=True)
class Open:
    """way: from what speaks for it to the circle, each hanging on the next. circle: each hanging on the next, and the
    last on the first.
    """

    way: tuple[Turn, ...]
    circle: tuple[Turn, ...]


Case = Stands | Falls | Open
