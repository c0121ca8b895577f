"""An explanation as a discussion: a proponent defends something, an opponent objects, and they take turns.

For what stands or falls it is a grounded discussion: whoever has the last word is right, and nobody repeats himself.
What is open has no such end: there the same moves come round again, and that is said.

Source: Modgil and Caminada (2009), Proof theories and algorithms for abstract argumentation frameworks, section 6.3
(the grounded game); Caminada (2015), A discussion game for grounded semantics, for a single line of play.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from argmap.explaining.case import Falls, Objection, Open, Reply, Stands
from argmap.explaining.explanation import Explanation
from argmap.explaining.headline import on
from argmap.explaining.hearing import Hearing, Move
from argmap.explaining.layout import Row, laid_out
from argmap.explaining.phrases import Phrases, sentence

Speaker = Literal["proponent", "opponent"]
# Utterances; a longer discussion is broken off, and says so.
_MOST = 60


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one of the two says. about: the argument or statement that is brought up, if one is."""

    speaker: Speaker
    words: str
    about: str = ""


def discussion(h: Hearing, e: Explanation) -> tuple[Utterance, ...]:
    """The turns of the discussion about a name."""
    phrases = Phrases(h)
    if isinstance(e.case, Stands):
        turns = _defended(phrases, e, e.case)
    elif isinstance(e.case, Falls):
        turns = _lost(phrases, e, e.case)
    elif isinstance(e.case, Open):
        turns = _endless(phrases, e, e.case)
    else:
        turns = _by_views(e, h)
    found = list(turns)
    if len(found) > _MOST:
        more = Utterance(found[_MOST].speaker, "There is more of this, and it ends in the same way.")
        found = [*found[:_MOST], more, found[-1]]
    return tuple(found)


def told(h: Hearing, e: Explanation) -> str:
    """The discussion as text, ending with a line end."""
    phrases = Phrases(h)
    rows = []
    seen: set[str] = set()
    for turn in discussion(h, e):
        rows.append(Row(0, f"{turn.speaker.capitalize()}: {turn.words}"))
        if turn.about and turn.about not in seen:
            rows.append(Row(1, phrases.quote(turn.about)))
            seen.add(turn.about)
    rows.append(Row(0, f"{phrases.judged}.", gap=True))
    return laid_out(rows)


def _says(speaker: Speaker, words: str, move: Move | None = None) -> Utterance:
    about = move.name if move and move.kind != "question" else ""
    return Utterance(speaker, sentence(words), about)


def _other(speaker: Speaker) -> Speaker:
    return "opponent" if speaker == "proponent" else "proponent"


def _claims(phrases: Phrases, e: Explanation, move: Move | None = None) -> Iterator[Utterance]:
    """What the proponent begins with, and what speaks for it."""
    yield Utterance("proponent", f"I say `{e.name}`.", e.name)
    if move and move.name != e.name:
        yield _says("proponent", phrases.bears(move), move)


# ------------------------------------------------------------------ stands and falls


def _defended(phrases: Phrases, e: Explanation, case: Stands) -> Iterator[Utterance]:
    yield from _claims(phrases, e, case.by)
    yield from _exchange(phrases, case.objections, "proponent")
    yield _says("opponent", f"I have nothing left to say against it: `{e.name}` stands")


def _exchange(phrases: Phrases, objections: Iterable[Objection], defender: Speaker) -> Iterator[Utterance]:
    """Every objection with its answer, and at once what is said against that answer."""
    left = dict.fromkeys(objections)
    waiting: list[Objection] = []
    while left or waiting:
        objection = waiting.pop(0) if waiting else next(iter(left))
        left.pop(objection, None)
        yield _says(_other(defender), f"But {phrases.put(objection.by, objection.to)}", objection.by)
        if objection.outweighed:
            said = f"{phrases.named(objection.to.name)} {phrases.outweighs(objection, told=True)}"
            yield _says(defender, f"That does not count: {said}")
        for reply in objection.replies:
            yield _says(defender, phrases.reply(reply), reply.by)
        answers = {reply.by.node for reply in objection.replies if reply.by}
        further = [o for o in left if o.to.node in answers]
        for one in further:
            left.pop(one)
        waiting = [*further, *waiting]


def _lost(phrases: Phrases, e: Explanation, case: Falls) -> Iterator[Utterance]:
    yield from _claims(phrases, e)
    h, strongest = phrases.h, case.strongest
    if strongest is None:
        yield _says("opponent", f"{h.silence.puts('that')}, and nothing speaks for it")
    elif strongest.by is None or not case.faults:
        said = phrases.reply(strongest)
        unheld = f", and {h.silence.puts(phrases.named(e.name))}" if strongest.by else ""
        yield _says("opponent", f"{said}{unheld}", strongest.by)
    else:
        yield from _defeated(phrases, e, case, strongest)
    yield _says("proponent", f"I have nothing left to say for it: `{e.name}` falls")


def _defeated(phrases: Phrases, e: Explanation, case: Falls, strongest: Reply) -> Iterator[Utterance]:
    """The strongest objection first, and all that is tried against it; then every reason that is left."""
    yield _says("opponent", phrases.reply(strongest), strongest.by)
    told = {o.by.name for o in case.objections}
    yield from _exchange(phrases, case.objections, "opponent")
    for fault in case.faults:
        if fault.of.kind != "reason" or fault.of.name in (*told, e.name):
            continue
        yield _says("proponent", phrases.bears(fault.of), fault.of)
        for reply in fault.replies:
            yield _says("opponent", phrases.reply(reply), reply.by)


# ------------------------------------------------------------------ open


def _endless(phrases: Phrases, e: Explanation, case: Open) -> Iterator[Utterance]:
    turns = (*case.way, *case.circle)
    yield from _claims(phrases, e, turns[0].move)
    speaker: Speaker = "opponent"
    for turn, following in pairwise((*turns, case.circle[0])):
        yield _says(speaker, on(phrases, turn, following.move), following.move)
        # What rests on a premise is its own side's; what is attacked is the other's.
        speaker = _other(speaker)
    again = phrases.named(case.circle[0].move.name)
    yield _says(speaker, f"{again} has come up before, so we go round and neither of us wins: `{e.name}` is open")


def _by_views(e: Explanation, h: Hearing) -> Iterator[Utterance]:
    yield from _claims(Phrases(h), e)
    becomes = "is open" if e.verdict.status == "open" else e.verdict.status
    yield _says(
        "opponent", f"One by one our arguments do not settle it. But by {h.answered.semantics} semantics it {becomes}"
    )
