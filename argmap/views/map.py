"""Why? Disputes on top, positions under them, reasons below; holders on the positions, linked premises in a bracket.

What nothing in the debate leans on (a source, an event) has views of its own.
"""

from __future__ import annotations

from itertools import combinations

from argmap.chronology.when import When
from argmap.model.claims import Agreed, Argument, Claim, Dispute, Position
from argmap.model.deciding import decided_by, decided_when
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Turn
from argmap.model.people import Stance
from argmap.model.record import Record
from argmap.model.sentences import since
from argmap.model.sources import Map
from argmap.model.wording import called, credit, dated, hedge, people, plain, unsure
from argmap.picture.picture import Box, Chip, Group, Line, Link, Picture

# More rival answers than this are not joined pairwise: the question above them says enough.
_RIVALS = 2
_TURN_LINKS = ("supports", "attacks", "concedes", "holds")
_TURN_STYLES = {"holds": "agrees"}


def view(m: ArgMap, day: When | None) -> Picture:
    """The argument map. Claims appear if something leans on them or they lean on something."""
    work = _Drawing(m, day)
    for record in m:
        work.draw(record)
    work.frame_dialogues()
    boxes = work.in_order()
    title = [record.text for record in m.of(Map)][-1:] or [record.text for record in m.of(Dispute)][:1] or ["A map"]
    shown = {box.id for box in boxes} | {group.id for group in work.groups} | {line.id for line in work.lines}
    lines = tuple(line for line in work.lines if line.tail in shown and line.head in shown)
    return Picture(title[0], "", dated(day), boxes, lines, tuple(work.groups))


def _place(m: ArgMap, name: str) -> Link | None:
    place = m.line(name)
    return Link(*place) if place else None


def _step(argument: Argument) -> str:
    return f"{argument.name}/step"


