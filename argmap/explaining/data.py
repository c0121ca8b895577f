"""Reports and explanations as plain values for JSON: every move with its prose, its holders and its place.

Strengths have two decimals: more would say more than they mean.
"""

from __future__ import annotations

from typing import Any

from argmap.explaining.case import Falls, Fault, Objection, Open, Reply, Stands, Turn
from argmap.explaining.discussion import discussion
from argmap.explaining.explanation import Explanation
from argmap.explaining.headline import headline
from argmap.explaining.hearing import Hearing, Move
from argmap.explaining.phrases import Phrases
from argmap.explaining.repair import Repair
from argmap.explaining.report import Contest, Judged, Report
from argmap.explaining.views import Views, status
from argmap.model.happenings import Outcome
from argmap.model.wording import hedge
from argmap.semantics.structured.standards import Proof

Data = dict[str, Any]
# Of this document's form; it goes up when a reader of it would have to change.
VERSION = 1


def report_data(h: Hearing, r: Report) -> Data:
    """What `argmap eval --format json` writes."""
    return {
        "argmap-eval": VERSION,
        **_heard(h),
        "disputes": [_contest(h, contest) for contest in r.contests],
        "others": [_judged(h, other) for other in r.others],
        "left-out": r.left_out,
    }


def explanation_data(h: Hearing, e: Explanation) -> Data:
    """What `argmap explain --format json` writes."""
    phrases = Phrases(h, frozenset({e.name, h.find(e.name)}))
    return {
        "argmap-explain": VERSION,
        **_heard(h),
        **_record(h, e.name),
        "standing": e.verdict.status,
        "how": e.verdict.why,
        "strength": _rounded(e.strength),
        "because": headline(phrases, e.name, e.case) if e.case else "",
        **_case(h, e),
        "open-if-these-fell": _repair(e.to_open),
        "stands-if-these-fell": _repair(e.to_stand),
        "views": _views(h, e.views, e.name) if e.views else None,
        "contributions": [
            {"name": c.name, "by": round(c.by, 2), "without": round(c.without, 2)} for c in e.contributions.found
        ],
        "all-contributions-tried": e.contributions.all_tried,
        "audiences": {who: verdict.status for who, verdict in e.audiences.items()},
        "proof": _proof(e.proof),
        "dialogue": [{"speaker": turn.speaker, "says": turn.words} for turn in discussion(h, e)],
    }


def _heard(h: Hearing) -> Data:
    part = h.part
    return {
        "slice": {
            "at": part.day.text if part.day else None,
            "possibly": part.day is not None and part.possibly,
            "keep": part.query,
            "as": part.actor,
            "without": list(part.without),
        },
        "semantics": h.answered.semantics,
        "model": h.weighed.model,
        "audience": h.answered.audience,
        "judged": h.told,
    }


# ------------------------------------------------------------------ reports


def _contest(h: Hearing, contest: Contest) -> Data:
    views = contest.sights_are
    return {
        **_record(h, contest.name),
        "answers": [_judged(h, answer) for answer in contest.answers],
        "outcomes": [_outcome(h, name) for name in contest.outcomes],
        "views": views
        and {
            "semantics": views.semantics,
            "seen": len(views.seen),
            "all-seen": views.all_seen,
            "too-large": views.too_large,
            "standing": [{"answers": list(s.standing), "count": s.count} for s in contest.sights],
        },
    }


def _outcome(h: Hearing, name: str) -> Data:
    outcome = h.m[name]
    assert isinstance(outcome, Outcome)
    when = h.m.times.when(name)
    return {
        **_record(h, name),
        "position": outcome.position,
        "result": outcome.result,
        "how": outcome.kind,
        "when": when.text if when else None,
    }


def _judged(h: Hearing, row: Judged) -> Data:
    return {
        **_record(h, row.name),
        "standing": row.verdict.status,
        "how": row.verdict.why,
        "strength": _rounded(row.strength),
        "because": row.why,
        "prevailed": bool(row.prevailed),
        "proof": _proof(row.proof),
        "audiences": {who: verdict.status for who, verdict in row.audiences},
    }


def _record(h: Hearing, name: str) -> Data:
    record = h.m[name]
    place = h.m.line(name)
    return {
        "name": name,
        "kind": record.record,
        "text": record.text,
        "hedge": hedge(record.certainty),
        "place": {"file": place[0], "line": place[1]} if place else None,
    }


def _rounded(strength: float | None) -> float | None:
    return None if strength is None else round(strength, 2)


def _proof(proof: Proof | None) -> Data | None:
    if proof is None:
        return None
    return {
        "standard": proof.standard,
        "met": proof.met,
        "for": round(proof.pro, 2),
        "against": round(proof.con, 2),
    }


# ------------------------------------------------------------------ explanations


def _case(h: Hearing, e: Explanation) -> Data:
    case = e.case
    if isinstance(case, Stands):
        return {
            "by": [_move(h, move) for move in (case.by, *case.others)],
            "objections": [_objection(h, o) for o in case.objections],
            "answers": list(case.answers),
            "smallest": case.smallest,
            "failed": [_fault(h, fault) for fault in case.failed],
        }
    if isinstance(case, Falls):
        return {
            "strongest": case.strongest and _reply(h, case.strongest),
            "also": [_reply(h, reply) for reply in case.also],
            "objections": [_objection(h, o) for o in case.objections],
            "failed": [_fault(h, fault) for fault in case.faults],
        }
    if isinstance(case, Open):
        return {"way": [_turn(h, t) for t in case.way], "circle": [_turn(h, t) for t in case.circle]}
    return {}


def _move(h: Hearing, move: Move) -> Data:
    told = {"name": move.name, "is": move.kind, "does": move.does, "to": move.to, "by": list(move.voices)}
    return {**told, **(_record(h, move.name) if move.name in h.m else {})}


def _objection(h: Hearing, objection: Objection) -> Data:
    return {
        **_move(h, objection.by),
        "put-to": objection.to.name,
        "answered-by": [_reply(h, reply) for reply in objection.replies],
        "outweighed": objection.outweighed,
    }


def _fault(h: Hearing, fault: Fault) -> Data:
    return {**_move(h, fault.of), "answered-by": [_reply(h, reply) for reply in fault.replies]}


def _reply(h: Hearing, reply: Reply) -> Data:
    through = [{"reason": link.move.name, "premise": link.premise} for link in reply.through]
    return {**(_move(h, reply.by) if reply.by else {"name": None}), "put-to": reply.to.name, "through": through}


def _turn(h: Hearing, turn: Turn) -> Data:
    return {**_move(h, turn.move), "hangs-on-next-by": turn.premise or "attack"}


def _repair(found: Repair | None) -> Data | None:
    return None if found is None else {"names": list(found.units), "smallest": found.smallest}


def _views(h: Hearing, views: Views, name: str) -> Data:
    said = [status(h, view, name) for view in views.seen]
    return {
        "semantics": views.semantics,
        "seen": len(said),
        "all-seen": views.all_seen,
        "too-large": views.too_large,
        "standing": {s: said.count(s) for s in ("stands", "falls", "open")},
    }
