"""An `expect` line to the fields of its record.

Knows the forms of such a line, and not whether anything expected is so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from argmap.compile import rules
from argmap.compile.fields import Filling
from argmap.compile.parts import composed
from argmap.diagnostics.diagnostic import Fix
from argmap.diagnostics.nearest import listed, nearest
from argmap.model.values import ACTORS, EVENTS, STATEMENTS
from argmap.syntax.tree import Node, Token
from argmap.text import Edit, Span

_HELD = ("position", "claim")
_DATED = (*EVENTS, "dispute", "claim", "argument")
# What is said of one thing and another: what each of the two may be.
_PAIRS = {
    "stance": (ACTORS, _HELD),
    "silence": (ACTORS, _HELD),
    "membership": (ACTORS, ("body", "group")),
    "vote": (("vote",), ("position", "claim", "proposal")),
    "reversal": (("vote",), ("vote",)),
    "order": (EVENTS, EVENTS),
}
_VERBS = {
    "stance": ("HOLDS", "SUPPORTS", "CONCEDES", "LEAVES", "OPEN", "DOUBTS", "OPPOSES"),
    "silence": ("SILENT", "UNSTATED"),
    "vote": ("CARRIES", "REJECTS"),
    "order": ("BEFORE", "AFTER"),
    "standing": ("STANDS", "FALLS", "OPEN"),
    "findings": ("WARNINGS", "ERRORS"),
}


def expectation(node: Node, fill: Filling) -> tuple[str, dict[str, Any]]:
    """The line's words joined by hyphens, and the fields of its record. Names are noted as used."""
    form = node.rule.removesuffix("_expected")
    fields: dict[str, Any] = {"form": form, "negated": bool(node.tokens("NOT"))}
    names = node.tokens("NAME")
    if form in _VERBS:
        fields["verb"] = "-".join(t.text for t in node.tokens(*_VERBS[form]))
    if form in _FORMS:
        _FORMS[form](node, names, fields, fill)
    _qualify(node, fields, fill)
    words = [t.text for t in node.tokens()] + [t.text for q in node.nodes() for t in q.tokens()]
    return re.sub(r"[^\w-]+", "-", " ".join(words)).strip("-"), fields


def expected_places(node: Node) -> dict[str, tuple[int, int]]:
    """Where its words stand on the line, and its date: start and end by `form` and `when`."""
    tokens = node.tokens()
    places = {"form": (tokens[0].start, tokens[-1].end)}
    for part in (node, *node.nodes()):
        for token in part.tokens("VALUE"):
            places.setdefault("when", (token.start, token.end))
    return places


def _qualify(node: Node, fields: dict[str, Any], fill: Filling) -> None:
    for qualifiers in node.nodes("qualifiers"):
        dates = qualifiers.tokens("VALUE")
        fill.once(dates, "date")
        if dates:
            fields["when"] = fill.when(dates[0])
        for token in qualifiers.tokens("NAME", "CERTAINTY"):
            fill.unwanted(token, "expect", "voice" if token.type == "NAME" else "certainty")


def _linked(fields: dict[str, Any], field: str, token: Token, to: tuple[str, ...], fill: Filling) -> None:
    fields[field] = composed(token.text)
    fill.use(token.text, to, token)


def _pair(node: Node, names: list[Token], fields: dict[str, Any], fill: Filling) -> None:
    subjects, objects = _PAIRS[node.rule.removesuffix("_expected")]
    _linked(fields, "subject", names[0], subjects, fill)
    _linked(fields, "object", names[1], objects, fill)


def _outcome(node: Node, names: list[Token], fields: dict[str, Any], fill: Filling) -> None:
    _linked(fields, "object", names[0], ("dispute",), fill)
    if node.tokens("OPEN"):
        fields["verb"] = "open"
    elif names[1].text == "none":
        fields["verb"] = "none"
    else:
        _linked(fields, "position", names[1], ("position",), fill)


def _time(node: Node, names: list[Token], fields: dict[str, Any], fill: Filling) -> None:
    _linked(fields, "subject", names[0], _DATED, fill)
    fields["when"] = fill.when(node.tokens("VALUE")[0])


def _standing(node: Node, names: list[Token], fields: dict[str, Any], fill: Filling) -> None:
    _linked(fields, "subject", names[0], STATEMENTS, fill)
    if node.tokens("UNDER"):
        fields.update(_semantics(names[-1], fields["form"], fill))


def _semantics(token: Token, form: str, fill: Filling) -> dict[str, str]:
    """By what the map is to be judged; nothing, with a finding, if a line of its form cannot be judged so."""
    # Few maps name one.
    from argmap import registry
    from argmap.semantics.structured.views import COMPLETE

    known = COMPLETE if form == "standing" else registry.names("argmap.semantics.gradual")
    if token.text in known:
        return {"semantics": token.text}
    what = "says what stands" if form == "standing" else "says how strong anything is"
    near = nearest(token.text, known)
    hint = f"`{near}` is spelt like it" if near else f"there are {listed((f'`{name}`' for name in known), 'and')}"
    span = Span("", token.start, token.end)
    fix = Fix((Edit(span, near),), safe=False) if near else None
    message = f"no semantics that {what} is named `{token.text}`"
    fill.out.findings.append(rules.UNFIT.at(span, message, hint=hint, fix=fix))
    return {}


def _strength(node: Node, names: list[Token], fields: dict[str, Any], fill: Filling) -> None:
    _standing(node, names, fields, fill)
    _linked(fields, "object", names[1], STATEMENTS, fill)


_FORMS: dict[str, Callable[[Node, list[Token], dict[str, Any], Filling], None]] = {
    **dict.fromkeys(_PAIRS, _pair),
    "outcome": _outcome,
    "time": _time,
    "standing": _standing,
    "strength": _strength,
}
