"""What to do about a name that leads nowhere, or to something of another kind.

Knows what can be written, and no map.
"""

from __future__ import annotations

from argmap.compile import library, meant
from argmap.compile.lowered import SCHEME, Use
from argmap.diagnostics.nearest import listed, nearest
from argmap.model.values import ACTORS, LEVELS

SOURCE = ("source",)


def missing(use: Use) -> str:
    """The fact that a name leads nowhere, as a message tells it."""
    dialogue, _, number = use.name.partition("/")
    if "turn" in use.to and number:
        return f"dialogue `{dialogue}` has no turn {number}"
    return f"no {kinds(use.to)} is named `{written(use.name)}`"


def written(name: str) -> str:
    """A name as its author wrote it."""
    return name.removeprefix("map/")


def level(use: Use) -> str | None:
    """The word of certainty that a word which names nobody may stand for."""
    return (meant.LEVELS.get(use.name) or nearest(use.name, LEVELS)) if use.to == ACTORS else None


def where_from(use: Use, *, keyed: bool) -> str:
    """Where the thing that a name is for could come from. keyed: there are bibliographies, with keys of their own."""
    name = written(use.name)
    if use.to == SCHEME:
        return f"define it at the left margin, `scheme {name}: …`, or take one that `argmap scheme` lists"
    if use.to == ("map",):
        return f"write its title behind a colon: `map {name}: …`"
    if use.to == ("argument",):
        return f"state the reason behind a colon: `pro {name}: …`"
    if "turn" in use.to and "/" in name:
        return "turns are counted from 1; name one that is there, or give a turn a name: `anna first: …`"
    if use.to == ("turn",):
        return f"give the turn that is meant this name, behind its speaker's: `anna {name}: …`"
    if use.to == SOURCE and name != name.lower():
        found = "no bibliography has this key" if keyed else "a key with capitals is one of a bibliography"
        return f"{found}: take in one that has it with `bibliography refs.bib` under `map`, or mend the key"
    return f"define it, or take in the file that does with `use`: `{_sample(use.to, name)}`"


def _sample(to: tuple[str, ...], name: str) -> str:
    return f"{to[0] if to else 'claim'} {name}: …"


def kind_hint(use: Use, kind: str) -> str:
    """What to write where something of another kind is asked for than a name leads to."""
    if use.to == ("argument",) and kind in ("claim", "position"):
        return f"state the reason after a colon, and put `premise {use.name}` under it"
    if use.to == SCHEME and library.scheme(use.name):
        return f"a scheme of that name comes with argmap: to follow it, give the {kind} another name"
    return f"name {article(kinds(use.to))}, or define one under another name"


def kinds(to: tuple[str, ...]) -> str:
    """The kinds of record that can stand somewhere, in a row."""
    return listed(to) if to else "record"


def article(kind: str) -> str:
    """A kind of record with its article."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
