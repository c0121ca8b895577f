"""Records without links that lead nowhere: what remains of a map when a part of it is taken away.

Knows no reason for taking anything away.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.model.claims import Argument, Claim
from argmap.model.links import link_fields
from argmap.model.record import Record

# Links that are the whole point of a record: without any of those it had, it says nothing.
_HOLDING = ("supports", "attacks", "undercuts", "on", "explains", "between")
_CARRYING = ("premises", "warrant")


def closed(records: Mapping[str, Record]) -> dict[str, Record]:
    """The records, with links to absent ones taken out, and without those that cannot be without such a link."""
    left = dict(records)
    waiting = list(left)
    while waiting:
        again: list[str] = []
        for name in waiting:
            record = left.get(name)
            if record is None:
                continue
            mended = _mended(record, left)
            if mended is None:
                del left[name]
                again = list(left)
            elif mended is not record:
                left[name] = mended
        waiting = again
    return left


def without_loose_claims(before: Mapping[str, Record], after: dict[str, Record]) -> dict[str, Record]:
    """`after` without the claims that carried an argument `before`, and now carry none."""
    loose = _carrying(before) - _carrying(after)
    gone = {name for name in loose if isinstance(after.get(name), Claim)}
    return closed({n: r for n, r in after.items() if n not in gone}) if gone else after


def _carrying(records: Mapping[str, Record]) -> set[str]:
    carrying: set[str] = set()
    for record in records.values():
        if isinstance(record, Argument):
            carrying.update(record.premises)
            if record.warrant:
                carrying.add(record.warrant)
    return carrying


def _mended(record: Record, left: Mapping[str, Record]) -> Record | None:
    changes: dict[str, object] = {}
    held = False
    lost = False
    for field in link_fields(type(record)):
        value = getattr(record, field.name)
        if not value:
            continue
        entries = value if field.many else (value,)
        kept = tuple(e for e in entries if (getattr(e, field.inner) if field.inner else e) in left)
        holds = field.name in _HOLDING and type(record).model_fields["record"].default != "turn"
        held = held or (holds and bool(kept))
        lost = lost or (holds and not kept)
        if len(kept) == len(entries):
            continue
        if type(record).model_fields[field.name].is_required() and (not kept or field.name == "between"):
            return None
        changes[field.name] = kept if field.many else None
    if lost and not held:
        return None
    return record.model_copy(update=changes) if changes else record
