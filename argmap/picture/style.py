"""How each style class looks: shape, dash, arrowhead and mark first, then the colours of a theme.

Every class is told apart without colour. A class that is unknown here gets a plain look.
Contrast, by WCAG 2.2: text on its fill and a line on the background at least 4.5 : 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BoxLook:
    """`role` picks a theme's colours; `form` is a Graphviz style; `width` and letter `size` are in points."""

    role: str
    form: str = ""
    shape: str = "box"
    width: float = 1.0
    rings: int = 1
    size: float = 10.5
    margin: str = ""


@dataclass(frozen=True, slots=True)
class LineLook:
    """`dash` is solid, dashed or dotted; `head` a Graphviz arrowhead; `sign` stands beside it.

    A line that is `ranked` puts its head before its tail, the nearer the stronger its `pull`. In a free layout its
    ends keep about `length` inches apart.
    """

    role: str
    dash: str = "solid"
    head: str = "normal"
    sign: str = ""
    width: float = 1.2
    ranked: bool = True
    pull: int = 1
    length: float = 1.0


@dataclass(frozen=True, slots=True)
class ChipLook:
    """`mark` is the character before a holder's name."""

    role: str
    mark: str = ""
    dash: str = "solid"


@dataclass(frozen=True, slots=True)
class StandingLook:
    """The outline of a box that was judged, and the character before its words. `width`: None for that of its style."""

    sign: str
    width: float | None = None
    dash: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, as #rrggbb."""

    name: str
    background: str
    text: str
    faint: str
    outline: str
    inks: Mapping[str, str] = field(default_factory=dict)
    fills: Mapping[str, str] = field(default_factory=dict)

    def ink(self, role: str) -> str:
        return self.inks.get(role, self.outline)

    def fill(self, role: str) -> str:
        return self.fills.get(role, self.background)


BOXES: Mapping[str, BoxLook] = {
    "dispute": BoxLook("dispute", "rounded", width=2.2, size=12.0),
    "position": BoxLook("position", "rounded", width=1.6),
    "claim": BoxLook("claim"),
    "argument": BoxLook("claim", "rounded"),
    "turn": BoxLook("claim", "rounded"),
    "premise": BoxLook("premise", width=0.8),
    "warrant": BoxLook("premise", "diagonals", width=0.8, margin="0.19,0.09"),
    "actor": BoxLook("actor", shape="ellipse"),
    "source": BoxLook("source", shape="note", width=0.8),
    "event": BoxLook("event", shape="tab", width=0.8),
    "outcome": BoxLook("outcome", rings=2),
    "inference": BoxLook("plain", shape="point"),
    "label": BoxLook("plain", shape="plain"),
}

LINES: Mapping[str, LineLook] = {
    "answers": LineLook("plain", head="none", width=1.6, pull=8),
    "supports": LineLook("for", sign="+"),
    "attacks": LineLook("against", "dashed", "tee", "−", 1.4),
    "undercuts": LineLook("against", "dotted", "diamond", width=1.6),
    "concludes": LineLook("plain"),
    "concedes": LineLook("plain", head="onormal"),
    "rival": LineLook("against", "dashed", "none", ranked=False),
    "decides": LineLook("plain", head="vee", width=2.0),
    "prevails": LineLook("plain", head="vee", width=2.0),
    "part-of": LineLook("plain", head="odiamond", width=1.6),
    "like": LineLook("faint", "dotted", "none", width=1.6, ranked=False),
    "agrees": LineLook("for", head="none", ranked=False, length=2.7),
    "disagrees": LineLook("against", "dashed", "none", ranked=False, length=3.6),
    "tied": LineLook("faint", "dotted", "none", width=1.0, ranked=False, length=2.4),
    "member-of": LineLook("faint", "dotted", "odiamond", width=0.8, ranked=False, length=1.9),
    "follows": LineLook("faint", head="vee", width=0.8),
    "replies": LineLook("faint", head="vee", width=0.8),
    "shifts": LineLook("plain", "solid", "onormal", ranked=False),
    "shifts-undated": LineLook("plain", "dashed", "onormal", ranked=False),
    "reports": LineLook("faint", "dotted", "vee"),
}

