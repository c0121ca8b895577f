"""Records without links that lead nowhere: what remains of a map when a part of it is taken away.

Knows no reason for taking anything away.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from argmap.model.claims import Argument, Claim
from argmap.model.happenings import Outcome
from argmap.model.links import leading, linked
from argmap.model.record import Record
from argmap.model.values import Frozen

# Links that are the whole point of a record: without any of those it had, it says nothing.
_HOLDING = ("supports", "attacks", "undercuts", "on", "explains", "between", "around")
_CARRYING = ("premises", "warrant")


def closed(records: Mapping[str, Record]) -> dict[str, Record]:
    """The records, with links to absent ones taken out, and without those that cannot be without such a link."""
    left = dict(records)
    while mend(left, list(left)):
        pass
    return left


def close(left: dict[str, Record], missing: Iterable[str], linking: Mapping[str, Iterable[str]]) -> None:
    """The same in place, of what was closed before some records were taken out. linking: see `linking`."""
    while missing:
        missing = mend(left, {name: None for gone in missing for name in linking.get(gone, ())})


def linking(records: Mapping[str, Record]) -> dict[str, list[str]]:
    """Which records link to one: name -> their names."""
    found: dict[str, list[str]] = {}
    for record in records.values():
        for *_, target in linked(record):
            found.setdefault(target, []).append(record.name)
    return found


def mend(left: dict[str, Record], names: Iterable[str]) -> set[str]:
    """Takes links to absent records out of those of these names, in place; returns the names that had to go."""
    gone: set[str] = set()
    for name in names:
        record = left.get(name)
        mended = _mended(record, left) if record is not None else None
        if mended is not None:
            left[name] = mended
        elif record is not None:
            del left[name]
            gone.add(name)
    return gone


def without_loose_claims(before: Mapping[str, Record], after: dict[str, Record]) -> dict[str, Record]:
    """`after` without the claims that carried an argument `before`, and now carry none."""
    loose = carrying(before) - carrying(after)
    gone = {name for name in loose if isinstance(after.get(name), Claim)}
    return closed({n: r for n, r in after.items() if n not in gone}) if gone else after


def carrying(records: Mapping[str, Record]) -> set[str]:
    """The names of the claims that carry an argument."""
    found: set[str] = set()
    for record in records.values():
        if isinstance(record, Argument):
            found.update(record.premises)
            if record.warrant:
                found.add(record.warrant)
    return found


def _mended(record: Record, left: Mapping[str, Record]) -> Record | None:
    mended = _without_gaps(record, left)
    if isinstance(mended, Outcome) and mended.result == "position" and mended.position is None:
        return None
    if mended is None or mended is record or record.record == "turn":
        return mended
    held = [name for name in _HOLDING if getattr(record, name, ())]
    return mended if not held or any(getattr(mended, name) for name in held) else None


F = TypeVar("F", bound=Frozen)


def _without_gaps(value: F, left: Mapping[str, Record]) -> F | None:
    """A value without links to absent records; None if it cannot be without one of them."""
    changes: dict[str, object] = {}
    for name, shape in leading(type(value)):
        held = getattr(value, name)
        if not held:
            continue
        entries = held if shape.many else (held,)
        if shape.link:
            kept = tuple(e for e in entries if e in left)
        else:
            mended = [_without_gaps(e, left) for e in entries]
            kept = tuple(e for e in mended if e is not None)
        if len(kept) == len(entries) and all(a is b for a, b in zip(kept, entries, strict=True)):
            continue
        # A tie of those who are left would be another tie.
        if type(value).model_fields[name].is_required() and (not kept or name == "between"):
            return None
        changes[name] = kept if shape.many else kept[0] if kept else None
    return value.model_copy(update=changes) if changes else value
