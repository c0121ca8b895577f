"""Pictures that a map asks for by name, so that the same ones can be made again.

Knows how no picture is made.
"""

from typing import Annotated, Literal, get_args

from pydantic import Field

from argmap.model.record import Record
from argmap.model.values import ANY, Date, Link, Name, Spelt

Look = Literal["map", "matrix", "timeline", "network", "dialogue", "outcome", "evidence", "outline"]
LOOKS: tuple[Look, ...] = get_args(Look)
# Fields that say nothing without another.
NEEDS = {"certainly": "at", "steps": "around"}
MOST_STEPS = 100


class View(Record):
    """A picture with a name: how the map is looked at, and which part of it is shown. It is no part of it itself.

    text: the title. kind: how it is looked at. The part: what had been put forward `at` a date, certainly only or as
    far as anybody knows; of that what answers a question, `keep`; of that what lies within `steps` links `around` a
    name. fold: disputes and positions that are drawn as one box each; fold_all: all of them are. standing: by what
    semantics it is marked what stands; nothing is if it is empty.
    """

    record: Literal["view"] = "view"
    kind: Look = "map"
    at: Annotated[Date, Spelt("date")] | None = None
    certainly: Literal["yes", "no"] = "no"
    keep: Annotated[str, Spelt("question")] = ""
    around: Annotated[Name, Link("shows", ANY)] | None = None
    steps: Annotated[int, Field(ge=0, le=MOST_STEPS)] = 2
    fold: tuple[Annotated[Name, Link("folds", ("dispute", "position"))], ...] = ()
    fold_all: Literal["yes", "no"] = "no"
    standing: Annotated[str, Spelt("semantics")] = ""
    theme: Literal["print", "screen", "dark", "mono"] | None = None
    direction: Literal["TB", "LR", "BT", "RL"] | None = None
