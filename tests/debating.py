"""Random debates that are dense in argument: every rule of evaluation has something to act on. Knows no engine code."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import strategies as st

PEOPLE = ("anna", "bert", "carl")
SURE = ("", "", "", ", perhaps", ", probable", ", certain", ", denied", ', doubtful "hardly"')


@st.composite
def debates(draw: st.DrawFn, most: int = 12) -> str:
    """The text of a map without errors."""
    seed = draw(st.integers(0, 2**32 - 1))
    # Numbers drawn one by one shrink well and are slow: most maps are made of one number, and some of many.
    pick = Random(seed).randint if seed % 8 else lambda low, high: draw(st.integers(low, high))
    return _Writer(pick, draw(st.integers(1, most))).text()


class _Writer:
    def __init__(self, pick: Callable[[int, int], int], most: int) -> None:
        self.pick = pick
        self.left = most
        self.lines = [f"person {name}: {name.title()}" for name in PEOPLE]
        self.named: list[str] = []
        self.arguments: list[str] = []

    def one(self, words: tuple[str, ...] | list[str]) -> str:
        return words[self.pick(0, len(words) - 1)]

    def chance(self, of: int) -> bool:
        return not self.pick(0, of - 1)

    def fresh(self, kind: str) -> str:
        name = f"{kind}{len(self.named) + len(self.arguments)}"
        (self.arguments if kind == "a" else self.named).append(name)
        return name

    def text(self) -> str:
        for number in range(self.pick(1, 2)):
            self.dispute(f"d{number}")
        for _ in range(self.pick(0, 2)):
            self.claim()
        if self.chance(3):
            self.dialogue()
        if self.arguments and self.chance(2):
            names = [*self.named, *self.arguments]
            # One line can rank in a circle only by naming the same twice, which a check forbids.
            first = self.one(names)
            others = [name for name in names if name != first]
            if others:
                self.lines += ["person anna", f"  prefers {first} over {self.one(others)}"]
        return "\n".join(self.lines) + "\n"

    def add(self, depth: int, line: str) -> None:
        self.lines.append(f"{'  ' * depth}{line}")

    def dispute(self, name: str) -> None:
        self.add(0, f"dispute {name}: What shall be done?")
        for extra in ("exclusive no", "standard clear-and-convincing"):
            if self.chance(5):
                self.add(1, extra)
        for _ in range(self.pick(1, 3)):
            position = self.fresh("p")
            self.add(1, f"position {position}: It is {position}.")
            for person in PEOPLE:
                if self.chance(3):
                    self.add(2, f"{self.one(('held by', 'supported by', 'opposed by', 'conceded by'))} {person}")
            self.reasons(2)

    def claim(self) -> None:
        others = list(self.named)
        name = self.fresh("c")
        self.add(0, f"claim {name} ({self.one(PEOPLE)}{self.one(SURE)}): It is {name}.")
        if others and self.chance(3):
            self.add(1, f"contradicts {self.one(others)}")
        elif others and self.chance(6):
            claims = [other for other in others if other.startswith("c")]
            if claims:
                self.add(1, f"same as {self.one(claims)}")
        self.reasons(1)

    def reasons(self, depth: int, below: tuple[str, ...] = ("pro", "con")) -> None:
        for _ in range(self.pick(0, 2)):
            if self.left and depth < 8:
                self.left -= 1
                self.reason(depth, self.one(below))

    def reason(self, depth: int, keyword: str) -> None:
        if self.arguments and keyword != "undercut" and self.chance(8):
            self.add(depth, f"{keyword} {self.one(self.arguments)}")
            return
        name = self.fresh("a")
        self.add(depth, f"{keyword} {name} ({self.one(PEOPLE)}{self.one(SURE[:6])}): It is {name}.")
        if self.chance(3):
            for _ in range(self.pick(1, 2)):
                self.premise(depth + 1)
        if self.chance(6):
            self.add(depth + 1, f"weight 0.{self.pick(1, 9)}")
        self.reasons(depth + 1, ("pro", "con", "con", "undercut"))

    def premise(self, depth: int) -> None:
        claims = [name for name in self.named if name.startswith("c")]
        if claims and self.chance(2):
            self.add(depth, f"premise {self.one(claims)}")
            return
        name = self.fresh("c")
        self.add(depth, f"premise {name}{f' ({self.one(PEOPLE)})' if self.chance(2) else ''}: It is {name}.")
        self.reasons(depth + 1)

    def dialogue(self) -> None:
        self.add(0, "dialogue talk: They talk.")
        for _ in range(self.pick(1, 3)):
            self.add(1, f"{self.one(PEOPLE)}: So they say.")
            if self.chance(2):
                self.add(2, "asks")
            if self.named and self.chance(2):
                self.add(2, f"con {self.one([*self.named, *self.arguments])}")
