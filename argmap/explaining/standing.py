"""Why grounded semantics says what it says of a name: the defence, the strongest objection, or the circle.

Knows no sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from argmap.explaining.case import Case, Falls, Fault, Link, Objection, Open, Reply, Stands, Turn
from argmap.explaining.defence import Defence, Net, defence
from argmap.explaining.hearing import Hearing, Move
from argmap.explaining.knots import Knots
from argmap.semantics.structured.structure import Assertion, Producer, Side

# More answers to one objection are not told apart.
_REPLIES = 5
# Rivals that are looked at, where many have been outweighed.
_OUTWEIGHED = 20
_ROOT = -1


def case(h: Hearing, name: str, knots: Knots) -> Case:
    """Why grounded semantics says what it says of a name. Raises KeyError if it argues nothing here."""
    status = h.reading.verdict(h.find(name)).status
    if status == "stands":
        return _stands(h, name)
    return _falls(h, name) if status == "falls" else _open(h, name, knots)


def knots(h: Hearing) -> Knots:
    """The circles of a hearing."""
    return Knots(h.answered.made.framework, h.accepted.keys() | h.rejected.keys())


# ------------------------------------------------------------------ stands


def net(h: Hearing) -> Net:
    """What defences are looked for in."""

    def unit(node: int) -> str | None:
        return h.move(node).name if h.is_move(node) else None

    return Net(h.attackers, h.accepted, unit, h.force)


def _stands(h: Hearing, name: str) -> Stands:
    within = net(h)
    carrying = sorted((n for n in h.spoken_for(name) if n in h.accepted), key=lambda n: (h.accepted[n], -h.force(n), n))
    found = [(defence(within, node), node) for node in carrying[:_REPLIES]]
    best, node = min(found, key=lambda pair: len(pair[0].units(within)))
    met = objections(h, best)
    answers = tuple(dict.fromkeys(r.by.name for o in met for r in o.replies if r.by and r.by.name != name))
    by = h.move(node)
    rests = tuple(Link(by, p) for n in h.attackers(node) if (p := h.missing(n)) and p != by.name)
    others = tuple(h.move(n) for n in carrying if n != node)
    out = tuple(n for n in dict.fromkeys((*h.spoken_for(name), *_own(h, name))) if n in h.rejected)
    sure = best.smallest and len(carrying) <= _REPLIES
    return Stands(by, others, met, rests, answers, sure, faults(h, out))


def objections(h: Hearing, made: Defence) -> tuple[Objection, ...]:
    """All that is set against the members of a defence, in the order in which they are needed."""
    found: list[Objection] = []
    told: set[int] = set()
    for node in made.members:
        if not h.is_move(node):
            continue
        for attacker in h.attackers(node):
            if h.is_move(attacker) and attacker not in told:
                told.add(attacker)
                found.append(Objection(h.move(attacker), h.move(node), _replies(h, made.answers, attacker)))
        found += [o for o in outweighed(h, node) if o.by.node not in told]
        told.update(o.by.node for o in found)
    return tuple(found)


def _replies(
    h: Hearing, answers: Mapping[int, int], objection: int, through: tuple[Link, ...] = ()
) -> tuple[Reply, ...]:
    """What defeats a move, by the answers that were chosen; the first few."""
    move, answer = h.move(objection), answers[objection]
    premise = h.missing(answer)
    if premise is None:
        return (Reply(h.move(answer), move, through),)
    through = (*through, Link(move, premise))
    carriers = h.attackers(answer)
    if not carriers:
        return (Reply(None, move, through),)
    found = [reply for carrier in carriers[:_REPLIES] for reply in _replies(h, answers, carrier, through)]
    return tuple(found[:_REPLIES])


def outweighed(h: Hearing, node: int) -> tuple[Objection, ...]:
    """What speaks against a move and does not count against it, because it is the stronger one."""
    side, made = h.side(node), h.made_of(node)
    if side is None or made is None:
        return ()
    order, s = h.answered.made.order, h.structure
    found: list[Objection] = []
    for rival in h.rivals(side):
        for other in s.producers.get(rival, ()):
            # Whoever is contradicted is no objection to the contradiction.
            aimed_at = rival == Side(side.statement) and isinstance(other, Assertion)
            if not aimed_at and order.stronger(made, other) and len(found) < _OUTWEIGHED:
                preferred = order.prefers(made, other)
                why = "preferred" if preferred else _grounds(made, other)
                found.append(Objection(h.move(h.answered.made.producer(other)), h.move(node), (), why))
    return tuple(found)


def _grounds(one: Producer, other: Producer) -> str:
    if isinstance(one, Assertion) != isinstance(other, Assertion):
        return "reason"
    return "surer" if one.rank != other.rank else "specific"


# ------------------------------------------------------------------ falls


def _falls(h: Hearing, name: str) -> Falls:
    nodes = h.spoken_for(name)
    found = faults(h, nodes)
    strongest = _strongest(h, h.find(name), nodes, found)
    if strongest is None or strongest.by is None:
        return Falls(strongest, (), (), found)
    against = _also(h, name, nodes) if nodes else _standing_rivals(h, h.find(name))
    also = [r for r in against if r.by and r.by.node != strongest.by.node]
    also = list({r.by.node: r for r in also if r.by}.values())
    return Falls(strongest, tuple(also), objections(h, defence(net(h), strongest.by.node)), found)


def faults(h: Hearing, nodes: tuple[int, ...]) -> tuple[Fault, ...]:
    """Some moves that are rejected, each with what defeats it; all together by as few names as can be."""
    within = net(h)

    def attackers(node: int) -> tuple[int, ...]:
        return nodes if node == _ROOT else h.attackers(node)

    def unit(node: int) -> str | None:
        return None if node == _ROOT else within.unit(node)

    made = defence(Net(attackers, {**h.accepted, _ROOT: len(h.accepted)}, unit, h.force), _ROOT)
    return tuple(Fault(h.move(n), _replies(h, made.answers, n)) for n in nodes)


def _own(h: Hearing, name: str) -> tuple[int, ...]:
    """What speaks for a name as a statement, also if it is an argument's."""
    producers = h.structure.producers.get(Side(h.find(name)), ())
    return tuple(h.answered.made.producer(p) for p in producers)


