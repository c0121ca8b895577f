"""What stands, drawn into a picture that knows nothing of it: outlines of boxes, and the way to an answer.

Boxes go by the names of what they show, and the lines of a reason by the reason and what it bears on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from argmap.explaining.case import Falls, Link, Open, Stands
from argmap.explaining.explanation import Explanation
from argmap.explaining.hearing import Hearing, Move
from argmap.explaining.report import judgeable
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.picture.picture import Box, Group, Line, Picture
from argmap.picture.style import standing_look

_BRACKET = "/premises"
_STEP = "/step"
# How much wider a line is that decides.
_WIDE = 5
# How far around it a picture shows what does not decide.
_STEPS = 1


def marked(picture: Picture, h: Hearing) -> Picture:
    """The picture with what becomes of everything in it that is judged."""
    named = {record.name for record in judgeable(h.m)}

    def box(one: Box) -> Box:
        return replace(one, standing=h.verdict(one.id).status) if one.id in named and _judged(h, one.id) else one

    def group(one: Group) -> Group:
        name = one.id.removesuffix(_BRACKET)
        if name == one.id or not _judged(h, name):
            return one
        # A bracket of premises has no outline to spare: the sign stands before its words.
        return replace(one, label=f"{standing_look(h.verdict(name).status).sign} {one.label}")

    return replace(picture, boxes=tuple(map(box, picture.boxes)), groups=tuple(map(group, picture.groups)))


def _judged(h: Hearing, name: str) -> bool:
    try:
        h.find(name)
    except KeyError:
        return False
    return True


def around(h: Hearing, e: Explanation) -> tuple[ArgMap, Callable[[Picture], Picture]]:
    """The part of a map that shows why something stands, falls or is open, and what marks a picture of it."""
    told = path(h, e) | {record.name for record in slices.around(h.m, e.name, _STEPS)}
    return slices.keep(h.m, lambda record: record.name in told), lambda p: traced(marked(p, h), e)


def path(h: Hearing, e: Explanation) -> frozenset[str]:
    """The names of what decides about something: its defence, the objections, or the circle."""
    found = {e.name}
    for move in _moves(e):
        found.update(name for name in (move.name, move.to) if name in h.m)
    return frozenset(found)


def traced(picture: Picture, e: Explanation) -> Picture:
    """The picture with the lines thick that decide about something."""
    telling = {f"{move.name} {move.does} {move.to}" for move in _moves(e)}
    rivals = {frozenset((a.to, b.to)) for a in _moves(e) for b in _moves(e) if a.kind == b.kind == "asserted"}
    carried = {move.name for move in _moves(e) if move.kind == "reason"}

    def line(one: Line) -> Line:
        joint = one.style == "concludes" and one.head.removesuffix(_STEP) in carried and one.head.endswith(_STEP)
        rival = one.style == "rival" and frozenset((one.tail, one.head)) in rivals
        return replace(one, weight=_WIDE) if one.id in telling or joint or rival else one

    becomes = "is open" if e.verdict.status == "open" else e.verdict.status
    note = f"Thick lines: what decides that “{e.name}” {becomes}."
    return replace(picture, lines=tuple(map(line, picture.lines)), notes=(*picture.notes, note))


def _moves(e: Explanation) -> Iterator[Move]:
    """Every move that an explanation speaks of."""
    case = e.case
    if isinstance(case, Stands):
        yield case.by
        yield from _links(case.rests)
    if isinstance(case, Falls) and case.strongest:
        yield from _links(case.strongest.through)
        yield from filter(None, (case.strongest.by,))
    if isinstance(case, Open):
        yield from (turn.move for turn in (*case.way, *case.circle))
    for objection in case.objections if isinstance(case, (Stands, Falls)) else ():
        yield objection.by
        for reply in objection.replies:
            yield from _links(reply.through)
            yield from filter(None, (reply.by,))


def _links(links: Iterable[Link]) -> Iterator[Move]:
    return (link.move for link in links)
