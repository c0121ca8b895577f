"""Argumentation schemes: patterns of reasoning, the roles that premises play in them, and what to ask of them.

Knows no argument: which one follows a scheme, which premise plays which role, the argument says.
Source: Walton, Reed and Macagno (2008), Argumentation Schemes.
"""

from typing import Annotated, Literal

from pydantic import Field

from argmap.model.record import Record
from argmap.model.values import Frozen, Name


class Slot(Frozen):
    """A role that a premise plays, and how many premises it takes: exactly one, none or one, or one and more."""

    name: Name
    count: Literal["one", "optional", "several"] = "one"
    text: str = ""


class Question(Frozen):
    """A critical question, and what becomes of the argument if it is not answered well.

    undercuts: the step fails. rebuts: something speaks against the conclusion. Both are for the critic to raise.
    assumes: the argument takes the answer for granted, so it is for whoever argues to give it
    (Gordon, Prakken and Walton 2007).
    """

    name: Name
    kind: Literal["undercuts", "rebuts", "assumes"] = "undercuts"
    text: str = ""


class Scheme(Record):
    """A pattern of reasoning. `text` is the rule that it goes by. aif: its number in AIFdb, if it has one."""

    record: Literal["scheme"] = "scheme"
    roles: tuple[Slot, ...] = ()
    questions: tuple[Question, ...] = ()
    aif: Annotated[int, Field(ge=1)] | None = None
