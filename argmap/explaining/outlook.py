"""What else is told of something, in sentences: how the debate can be seen, what would change its standing, how strong
it is, and for whom it comes out otherwise.

Knows nothing of why it stands or falls but what the explanation says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.nearest import listed
from argmap.explaining.case import Falls
from argmap.explaining.explanation import Explanation
from argmap.explaining.hearing import Move
from argmap.explaining.layout import Row
from argmap.explaining.phrases import Phrases, counted, names, sentence
from argmap.explaining.repair import Repair
from argmap.explaining.views import Views, status
from argmap.explaining.weighing import LARGEST, Contribution
from argmap.semantics.structured.structure import Side
from argmap.semantics.structured.verdicts import Status

_VIEWS = 6
# What would have to fall is told as an example up to so many.
_EXAMPLE = 3
_BY_RANK = ("stands", "falls", "open").index


def told_views(phrases: Phrases, e: Explanation, seen: Views) -> Iterator[Row]:
    if seen.too_large:
        yield Row(0, f"Views ({seen.semantics}): not searched for, because {seen.too_large}.", gap=True)
        return
    h = phrases.h
    said = [status(h, view, e.name) for view in seen.seen]
    head = f"{_seen(said, seen.all_seen)} ({seen.semantics})"
    by_rank = sorted(zip(seen.seen, said, strict=True), key=lambda pair: _BY_RANK(pair[1]))
    rows = [_view(phrases, e.name, view, becomes) for view, becomes in by_rank[: _VIEWS + 1]]
    # What only says again that it stands or falls is no news.
    told = [row for row, (_, becomes) in zip(rows, by_rank, strict=False) if row != sentence(_becomes(becomes))]
    told = told if len(rows) <= _VIEWS else []
    if len(set(said)) == 1:
        # What is so in all of them has been said.
        told = [sentence(row.removeprefix(f"{_becomes(said[0]).capitalize()}; ").removesuffix(".")) for row in told]
    yield Row(0, f"{head}{':' if told else '.'}", gap=True)
    for row in told:
        yield Row(1, row)


def _seen(said: Sequence[Status], all_seen: bool) -> str:
    """In how many views something stands, falls and is open."""
    found = sorted(set(said), key=_BY_RANK)
    which = {1: "the one view", 2: "both views"}.get(len(said), f"all {len(said)} views")
    if len(found) == 1:
        of = which if all_seen else f"each of the first {len(said)} views"
        return f"{_becomes(found[0]).capitalize()} in {of} that hold{'s' * (len(said) == 1)} together"
    rows = [f"in {counted(said.count(s))} {_becomes(s)}" for s in found]
    return f"Of {'' if all_seen else 'the first '}{len(said)} views that hold together, {listed(rows, 'and')}"


def _becomes(status: Status) -> str:
    return "it is open" if status == "open" else f"it {status}"


def _view(phrases: Phrases, name: str, view: frozenset[int], becomes: Status) -> str:
    """What becomes of something in a view, by what, and what stands in its stead."""
    h = phrases.h
    found = h.find(name)
    sides = [h.side(node) for node in h.spoken_for(name)] if found in h.structure.steps else [Side(found)]
    said = [_becomes(becomes) + _by(phrases, name, [h.move(node) for node in h.spoken_for(name) if node in view])]
    for rival in dict.fromkeys(rival for side in sides if side for rival in h.rivals(side)):
        speaking = [h.answered.made.producer(p) for p in h.structure.producers.get(rival, ())]
        accepted = [h.move(node) for node in speaking if node in view]
        if accepted and rival.holds and rival.statement != found:
            said.append(f"{phrases.named(rival.statement)} stands{_by(phrases, rival.statement, accepted)}")
        elif accepted:
            said.append(f"{names(phrases, (m.name for m in accepted))} stand{'s' if len(accepted) == 1 else ''}")
    return sentence("; ".join(said[:_VIEWS]))


def _by(phrases: Phrases, name: str, some: list[Move]) -> str:
    reasons = [move.name for move in some if move.kind == "reason" and move.name != name]
    return f" by {names(phrases, reasons)}" if reasons else ""


def otherwise(phrases: Phrases, e: Explanation) -> Iterator[Row]:
    said = []
    if e.to_open:
        said.append(f"It would be open if {_fell(phrases, e.to_open)}.")
    if e.to_stand and (e.to_stand.smallest or len(e.to_stand.units) <= _EXAMPLE):
        said.append(f"It would stand if {_fell(phrases, e.to_stand)}.")
    elif e.to_stand:
        said.append("Much would have to fall for it to stand.")
    if isinstance(e.case, Falls) and not e.case.faults:
        said.append(_lack(phrases, e.case))
    if said:
        yield Row(0, " ".join(said), gap=True)


def _lack(phrases: Phrases, case: Falls) -> str:
    """What something would take that nobody puts forward."""
    against = [r.by for r in (case.strongest, *case.also) if r and r.by]
    reasons = [move.name for move in against if move.kind == "reason"]
    if reasons:
        return f"To stand it would need a reason, and an answer to {names(phrases, reasons)}."
    return "To stand it would need a reason." if against else "To stand it would need a reason, or somebody to say so."


def _fell(phrases: Phrases, found: Repair) -> str:
    what = listed((_unit(phrases, unit) for unit in found.units), "and")
    least = "; no fewer objections would do" if found.smallest and len(found.units) > 1 else ""
    verb = "were answered" if all(unit.startswith("? ") for unit in found.units) else "fell"
    return f"{what} {verb}{least}" if found.smallest else f"{what} {verb}, for instance"


def _unit(phrases: Phrases, unit: str) -> str:
    kind, _, rest = unit.partition(" ")
    if kind == "not":
        return f"the denial of `{rest}`"
    return f"the question `{rest.partition(' ')[0]}`" if kind == "?" else phrases.named(unit)


def strength(phrases: Phrases, e: Explanation) -> Iterator[Row]:
    h = phrases.h
    said = "none that is stable" if e.strength is None else f"{e.strength:.2f}"
    yield Row(0, f"Strength: {said} ({h.weighed.model}).", gap=True)
    for title, sign in (("Most in its favour", 1), ("Most against it", -1)):
        largest = [c for c in e.contributions.found if c.by * sign > 0][:LARGEST]
        if largest:
            yield Row(1, f"{title}: {listed(map(_contribution, largest), 'and')}.")
    if not e.contributions.all_tried:
        yield Row(1, "Only the arguments nearest to it were tried.")
    if e.proof:
        met = {True: "met", False: "not met", None: "not decided"}[e.proof.met]
        weights = f"{e.proof.pro:.2f} for it, {e.proof.con:.2f} against"
        yield Row(0, f"Its standard of proof, {e.proof.standard}, is {met}: {weights}.")


def _contribution(c: Contribution) -> str:
    return f"`{c.name}` (without that {c.without:.2f})"


def whom(phrases: Phrases, e: Explanation) -> Iterator[Row]:
    if not e.audiences:
        return
    if all(v.status == e.verdict.status for v in e.audiences.values()):
        yield Row(0, f"By the values of {phrases.who(e.audiences)} it is the same.")
        return
    for becomes, words in (("stands", "stands"), ("falls", "falls"), ("open", "is open")):
        who = [name for name, v in e.audiences.items() if v.status == becomes]
        if who:
            yield Row(0, f"By the values of {phrases.who(who)} it {words}.")
