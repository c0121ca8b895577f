"""What a picture is asked to show, and that picture: one place for the command line, named views, pages and Python.

Knows views by name only, and no file, screen or Graphviz.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap import registry
from argmap.chronology import edtf
from argmap.model import slices
from argmap.model.graph import ArgMap

if TYPE_CHECKING:
    from argmap.chronology.when import When
    from argmap.picture.picture import Picture

VIEWS = "argmap.views"
# Above this many boxes in one piece, a picture shows the disputes and positions only.
_TOO_BIG = 5_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A picture that is asked for: how a map is looked at, which part of it is shown, and what is marked in it.

    at: a date in EDTF; certainly: only what certainly stood then. keep: a question; around: a name, within `steps`
    links. standing: by what semantics it is marked what stands; nothing is if it is empty.
    """

    view: str = "map"
    at: str = ""
    certainly: bool = False
    keep: str = ""
    around: str = ""
    steps: int = 2
    standing: str = ""


class CannotShow(Exception):  # noqa: N818 - reads as what it is
    """A picture that cannot be had. `part` is the field of `Asked` that is to blame, empty if it is none of them."""

    def __init__(self, part: str, message: str, hint: str) -> None:
        super().__init__(f"{message}; {hint}")
        self.part, self.message, self.hint = part, message, hint


def picture(m: ArgMap, asked: Asked) -> tuple[Picture, tuple[str, ...]]:
    """The picture of a map, with its legend and description, and what its reader should be told. Raises CannotShow."""
    found = part(m, asked)
    if not len(found):
        raise CannotShow(*_nothing(m, asked))
    return drawn(found, asked, m)


def part(m: ArgMap, asked: Asked) -> ArgMap:
    """The part of a map that is asked for: a day first, then a question, then what lies around a name.

    Raises CannotShow for a date, a question or a name that is none.
    """
    from argmap.compile.query import BadQuestion, question

    day = _day(asked)
    _known(m, asked.around)
    if day is not None:
        m = slices.at(m, day, possibly=not asked.certainly)
    if asked.keep:
        try:
            m = slices.keep(m, question(asked.keep, m))
        except BadQuestion as wrong:
            raise CannotShow("keep", str(wrong), wrong.hint) from None
    if asked.around and asked.around not in m:
        raise CannotShow("around", f"`{asked.around}` is not in that part of the map", "ask for more of the map")
    return slices.around(m, asked.around, asked.steps) if asked.around else m


def drawn(found: ArgMap, asked: Asked, whole: ArgMap) -> tuple[Picture, tuple[str, ...]]:
    """The picture of a part of a map that is cut out already. `whole` is judged, whatever part is shown.

    Raises CannotShow.
    """
    day = _day(asked)
    return shown(found, asked.view, day, _marking(whole, day, asked))


def shown(
    m: ArgMap, view: str, day: When | None = None, touch: Callable[[Picture], Picture] | None = None
) -> tuple[Picture, tuple[str, ...]]:
    """A view of all of a map with legend and description, and what its reader should be told.

    touch: what is done to it before. Raises CannotShow if there is no such view.
    """
    from argmap.model.closure import closed
    from argmap.picture.legend import with_legend
    from argmap.picture.picture import largest_component
    from argmap.picture.text import text

    _known_view(view)
    found: Picture = registry.feature(VIEWS, view).view(m, day)
    notes = found.left_out
    if largest_component(found) > _TOO_BIG:
        folded = {r.name: r for r in m if r.record in ("dispute", "position", "outcome", "map")}
        notes = (f"more than {_TOO_BIG:,} boxes hang together: only disputes and positions are drawn; see --around",)
        part = ArgMap(closed(folded), m.origins, texts=m.texts, times=m.times)
        found = registry.feature(VIEWS, view).view(part, day)
    found = touch(found) if touch else found
    outline: Picture = registry.feature(VIEWS, "outline").view(m, day)
    return with_legend(replace(found, description=text(outline))), notes


def _day(asked: Asked) -> When | None:
    try:
        return edtf.read(asked.at) if asked.at else None
    except edtf.NotADate as wrong:
        raise CannotShow("at", wrong.message, wrong.hint) from None


def _known_view(view: str) -> None:
    from argmap.diagnostics.nearest import listed

    views = registry.names(VIEWS)
    if view not in views:
        raise CannotShow("view", f"no view is named `{view}`", f"views: {listed(views, 'and')}")


def _known(m: ArgMap, name: str) -> None:
    from argmap.diagnostics.nearest import nearest

    if name and name not in m:
        near = nearest(name, m.records)
        hint = f"a similar name: `{near}`" if near else "`-T json` shows the names of all that is drawn"
        raise CannotShow("around", f"no statement is named `{name}`", hint)


def _nothing(m: ArgMap, asked: Asked) -> tuple[str, str, str]:
    """Who is to blame for an empty picture, and what to do."""
    from argmap.diagnostics.nearest import nearest
    from argmap.model.records import KINDS

    near = nearest(asked.keep.rpartition(":")[2], (*m.records, *KINDS)) if asked.keep else None
    blamed = "keep" if asked.keep else "at" if asked.at else ""
    hint = f"a similar name: `{near}`" if near else "ask for less"
    return blamed, "nothing answers: the picture would be empty", hint


def _marking(m: ArgMap, day: When | None, asked: Asked) -> Callable[[Picture], Picture] | None:
    """What draws into a picture what stands; judged is all that had been put forward, whatever part is drawn."""
    if not asked.standing:
        return None
    from argmap.compile.evaluation import NoLens, Slice
    from argmap.explaining.answers import hearing
    from argmap.explaining.marking import marked
    from argmap.semantics.search.sat import NoSolver
    from argmap.semantics.structured.structure import TooLarge

    def touch(picture: Picture) -> Picture:
        try:
            h = hearing(m, Slice(day, day is not None and not asked.certainly), asked.standing)
            return marked(picture, h)
        except (NoLens, TooLarge, NoSolver) as wrong:
            raise CannotShow("standing", str(wrong), wrong.hint) from None

    return touch
