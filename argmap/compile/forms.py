"""Which statement makes which record, and how the two hang together.

The grammar names its parts as the model names its fields; what little is not said by that is said here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from argmap.syntax.grammar import tables


@dataclass(frozen=True, slots=True)
class Form:
    """A statement that makes a record.

    kind: of record. up: the record's field that names what it stands under. down: the field of what it stands
    under that names it. fixed: fields that the keyword decides. each: one record for every name on the line, and
    the field that the name goes to.
    """

    kind: str
    up: str = ""
    down: str = ""
    fixed: dict[str, str] = field(default_factory=dict)
    each: str = ""


def _stance(mode: str) -> Form:
    return Form("stance", up="position", fixed={"mode": mode}, each="actor")


_SAME = ("map", "person", "body", "group", "source", "dispute")
_IN_DISPUTE = ("event", "vote", "proposal", "dialogue", "position", "claim", "agreed")
FORMS: dict[str, Form] = {
    **{kind: Form(kind) for kind in _SAME},
    **{kind: Form(kind, up="dispute") for kind in _IN_DISPUTE},
    "pro": Form("argument", up="supports"),
    "con": Form("argument", up="attacks"),
    "undercut": Form("argument", up="undercuts"),
    "premises": Form("claim", down="premises"),
    "warrant": Form("claim", down="warrant"),
    "pattern": Form("scheme"),
    "held": _stance("held"),
    "supported": _stance("supported"),
    "conceded": _stance("conceded"),
    "left_open": _stance("left-open"),
    "doubted": _stance("doubted"),
    "opposed": _stance("opposed"),
    "unstated": _stance("unstated"),
    "because": Form("motive", up="explains"),
    "note": Form("note", up="on"),
    "quote": Form("quote", up="on"),
    "tie": Form("tie"),
    "turn": Form("turn", up="dialogue"),
    "outcome": Form("outcome", up="dispute"),
    "expect": Form("expectation"),
    "view": Form("view"),
}
# Statements whose names define: with a colon they make the record, without one they refer to it.
_INNER = ("pro", "con", "undercut", "premises", "warrant")
NAMED = frozenset({*_SAME, *_IN_DISPUTE, *_INNER, "pattern", "view"} - {"agreed"})


@cache
def defining() -> frozenset[str]:
    """The keywords after which a name is defined."""
    keywords = tables("argmap").keywords
    return frozenset(keywords[rule] for rule in NAMED)