CHIPS: Mapping[str, ChipLook] = {
    "held": ChipLook("for", "●"),
    "supported": ChipLook("for", "+"),
    "conceded": ChipLook("plain", "▷"),
    "doubted": ChipLook("plain", "?", "dashed"),
    "opposed": ChipLook("against", "−"),
    "mixed": ChipLook("plain", "±"),
    "left-open": ChipLook("plain", "○", "dashed"),
    "unstated": ChipLook("faint", "…", "dotted"),
    "unrecorded": ChipLook("faint", "·", "dotted"),
    "prevailed": ChipLook("for", "✓"),
    "lost": ChipLook("against", "✗"),
    "undecided": ChipLook("plain", "◇", "dashed"),
    "vote": ChipLook("plain", "■"),
    "carried": ChipLook("plain", "⇢"),
    "about": ChipLook("faint", "re:"),
    "unresolved": ChipLook("against", "⚑", "dashed"),
}

STANDINGS: Mapping[str, StandingLook] = {
    "stands": StandingLook("✓", 3.2),
    "falls": StandingLook("✗", 0.8, "dotted"),
    "open": StandingLook("?"),
}

# What stands before the words of a flag.
MARKS: Mapping[str, str] = {
    "vote": "■",
    "outcome": "★",
    "event": "◆",
    "proposal": "▲",
    "dialogue": "◇",
    "as-of": "▼",
}

# Widths of ink and of gap in turn: what a bar is about.
_PATTERNS = (
    (1.0,),
    (5.0, 4.0),
    (2.0, 5.0),
    (11.0, 3.0),
    (9.0, 3.0, 2.0, 3.0),
    (16.0, 6.0),
    (3.0, 9.0),
    (2.0, 2.0, 2.0, 8.0),
)

_LIGHT = {
    "dispute": "#f1eee6",
    "position": "#e3eef7",
    "claim": "#ffffff",
    "premise": "#f7f7f7",
    "actor": "#eef5ee",
    "source": "#fbf7e8",
    "event": "#f5f0f8",
    "outcome": "#f4ecec",
    "for": "#e4f0f8",
    "against": "#fbeae0",
    "plain": "#f3f3f3",
    "heading": "#ececec",
    "group": "#fafafa",
}

_DARK = {
    "dispute": "#3a352b",
    "position": "#1f3547",
    "claim": "#26282b",
    "premise": "#2b2b2e",
    "actor": "#24352a",
    "source": "#38341f",
    "event": "#332a3a",
    "outcome": "#402a2a",
    "for": "#16384c",
    "against": "#4a2a17",
    "plain": "#34363a",
    "heading": "#3a3d42",
    "group": "#1f2124",
}

_INKS = {"for": "#0072B2", "against": "#A84400", "faint": "#6a6a6a"}

THEMES: Mapping[str, Theme] = {
    "print": Theme("print", "#ffffff", "#000000", "#4d4d4d", "#333333", _INKS, _LIGHT),
    "screen": Theme("screen", "#fcfcfa", "#111111", "#4d4d4d", "#444444", _INKS, _LIGHT),
    "dark": Theme(
        "dark",
        "#17181a",
        "#f2f2f2",
        "#b8b8b8",
        "#c4c4c4",
        {"for": "#56B4E9", "against": "#E69F00", "faint": "#a0a0a0"},
        _DARK,
    ),
    "mono": Theme("mono", "#ffffff", "#000000", "#333333", "#000000", {}, {"heading": "#eeeeee"}),
}


def box_look(style: str) -> BoxLook:
    return BOXES.get(style, BoxLook("claim"))


def line_look(style: str) -> LineLook:
    return LINES.get(style, LineLook("plain"))


def chip_look(style: str) -> ChipLook:
    return CHIPS.get(style, ChipLook("plain"))


def standing_look(standing: str) -> StandingLook:
    return STANDINGS.get(standing, StandingLook(""))


def mark_sign(style: str) -> str:
    return MARKS.get(style, "•")


def pattern(subject: int) -> tuple[float, ...]:
    """The stripes of the subject of this number, from 0; after the last pattern the first comes again."""
    return _PATTERNS[subject % len(_PATTERNS)]
