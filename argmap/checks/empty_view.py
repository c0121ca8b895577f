"""A view shows nothing: what it leaves of the map holds nothing that a picture of its kind shows.

Most often its date is too early, its question names something that nothing links to, or there is no such thing in the
map as its kind of picture shows. Where many views cut a large map, only the first of them are looked at.

Bad:
    person anna: Anna
    person ben: Ben
    dispute pay (1931/): Who pays for the fence?
      position both: Both pay.
        held by anna (1931/..)
      position one: Anna pays.
        held by ben (1931/..)
      outcome open: Nobody knows.
    view talk: Who answered whom
      kind dialogue

Good:
    person anna: Anna
    person ben: Ben
    dispute pay (1931/): Who pays for the fence?
      position both: Both pay.
        held by anna (1931/..)
      position one: Anna pays.
        held by ben (1931/..)
      outcome open: Nobody knows.
    view talk: Who held what
      kind matrix
"""

from collections.abc import Iterator

from argmap.compile.query import question
from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.model.pictures import View

RULE = Rule("AM120", "empty-view", "warning", __doc__)
_HAPPENINGS = ("event", "vote", "proposal", "dialogue")
_ARGUED = ("dispute", "position", "claim", "argument")
_SCARCE: dict[str, tuple[str, ...]] = {
    "map": _ARGUED,
    "matrix": ("position", "stance"),
    "timeline": ("stance", "outcome", *_HAPPENINGS),
    "network": ("stance", "tie", "body", "group"),
    "dialogue": ("turn",),
    "outcome": ("dispute",),
    "evidence": (*_ARGUED, *_HAPPENINGS, "source", "stance", "tie", "note"),
}
# What is in no picture of any kind.
_NOWHERE = ("map", "scheme", "expectation", "view")
# Records that are looked at for all views together, in a second or two: each field that cuts costs a whole map.
_ROOM = 300_000


def check(m: ArgMap) -> Iterator[Diagnostic]:
    there, room = _kinds(m), _ROOM
    for view in m.of(View):
        room -= len(m) * sum(map(bool, (view.at, view.keep, view.around)))
        field = _emptying(m, view) if _draws(view.kind, there) and room >= 0 else None
        if field or not _draws(view.kind, there):
            yield RULE.at(
                m.where(view.name, field or "kind"),
                f"`{view.name}` shows nothing: {_why(view, field or 'kind')} nothing that a `{view.kind}` shows",
                hint="ask for more of the map, or for another kind of picture",
            )


def _emptying(m: ArgMap, view: View) -> str | None:
    """The first field of a view that leaves nothing to show."""
    return next((field for field, left in _parts(m, view) if not _draws(view.kind, _kinds(left))), None)


def _kinds(m: ArgMap) -> set[str]:
    return {record.record for record in m}


def _draws(kind: str, records: set[str]) -> bool:
    return not records.isdisjoint(_SCARCE[kind]) if kind in _SCARCE else bool(records.difference(_NOWHERE))


def _parts(m: ArgMap, view: View) -> Iterator[tuple[str, ArgMap]]:
    """What is left of a map by each field of a view, in the order in which they are applied."""
    if view.at is not None:
        m = slices.at(m, view.at, possibly=view.certainly == "no")
        yield "at", m
    if view.keep:
        m = slices.keep(m, question(view.keep, m))
        yield "keep", m
    if view.around:
        yield "around", slices.around(m, view.around, view.steps) if view.around in m else ArgMap({})


def _why(view: View, field: str) -> str:
    if field == "at" and view.at:
        return f"`at {view.at.text}` leaves"
    if field == "kind":
        return "there is"
    return f"`{field} {getattr(view, field)}` leaves"
