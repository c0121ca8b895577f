"""argmap's own JSON: a versioned document of records, without loss. Its schema is `argmap schema`.

Knows no text: where things were written does not travel.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from argmap.model.closure import closed
from argmap.model.graph import ArgMap
from argmap.model.links import linked
from argmap.model.records import Document, adapter

VERSION = 1
# What cannot stand in a name, because it would end it.
_NO_NAME = re.compile(r"[\s,;:()\[\]\"#|]")
# The same of a source, whose name may be a key from a bibliography.
_NO_KEY = re.compile(r"[\s,;\]]")


class NotAMap(ValueError):  # noqa: N818 - reads as what it is
    """A JSON text that is no map: where in it, and why."""


@cache
def _document() -> TypeAdapter[Document]:
    return TypeAdapter(Document)


def written(m: ArgMap) -> str:
    """The map as JSON text, one record a line, so that a difference of two files can be read."""
    stated = (r if "record" in r.model_fields_set else r.model_copy(update={"record": r.record}) for r in m)
    rows = (adapter(r.record).dump_json([r], exclude_unset=True)[1:-1].decode() for r in stated)
    return f'{{"argmap": {VERSION}, "records": [\n' + ",\n".join(rows) + "\n]}\n"


def read(text: str | bytes) -> ArgMap:
    """The map in JSON text. Raises NotAMap if it is none, or a name in it leads nowhere or is given twice."""
    try:
        document = _document().validate_json(text)
    except ValidationError as wrong:
        error = wrong.errors(include_url=False)[0]
        place = ".".join(str(p) for p in error["loc"])
        raise NotAMap(f"{place or 'the document'}: {error['msg'].lower()}") from None
    records = {r.name: r for r in document.records}
    ill = next((n for n, r in records.items() if (_NO_KEY if r.record == "source" else _NO_NAME).search(n)), None)
    if ill is not None:
        raise NotAMap(f"`{ill}` is no name")
    if len(records) < len(document.records):
        raise NotAMap("a name is given to two records")
    if closed(records) != records:
        raise NotAMap("a link leads to a name that no record has")
    for record in records.values():
        for field, link, name in linked(record):
            if link.to and records[name].record not in link.to:
                raise NotAMap(f"`{record.name}`: `{field}` leads to `{name}`, which is a {records[name].record}")
    return ArgMap(records)


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_document().json_schema(mode="serialization"),
    }
