"""An explanation in sentences: for somebody who knows the debate and no theory of argument.

Every sentence says what is so of the map and no more; each name is followed once by its prose and its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from argmap.diagnostics.nearest import listed
from argmap.explaining.case import Falls, Fault, Objection, Open, Stands
from argmap.explaining.explanation import Explanation
from argmap.explaining.headline import headline, on
from argmap.explaining.hearing import Hearing, Move
from argmap.explaining.layout import Row, laid_out
from argmap.explaining.phrases import Phrases, names
from argmap.explaining.repair import Repair
from argmap.explaining.views import Views, status
from argmap.explaining.weighing import LARGEST, Contribution
from argmap.semantics.structured.structure import Side
from argmap.semantics.structured.verdicts import Status

# More of the same is counted, not told.
_MOST = 12
_VIEWS = 6
# What would have to fall is told as an example up to so many.
_EXAMPLE = 3


def told(h: Hearing, e: Explanation) -> str:
    """The explanation as text, lines of about a hundred columns, ending with a line end."""
    return laid_out(_rows(h, e))


def _rows(h: Hearing, e: Explanation) -> Iterator[Row]:
    phrases = Phrases(h, frozenset({e.name, h.find(e.name)}))
    plain = Phrases(h)
    yield from _head(phrases, e)
    if isinstance(e.case, Stands):
        yield from _stands(plain, e, e.case)
    elif isinstance(e.case, Falls):
        yield from _falls(plain, e, e.case)
    elif e.case is not None:
        yield from _open(plain, e, e.case)
    if e.views is not None:
        yield from _views(phrases, e, e.views)
    yield from _otherwise(phrases, e)
    yield from _strength(phrases, e)
    yield from _whom(phrases, e)
    yield Row(0, f"{phrases.judged}.", gap=True)


def _head(phrases: Phrases, e: Explanation) -> Iterator[Row]:
    h = phrases.h
    why = headline(phrases, e.name, e.case) if e.case else _at_odds(phrases, e)
    is_or = "is open" if e.verdict.status == "open" else e.verdict.status
    yield Row(0, f"`{e.name}` {is_or}: {why}.")
    yield Row(1, phrases.quote(e.name))
    same = h.find(e.name)
    if same != e.name:
        yield Row(1, f"It is one statement with `{same}`.")
    said = h.structure.asserted.get(Side(same))
    who = phrases.who(said.voices) if said and same not in h.structure.steps else ""
    if who and who not in why:
        yield Row(1, f"Put forward by {who}.")


def _at_odds(phrases: Phrases, e: Explanation) -> str:
    """What a semantics says that says something else than grounded."""
    semantics, seen = phrases.h.answered.semantics, e.views
    grounded = phrases.h.reading.verdict(phrases.h.find(e.name)).status
    before = "leaves it open" if grounded == "open" else f"says that it {grounded}"
    if seen is None or not seen.seen:
        return f"{semantics} semantics sees no view of this debate, and grounded semantics {before}"
    does = "is open" if e.verdict.status == "open" else e.verdict.status
    return f"it {does} in every view of {semantics} semantics, and grounded semantics {before}"


# ------------------------------------------------------------------ why


def _stands(plain: Phrases, e: Explanation, case: Stands) -> Iterator[Row]:
    if case.rests:
        yield Row(1, f"It rests on {listed((plain.premise(link) for link in case.rests), 'and')}.")
    yield from _met(plain, "Against it", case.objections)
    if len(case.answers) > 1:
        sure = ", and no smaller set would do" if case.smallest else ""
        yield Row(0, f"What defends it: {names(plain, case.answers)}{sure}.", gap=True)
    yield from _faults(plain, e, case.failed, "What speaks for it too, and falls:")


def _met(plain: Phrases, title: str, objections: tuple[Objection, ...]) -> Iterator[Row]:
    if objections:
        yield Row(0, f"{title}:", gap=True)
    for objection in objections[:_MOST]:
        yield Row(1, f"{_sentence(plain.put(objection.by, objection.to))}")
        if objection.by.kind == "reason":
            yield Row(2, plain.quote(objection.by.name))
        if objection.outweighed:
            yield Row(2, f"Outweighed: {plain.named(objection.to.name)} {plain.outweighs(objection)}.")
        for reply in objection.replies:
            yield Row(2, f"Answered: {plain.reply(reply)}.")
            if reply.by and reply.by.kind == "reason":
                yield Row(3, plain.quote(reply.by.name))
    yield from _rest(objections)


def _falls(plain: Phrases, e: Explanation, case: Falls) -> Iterator[Row]:
    strongest = case.strongest
    if strongest and strongest.by and strongest.by.kind == "reason":
        yield _cited(plain, strongest.by.name)
    if strongest and strongest.by:
        yield from _met(plain, f"Against `{strongest.by.name}`", case.objections)
    if case.also:
        yield Row(0, "What else stands against it:", gap=True)
    for reply in case.also[:_MOST]:
        yield Row(1, _sentence(plain.reply(reply)))
    yield from _rest(case.also)
    yield from _faults(plain, e, case.faults, "What speaks for it, and falls:")


def _faults(plain: Phrases, e: Explanation, faults: Iterable[Fault], title: str) -> Iterator[Row]:
    """Reasons that fall, and why."""
    reasons = [f for f in faults if _is_told(e, f)]
    if reasons:
        yield Row(0, title, gap=True)
    for fault in reasons[:_MOST]:
        about = Phrases(plain.h, frozenset({fault.of.name}))
        why = "; ".join(dict.fromkeys(about.reply(reply) for reply in fault.replies))
        if fault.of.name == e.name or fault.of.kind != "reason":
            what = "Its own premises" if fault.of.kind == "reason" else "That it is merely put forward"
            yield Row(1, f"{what}: {why}.")
        else:
            yield Row(1, f"{plain.by(fault.of)}: {why}.")
            yield Row(2, plain.quote(fault.of.name))
    yield from _rest(reasons)


def _is_told(e: Explanation, fault: Fault) -> bool:
    """Whether a fault is worth a line: not an argument's own step, and an assertion only if it was not needed."""
    if fault.of.kind == "reason":
        return fault.of.name != e.name or fault.of.to == e.name
    return isinstance(e.case, Stands) and fault.of.name != e.case.by.name