class _Drawing:
    """Boxes, lines and groups as they come."""

    def __init__(self, m: ArgMap, day: When | None) -> None:
        self.m = m
        self.day = day
        self.boxes: dict[str, Box] = {}
        self.lines: list[Line] = []
        self.groups: list[Group] = []
        self.turns: dict[str, list[str]] = {}
        # A dialogue is drawn whole if any of its turns bears on what is argued.
        self.dialogues = {t.dialogue for t in m.of(Turn) if any(getattr(t, link) for link in _TURN_LINKS)}
        arguments = m.of(Argument)
        # A premise that several arguments share stands in the bracket of the first.
        self.carried = {name: a.name for a in reversed(arguments) for name in _members(a)}
        self.warrants = {a.warrant for a in arguments if a.warrant}

    def draw(self, record: Record) -> None:
        match record:
            case Dispute():
                self._dispute(record)
            case Position():
                self._position(record)
            case Claim() if self._is_argued(record):
                self._claim(record)
            case Argument():
                self._argument(record)
            case Turn() if record.dialogue in self.dialogues:
                self._turn(record)
            case Outcome() if record.position:
                self._outcome(record)

    def _box(self, record: Record, style: str, heading: str = "", note: str = "", chips: tuple[Chip, ...] = ()) -> None:
        self.boxes[record.name] = Box(
            record.name,
            style,
            record.text,
            heading,
            note,
            chips,
            hedge(record.certainty),
            _place(self.m, record.name),
        )

    # ------------------------------------------------------------------ what is argued about

    def _dispute(self, dispute: Dispute) -> None:
        agreed = [self.m[e.tail] for e in self.m.into(dispute.name, "in") if isinstance(self.m[e.tail], Agreed)]
        *told, last = dated(dispute.when), *(f"agreed: {a.text}" for a in agreed)
        note = "; ".join(filter(None, (*(words.removesuffix(".") for words in told), last)))
        self._box(dispute, "dispute", note=note)
        if dispute.part_of:
            self.lines.append(Line(dispute.name, dispute.part_of.dispute, "part-of", hedge(dispute.part_of.certainty)))
        self.lines += [Line(dispute.name, k.dispute, "like", hedge(k.certainty)) for k in dispute.like]
        positions = [e.tail for e in self.m.into(dispute.name, "answers")]
        if dispute.exclusive == "yes" and len(positions) <= _RIVALS:
            self.lines += [Line(a, b, "rival") for a, b in combinations(positions, 2)]

    def _position(self, position: Position) -> None:
        self._box(position, "position", position.name.replace("-", " "), chips=self._chips(position.name))
        self.lines.append(Line(position.name, position.dispute, "answers"))

    def _chips(self, name: str) -> tuple[Chip, ...]:
        stances = [s for s in (self.m[e.via] for e in self.m.into(name)) if isinstance(s, Stance)]
        return tuple(Chip(self._held(s), s.mode, s.name, _place(self.m, s.name)) for s in stances)

    def _held(self, stance: Stance) -> str:
        words = called(self.m, stance.actor), *self._times(stance), hedge(stance.certainty)
        return ", ".join(filter(None, words))

    def _times(self, stance: Stance) -> tuple[str, ...]:
        """When somebody held it; at a day it is enough to say how far that is certain."""
        if self.day is None:
            return (since(self.m, stance),)
        # That sources are silent is so of every day.
        return () if stance.mode == "unstated" else (unsure(self.m, stance, self.day),)

    def _is_argued(self, claim: Claim) -> bool:
        links = (
            "supports",
            "attacks",
            "contradicts",
            "same-as",
            "premise-of",
            "warrant-of",
            *("holds", "opposes"),
        )
        return bool(claim.contradicts or self.m.into(claim.name, *links) or self.m.out(claim.name, *links))

    def _claim(self, claim: Claim) -> None:
        style = "warrant" if claim.name in self.warrants else "premise" if claim.name in self.carried else "claim"
        self._box(claim, style, credit(self.m, claim), chips=self._chips(claim.name))
        self.lines += [Line(claim.name, other, "rival") for other in claim.contradicts]

    # ------------------------------------------------------------------ reasons

    def _argument(self, argument: Argument) -> None:
        tail = self._bracket(argument) if argument.premises else argument.name
        if not argument.premises:
            self._box(argument, "argument", credit(self.m, argument), self._aimed(argument))
        for kind in ("supports", "attacks", "undercuts"):
            for target in getattr(argument, kind):
                self.lines.append(self._line(argument, tail, kind, target))

    def _line(self, argument: Argument, tail: str, kind: str, target: str) -> Line:
        line_id = f"{argument.name} {kind} {target}"
        other = self.m[target]
        if kind != "undercuts":
            return Line(tail, self._body(other), kind, id=line_id)
        assert isinstance(other, Argument)
        if other.premises:
            return Line(tail, _step(other), kind, id=line_id)
        return Line(tail, self._body(other), kind, head_line=_first_line(other), id=line_id)

    def _body(self, record: Record) -> str:
        """What a line to a record ends on: for an argument with premises their bracket, or its joint if it has none."""
        if not isinstance(record, Argument) or not record.premises:
            return record.name
        return f"{record.name}/premises" if self._own(record) else _step(record)

    def _own(self, argument: Argument) -> list[str]:
        return [name for name in _members(argument) if self.carried[name] == argument.name]

    def _bracket(self, argument: Argument) -> str:
        """An argument by its premises: a bracket around them, and the joint from which its step leads on."""
        joint = _step(argument)
        own = self._own(argument)
        self.boxes[joint] = Box(joint, "inference", "", place=_place(self.m, argument.name))
        if own:
            group = f"{argument.name}/premises"
            self.groups.append(Group(group, "premises", plain(self.m, argument), tuple(own)))
            self.lines.append(Line(group, joint, "concludes"))
        self.lines += [Line(name, joint, "concludes") for name in _members(argument) if name not in own]
        return joint

    def _aimed(self, argument: Argument) -> str:
        return f"aimed at {people(self.m, argument.against)}" if argument.against else ""

    def _turn(self, turn: Turn) -> None:
        self._box(turn, "argument", f"{turn.number}. {credit(self.m, turn)}")
        self.turns.setdefault(turn.dialogue, []).append(turn.name)
        for kind in _TURN_LINKS:
            self.lines += [
                Line(turn.name, self._body(self.m[t]), _TURN_STYLES.get(kind, kind)) for t in getattr(turn, kind)
            ]
        # An answer that attacks or supports what it answers needs no second line.
        told = {*turn.supports, *turn.attacks}
        self.lines += [Line(turn.name, t, "replies") for t in turn.replies if t not in told]

    def frame_dialogues(self) -> None:
        """Frames around the turns of each dialogue that bear on something."""
        for dialogue, turns in self.turns.items():
            self.groups.append(Group(dialogue, "dialogue", plain(self.m, self.m[dialogue]), tuple(turns)))

    def in_order(self) -> tuple[Box, ...]:
        """The boxes: what hangs together with a dispute first, then the rest, both in the order of the text."""
        joined: dict[str, set[str]] = {}
        bonds = [(line.tail, line.head) for line in self.lines]
        bonds += [(group.id, box) for group in self.groups for box in group.boxes]
        for a, b in bonds:
            joined.setdefault(a, set()).add(b)
            joined.setdefault(b, set()).add(a)
        reached = {box.id for box in self.boxes.values() if box.style == "dispute"}
        waiting = list(reached)
        while waiting:
            near = joined.get(waiting.pop(), set()) - reached
            reached |= near
            waiting += near
        return tuple(sorted(self.boxes.values(), key=lambda box: box.id not in reached))

    # ------------------------------------------------------------------ how it came out

    def _outcome(self, outcome: Outcome) -> None:
        heading = ", ".join(filter(None, ("Outcome", decided_when(self.m, outcome))))
        by = decided_by(self.m, outcome)
        note = ", ".join(filter(None, ((outcome.kind or "").capitalize(), by and f"by {by}")))
        self._box(outcome, "outcome", heading, note)
        assert outcome.position
        self.lines.append(Line(outcome.name, outcome.position, "prevails"))


def _members(argument: Argument) -> tuple[str, ...]:
    """What stands in the bracket of an argument."""
    if not argument.premises:
        return ()
    return (*argument.premises, *((argument.warrant,) if argument.warrant else ()))


def _first_line(argument: Argument) -> str | None:
    for kind in ("supports", "attacks", "undercuts"):
        for target in getattr(argument, kind):
            return f"{argument.name} {kind} {target}"
    return None
