"""What a picture is asked to show, and that picture: one place for the command line, named views, pages and Python.

Knows views by name only, and no file, screen or Graphviz.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap import registry
from argmap.chronology import edtf
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.model.pictures import View
from argmap.model.values import date, dated

if TYPE_CHECKING:
    from argmap.chronology.when import When
    from argmap.picture.picture import Picture

VIEWS = "argmap.views"
# In the place of names that are folded: every dispute.
ALL = "all"
_FOLDED = ("dispute", "position")


@dataclass(frozen=True, slots=True)
class Asked:
    """A picture that is asked for: how a map is looked at, which part of it is shown, and what is marked in it.

    at: a date in EDTF; certainly: only what certainly stood then. keep: a question; around: a name, within `steps`
    links. standing: by what semantics it is marked what stands; nothing is if it is empty. fold: names of disputes and
    positions, or `all`: each is one box, with all that leads to it.
    """

    view: str = "map"
    at: str = ""
    certainly: bool = False
    keep: str = ""
    around: str = ""
    steps: int = 2
    standing: str = ""
    fold: tuple[str, ...] = ()


class CannotShow(Exception):  # noqa: N818 - reads as what it is
    """A picture that cannot be had. `part` is the field of `Asked` that is to blame, empty if it is none of them."""

    def __init__(self, part: str, message: str, hint: str) -> None:
        super().__init__(f"{message}; {hint}")
        self.part, self.message, self.hint = part, message, hint


def named(m: ArgMap) -> dict[str, View]:
    """The views that a map names, in the order of the text."""
    return {view.name: view for view in m.of(View)}


def asked_by(view: View) -> Asked:
    """What a view with a name asks for, but for its theme and direction."""
    return Asked(
        view=view.kind,
        at=dated(view.at) if view.at else "",
        certainly=view.certainly == "yes",
        keep=view.keep,
        around=view.around or "",
        steps=view.steps,
        standing=view.standing,
        fold=(ALL,) if view.fold_all == "yes" else view.fold,
    )


def view_of(m: ArgMap, name: str) -> View:
    """The view of a name: one that the map names, or all of the map in one of the ways there are. Raises CannotShow."""
    found = named(m).get(name)
    if found:
        return found
    if name not in registry.names(VIEWS):
        raise CannotShow("view", f"no view is named `{name}`", _views(m, name))
    return View.model_validate({"name": name, "kind": name})


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
    for _, left in cuts(m, asked):
        m = left
    return m


def cuts(m: ArgMap, asked: Asked) -> Iterator[tuple[str, ArgMap]]:
    """What is left of a map, step by step, after each field of `asked` that takes something away, in their order.

    Raises CannotShow.
    """
    from argmap.compile.query import BadQuestion, question

    day = day_of(asked)
    _known(m, asked.around)
    if day is not None:
        m = slices.at(m, day, possibly=not asked.certainly)
        yield "at", m
    if asked.keep:
        try:
            m = slices.keep(m, question(asked.keep, m))
        except BadQuestion as wrong:
            raise CannotShow("keep", str(wrong), wrong.hint) from None
        yield "keep", m
    if asked.around and asked.around not in m:
        raise CannotShow("around", f"`{asked.around}` is not in that part of the map", "ask for more of the map")
    if asked.around:
        yield "around", slices.around(m, asked.around, asked.steps)


def drawn(found: ArgMap, asked: Asked, whole: ArgMap) -> tuple[Picture, tuple[str, ...]]:
    """The picture of a part of a map that is cut out already. `whole` is judged, whatever part is shown.

    Raises CannotShow.
    """
    day = day_of(asked)
    foldable(whole, asked.fold)
    return shown(found, asked.view, day, _marking(whole, day, asked), asked.fold)


def shown(
    m: ArgMap,
    view: str,
    day: When | None = None,
    touch: Callable[[Picture], Picture] | None = None,
    fold: tuple[str, ...] = (),
) -> tuple[Picture, tuple[str, ...]]:
    """A view of all of a map with legend and description, and what its reader should be told.

    touch: what is done to it before. fold: see `Asked`. Raises CannotShow if there is no such view.
    """
    from argmap.picture.legend import with_legend
    from argmap.picture.text import text

    found = looked(m, view, day)
    found = folded(touch(found) if touch else found, fold)
    outline: Picture = registry.feature(VIEWS, "outline").view(m, day)
    return with_legend(replace(found, description=text(outline))), found.left_out


def looked(m: ArgMap, view: str, day: When | None) -> Picture:
    """A map looked at in one of the ways there are, as far as it can be drawn. Raises CannotShow."""
    from argmap.picture.folding import overview

    if view not in registry.names(VIEWS):
        raise CannotShow("view", f"no view is named `{view}`", _views(m, view))
    found: Picture = registry.feature(VIEWS, view).view(m, day)
    return overview(found)


def folded(picture: Picture, fold: tuple[str, ...]) -> Picture:
    """A picture with what is named closed to a box each, as far as it has boxes for them; see `Asked`."""
    from argmap.picture.folding import folded as closed

    return closed(picture, closing(picture, fold)) if fold else picture


def closing(picture: Picture, fold: tuple[str, ...]) -> list[str] | None:
    """Of what is to be folded, the boxes that a picture has; None for every dispute."""
    boxes = {box.id for box in picture.boxes}
    return None if ALL in fold else [name for name in fold if name in boxes]


def day_of(asked: Asked) -> When | None:
    """The date that is asked for. Raises CannotShow if it is none."""
    try:
        return date(asked.at) if asked.at else None
    except edtf.NotADate as wrong:
        raise CannotShow("at", wrong.message, wrong.hint) from None


def _views(m: ArgMap, name: str) -> str:
    from argmap.diagnostics.nearest import listed, nearest

    own = tuple(named(m))
    kinds = registry.names(VIEWS)
    near = nearest(name, (*own, *kinds))
    if near:
        return f"a similar name: `{near}`"
    return f"views: {listed(kinds, 'and')}" + (f"; and of this map: {listed(own, 'and')}" if own else "")


def foldable(m: ArgMap, names: tuple[str, ...]) -> None:
    """Raises CannotShow for a name that is none of a dispute or a position."""
    from argmap.diagnostics.nearest import nearest

    known = [r.name for r in m if r.record in _FOLDED]
    for name in names:
        if name != ALL and name not in known:
            near = nearest(name, known)
            message = f"`{name}` is a {m[name].record}" if name in m else f"no statement is named `{name}`"
            hint = f"a similar name: `{near}`" if near else "name a dispute or a position, or `all`"
            raise CannotShow("fold", message, hint)


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
