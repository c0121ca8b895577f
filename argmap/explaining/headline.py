"""The one sentence that matters most about what stands, falls or is open.

Each is a clause that goes on from "`X` stands: …", and speaks of it as "it".
"""

from __future__ import annotations

from argmap.diagnostics.nearest import listed
from argmap.explaining.case import Case, Falls, Open, Stands, Turn
from argmap.explaining.hearing import Hearing, Move
from argmap.explaining.phrases import Phrases, moves, names
from argmap.semantics.structured.structure import Inference, Side


def headline(phrases: Phrases, name: str, case: Case) -> str:
    """Why something stands, falls or is open, in a clause."""
    if isinstance(case, Stands):
        return _stands(phrases, name, case)
    return _falls(phrases, name, case) if isinstance(case, Falls) else hangs(phrases, case)


def _is_argument(h: Hearing, name: str) -> bool:
    return h.find(name) in h.structure.steps


# ------------------------------------------------------------------ stands


def _stands(phrases: Phrases, name: str, case: Stands) -> str:
    is_argument = _is_argument(phrases.h, name)
    answered = [o for o in case.objections if o.replies]
    if answered:
        by = [reply.by for reply in answered[0].replies if reply.by]
        met = f"answered by {moves(phrases, by)}" if by else "met"
        count = len(case.objections) - 1
        more = f", and {count} more objection{' is' if count == 1 else 's are'} met" if count else ""
        return f"{phrases.by(answered[0].by)} is {met}{more}"
    if case.objections:
        above = phrases.outweighs(case.objections[0])
        lead = f"{phrases.bears(case.by)}, and" if not is_argument and case.by.kind == "reason" else "it"
        count = len(case.objections) - 1
        return f"{lead} {above}" + (f"; so with {count} more" if count else "")
    if is_argument:
        if case.failed:
            return _carried(phrases, name, case)
        silence = phrases.h.silence
        return silence.argues("it") if case.by.does == "supports" else silence.answers("it")
    others = [move for move in case.others if move.kind == "reason"]
    also = f", {moves(phrases, others)} speak{'s' if len({m.name for m in others}) == 1 else ''} for it"
    unopposed = _unopposed(phrases, name)
    if not others:
        unopposed = phrases.goes_on(case.by, unopposed)
    return f"{phrases.bears(case.by)}{also if others else ''}, and {unopposed}"


def _carried(phrases: Phrases, name: str, case: Stands) -> str:
    """What an argument stands by though something that speaks for it falls."""
    h = phrases.h
    own = [h.answered.made.producer(p) for p in h.structure.producers.get(Side(h.find(name)), ())]
    left = [h.move(node) for node in own if node in h.accepted]
    if not left:
        return phrases.h.silence.answers("all of it")
    return f"{moves(phrases, left)} carr{'ies' if len(left) == 1 else 'y'} it"


def _unopposed(phrases: Phrases, name: str) -> str:
    """That no reason is given against it; and who opposes it all the same."""
    against = phrases.h.voicings.against.get(name, [])
    rows = []
    for mode in ("opposed", "doubted"):
        who = dict.fromkeys(s.actor for s in against if s.mode == mode)
        if who:
            rows.append(f"{phrases.who(who)} {mode} it")
    said = phrases.h.silence.argues("it")
    return f"{said}, though {listed(rows, 'and')}" if rows else said


# ------------------------------------------------------------------ falls


def _falls(phrases: Phrases, name: str, case: Falls) -> str:
    strongest = case.strongest
    if strongest is None:
        return f"{phrases.h.silence.puts('it')}, and nothing speaks for it"
    said = phrases.reply(strongest)
    if strongest.by is None:
        return f"{_lost(phrases, name, case)}{said}"
    if not case.faults:
        return f"{said}, and {phrases.h.silence.puts('it')}"
    that = phrases.named(strongest.by.name) if strongest.through and strongest.by.kind == "reason" else "that"
    end = phrases.h.silence.answers(that)
    if any(objection.by.kind != "asserted" for objection in case.objections):
        end = f"all that is set against {phrases.named(strongest.by.name)} is met"
    return f"{_lost(phrases, name, case, strongest.to)}{said}, and {end}"


