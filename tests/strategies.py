"""Random maps, good ones and broken ones, and random text.

`projects` writes files that hang together without a mistake: every name is defined somewhere, once. `broken` takes
such files, or real ones, apart. Knows the forms of the language and none of the engine's code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from hypothesis import strategies as st
from telling import ROOT

# Words that begin statements, or count on some line, are names like any other; letters of any script are letters.
_PLAIN = [
    "anna",
    "bert",
    "carl-2",
    "zoé",
    "союз",
    "λόγος",
    "毛",
    "ابن-رشد",
    "x1",
    "a-b-c",
    "constructor",
    "none-such",
]
_WORDS = [
    "map",
    "held",
    "of",
    "with",
    "over",
    "days",
    "part",
    "con",
    "pro",
    "note",
    "by",
    "person",
    "not",
    "same",
]
_DATES = [
    "1922", "1922-09", "1922-09-28", "1922?", "1922-09~", "192X", "1922-41", "1922-10/1922-12", "/1922-09-28",
    "1922-09/", "1922-09/..", "../1922", "-0579", "1922-09-28%", "Y17E4", "[1922,1923]", "{1921..1923}", "1985-21",
    "1922-XX-01", "?1922-09", "19XX", "1900/1980-02",
]  # fmt: skip
_PROSE = [
    "It is so.",
    "Is it: so, or (perhaps) not?",
    'He said "so" & left; see https://a.example/b//c',
    "5 < 6 -> 7 > 3 | 8 [or 9] {10} * + - _ ~ ^ ` $ % @ = \\ !",
    "person anna: prose with the look of a statement (1922).",
    "Так и есть. 如此。 هكذا. 🙂 é",
    "x",
]
_LETTERS = "ab Zé ß٣ж你 👩\u200d🔬‮(),:;|-\"'`/\\[<&%§…\u0301\u00a0"
MAPS = sorted((Path(__file__).parents[1] / "maps").rglob("*.argmap"))
CORPUS = sorted((Path(__file__).parent / "corpus").rglob("*.argmap"))
SAMPLES = [path.read_text("utf-8") for path in (*MAPS, *CORPUS)]


@dataclass
class Cast:
    """The names of a map to be, by what they will be defined as."""

    people: list[str]
    crowds: list[str]
    sources: list[str]
    events: list[str]
    votes: list[str]
    disputes: dict[str, list[str]]
    claims: list[str]
    arguments: list[str] = field(default_factory=list)
    turns: list[str] = field(default_factory=list)

    @property
    def actors(self) -> list[str]:
        return self.people + self.crowds

    @property
    def positions(self) -> list[str]:
        return [p for positions in self.disputes.values() for p in positions]


@dataclass
class Writer:
    """Writes the statements of a map, one block a call. `pick` chooses a number of two bounds, both included."""

    pick: Callable[[int, int], int]
    cast: Cast
    spare: list[str]
    lines: list[str] = field(default_factory=list)

    # ------------------------------------------------------------------ parts of a line

    def yes(self) -> bool:
        return self.pick(0, 1) == 1

    def often(self) -> bool:
        return self.pick(0, 3) > 0

    def rarely(self) -> bool:
        return self.pick(0, 6) == 6

    def one(self, of: Sequence[str]) -> str:
        return of[self.pick(0, len(of) - 1)]

    def some(self, of: Sequence[str], most: int = 3) -> str:
        chosen = dict.fromkeys(self.one(of) for _ in range(self.pick(1, most)))
        return self.one([", ", ",", " , "]).join(chosen)

    def sure(self) -> str:
        level = self.one(["certain", "probable", "perhaps", "doubtful", "denied"])
        return level + (self.one([' "so it is said"', ' "(x): y, [@z]"', '  "é"']) if self.yes() else "")

    def qualifiers(self, who: bool = True, when: bool = True, sure: bool = True) -> str:
        parts = [self.one(_DATES)] if when and self.yes() else []
        parts += [self.some(self.cast.actors, 2)] if who and self.yes() else []
        parts += [self.sure()] if sure and self.yes() else []
        parts = parts[::-1] if self.yes() else parts
        return f"{self.one([' ', '  ', ''])}({', '.join(parts)})" if parts else ""

    def prose(self) -> str:
        if self.yes():
            return self.one(_PROSE)
        return "".join(self.one(_LETTERS) for _ in range(self.pick(1, 12))).strip() or "y"

    def cites(self) -> str:
        if self.often() or not self.cast.sources:
            return ""
        cites = [f"@{self.one(self.cast.sources)}{self.one(['', ' p. 71', ' n. 5, 6'])}" for _ in range(2)]
        return self.one([f" [{cites[0]}]", f" [{cites[0]}; {cites[1]}]", f" [{cites[0]}] [{cites[1]}]"])

    def said(self) -> str:
        """A colon, prose, and what it rests on."""
        return f"{self.one([':', ': ', ' : '])}{self.prose()}{self.cites()}"

    # ------------------------------------------------------------------ lines

    def add(self, level: int, line: str) -> None:
        self.lines.append("  " * level + line)
        if self.rarely():
            self.lines.append(self.one(["", "# a remark", "      # further in", "  "]))

    def defines(self, level: int, head: str, qualifiers: str) -> None:
        """A line that defines, perhaps over several lines."""
        further = f"\n{'  ' * (level + 1)}| {self.prose()}" if self.rarely() else ""
        self.add(level, f"{head}{qualifiers}{self.one([':', ': ', ' : '])}{self.prose()}{further}{self.cites()}")

    def common(self, level: int) -> None:
        """What may stand under anything that takes a block."""
        if self.rarely():
            self.add(level, f"note{self.qualifiers()}{self.said()}")
        if self.rarely():
            self.add(level, f"tags {self.some(_WORDS)}")
        if self.rarely():
            self.add(level, f"quote{self.said()}")

    def maybe(self, level: int, *lines: str) -> None:
        """Each of the lines, or not."""
        several = (1 << len(lines)) - 1
        chosen = self.pick(0, several) & self.pick(0, several)
        for bit, line in enumerate(lines):
            if chosen >> bit & 1:
                self.add(level, line)

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
        speakers = [a for a in self.cast.actors if a not in _WORDS]
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
        self.defines(level, f"{keyword} {name}".rstrip(), self.qualifiers())
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
            self.maybe(level + 1, f"against {self.some(self.cast.actors)}", "scheme expert-opinion", "weight 1")
            self.maybe(level + 1, f"answers how-sure{self.said()}")
            for word in ("premise", "premise", "warrant"):
                if level < 5 and not self.often():
                    self.claim(self.spare.pop() if self.spare and self.yes() else "", level + 1, word)
        if level < 5 and not self.often():
            self.argument(level + 1, self.one(["pro", "con", "undercut"]))
        self.common(level + 1)

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
            lines.append(f"expect {actor} {negated}silent on {name}")
            lines.append(f"expect {name} {negated}{self.one(['stands', 'falls', 'open'])} under preferred")
            lines.append(f"expect {name} stronger than {held[0]}")
        for dispute, positions in self.cast.disputes.items():
            lines.append(f"expect outcome {dispute} {self.one([*positions, 'open', 'none'])}")
        lines += [f"expect {event} within {self.one(_DATES)}" for event in self.cast.events]
        self.maybe(0, *lines)


@st.composite
def _blocks(draw: st.DrawFn) -> list[str]:
    """The top-level statements of a map, in any order."""
    seed = draw(st.integers(0, 2**32 - 1))
    # Numbers drawn one by one shrink well and are slow: most maps are made of one number, and some of many.
    pick = Random(seed).randint if seed % 8 else lambda low, high: draw(st.integers(low, high))
    pool = [*_PLAIN, *_WORDS, *(f"n{i}" for i in range(30))]
    Random(seed).shuffle(pool)
    people, crowds, sources, events, votes, asked, claims = ([pool.pop() for _ in range(pick(1, 2))] for _ in range(7))
    disputes = {name: [pool.pop() for _ in range(pick(0, 2))] for name in asked}
    return _written(Writer(pick, Cast(people, crowds, sources, events, votes, disputes, claims), pool))


def _written(writer: Writer) -> list[str]:
    cast = writer.cast
    writes: list[tuple[Callable[[str], None], Sequence[str]]] = [
        (writer.person, cast.people),
        (writer.crowd, cast.crowds),
        (writer.source, cast.sources),
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
    return _top(writer.lines)


def _top(lines: list[str]) -> list[str]:
    blocks: list[str] = []
    for line in lines:
        if blocks and (not line or line[0] in " #|"):
            blocks[-1] += line + "\n"
        else:
            blocks.append(line + "\n")
    return blocks


_FRAMES = [
    "",
    "map whole: A whole map\n",
    "# A remark first.\n\nmap whole: A map (of all): [x]\n  language Deutsch # and more\n  licence CC0\n",
    "map whole: Old style\n  calendar julian\n  tags x\n",
]


@st.composite
def projects(draw: st.DrawFn, files: int = 3) -> dict[str, str]:
    """Files by path, `main.argmap` among them, that together make a map without errors."""
    blocks = draw(_blocks())
    count = draw(st.integers(1, files))
    names = [ROOT, *(f"part-{i}.argmap" for i in range(1, count))]
    contents = dict.fromkeys(names, "")
    # Only one title, so that no two files name their maps alike; a file may be used by any that comes before it.
    for number, name in enumerate(names):
        contents[name] += draw(st.sampled_from(_FRAMES)) if not number else ""
        used_by = names[draw(st.integers(0, number - 1))] if number else ""
        if used_by:
            contents[used_by] += f'use "{name}"\n'
    chance = Random(draw(st.integers(0, 99)))
    if chance.random() < 0.5:
        chance.shuffle(blocks)
    for block in blocks:
        contents[chance.choice(names)] += block
    if draw(st.booleans()):
        contents[ROOT] = contents[ROOT].rstrip("\n")
    return contents


def maps() -> st.SearchStrategy[str]:
    """The text of one file that is a map without errors."""
    return projects(files=1).map(lambda contents: contents[ROOT])


# ------------------------------------------------------------------ broken ones

_SHARDS = st.sampled_from(
    [
        "\n", "\n  ", "\n    ", "\n\t", "\n      ", "\r\n", "\r", " ", ": ", ":", "(", ")", ",", "[@", "]", "[", ";",
        '"', "#", "# allow unused-actor", "|", "| x", "dispute", "position", "held by", "pro", "con", "person anna",
        "use", "map", "expect", "outcome", "dialogue", "because", "premise", "weight", "within", "member", "1922",
        "1922-13", "-1", "0.5", "perhaps", "anna", "Anna", "not", "of", "open", "\u2028", "\x85", "\x00", "\ufeff", "é",
        "{", "}", "share most of", "same as", "part of", "left open by", "@a p. 3", "tags a, b", "alias", "/", "?",
    ]
)  # fmt: skip


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A map with lines and characters deleted, doubled, exchanged or put in."""
    text = draw(st.sampled_from(SAMPLES) | maps())
    for _ in range(draw(st.integers(1, 6))):
        by_line = draw(st.booleans())
        parts = text.splitlines(keepends=True) if by_line else list(text)
        if not parts:
            break
        one, other = draw(st.integers(0, len(parts) - 1)), draw(st.integers(0, len(parts) - 1))
        match draw(st.sampled_from(["delete", "double", "exchange", "insert", "cut"])):
            case "delete":
                del parts[one : max(one + 1, min(other, one + 3))]
            case "double":
                parts.insert(other, parts[one])
            case "exchange":
                parts[one], parts[other] = parts[other], parts[one]
            case "insert":
                parts.insert(one, draw(_SHARDS))
            case "cut":
                parts = parts[: one + 1]
        text = "".join(parts)
    return text


def texts() -> st.SearchStrategy[str]:
    """Anything at all: noise, shards of the language, and broken maps."""
    noise = st.text(st.characters(codec="utf-8"), max_size=80)
    shards = st.lists(_SHARDS | st.sampled_from(["\n", " "]), max_size=40).map("".join)
    return noise | shards | broken()
