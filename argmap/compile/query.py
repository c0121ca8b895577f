"""A question in text to a function that says which records answer it.

Knows the map only through the records it is asked about, and their links.
"""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import fnmatchcase

from argmap.chronology import edtf
from argmap.chronology.answer import Answer
from argmap.diagnostics.nearest import listed
from argmap.model.graph import ArgMap
from argmap.model.happenings import Turn
from argmap.model.links import linked
from argmap.model.record import Record
from argmap.model.timing import Timed
from argmap.model.values import ACTORS
from argmap.syntax import reader
from argmap.syntax.tree import Node, Token

Question = Callable[[Record], bool]
_LONGEST = 2_000
_DEEPEST = 50


class BadQuestion(ValueError):  # noqa: N818 - reads as what it is
    """A question that cannot be read: where, and what could stand there."""

    def __init__(self, text: str, offset: int, hint: str) -> None:
        super().__init__(f"`{text}` cannot be read as a question at character {offset + 1}")
        self.offset = offset
        self.hint = hint


def _named(record: Record, word: str) -> bool:
    return _fits(record.name, word) or any(_fits(name, word) for _, _, name in linked(record))


def question(text: str, m: ArgMap, word: Callable[[Record, str], bool] = _named) -> Question:
    """The records that a question asks for.

    text: words are names that a record has or links to; `field:value` asks for a field (kind, name, by, actor,
    dispute, source, tag, map, text, when); `*` stands for anything in a value; `and`, `or`, `not`, brackets.
    word: which records a word without a field asks for, if not those.
    Raises BadQuestion.
    """
    if len(text) > _LONGEST or text.count("(") + text.count("not") > _DEEPEST:
        hint = f"ask in at most {_LONGEST} characters, with at most {_DEEPEST} brackets and `not`s"
        raise BadQuestion(text[:40] + "…", len(text[:40]), hint)
    try:
        tree = reader.read("query", text)
    except reader.Unreadable as wrong:
        raise BadQuestion(text, wrong.offset, _instead(text, wrong)) from None
    asked = _asked(tree, text, m, word)
    # A view is about the map: nobody who asks what is told of something means it.
    return lambda r: r.record != "view" and asked(r)


def _instead(text: str, wrong: reader.Unreadable) -> str:
    if not text.startswith(":", wrong.offset):
        return f"what can stand there: {listed(wrong.expected)}"
    word = text[: wrong.offset].split()[-1:]
    said = f"`{word[0].lstrip('(')}:` is no field; " if word else ""
    return f"{said}fields are {listed([f'`{field}:`' for field in _TESTS], 'and')}"


def _asked(node: Node, text: str, m: ArgMap, word: Callable[[Record, str], bool]) -> Question:
    inner = [_asked(n, text, m, word) for n in node.nodes()]
    tokens = node.tokens()
    if node.rule == "either":
        return lambda r: any(ask(r) for ask in inner)
    if node.rule in ("both", "start"):
        return lambda r: all(ask(r) for ask in inner)
    if node.rule == "other":
        return lambda r: not inner[0](r)
    value = tokens[-1].text.strip('"')
    if node.rule == "word":
        return lambda r: word(r, value)
    return _TESTS[tokens[0].text[:-1]](value, tokens[-1], text, m)


def _fits(word: str, pattern: str) -> bool:
    return fnmatchcase(word, pattern) if "*" in pattern else word == pattern


def _kind(value: str, _at: Token, _text: str, _m: ArgMap) -> Question:
    return lambda r: _fits(r.record, value)


def _name(value: str, _at: Token, _text: str, _m: ArgMap) -> Question:
    return lambda r: _fits(r.name, value)


def _linking(*fields: str) -> Callable[[str, Token, str, ArgMap], Question]:
    def test(value: str, _at: Token, _text: str, _m: ArgMap) -> Question:
        return lambda r: any(field in fields and _fits(name, value) for field, _, name in linked(r))

    return test


def _actor(value: str, _at: Token, _text: str, _m: ArgMap) -> Question:
    """What takes part in it: whatever a link names that may lead to an actor and to nothing else."""
    return lambda r: any(_fits(name, value) and link.to and _PARTIES.issuperset(link.to) for _, link, name in linked(r))


def _dispute(value: str, _at: Token, _text: str, m: ArgMap) -> Question:
    """What stands anywhere under a dispute: reached from it against the links."""
    inside = {r.name for r in m if _fits(r.name, value) and r.record == "dispute"}
    waiting = list(inside)
    while waiting:
        for edge in m.into(waiting.pop()):
            for name in (edge.via, edge.tail):
                if name not in inside and m[name].record not in _APART:
                    inside.add(name)
                    waiting.append(name)
    return lambda r: r.name in inside


_PARTIES = frozenset(ACTORS)
_APART = ("person", "body", "group", "source", "dispute", "expectation")


def _tag(value: str, _at: Token, _text: str, _m: ArgMap) -> Question:
    return lambda r: any(_fits(tag, value) for tag in r.tags)


def _map(value: str, _at: Token, _text: str, _m: ArgMap) -> Question:
    return lambda r: _fits(r.map, value)


def _said(value: str, _at: Token, _text: str, _m: ArgMap) -> Question:
    wanted = value.casefold()
    return lambda r: wanted in r.text.casefold()


def _when(value: str, at: Token, text: str, m: ArgMap) -> Question:
    try:
        day = edtf.read(value)
    except edtf.NotADate as wrong:
        raise BadQuestion(text, at.start + wrong.offset, wrong.hint) from None

    def shares(r: Record) -> bool:
        when = m.times.when(r.name) if isinstance(r, (Timed, Turn)) else r.when
        return when is not None and when.overlaps(day) is not Answer.IMPOSSIBLE

    return shares


_TESTS: dict[str, Callable[[str, Token, str, ArgMap], Question]] = {
    "kind": _kind,
    "name": _name,
    "by": _linking("by"),
    "actor": _actor,
    "dispute": _dispute,
    "source": _linking("cites", "via"),
    "tag": _tag,
    "map": _map,
    "text": _said,
    "when": _when,
}
