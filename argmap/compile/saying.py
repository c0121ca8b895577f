"""Fields and their values in the words of a message.

Knows no rule.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

_SAID = {"text": "prose", "by": "voice", "when": "date", "cites": "citation"}


def said(field: str) -> str:
    """How a message calls a field."""
    return _SAID.get(field, field.replace("_", " "))


def plain(value: Any) -> str:
    """A field's value as it was written, more or less."""
    if isinstance(value, BaseModel):
        value = value.model_dump()
    if isinstance(value, dict):
        return " ".join(str(v) for v in value.values() if v)
    return str(getattr(value, "text", value))