def _lost(phrases: Phrases, name: str, case: Falls, hit: Move | None = None) -> str:
    """What falls with the reasons for something, if the objection is not to itself."""
    find = phrases.h.find(name)
    if _is_argument(phrases.h, name) or (
        hit is not None and hit.to == find and hit.does == "supports" and _meets(phrases, case)
    ):
        return ""
    reasons = [fault.of for fault in case.faults]
    if len(reasons) == 1:
        return "" if reasons[0].kind == "asserted" else f"its only reason is {phrases.by(reasons[0])}; "
    return f"none of its {len(reasons)} reasons is left; "


def _meets(phrases: Phrases, case: Falls) -> bool:
    """Whether the strongest objection is to the thing itself, and not to a step or what a step rests on."""
    strongest = case.strongest
    return bool(strongest and strongest.by and not strongest.through and strongest.by.does not in ("undercuts", "asks"))


# ------------------------------------------------------------------ open


def hangs(phrases: Phrases, case: Open) -> str:
    """On what it hangs that something is open."""
    if case.way:
        following = (*case.way, case.circle[0])[1].move
        return f"{on(phrases, case.way[0], following)}, and that is open as well"
    return circle(phrases, case)


def on(phrases: Phrases, turn: Turn, following: Move) -> str:
    """How one move hangs on another."""
    if not turn.premise:
        return phrases.put(following, turn.move)
    if turn.premise == turn.move.name:
        return phrases.bears(turn.move if following.name == turn.move.name else following)
    rests = f"rests on {phrases.named(turn.premise)}, for which {phrases.by(following)} speaks"
    if turn.move.name == turn.move.to:
        return f"{phrases.by(turn.move)} {rests}"
    return f"{phrases.bears(turn.move)} and {rests}"


def circle(phrases: Phrases, case: Open) -> str:
    """The circle in a clause."""
    turns = case.circle
    if len(turns) == 1:
        return f"{phrases.bears(turns[0].move)}, and is an objection to itself"
    if all(turn.premise for turn in turns):
        return f"it rests on a circle of reasons: {moves(phrases, (turn.move for turn in turns))}"
    if len(turns) == 2 and not any(turn.premise for turn in turns):
        return pair(phrases, turns[0].move, turns[1].move)
    return f"there is a circle of attacks: {names(phrases, (turn.move.name for turn in turns))}"


def pair(phrases: Phrases, one: Move, other: Move) -> str:
    """Two moves that attack each other."""
    both = f"{phrases.bears(one)} and {_likewise(phrases, one, other)}"
    if not (one.voices or other.voices) and one.kind == other.kind == "asserted":
        both = f"both {phrases.named(one.to)} and {phrases.named(other.to)} are put forward"
    h = phrases.h
    side, against = h.side(one.node), h.side(other.node)
    if side is None or against not in set(h.rivals(side)):
        return f"{both}; each of the two is an objection to the other"
    exclude = "; only one of the two can be so, and" if one.does == other.does == "supports" else ";"
    if one.kind == other.kind == "asserted":
        argued = any(isinstance(p, Inference) for s in (side, against) for p in h.structure.producers.get(s, ()))
        return f"{both}{exclude} {'nothing decides which' if argued else 'no reason is given for either'}"
    return f"{both}{exclude} neither {'reason ' if exclude != ';' else ''}is ranked above the other"


def _likewise(phrases: Phrases, one: Move, other: Move) -> str:
    """What a second move does, without the words that it shares with the first."""
    said = phrases.goes_on(one, phrases.bears(other))
    if one.kind == other.kind == "reason" and "undercuts" not in (one.does, other.does):
        return said.replace(" speaks for ", " for ", 1).replace(" speaks against ", " against ", 1)
    return said
