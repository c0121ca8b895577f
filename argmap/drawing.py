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
# What no day takes away.
_LASTING = ("person", "body", "group", "source", "map", "view", "expectation", "scheme")


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


def picture(m: ArgMap, asked: Asked, words: str | None = None) -> tuple[Picture, tuple[str, ...]]:
    """The picture of a map, with its legend and description, and what its reader should be told. Raises CannotShow.

    words: the description, if it is made already; see `described`.
    """
    found = part(m, asked)
    if not len(found):
        raise CannotShow(*_nothing(m, asked))
    made = drawn(found, asked, m, words)
    if asked.at and all(r.record in _LASTING for r in found) and not _says_something(made[0]):
        raise CannotShow("at", "nothing stood then: the picture would be empty", "ask for another day, or for none")
    return made


def _says_something(picture: Picture) -> bool:
    """Whether there is more in it than its title, and the day that is asked for."""
    if picture.chart:
        return bool(picture.chart.bars or any(mark.style != "as-of" for mark in picture.chart.marks))
    return bool(picture.boxes or any(grid.rows for grid in picture.grids))


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


def drawn(found: ArgMap, asked: Asked, whole: ArgMap, words: str | None = None) -> tuple[Picture, tuple[str, ...]]:
    """The picture of a part of a map that is cut out already. `whole` is judged, whatever part is shown.

    words: as for `picture`. Raises CannotShow.
    """
    day = day_of(asked)
    foldable(whole, asked.fold)
    return shown(found, asked.view, day, _marking(whole, day, asked), asked.fold, words)


def shown(
    m: ArgMap,
    view: str,
    day: When | None = None,
    touch: Callable[[Picture], Picture] | None = None,
    fold: tuple[str, ...] = (),
    words: str | None = None,
) -> tuple[Picture, tuple[str, ...]]:
    """A view of all of a map with legend and description, and what its reader should be told.

    touch: what is done to it before. fold: see `Asked`. words: as for `picture`. Raises CannotShow if there is no such
    view.
    """
    from argmap.picture.legend import with_legend

    found = looked(m, view, day)
    found = folded(touch(found) if touch else found, fold)
    return with_legend(replace(found, description=described(m, day) if words is None else words)), found.left_out


def described(m: ArgMap, day: When | None = None) -> str:
    """A map in words: the description of each of its pictures."""
    from argmap.picture.text import text

    outline: Picture = registry.feature(VIEWS, "outline").view(m, day)
    return text(outline)


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

    known = dict.fromkeys(r.name for r in m if r.record in _FOLDED)
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
    from argmap.compile.called import name_of
    from argmap.diagnostics.nearest import nearest
    from argmap.model.records import KINDS

    if not len(m):
        return "", "the file is empty, or holds comments alone", "`argmap init` makes a first map to go on from"
    name = name_of(m, asked.keep)
    if name:
        return "keep", "nothing answers: the picture would be empty", f"that is `{name}` on this map"
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
