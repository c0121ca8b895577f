"""An explanation in sentences: for somebody who knows the debate and no theory of argument.

Every sentence says what is so of the map and no more; each name is followed once by its prose and its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from argmap.diagnostics.nearest import listed
from argmap.explaining import outlook
from argmap.explaining.case import Falls, Fault, Objection, Open, Stands
from argmap.explaining.explanation import Explanation
from argmap.explaining.headline import headline, on
from argmap.explaining.hearing import Hearing, Move
from argmap.explaining.layout import Row, laid_out
from argmap.explaining.phrases import Phrases, names, sentence
from argmap.semantics.structured.structure import Side

# More of the same is counted, not told.
_MOST = 12


def told(h: Hearing, e: Explanation) -> str:
    """The explanation as text, lines of about a hundred columns, ending with a line end."""
    return laid_out(_rows(h, e))


def _rows(h: Hearing, e: Explanation) -> Iterator[Row]:
    phrases = Phrases(h, frozenset({e.name, h.find(e.name)}))
    plain = Phrases(h)
    yield from _head(phrases, e)
    if isinstance(e.case, Stands):
        yield from _stands(phrases, plain, e, e.case)
    elif isinstance(e.case, Falls):
        yield from _falls(plain, e, e.case)
    elif e.case is not None:
        yield from _open(plain, e, e.case)
    if e.views is not None:
        yield from outlook.told_views(phrases, e, e.views)
    yield from outlook.otherwise(phrases, e)
    yield from outlook.strength(phrases, e)
    yield from outlook.whom(phrases, e)
    yield Row(0, f"{phrases.judged}.", gap=True)


def _head(phrases: Phrases, e: Explanation) -> Iterator[Row]:
    h = phrases.h
    why = headline(phrases, e.name, e.case) if e.case else _at_odds(phrases, e)
    is_or = "is open" if e.verdict.status == "open" else e.verdict.status
    yield Row(0, f"`{e.name}` {is_or}: {why}" + ("" if why.endswith("?”") else "."))
    yield Row(1, phrases.quote(e.name))
    same = h.find(e.name)
    alike = [record.name for record in h.voicings.records.get(same, ()) if record.name != e.name]
    if alike:
        yield Row(1, f"It is one statement with {listed((f'`{name}`' for name in alike), 'and')}.")
    said = h.structure.asserted.get(Side(same))
    if said and said.voices and same not in h.structure.steps:
        move = h.move(h.answered.made.producer(said))
        is_told = phrases.bears(move) in why
        # Not again what the headline says, unless there are dates to it.
        if not is_told or any(h.voicings.of(voice, same).since for voice in said.voices):
            who = phrases.put_forward_by(same, said.voices, surely=is_told)
            yield Row(1, f"{'Conceded' if phrases.concedes(move) else 'Put forward'} by {who}.")


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


def _stands(phrases: Phrases, plain: Phrases, e: Explanation, case: Stands) -> Iterator[Row]:
    for move in (case.by, *case.others):
        if move.kind == "reason" and move.name != e.name:
            yield _carrying(phrases, e, case, move)
    if case.rests:
        what = "It" if case.by.name == e.name else f"`{case.by.name}`"
        yield Row(1, f"{what} rests on {listed((plain.premise(link) for link in case.rests), 'and')}.")
    yield from _met(plain, e, "Against it", case.objections)
    if len(case.answers) > 1:
        sure = ", and no smaller set would do" if case.smallest else ""
        yield Row(0, f"What defends it: {names(plain, case.answers)}{sure}.", gap=True)
    yield from _faults(plain, e, case.failed, "What speaks for it too, and falls:")


def _carrying(phrases: Phrases, e: Explanation, case: Stands, move: Move) -> Row:
    """What a reason for it says; and that it is one, if the headline has not said so."""
    told = f"`{move.name}`" in headline(phrases, e.name, case)
    return Row(1, f"{f'`{move.name}`' if told else phrases.bears(move)}: {phrases.quote(move.name)}")


def _met(plain: Phrases, e: Explanation, title: str, objections: tuple[Objection, ...]) -> Iterator[Row]:
    if isinstance(e.case, Stands) and len(objections) == 1 and _is_bare(objections[0]):
        # The headline has said all of it but what it is.
        yield _cited(plain, objections[0].by.name)
        return
    if objections:
        yield Row(0, f"{title}:", gap=True)
    for objection in objections[:_MOST]:
        yield Row(1, sentence(plain.put(objection.by, objection.to)))
        if objection.by.kind == "reason":
            yield Row(2, plain.quote(objection.by.name))
        if objection.outweighed:
            yield Row(2, f"But {plain.named(objection.to.name)} {plain.outweighs(objection, told=True)}.")
        for reply in objection.replies:
            yield Row(2, sentence(f"Answered: {plain.reply(reply)}"))
            if reply.by and reply.by.kind == "reason":
                yield Row(3, plain.quote(reply.by.name))
    yield from _rest(objections)


def _is_bare(objection: Objection) -> bool:
    """Whether it is a mere assertion that does not count."""
    return bool(objection.outweighed) and objection.by.kind == "asserted"


def _falls(plain: Phrases, e: Explanation, case: Falls) -> Iterator[Row]:
    strongest = case.strongest
    if strongest and strongest.by and strongest.by.kind == "reason":
        yield _cited(plain, strongest.by.name)
    if strongest and strongest.by:
        yield from _met(plain, e, f"Against `{strongest.by.name}`", case.objections)
    told = {o.by.name for o in case.objections}
    faults = [fault for fault in case.faults if fault.of.name not in told]
    replies = [*(r for o in case.objections for r in o.replies), *(r for f in faults for r in f.replies)]
    answered = {reply.by.node for reply in replies if reply.by}
    also = [reply for reply in case.also if reply.by and reply.by.node not in answered]
    about = Phrases(plain.h, frozenset({e.name, plain.h.find(e.name)}))
    if also:
        yield Row(0, "What else stands against it:", gap=True)
    for reply in also[:_MOST]:
        yield Row(1, sentence(about.reply(reply)))
    yield from _rest(also)
    yield from _faults(plain, e, faults, f"What {'else ' if told else ''}speaks for it, and falls:")


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
            yield Row(1, sentence(f"{what}: {why}"))
        else:
            yield Row(1, sentence(f"{plain.by(fault.of)}: {why}"))
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
        turns = (*case.way, *case.circle, case.circle[0])
        # The headline begins with the first step of a way.
        for turn, following in list(pairwise(turns))[bool(case.way) :]:
            yield Row(1, sentence(on(plain, turn, following.move)))
    names_told = dict.fromkeys(turn.move.name for turn in (*case.way, *case.circle) if turn.move.name != e.name)
    for name in list(names_told)[:_MOST]:
        yield _cited(plain, name)
    yield from _rest(list(names_told))


def _is_pair(case: Open) -> bool:
    return len(case.circle) == 2 and not any(turn.premise for turn in case.circle)