def _rest(some: Sequence[object]) -> Iterator[Row]:
    """How many more there are than are told."""
    if len(some) > _MOST:
        yield Row(1, f"And {len(some) - _MOST} more.")


def _cited(plain: Phrases, name: str) -> Row:
    """What a name stands for."""
    return Row(1, f"`{name}`: {plain.quote(name)}")


def _open(plain: Phrases, e: Explanation, case: Open) -> Iterator[Row]:
    if case.way or not _is_pair(case):
        for turn, following in pairwise((*case.way, *case.circle, case.circle[0])):
            yield Row(1, _sentence(on(plain, turn, following.move)))
    names_told = dict.fromkeys(turn.move.name for turn in (*case.way, *case.circle) if turn.move.name != e.name)
    for name in list(names_told)[:_MOST]:
        yield _cited(plain, name)
    yield from _rest(list(names_told))


def _is_pair(case: Open) -> bool:
    return len(case.circle) == 2 and not any(turn.premise for turn in case.circle)


# ------------------------------------------------------------------ otherwise


def _views(phrases: Phrases, e: Explanation, seen: Views) -> Iterator[Row]:
    if seen.too_large:
        yield Row(0, f"Views ({seen.semantics}): not searched for, because {seen.too_large}.", gap=True)
        return
    h = phrases.h
    said = [status(h, view, e.name) for view in seen.seen]
    count = f"{len(said)} view{'s' if len(said) != 1 else ''}" if seen.all_seen else f"the first {len(said)} views"
    rows = [f"in {said.count(s)} {_becomes(s)}" for s in ("stands", "falls", "open") if s in said]
    head = f"Of {count} that hold together ({seen.semantics}), {listed(rows, 'and')}"
    yield Row(0, f"{head}{':' if len(said) <= _VIEWS else '.'}", gap=True)
    rank = ("stands", "falls", "open").index
    for view, becomes in sorted(zip(seen.seen, said, strict=True), key=lambda pair: rank(pair[1])):
        if len(said) <= _VIEWS:
            yield Row(1, _view(phrases, e.name, view, becomes))


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
    return _sentence("; ".join(said[:_VIEWS]))


def _by(phrases: Phrases, name: str, some: list[Move]) -> str:
    reasons = [move.name for move in some if move.kind == "reason" and move.name != name]
    return f" by {names(phrases, reasons)}" if reasons else ""


def _otherwise(phrases: Phrases, e: Explanation) -> Iterator[Row]:
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
        return f"It would take a reason for it, and an answer to {names(phrases, reasons)}."
    return "It would take a reason for it." if against else "It would take a reason, or somebody who puts it forward."


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


def _strength(phrases: Phrases, e: Explanation) -> Iterator[Row]:
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


def _whom(phrases: Phrases, e: Explanation) -> Iterator[Row]:
    if not e.audiences:
        return
    if all(v.status == e.verdict.status for v in e.audiences.values()):
        yield Row(0, f"By the values of {phrases.who(e.audiences)} it is the same.")
        return
    for becomes, words in (("stands", "stands"), ("falls", "falls"), ("open", "is open")):
        who = [name for name, v in e.audiences.items() if v.status == becomes]
        if who:
            yield Row(0, f"By the values of {phrases.who(who)} it {words}.")


def _sentence(clause: str) -> str:
    return f"{clause[:1].upper()}{clause[1:]}."
