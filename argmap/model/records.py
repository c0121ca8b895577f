"""All kinds of record together: the one list of them, and a map as one validated, versioned document.

Knows no text. The document is what JSON holds; `argmap schema` prints its schema.
"""

from functools import cache
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, TypeAdapter

from argmap.model.claims import Agreed, Argument, Claim, Dispute, Position
from argmap.model.happenings import Dialogue, Event, Motive, Outcome, Proposal, Turn, Vote
from argmap.model.people import Body, Group, Person, Stance, Tie
from argmap.model.pictures import View
from argmap.model.record import Record
from argmap.model.schemes import Scheme
from argmap.model.sources import Expectation, Map, Note, Quote, Source
from argmap.model.values import Frozen

AnyRecord = Annotated[
    Map | Person | Body | Group | Tie | Source | Event | Vote | Proposal | Dialogue | Turn | Dispute | Agreed
    | Position | Claim | Argument | Scheme | Stance | Motive | Outcome | Note | Quote | Expectation
    | View,
    Field(discriminator="record"),
]  # fmt: skip
KINDS: dict[str, type[Record]] = {
    model.model_fields["record"].default: model for model in get_args(get_args(AnyRecord)[0])
}


class Document(Frozen):
    """A map on its own: the version of this form, and every record in the order of the text."""

    argmap: Literal[1] = 1
    records: tuple[AnyRecord, ...] = ()


@cache
def adapter(kind: str) -> TypeAdapter[list[Any]]:
    """Validates and writes records of a kind in bulk: one call for many costs a third of a call for each.

    Kind by kind, because most maps are small, and to make ready for all kinds takes longer than to read one.
    """
    return TypeAdapter(list[KINDS[kind]])  # type: ignore[valid-type]
