"""Random maps, good ones and broken ones, and random text.

`projects` writes files that hang together without a mistake: every name is defined somewhere, once. `broken` takes
such files, or real ones, apart. Knows the forms of the language and none of the engine's code.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from hypothesis import strategies as st
from lines import PLAIN, WORDS, Cast
from statements import Writer, written
from telling import ROOT

MAPS = sorted((Path(__file__).parents[1] / "maps").rglob("*.argmap"))
CORPUS = sorted((Path(__file__).parent / "corpus").rglob("*.argmap"))
SAMPLES = [path.read_text("utf-8") for path in (*MAPS, *CORPUS)]


@st.composite
def _blocks(draw: st.DrawFn) -> list[str]:
    """The top-level statements of a map, in any order."""
    seed = draw(st.integers(0, 2**32 - 1))
    # Numbers drawn one by one shrink well and are slow: most maps are made of one number, and some of many.
    pick = Random(seed).randint if seed % 8 else lambda low, high: draw(st.integers(low, high))
    pool = [*PLAIN, *WORDS, *(f"n{i}" for i in range(30))]
    Random(seed).shuffle(pool)
    people, crowds, sources, events, votes, asked, claims, schemes = (
        [pool.pop() for _ in range(pick(1, 2))] for _ in range(8)
    )
    disputes = {name: [pool.pop() for _ in range(pick(0, 2))] for name in asked}
    return written(Writer(pick, Cast(people, crowds, sources, events, votes, disputes, claims, schemes), pool))


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
