"""Random lines of a map: what they are made of, and the names that they may use.

Knows the forms of a line and none of the engine's code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

# Words that begin statements, or count on some line, are names like any other; letters of any script are letters.
PLAIN = [
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
WORDS = [
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
DATES = [
    "1922", "1922-09", "1922-09-28", "1922?", "1922-09~", "192X", "1922-41", "1922-10/1922-12", "/1922-09-28",
    "1922-09/", "1922-09/..", "../1922", "-0579", "1922-09-28%", "Y17E4", "[1922,1923]", "{1921..1923}", "1985-21",
    "1922-XX-01", "?1922-09", "19XX", "1900/1980-02",
]  # fmt: skip
PROSE = [
    "It is so.",
    "Is it: so, or (perhaps) not?",
    'He said "so" & left; see https://a.example/b//c',
    "5 < 6 -> 7 > 3 | 8 [or 9] {10} * + - _ ~ ^ ` $ % @ = \\ !",
    "person anna: prose with the look of a statement (1922).",
    "Так и есть. 如此。 هكذا. 🙂 é",
    "x",
]
LETTERS = "ab Zé ß٣ж你 👩\u200d🔬‮(),:;|-\"'`/\\[<&%§…\u0301\u00a0"


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
    schemes: list[str] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    turns: list[str] = field(default_factory=list)

    @property
    def actors(self) -> list[str]:
        return self.people + self.crowds

    @property
    def positions(self) -> list[str]:
        return [p for positions in self.disputes.values() for p in positions]


@dataclass
class Pen:
    """Writes lines, and what lines are made of. `pick` chooses a number of two bounds, both included."""

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
        parts = [self.one(DATES)] if when and self.yes() else []
        parts += [self.some(self.cast.actors, 2)] if who and self.yes() else []
        parts += [self.sure()] if sure and self.yes() else []
        parts = parts[::-1] if self.yes() else parts
        return f"{self.one([' ', '  ', ''])}({', '.join(parts)})" if parts else ""

    def prose(self) -> str:
        if self.yes():
            return self.one(PROSE)
        return "".join(self.one(LETTERS) for _ in range(self.pick(1, 12))).strip() or "y"

    def cites(self) -> str:
        if self.often() or not self.cast.sources:
            return ""
        cites = [f"@{self.one(self.cast.sources)}{self.one(['', ' p. 71', ' n. 5, 6'])}" for _ in range(2)]
        return self.one([f" [{cites[0]}]", f" [{cites[0]}; {cites[1]}]", f" [{cites[0]}] [{cites[1]}]"])

    def said(self) -> str:
        """A colon, prose, and what it rests on."""
        return f"{self.said_plainly()}{self.cites()}"

    def said_plainly(self) -> str:
        return f"{self.one([':', ': ', ' : '])}{self.prose()}"

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
            self.add(level, f"tags {self.some(WORDS)}")
        if self.rarely():
            self.add(level, f"quote{self.said()}")

    def maybe(self, level: int, *lines: str) -> None:
        """Each of the lines, or not."""
        several = (1 << len(lines)) - 1
        chosen = self.pick(0, several) & self.pick(0, several)
        for bit, line in enumerate(lines):
            if chosen >> bit & 1:
                self.add(level, line)
