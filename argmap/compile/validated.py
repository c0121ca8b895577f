"""Raw fields to records: pydantic decides, and what it refuses becomes a finding at the field's place.

Knows no statement.
"""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from pydantic import ValidationError

from argmap.compile import meant, rules
from argmap.compile.lowered import Lowered
from argmap.compile.saying import plain, said
from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.diagnostics.nearest import listed, nearest
from argmap.model.record import Record
from argmap.model.records import adapter
from argmap.text import Edit, Span


def validated(raw: list[dict[str, Any]], out: Lowered) -> list[Record]:
    """The records that the fields make. A field that does not fit is left out with a finding, and so is a record
    that cannot be without it; its name is then kept as a ghost.
    """
    rows: dict[str, list[tuple[int, dict[str, Any]]]] = {}
    for place, fields in enumerate(raw):
        rows.setdefault(fields["record"], []).append((place, fields))
    made = [pair for kind, of_kind in rows.items() for pair in _of_kind(kind, of_kind, out)]
    return [record for _, record in sorted(made, key=itemgetter(0))]


def _of_kind(kind: str, rows: list[tuple[int, dict[str, Any]]], out: Lowered) -> list[tuple[int, Record]]:
    while True:
        try:
            records = adapter(kind).validate_python([fields for _, fields in rows])
            return [(place, record) for (place, _), record in zip(rows, records, strict=True)]
        except ValidationError as wrong:
            lost = _mend([fields for _, fields in rows], wrong, out)
            rows = [row for number, row in enumerate(rows) if number not in lost]


def _mend(raw: list[dict[str, Any]], wrong: ValidationError, out: Lowered) -> set[int]:
    """Takes out, in place, what was refused; returns which of the records cannot be without it."""
    lost: set[int] = set()
    dropped: dict[tuple[int, str], set[int]] = {}
    for error in wrong.errors(include_url=False):
        index, *place = error["loc"]
        assert isinstance(index, int)
        fields = raw[index]
        name = str(place[0]) if place else ""
        if name in fields and name not in ("name", "record"):
            entry = place[1] if len(place) > 1 and isinstance(place[1], int) else -1
            inner = f"{name}:{entry}:{place[-1]}" if entry >= 0 else f"{name}:{place[-1]}"
            origins = (out.origins.get((fields["name"], part)) for part in (inner, f"{name}:{entry}", name, "name"))
            span = next(span for span in origins if span)
            out.findings.append(refused(Span("", *span), str(place[-1]), error))
            dropped.setdefault((index, name), set()).add(entry)
        else:
            # A field that it cannot be without, and that was refused a moment ago.
            lost.add(index)
    for (index, name), entries in dropped.items():
        value = raw[index].pop(name)
        if -1 not in entries:
            raw[index][name] = tuple(v for i, v in enumerate(value) if i not in entries)
    out.ghosts |= {raw[i]["name"] for i in lost}
    return lost


def refused(span: Span, field: str, error: Any) -> Diagnostic:
    """A finding that says what a field was given and what it takes."""
    given = error["input"]
    name = said(field)
    whole = span.end - span.start == len(str(given))
    instead = meant.word(field, str(given))
    if instead:
        fix = Fix((Edit(span, instead),), safe=False) if whole else None
        return rules.UNFIT.at(span, f"`{name}` cannot be `{plain(given)}`", hint=f"write `{instead}`", fix=fix)
    if error["type"] == "literal_error":
        words = [w.strip("'") for w in error["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        near = nearest(str(given), words)
        hint = f"`{near}` is spelt like it" if near else f"it takes {listed(f'`{w}`' for w in words)}"
        fix = Fix((Edit(span, near),), safe=False) if near and whole else None
        return rules.UNFIT.at(span, f"`{name}` cannot be `{plain(given)}`", hint=hint, fix=fix)
    if error["type"] == "too_short":
        least = error["ctx"]["min_length"]
        return rules.UNFIT.at(span, f"`{name}` is one name; it takes {least} or more", hint="name the others too")
    return rules.UNFIT.at(span, f"`{name}` cannot be `{plain(given)}`", hint=_takes(error))


def _takes(error: Any) -> str:
    context = error.get("ctx", {})
    if error["type"] == "string_pattern_mismatch":
        return "write figures as for-against or for-against-abstaining (21-4-2), or `majority`"
    bounds = [f"{word} {context[key]}" for key, word in (("ge", "at least"), ("le", "at most")) if key in context]
    return f"it takes a number, {' and '.join(bounds)}" if bounds else "it takes a number"
