"""What records are made of: names, links, dates, certainty, citations.

Knows no record. pydantic stands here because this is where what somebody wrote becomes what we rely on.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema
from pydantic_core import core_schema

from argmap.chronology import edtf
from argmap.chronology.when import When

ACTORS = ("person", "body", "group")
EVENTS = ("event", "vote", "proposal", "dialogue", "turn")
STATEMENTS = ("position", "claim", "argument")
# A link that may lead to any record.
ANY: tuple[str, ...] = ()


class Frozen(BaseModel):
    """The one base of all that is validated: no field changes, none is made up."""

    # Validators are built when they are first asked for: nearly all of them only as parts of one.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True)
class Link:
    """Says of a field that its names are links: what edge they make, and to what kinds of record.

    inward: the edge runs from the named record to the one that has the field.
    """

    edge: str
    to: tuple[str, ...]
    inward: bool = False


@dataclass(frozen=True, slots=True)
class Spelt:
    """Says of a field's text in what small language it is written, so that a mistake is found where it stands."""

    language: Literal["date", "question", "semantics"]


# Made-up names of nameless records hold a `/`, so that no name that somebody writes can be one of them.
# The reader lets no other names pass, and JSON is looked at by hand: a pattern on every link would make starting slow.
Name = Annotated[str, Field(min_length=1, max_length=10_000)]
Actor = Annotated[Name, Link("says", ACTORS, inward=True)]


_JULIAN = " julian"


def date(spelt: str) -> When:
    """The date in a text, EDTF, with ` julian` behind it if it is of that calendar. Raises edtf.NotADate."""
    text = spelt.removesuffix(_JULIAN)
    return edtf.read(text, julian=text != spelt)


def dated(when: When) -> str:
    """The text in which `date` reads a date."""
    return when.text + _JULIAN if when.julian else when.text


def _when(value: object) -> When:
    if isinstance(value, When):
        return value
    if not isinstance(value, str):
        raise ValueError("a date is written as text")
    return date(value)


def _when_schema(_source: object, _handler: object) -> core_schema.CoreSchema:
    spelt = core_schema.str_schema()
    return core_schema.json_or_python_schema(
        json_schema=core_schema.no_info_after_validator_function(_when, spelt),
        python_schema=core_schema.no_info_plain_validator_function(_when),
        serialization=core_schema.plain_serializer_function_ser_schema(dated, return_schema=spelt),
    )


# An EDTF date (ISO 8601-2), as text in JSON; one of the Julian calendar says so behind it.
Date = Annotated[When, GetPydanticSchema(_when_schema)]

Level = Literal["certain", "probable", "perhaps", "doubtful", "denied"]
LEVELS: tuple[Level, ...] = ("certain", "probable", "perhaps", "doubtful", "denied")


class Certainty(Frozen):
    """How sure the voice is, with the source's own words if it was not that voice's to choose."""

    level: Level
    words: str = ""


class Cite(Frozen):
    """A place in a source."""

    source: Annotated[Name, Link("cites", ("source",))]
    locator: str = ""


def fields_of(model: type[Frozen]) -> dict[str, Any]:
    """The annotations of a model's fields, `Annotated` and all, in their order."""
    from typing import get_type_hints

    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}
