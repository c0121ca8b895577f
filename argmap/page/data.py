"""What a page shows of a map, as plain data. The shape of it, and of what a server sends, is in `shape.py`.

data: all of it, for `html.page`. A server may ask for the parts: `asked_for`, `view`, `records`, `dating`, `written`,
`told`. What was laid out is kept in a `Studio`, so that a second page costs the layout of what changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from argmap import drawing, registry
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.drawing import Asked, CannotShow
from argmap.model.graph import ArgMap
from argmap.model.sources import Map
from argmap.model.values import date
from argmap.page.advice import on_a_page
from argmap.page.dating import Dating, dating, nearest
from argmap.page.marking import Marking
from argmap.page.records import records
from argmap.page.shape import Data, Finding, Piece, Stage, View, Written
from argmap.picture.dot import Direction
from argmap.picture.picture import Picture
from argmap.picture.pieces import Layouts, extent, pieces
from argmap.picture.wiring import wiring
from argmap.picture.words import clean
from argmap.text import Text

# Before the name of a view that the map names: it may be called like one that there always is.
OWN = "view-"
# In the order in which a reader asks: why, who, when, with whom, how did it end, on whose word.
_KINDS = ("map", "matrix", "timeline", "network", "dialogue", "outcome", "evidence", "outline")
# What is another picture on another day, and not the same with some of it faint.
_STAGED = ("matrix", "network", "outcome")
# So many pictures of one view are laid out, and of a map of so many records on so many days.
_STAGES, _STAGED_RECORDS = 40, 100_000
_PIXELS = 4 / 3


@dataclass(frozen=True, slots=True)
class Chosen:
    """A picture that a page offers. direction: of this one picture; that of all if there is none."""

    id: str
    title: str
    asked: Asked
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Studio:
    """How pictures are drawn, and what was laid out so far. relayout: the page can lay out some of them anew."""

    theme: str = "print"
    direction: Direction = "TB"
    engine: str = "dot"
    timeout: float = 60.0
    dot_command: str | None = None
    kept: Layouts = field(default_factory=Layouts)
    relayout: bool = False


def data(
    m: ArgMap,
    texts: Mapping[str, Text],
    findings: Iterable[Diagnostic] = (),
    studio: Studio | None = None,
    asked: Asked | None = None,
    opens: str = "",
) -> Data:
    """All that a page shows of a map.

    asked: which part of the map it is of, on which day it opens, and by what it is marked what stands. opens: the name
    of a view, one of the map's own or one that there always is. Raises CannotShow for a part or a view that is none,
    and what `pieces` raises.
    """
    studio = studio or Studio()
    asked = asked or Asked()
    own = drawing.view_of(m, opens).name in drawing.named(m) if opens else False
    if not len(drawing.part(m, asked)):
        drawing.picture(m, asked)
    part = drawing.part(m, replace(asked, at="", certainly=False))
    dated = dating(part)
    marking = Marking(part, ids=studio.relayout)
    words = drawing.described(part)
    offered = (replace(one, asked=_judged(one.asked, asked.standing)) for one in asked_for(m))
    views = [found for one in offered if (found := view(part, one, studio, dated, marking, words))]
    return {
        "argmap": 1,
        "title": title(m),
        "view": f"{OWN}{opens}" if own else opens,
        "day": nearest(dated.days, date(asked.at).latest) if asked.at else "",
        "views": views,
        "records": records(part),
        "spans": dated.spans,
        "days": list(dated.days),
        "texts": written(texts),
        "findings": told(findings, texts),
    }


def _judged(asked: Asked, standing: str) -> Asked:
    return replace(asked, standing=standing) if standing else asked


def title(m: ArgMap) -> str:
    """What a map is called: by its own title, not by those of the maps that it uses."""
    return next((clean(one.text or one.name) for one in reversed(m.of(Map))), "") or "A map of arguments"


def asked_for(m: ArgMap) -> list[Chosen]:
    """The pictures that a page offers: those that the map names, then all of it in each of the ways there are."""
    own = [
        Chosen(f"{OWN}{name}", clean(one.text or name), drawing.asked_by(one), one.direction)
        for name, one in drawing.named(m).items()
    ]
    kinds = [kind for kind in _KINDS if kind in registry.names(drawing.VIEWS)]
    kinds += [kind for kind in registry.names(drawing.VIEWS) if kind not in kinds]
    return [*(Chosen(kind, kind.capitalize(), Asked(kind)) for kind in kinds), *own]


def view(
    m: ArgMap,
    chosen: Chosen,
    studio: Studio,
    dated: Dating,
    marking: Marking | None = None,
    words: str | None = None,
) -> View | None:
    """One picture, laid out, with those of other days; None if it would show nothing. Raises what `pieces` raises.

    marking, words: those of the whole map, if they are made already; see `drawing.described`.
    """
    marking = marking or Marking(m)
    try:
        picture, notes = drawing.picture(m, chosen.asked, words if _is_whole(chosen.asked) else None)
    except CannotShow:
        return None
    if not _says_something(picture, chosen.asked.view):
        return None
    placed, width, height = _laid_out(_untitled(picture), chosen, studio, marking)
    stages: list[Stage] = []
    if is_staged(chosen):
        stages = _stages(m, chosen, studio, dated, marking)
    found: View = {
        "id": chosen.id,
        "title": chosen.title,
        "kind": chosen.asked.view,
        "width": width,
        "height": height,
        "pieces": placed,
        "stages": stages,
        "words": picture.description,
        "notes": [clean(on_a_page(note)) for note in (*notes, *dated.notes)],
    }
    if picture.as_of:
        found["day"] = picture.as_of
    wires = wiring(picture, studio.theme, chosen.direction or studio.direction) if studio.relayout else None
    if wires and studio.engine == "dot":
        found["wiring"] = wires
    return found


def is_staged(chosen: Chosen) -> bool:
    """Whether it is another picture on another day, and not the same with some of it faint."""
    return chosen.asked.view in _STAGED and not chosen.asked.at


def _is_whole(asked: Asked) -> bool:
    return not (asked.at or asked.keep or asked.around)


def _untitled(picture: Picture) -> Picture:
    """Without what stands above the picture on the page: its title, its day, and what is not in it."""
    return replace(picture, title="", as_of="", left_out=())


def _says_something(picture: Picture, kind: str) -> bool:
    if picture.chart:
        return bool(picture.chart.bars or picture.chart.marks)
    if kind == "network":
        return bool(picture.lines)
    if kind == "matrix":
        return any(cell.style not in ("heading", "unrecorded", "") for g in picture.grids for r in g.rows for cell in r)
    return bool(picture.boxes or any(grid.rows for grid in picture.grids))


def _laid_out(picture: Picture, chosen: Chosen, studio: Studio, marking: Marking) -> tuple[list[Piece], float, float]:
    placed, _ = pieces(
        picture,
        theme=studio.theme,
        direction=chosen.direction or studio.direction,
        engine=studio.engine,
        timeout=studio.timeout,
        dot_command=studio.dot_command,
        kept=studio.kept,
    )
    width, height = extent(placed)
    return [marking.piece(one) for one in placed], round(width * _PIXELS, 1), round(height * _PIXELS, 1)


def _stages(m: ArgMap, chosen: Chosen, studio: Studio, dated: Dating, marking: Marking) -> list[Stage]:
    """The picture from each day on that makes it another one; none if there would be too many of them."""
    if len(m) * len(dated.days) > _STAGED_RECORDS:
        return []
    shown = list(_pictures(m, chosen.asked, dated))
    if len(shown) > _STAGES:
        return []
    found: list[Stage] = []
    for day, picture in shown:
        placed, width, height = _laid_out(picture, chosen, studio, marking) if picture else ([], 0.0, 0.0)
        found.append({"day": day, "width": width, "height": height, "pieces": placed})
    return found


def _pictures(m: ArgMap, asked: Asked, dated: Dating) -> Iterator[tuple[str, Picture | None]]:
    before: Picture | None = None
    for at, (day, part) in enumerate(zip(dated.days, dated.parts, strict=True)):
        now = replace(asked, at=day["day"])
        try:
            found = drawing.drawn(part, now, m, "") if _is_whole(asked) else drawing.picture(m, now, "")
            picture = _untitled(found[0])
        except CannotShow:
            picture = None
        if not at or picture != before:
            yield day["day"], picture
        before = picture


def written(texts: Mapping[str, Text]) -> list[Written]:
    """The files of a map, the one that uses the others first, as `Project` has them."""
    return [{"path": path, "content": text.content} for path, text in texts.items()]


def told(findings: Iterable[Diagnostic], texts: Mapping[str, Text]) -> list[Finding]:
    """Findings with the places where they stand."""
    return [_told(one, texts) for one in findings]


def _told(one: Diagnostic, texts: Mapping[str, Text]) -> Finding:
    text = texts.get(one.span.path)
    line, column = text.place(one.span.start) if text else (1, 1)
    return {
        "severity": one.severity,
        "code": one.rule.code,
        "rule": one.rule.name,
        "message": one.message,
        "hint": one.hint,
        "path": one.span.path,
        "line": line,
        "column": column,
    }
