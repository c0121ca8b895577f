"""What a field of a record takes, and which fields are links, read once from the annotations of the models.

Knows no record by name: a new class with annotated fields needs nothing here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from argmap.model.values import Frozen, Link, Spelt, fields_of

# What a line gives by its tail and not word by word.
_TAIL = ("text", "by", "when", "certainty", "cites")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field takes: one value or several (`many`); links; values with fields of their own (`model`).

    parts: the fields of such a value that a line gives word by word, in their order. spelt: the language of its text.
    """

    many: bool
    link: Link | None = None
    model: type[Frozen] | None = None
    parts: tuple[str, ...] = ()
    spelt: str = ""


@cache
def shapes(model: type[Frozen]) -> dict[str, Shape]:
    """The shape of every field of a model."""
    return {name: _shape(annotation, False) for name, annotation in fields_of(model).items()}


def _shape(annotation: Any, many: bool) -> Shape:
    told = getattr(annotation, "__metadata__", ())
    link = next((m for m in told if isinstance(m, Link)), None)
    if link:
        return Shape(many, link)
    spelt = next((m for m in told if isinstance(m, Spelt)), None)
    if spelt:
        return Shape(many, spelt=spelt.language)
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return Shape(many, None, annotation, tuple(f for f in annotation.model_fields if f not in _TAIL))
    several = many or getattr(annotation, "__origin__", None) is tuple
    inner = (_shape(a, several) for a in get_args(annotation) if a is not Ellipsis and a is not type(None))
    return next((s for s in inner if s.link or s.model or s.many or s.spelt), Shape(several))


@cache
def leading(model: type[Frozen]) -> tuple[tuple[str, Shape], ...]:
    """The fields of a model that are links, or hold values that may have some."""
    return tuple((name, shape) for name, shape in shapes(model).items() if shape.link or shape.model)


def linked(value: Frozen, within: str = "") -> Iterator[tuple[str, Link, str]]:
    """Every name that a record links to, however deep: the record's own field it stands in, the link, the name."""
    for name, shape in leading(type(value)):
        held = getattr(value, name)
        if not held:
            continue
        for entry in held if shape.many else (held,):
            if shape.link:
                yield within or name, shape.link, entry
            else:
                yield from linked(entry, within or name)
