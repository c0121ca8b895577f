"""What statements rest on: sources, words quoted from them, remarks, and the map's own frame and expectations."""

from typing import Annotated, Literal

from argmap.model.record import Record
from argmap.model.values import ANY, Link, Name


class Map(Record):
    """A file's own title. `by`: whose voice speaks where nobody else is named."""

    record: Literal["map"] = "map"
    bibliography: tuple[str, ...] = ()
    language: str = ""
    licence: str = ""
    calendar: Literal["gregorian", "julian"] = "gregorian"


class Source(Record):
    """A book, a letter, minutes. `by`: its authors; `when`: when it was made; `via`: the only way it is known.

    author: its authors as it names them, where they take no part in the map. file: its text, to check quotes against.
    """

    record: Literal["source"] = "source"
    kind: (
        Literal[
            "archive", "letter", "minutes", "memoir", "diary", "speech", "interview", "press", "web", "law",
            "dataset", "scholarship",
        ]
        | None
    ) = None  # fmt: skip
    author: tuple[str, ...] = ()
    via: tuple[Annotated[Name, Link("known-through", ("source",))], ...] = ()
    url: str = ""
    file: str = ""


class Note(Record):
    """A remark or a judgement, and whose."""

    record: Literal["note"] = "note"
    on: tuple[Annotated[Name, Link("remarks-on", ANY)], ...] = ()


class Quote(Record):
    """Words taken over verbatim: `text`, from `cites`."""

    record: Literal["quote"] = "quote"
    on: tuple[Annotated[Name, Link("quoted-for", ANY)], ...] = ()


class Expectation(Record):
    """What must be true of the map. Which of the fields are used depends on `form`.

    stance: subject (actor), verb, object. silence: subject, verb (silent or unstated), object.
    membership: subject (actor), object (body, group).
    outcome: object (dispute), position or verb (`open`, `none`). vote: subject, verb, object (what was moved).
    reversal: subject (vote), object (vote). time: subject (happening, dispute, claim, argument), when.
    order: subject (event), verb, object (event).
    standing: subject, verb, semantics. strength: subject, object, semantics. findings: verb (`warnings`, `errors`).
    """

    record: Literal["expectation"] = "expectation"
    form: Literal[
        "stance", "silence", "membership", "outcome", "vote", "reversal", "time", "order", "standing", "strength",
        "findings",
    ]  # fmt: skip
    negated: bool = False
    verb: str = ""
    subject: Annotated[Name, Link("expects-of", ANY)] | None = None
    object: Annotated[Name, Link("expects-on", ANY)] | None = None
    position: Annotated[Name, Link("expects", ("position",))] | None = None
    semantics: str = ""
