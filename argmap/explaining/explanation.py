"""All that is told of one statement or argument, as frozen data: why it stands, falls or is open, and what would
change that.

Knows no sentence: `telling.py` has them, `discussion.py` the same as a dialogue.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from argmap import registry
from argmap.explaining import standing
from argmap.explaining.case import Case
from argmap.explaining.hearing import GROUNDED, Hearing
from argmap.explaining.repair import Cone, Repair, repair
from argmap.explaining.views import Views, views
from argmap.explaining.weighing import Contributions, contributions
from argmap.semantics.structured.audiences import acceptance, audiences
from argmap.semantics.structured.standards import Proof
from argmap.semantics.structured.structure import Inference, Side, Standard
from argmap.semantics.structured.verdicts import Verdict

PREFERRED = "preferred"
# More audiences are not asked: for each of them the whole map is judged anew.
_AUDIENCES = 12


@dataclass(frozen=True, slots=True)
class Explanation:
    """verdict: by the semantics that was asked for. case: why, by grounded semantics; None if that says otherwise.

    to_open, to_stand: what would have to fall for it to be open, and to stand; None if it is so already, or if nothing
    would do. views: how the debate can be seen, if something is left open. audiences: what becomes of it for everybody
    who ranks something. proof: of a statement, by its standard.
    """

    name: str
    verdict: Verdict
    strength: float | None
    case: Case | None
    to_open: Repair | None
    to_stand: Repair | None
    views: Views | None
    contributions: Contributions
    audiences: Mapping[str, Verdict]
    proof: Proof | None


def explained(h: Hearing, name: str, standard: Standard | None = None) -> Explanation:
    """Everything that is told of a name. standard: by which it is to be proven, instead of what its dispute names.

    Raises KeyError if it argues nothing here.
    """
    found = h.find(name)
    judged, grounded = h.verdict(name), h.reading.verdict(found)
    agreed = judged.status == grounded.status
    seen = None
    if not agreed or (judged.status == "open" and h.answered.semantics != GROUNDED):
        seen = views(h, [name], h.answered.semantics)
    elif judged.status == "open":
        seen = views(h, [name], PREFERRED)
    to_open, to_stand = repairs(h, name, judged) if agreed else (None, None)
    model = registry.feature("argmap.semantics.gradual", h.weighed.model).strength
    return Explanation(
        name,
        judged,
        h.strength(name),
        standing.case(h, name, standing.knots(h)) if agreed else None,
        to_open,
        to_stand,
        seen,
        contributions(h.structure, found, model, h.weighed.found),
        for_whom(h, name),
        h.proof(found, standard),
    )


def repairs(h: Hearing, name: str, judged: Verdict) -> tuple[Repair | None, Repair | None]:
    """What would have to fall for something to be open, and for it to stand."""
    if judged.status == "stands":
        return None, None
    cone = Cone(h.answered.made.framework, h.spoken_for(name), lambda node: units(h, node))
    # What an argument speaks for falls with it, or before it; that is no objection.
    own = {name, h.find(name), *(h.move(node).to for node in h.spoken_for(name))}
    argued = own | set(argued_rivals(h, name))
    to_open = repair(cone, "open", argued) or repair(cone, "open", own) if judged.status == "falls" else None
    to_stand = repair(cone, "stands", argued) or repair(cone, "stands", own)
    same = to_open is not None and to_stand is not None and set(to_open.units) == set(to_stand.units)
    return None if same else to_open, to_stand


def argued_rivals(h: Hearing, name: str) -> Iterator[str]:
    """What excludes a statement and has reasons: that it falls is what objections are there for, and none of them."""
    for rival in h.rivals(Side(h.find(name))) if h.find(name) in h.structure.named else ():
        speaking = h.structure.producers.get(rival, ())
        if rival.holds and any(isinstance(producer, Inference) for producer in speaking):
            yield rival.statement


def units(h: Hearing, node: int) -> tuple[str, ...]:
    """With what a node falls: its argument or statement, and what it speaks for; a denial or a question by itself, by
    a name that no record has.
    """
    if not h.is_move(node):
        return ()
    move = h.move(node)
    if move.kind == "denied":
        return (f"not {move.name}",)
    if move.kind == "question":
        return (f"? {move.name} {move.to}",)
    return tuple(dict.fromkeys((move.name, *((move.to,) if move.does == "supports" else ()))))


def for_whom(h: Hearing, name: str) -> dict[str, Verdict]:
    """What becomes of something for everybody who ranks anything; nothing, if they are many."""
    found, asked = h.find(name), audiences(h.structure)
    if not 0 < len(asked) <= _AUDIENCES or h.answered.audience:
        return {}
    verdicts = acceptance(h.structure, [found], h.answered.judge).verdicts
    return {who: judged[found] for who, judged in verdicts.items()}