def _also(h: Hearing, name: str, nodes: tuple[int, ...]) -> Iterator[Reply]:
    """All that stands against something, or of an argument against what it rests on."""
    yield from _standing_against(h, nodes)
    for node in nodes if name in h.structure.steps else ():
        for lack in h.attackers(node):
            premise = h.missing(lack)
            if premise is not None and lack in h.accepted:
                link = (Link(h.move(node), premise),)
                yield from (replace(r, through=link) for r in _standing_against(h, h.attackers(lack)))


def _strongest(h: Hearing, name: str, nodes: tuple[int, ...], faults: tuple[Fault, ...]) -> Reply | None:
    """The strongest of what stands against something itself; else of what stands against its reasons; else of what
    these rest on.
    """
    s = h.structure
    own = _own(h, name)
    rivals = set(h.rivals(Side(name))) if own else set()
    against = list(_standing_against(h, nodes))
    on_itself = [r for r in _standing_against(h, own) if r.by and h.side(r.by.node) in rivals]
    if name in s.steps:
        on_itself += [r for r in against if r.by and r.by.does in ("undercuts", "asks")]
    unspoken = [] if nodes else list(_standing_rivals(h, name))
    for some in (on_itself, unspoken, against, [r for fault in faults for r in fault.replies]):
        if some:
            return min(some, key=lambda r: _order(h, r))
    return None


def _standing_against(h: Hearing, nodes: Iterable[int]) -> Iterator[Reply]:
    for node in nodes:
        for attacker in h.attackers(node):
            if attacker in h.accepted and h.is_move(attacker):
                yield Reply(h.move(attacker), h.move(node))


def _standing_rivals(h: Hearing, name: str) -> Iterator[Reply]:
    """What stands against something that nobody puts forward."""
    put = Move(_ROOT, "asserted", name, "supports", name)
    for side in h.rivals(Side(name)):
        for producer in h.structure.producers.get(side, ()):
            node = h.answered.made.producer(producer)
            if node in h.accepted:
                yield Reply(h.move(node), put)


def _order(h: Hearing, reply: Reply) -> tuple[bool, float, bool, int, int]:
    """Reasons before assertions, the strongest first; of these what speaks against the thing itself before what speaks
    for a rival, then what was decided first, then what comes first.
    """
    by = reply.by
    if by is None:
        return True, 1.0, False, 0, reply.to.node
    for_rival = by.does == "supports"
    return by.kind in ("asserted", "denied"), -h.force(by.node), for_rival, h.accepted[by.node], by.node


# ------------------------------------------------------------------ open


def _open(h: Hearing, name: str, knots: Knots) -> Open:
    """The circle that is nearest to what speaks for something, and the way there."""
    undecided = [n for n in h.spoken_for(name) if h.label(n) == "undecided"]
    ways = [knots.way(n) for n in undecided]
    way = min(ways, key=lambda way: (len(way), h.move(way[0]).kind != "reason", -h.force(way[0]), way[0]))
    circle = _turned(knots.circle(way[-1]), h)
    nodes = way if way[-1] == circle[0] else [*way, circle[0]]
    return _merged(list(_turns(h, nodes)[:-1]), list(_turns(h, [*circle, circle[0]])[:-1]))


def _turned(circle: list[int], h: Hearing) -> list[int]:
    """A circle from its first move on: a way may reach it at what is only missing."""
    first = next(at for at, node in enumerate(circle) if h.is_move(node))
    return circle[first:] + circle[:first]


def _turns(h: Hearing, nodes: list[int]) -> tuple[Turn, ...]:
    """The moves in a row of nodes, each with the premise, if any, by which it hangs on the next one."""
    found: list[Turn] = []
    for node in nodes:
        premise = h.missing(node)
        if premise is not None and found:
            found[-1] = Turn(found[-1].move, premise)
        elif premise is None and h.is_move(node):
            found.append(Turn(h.move(node)))
    return tuple(found)


def _merged(way: list[Turn], circle: list[Turn]) -> Open:
    """The same with an argument and the bare assertion of its prose as one turn."""
    at = 0
    while at < len(circle) > 1:
        following = (at + 1) % len(circle)
        if _is_own(circle[at], circle[following]):
            one = Turn(circle[at].move, circle[following].premise)
            # The circle begins where it did, at what the way leads to.
            circle = [*circle[:at], one, *circle[at + 2 :]] if following else [one, *circle[1:at]]
        else:
            at += 1
    kept: list[Turn] = []
    for turn in way:
        if kept and _is_own(kept[-1], turn):
            kept[-1] = Turn(kept[-1].move, turn.premise)
        else:
            kept.append(turn)
    return Open(tuple(kept), tuple(circle))


def _is_own(turn: Turn, following: Turn) -> bool:
    """Whether a move hangs on the next one only as on its own prose, there to be believed without a reason."""
    return turn.premise == turn.move.name == following.move.name and following.move.kind == "asserted"
