"""When events were, and in which order: `within`, `before`, `after`.

An order is certain if the dates make it so, or a row of lines that are not hedged.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.chronology.answer import Answer
from argmap.chronology.when import When, on
from argmap.chronology.words import said
from argmap.expect.lines import datings
from argmap.expect.verdict import MET, Verdict
from argmap.model.graph import ArgMap
from argmap.model.happenings import Turn
from argmap.model.ordering import sure
from argmap.model.sources import Expectation
from argmap.model.timing import Order, Timed


def within(m: ArgMap, e: Expectation) -> Verdict:
    """All of an event, for certain, from the first to the last day that a date covers."""
    name = e.subject or ""
    when = _certain(m, name)
    assert e.when is not None
    if when and _covers(e.when, when):
        return MET
    tail = f"; that is not certainly within {said(e.when)}" if when else ""
    if when and e.when.after(when) is Answer.CERTAIN:
        tail = f"; that is before {said(e.when)}"
    elif when and e.when.before(when) is Answer.CERTAIN:
        tail = f"; that is after {said(e.when)}"
    return Verdict(f"{_known(name, when)}{tail}", datings(m, name), "when")


def ordered(m: ArgMap, e: Expectation) -> Verdict:
    """One event certainly before, or after, another."""
    one, other = e.subject or "", e.object or ""
    first, second = (one, other) if e.verb == "before" else (other, one)
    if _precedes(m, first, second):
        return MET
    lines = tuple(dict.fromkeys((*datings(m, one), *datings(m, other))))
    if _precedes(m, second, first):
        return Verdict(f"`{second}` is before `{first}`", lines)
    known = "; ".join(_known(name, _certain(m, name)) for name in dict.fromkeys((one, other)))
    return Verdict(f"nothing makes sure that `{first}` is before `{second}`: {known}", lines)


def _certain(m: ArgMap, name: str) -> When | None:
    """When an event was, with wider bounds if it has nothing but a marked date: nothing is certain because of that."""
    when = m.times.when(name)
    return when if when is None or m.times.is_derived(name) else when.fuzzy()


def _covers(span: When, when: When) -> bool:
    """Whether each date that may be meant lies from the first to the last day of one date of the span."""
    spans = span.members or (span,)
    return all(any(_within(one, other) for other in spans) for one in when.members or (when,))


def _within(when: When, span: When) -> bool:
    starts = span.earliest is None or (when.earliest is not None and span.earliest <= when.earliest)
    ends = span.latest is None or (when.latest is not None and when.latest <= span.latest)
    return starts and ends


def _known(name: str, when: When | None) -> str:
    first, last = (when.earliest, when.latest) if when else (None, None)
    if first is not None and last is not None:
        if first == last:
            return f"`{name}` is on {said(on(first))}"
        return f"`{name}` is known to lie between {said(on(first))} and {said(on(last))}"
    if first is not None:
        return f"`{name}` is known to lie on or after {said(on(first))}"
    if last is not None:
        return f"`{name}` is known to lie on or before {said(on(last))}"
    return f"nothing says when `{name}` was"


# ------------------------------------------------------------------ order by lines


def _precedes(m: ArgMap, first: str, second: str) -> bool:
    one, other = _certain(m, first), _certain(m, second)
    if one and other and one.before(other) is Answer.CERTAIN:
        return True
    return (second, True) in _reached(m, first)


def _reached(m: ArgMap, first: str) -> set[tuple[str, bool]]:
    """What lines put behind an event: (name, True) starts after its end, (name, False) ends no earlier than it."""
    reached = {(first, False)}
    waiting = [(first, False)]
    while waiting:
        name, started = waiting.pop()
        steps = [(n, True) for n in _next(m, name)] + [(n, False) for n in _around(m, name)]
        steps += [(n, True) for n in _inside(m, name)] if started else []
        for step in steps:
            if step not in reached:
                reached.add(step)
                waiting.append(step)
    return reached


def _next(m: ArgMap, name: str) -> Iterator[str]:
    yield from _sure(m, name, "before")
    for other in _timed_by(m, name):
        if name in _sure(m, other, "after"):
            yield other
    record = m[name]
    if isinstance(record, Turn):
        said = (m[edge.tail] for edge in m.into(record.dialogue, "turn-of"))
        yield from (turn.name for turn in said if isinstance(turn, Turn) and turn.number == record.number + 1)


def _around(m: ArgMap, name: str) -> Iterator[str]:
    record = m[name]
    yield from _sure(m, name, "during")
    if isinstance(record, Turn):
        yield record.dialogue


def _inside(m: ArgMap, name: str) -> Iterator[str]:
    yield from (other for other in _timed_by(m, name) if name in _sure(m, other, "during"))
    yield from (edge.tail for edge in m.into(name, "turn-of"))


def _timed_by(m: ArgMap, name: str) -> Iterator[str]:
    return (edge.tail for edge in m.into(name, "timed-by"))


def _sure(m: ArgMap, name: str, field: str) -> list[str]:
    """The events that a field names without a hedge."""
    orders: tuple[Order, ...] = getattr(m[name], field) if isinstance(m[name], Timed) else ()
    return [o.event for o in orders if sure(o.certainty)]
