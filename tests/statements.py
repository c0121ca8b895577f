"""Random statements of a map, each with what may stand under it.

Knows the forms of the language and none of the engine's code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lines import DATES, WORDS, Pen


class Writer(Pen):
    """Writes the statements of a map, one block a call."""

    # ------------------------------------------------------------------ who

    def person(self, name: str) -> None:
        self.party("person", name)
        self.common(1)

    def crowd(self, name: str) -> None:
        self.party(self.one(["body", "group"]), name)
        self.maybe(1, f"member {self.some(self.cast.actors)}{self.qualifiers(who=False)}{self.cites()}")
        self.maybe(1, f"share {self.one(['all', 'most', 'unstated'])} of {self.one(self.cast.crowds)}")
        self.common(1)

    def party(self, keyword: str, name: str) -> None:
        self.defines(0, f"{keyword} {name}", self.qualifiers(who=False))
        self.maybe(1, "alias the old man, the chair", f"role chief{self.qualifiers(who=False)}{self.cites()}")
        if self.cast.positions:
            self.maybe(1, f"prefers {self.one(self.cast.positions)} over {self.one(self.cast.positions)}")

    def tie(self) -> None:
        if len(self.cast.actors) > 1:
            self.defines(0, f"tie {', '.join(self.cast.actors[:2])}", self.qualifiers())
            self.maybe(1, "kind hostile")
            self.common(1)

    def source(self, name: str) -> None:
        self.defines(0, f"source {name}", self.qualifiers())
        self.maybe(1, f"kind {self.one(['memoir', 'letter', 'press'])}", "url https://a.example/#b")
        self.maybe(1, f"via {self.some(self.cast.sources)}")
        self.common(1)

    # ------------------------------------------------------------------ what happened

    def happening(self, level: int) -> None:
        actors, events = self.cast.actors, self.cast.events + self.cast.votes
        self.maybe(level, "place a hall (of some kind), there", "kind letter")
        for word in ("to", "via", "present", "absent"):
            self.maybe(level, f"{word} {self.some(actors)}")
        for word in ("before", "after", "during", "within 7 days of"):
            self.maybe(level, f"{word} {self.one(events)}{self.qualifiers(who=False, when=False)}")
        if not self.often():
            self.add(level, f"because{self.qualifiers()}{self.said()}")
        self.common(level)

    def event(self, name: str, level: int = 0) -> None:
        self.defines(level, f"event {name}", self.qualifiers())
        self.happening(level + 1)

    def vote(self, name: str, level: int = 0) -> None:
        self.defines(level, f"vote {name}", self.qualifiers())
        below = level + 1
        self.maybe(
            below,
            f"result {self.one(['carried', 'tied'])}",
            f"tally {self.one(['21-4-2', '2-1', 'majority'])}",
        )
        if self.cast.positions:
            self.maybe(below, f"motion {self.one(self.cast.positions)}")
        for word in ("for", "against", "abstaining"):
            self.maybe(below, f"{word} {self.some(self.cast.actors)}")
        self.maybe(below, f"reverses {self.one(self.cast.votes)}")
        self.happening(below)

    def proposal(self, name: str, level: int = 0) -> None:
        self.defines(level, f"proposal {name}", self.qualifiers())
        self.maybe(level + 1, f"status {self.one(['done', 'refused', 'open', 'unstated'])}")
        self.happening(level + 1)

    def dialogue(self, name: str, level: int = 0) -> None:
        self.defines(level, f"dialogue {name}", self.qualifiers())
        speakers = [a for a in self.cast.actors if a not in WORDS]
        for number in range(self.pick(0, 3) if speakers else 0):
            named = f" {self.spare.pop()}" if self.spare and self.yes() else ""
            self.defines(level + 1, f"{self.one(speakers)}{named}", self.qualifiers(who=False))
            below = level + 2
            if number:
                self.maybe(below, f"replies {self.pick(1, number)}")
            if self.cast.positions:
                held = self.cast.positions
                self.maybe(below, f"pro {self.some(held)}", f"con {self.some(held)}", f"holds {self.some(held)}")
                self.maybe(below, f"concedes {self.one(held)}")
            self.maybe(below, "asks", f"charges {self.one(self.cast.actors)}")
            self.common(below)
        self.happening(level + 1)

    # ------------------------------------------------------------------ what is argued

    def stances(self, level: int) -> None:
        modes = [
            "held by",
            "supported by",
            "conceded by",
            "left open by",
            "doubted  by",
            "opposed by",
            "unstated for",
        ]
        for _ in range(self.pick(0, 2)):
            said = self.said() if self.yes() else ""
            self.add(level, f"{self.one(modes)} {self.some(self.cast.actors)}{self.qualifiers(who=False)}{said}")
            if not self.often():
                self.add(level + 1, f"because{self.qualifiers()}{self.said()}")
            self.common(level + 1)

    def claim(self, name: str, level: int = 0, keyword: str = "claim") -> None:
        self.defines(level, f"{keyword} {name.strip()}".rstrip(), self.qualifiers())
        statements = self.cast.positions + self.cast.claims
        self.maybe(level + 1, f"contradicts {self.some(statements)}", f"same as {self.one(statements)}", "weight 0.8")
        self.statement(level + 1)

    def statement(self, level: int) -> None:
        """What may stand under a position as under a claim."""
        self.stances(level)
        for _ in range(self.pick(0, 2) if level < 5 else 0):
            self.argument(level, self.one(["pro", "con"]))
        self.common(level)

    def argument(self, level: int, keyword: str) -> None:
        known = self.cast.arguments
        if known and not self.often():
            self.add(level, f"{keyword} {self.one(known)}{self.qualifiers(when=False, sure=False)}")
        else:
            name = self.spare.pop() if self.spare and self.yes() else ""
            self.defines(level, f"{keyword} {name}".rstrip(), self.qualifiers())
            self.cast.arguments += [name] if name else []
            schemes = ["expert-opinion", "sign", *self.cast.schemes]
            self.maybe(level + 1, f"against {self.some(self.cast.actors)}", f"scheme {self.one(schemes)}", "weight 1")
            self.maybe(level + 1, f"answers how-sure{self.qualifiers(sure=False)}{self.said()}", "raises field, x")
            for word in ("premise", "premise", "warrant"):
                if level < 5 and not self.often():
                    name = self.spare.pop() if self.spare and self.yes() else ""
                    role = f" as {self.one(['expert', 'finding', *WORDS])}" if word == "premise" and self.yes() else ""
                    self.claim(name + role, level + 1, word)
        if level < 5 and not self.often():
            self.argument(level + 1, self.one(["pro", "con", "undercut"]))
        self.common(level + 1)

    def scheme(self, name: str) -> None:
        self.defines(0, f"scheme {name}", self.qualifiers())
        for role in ("expert", "of"):
            self.maybe(1, f"role {role}{self.one(['', ' one', '  several', ' optional'])}{self.said_plainly()}")
        for question in ("field", "how-sure"):
            self.maybe(1, f"question {question}{self.one(['', ' assumes', ' rebuts'])}{self.said_plainly()}")
        self.maybe(1, "aif 15")
        self.common(1)

    def dispute(self, name: str) -> None:
        self.defines(0, f"dispute {name}", self.qualifiers(who=False))
        names = list(self.cast.disputes)
        self.maybe(1, f"part of {names[0]}" if name != names[0] else f"like {self.some(names)}")
        self.maybe(1, f"exclusive {self.one(['yes', 'no'])}", "standard preponderance")
        self.maybe(1, f"agreed{self.qualifiers()}{self.said()}")
        for position in self.cast.disputes[name]:
            self.defines(1, f"position {position}", self.qualifiers())
            self.maybe(2, "weight 0.5")
            self.statement(2)
        inner: list[Callable[[str, int], None]] = [
            self.event,
            self.vote,
            self.proposal,
            self.dialogue,
            self.claim,
        ]
        for write in inner:
            if self.spare and not self.often():
                write(self.spare.pop(), 1)
        self.outcomes(name)
        self.common(1)

    def outcomes(self, dispute: str) -> None:
        if not self.yes():
            return
        come = [*self.cast.disputes[dispute], "none", "open"]
        said = self.said() if self.yes() else ""
        self.add(1, f"outcome {self.one(come)}{self.qualifiers()}{said}")
        self.maybe(2, "kind conceded", f"decided by {self.some(self.cast.events)}")
        if not self.often():
            self.add(2, f"because{self.qualifiers()}{self.said()}")
        self.common(2)

    def reopens(self, dispute: str) -> None:
        """A dispute that another place adds to."""
        self.add(0, f"dispute {dispute}")
        for position in self.cast.disputes[dispute][:1]:
            self.add(1, f"position {position}")
            self.statement(2)
        if self.spare:
            self.defines(1, f"position {self.spare.pop()}", "")
        self.common(1)

    def expects(self) -> None:
        actors, held = self.cast.actors, self.cast.positions + self.cast.claims
        negated = self.one(["", "not "])
        lines = ["expect no warnings", "expect no errors"]
        for actor, name in zip(actors, held, strict=False):
            verb = self.one(["holds", "supports", "concedes", "leaves open", "doubts", "opposes"])
            lines.append(f"expect {actor} {negated}{verb} {name}{self.qualifiers(who=False, sure=False)}")
            lines.append(f"expect {actor} {negated}{self.one(['silent', 'unstated'])} on {name}")
            lines.append(f"expect {name} {negated}{self.one(['stands', 'falls', 'open'])} under preferred")
            lines.append(f"expect {name} stronger than {held[0]}")
        for dispute, positions in self.cast.disputes.items():
            lines.append(f"expect outcome {dispute} {self.one([*positions, 'open', 'none'])}")
        lines += [f"expect {event} within {self.one(DATES)}" for event in self.cast.events]
        span = self.qualifiers(who=False, sure=False)
        lines.append(f"expect {self.one(actors)} {negated}member of {self.one(self.cast.crowds)}{span}")
        for vote in self.cast.votes:
            lines.append(f"expect {vote} {self.one(['carries', 'rejects'])} {self.one(held)}")
            lines.append(f"expect {vote} reverses {self.cast.votes[0]}")
            lines.append(f"expect {self.cast.events[0]} {self.one(['before', 'after'])} {vote}")
        self.maybe(0, *lines)

    def view(self, name: str) -> None:
        self.add(0, f"view {name}{self.said_plainly()}")
        kinds = ["map", "matrix", "timeline", "network", "dialogue", "outcome", "evidence", "outline"]
        self.maybe(1, f"kind {self.one(kinds)}", "theme mono", "direction LR", "standing grounded")
        self.maybe(1, f"at {self.one(DATES)}", "certainly", "keep not kind:source  # and not (more)")
        self.maybe(1, f"around {self.one([*self.cast.positions, *self.cast.actors])}", f"steps {self.pick(0, 4)}")
        self.maybe(1, f"fold {self.some([*self.cast.disputes, *self.cast.positions])}")
        self.maybe(1, "fold all")
        self.common(1)


def written(writer: Writer) -> list[str]:
    """The top-level statements of a whole map."""
    cast = writer.cast
    writes: list[tuple[Callable[[str], None], Sequence[str]]] = [
        (writer.person, cast.people),
        (writer.crowd, cast.crowds),
        (writer.source, cast.sources),
        (writer.scheme, cast.schemes),
        (writer.event, cast.events),
        (writer.vote, cast.votes),
        (writer.dispute, [*cast.disputes]),
        (writer.claim, cast.claims),
    ]
    for write, names in writes:
        for name in names:
            write(name)
    writer.tie()
    for write in (writer.proposal, writer.dialogue):
        if writer.yes():
            write(writer.spare.pop())
    for name in cast.disputes:
        if writer.yes():
            writer.reopens(name)
    writer.expects()
    for _ in range(writer.pick(0, 2) if len(writer.spare) > 1 else 0):
        writer.view(writer.spare.pop())
    return _top(writer.lines)


def _top(lines: list[str]) -> list[str]:
    blocks: list[str] = []
    for line in lines:
        if blocks and (not line or line[0] in " #|"):
            blocks[-1] += line + "\n"
        else:
            blocks.append(line + "\n")
    return blocks
