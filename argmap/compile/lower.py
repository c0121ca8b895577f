"""One piece of a text, as a tree, to records: one small function lowers every statement.

A statement either makes a record or fills a field of the one it stands under; which, the model's annotations say.
Knows nothing of other pieces or files.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from argmap.compile.expectations import expectation, expected_places
from argmap.compile.fields import Filling, Target
from argmap.compile.forms import FORMS, NAMED, Form
from argmap.compile.lowered import Addition, Lowered
from argmap.compile.parts import Parts, composed, name_trouble, parts
from argmap.compile.validated import validated
from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.model.links import shapes
from argmap.model.pictures import LOOKS
from argmap.model.records import KINDS
from argmap.syntax import rules as syntax_rules
from argmap.syntax.tree import Node, Token
from argmap.text import Edit, Span


def lower(tree: Node, of_map: str = "", julian: bool = False, given: Mapping[str, int] | None = None) -> Lowered:
    """What a piece says.

    of_map: the name of the file's map. julian: its full dates are in the Julian calendar. given: how many nameless
    things of a sort came before the piece; their names are made from places, and places are counted.
    """
    work = _Lowering(of_map, julian, dict(given or {}))
    for node in tree.nodes():
        work.statement(node, [])
    work.out.records = validated(work.made, work.out)
    work.out.finish()
    return work.out


# Before the name of a map.
MAP_NAME = "map/"
# Nobody remembers a longer name, and every message would repeat it.
_LONGEST_NAME = 200
# What an outcome can be besides a position.
_OUTCOMES = ("none", "open")
# What cannot name a record of a kind: it says something else where that kind is named.
_TAKEN: dict[str, tuple[str, ...]] = {"position": _OUTCOMES, "view": LOOKS}


@cache
def _many(kind: str, field: str) -> bool:
    return shapes(KINDS[kind])[field].many


class _Lowering:
    """One piece on its way from tree to records."""

    def __init__(self, of_map: str, julian: bool, given: dict[str, int]) -> None:
        self.out = Lowered(counts=given)
        self.made: list[dict[str, object]] = []
        self.of_map = of_map
        self.fill = Filling(self.out, julian)
        self.defined: set[str] = set()

    def statement(self, node: Node, above: list[Target]) -> None:
        """Lowers a statement and all that stands under it."""
        form = FORMS.get(node.rule)
        if form:
            line = parts(node)
            targets = self._records(node, form, line, above)
            for below in line.below:
                self.statement(below, targets)
        elif node.rule not in ("use", "bad"):
            for target in above:
                self.fill.field(target, node)

    def _records(self, node: Node, form: Form, line: Parts, above: list[Target]) -> list[Target]:
        parent = above[0].name if above else ""
        if node.rule in NAMED:
            return self._named(form, line, above)
        if node.rule == "turn":
            return [self._turn(form, line, parent)]
        if node.rule == "expect":
            words, fields = expectation(node.nodes()[0], self.fill)
            target = Target(self._nameless("expect/" + words, numbered=False), form.kind, fields)
            self._make(target, line.keyword)
            self.out.origins.update(
                {(target.name, part): place for part, place in expected_places(node.nodes()[0]).items()}
            )
            return []
        label = "-".join(line.keyword.text.split())
        if form.each:
            return [self._stance(form, line, token, f"{parent}/{label}-", parent) for token in line.words]
        target = Target(self._name_by_place(node.rule, line, parent, label), form.kind)
        self._make(target, line.keyword)
        self._up(target, form, above, line.keyword)
        self.fill.tail(target, line)
        if node.rule == "tie":
            self.fill.many(target, "between", line.words)
        elif node.rule == "outcome":
            self._outcome(target, line.words[0])
        return [target]

    def _name_by_place(self, rule: str, line: Parts, parent: str, label: str) -> str:
        if rule == "tie":
            return self._nameless("tie/" + "-".join(t.text for t in line.words), numbered=False)
        base = f"{parent}/{label}" if parent else f"{label}/"
        return self._nameless(base, numbered=rule != "outcome")

    def _nameless(self, base: str, numbered: bool) -> str:
        count = self.out.counts[base] = self.out.counts.get(base, 0) + 1
        if numbered:
            return f"{base}{'' if base.endswith('/') else '-'}{count}"
        # Behind a name that somebody chose only a sign that no name has can stand.
        return f"{base}/{count}" if count > 1 else base

    # ------------------------------------------------------------------ records with names

    def _named(self, form: Form, line: Parts, above: list[Target]) -> list[Target]:
        token = line.words[0] if line.words else None
        defines = bool(line.prose)
        if token is None and not defines:
            self.out.findings.append(
                syntax_rules.NO_NAME.at(
                    _span(line.keyword),
                    f"`{line.keyword.text}` has neither a name nor prose",
                    hint="state it after a colon, or name one that is stated elsewhere",
                )
            )
            return []
        parent = above[0] if above else None
        if token is None:
            base = f"{parent.name}/{line.keyword.text}" if parent else f"{line.keyword.text}/"
            target = Target(self._nameless(base, numbered=True), form.kind)
        else:
            # A map is called by nobody: its name is its own, and no person's or dispute's.
            target = Target(MAP_NAME + composed(token.text) if form.kind == "map" else composed(token.text), form.kind)
        if defines:
            self._make(target, token or line.keyword)
        else:
            self._refer(target, form, token or line.keyword)
        self._up(target, form, above, token or line.keyword)
        if form.down and parent:
            shape = shapes(KINDS[parent.kind])[form.down]
            self.fill.put(parent, form.down, shape, [target.name], [token or line.keyword])
            if line.role:
                self._as_role(parent, target.name, line.role)
        self.fill.tail(target, line)
        return [target]

    def _as_role(self, parent: Target, premise: str, role: Token) -> None:
        value = {"role": composed(role.text), "premise": premise}
        self.fill.put(parent, "roles", shapes(KINDS[parent.kind])["roles"], [value], [role])
        # Premises are added in several places, so that a number would not tell where one stands.
        self.out.origins[parent.name, f"roles:{premise}"] = (role.start, role.end)

    def _make(self, target: Target, at: Token) -> None:
        """Enters a record. Its fields are filled in later, in place."""
        if target.name in _TAKEN.get(target.kind, ()):
            self.out.findings.append(_taken(target.kind, at))
        spelt = name_trouble(composed(at.text)) if at.type == "NAME" else None
        if spelt is not None or len(at.text) > _LONGEST_NAME:
            self.out.findings.append(_ill_named(at, spelt or at.text[:20].strip("-")))
        if target.name in self.defined:
            self.out.repeated.append((target.name, target.kind, at.start, at.end))
            return
        self.defined.add(target.name)
        self.out.origins[target.name, "name"] = (at.start, at.end)
        target.fields.update(record=target.kind, name=target.name)
        if self.of_map:
            target.fields["map"] = self.of_map
        self.made.append(target.fields)

    def _refer(self, target: Target, form: Form, at: Token) -> None:
        if not form.down:
            self.fill.use(target.name, (target.kind,), at)
        target.places = {}
        self.out.additions.append(Addition(target.name, target.kind, target.fields, target.places))

    def _up(self, target: Target, form: Form, above: list[Target], at: Token) -> None:
        target.fields.update(form.fixed)
        if form.up and above:
            parent = above[0].name
            target.fields[form.up] = tuple([t.name for t in above]) if _many(form.kind, form.up) else parent
            self.out.origins[target.name, f"{form.up}:{parent}"] = (at.start, at.end)

    # ------------------------------------------------------------------ records of their own form

    def _stance(self, form: Form, line: Parts, actor: Token, base: str, parent: str) -> Target:
        name = self._nameless(base + composed(actor.text), numbered=False)
        target = Target(name, form.kind, {form.up: parent, **form.fixed})
        self._make(target, actor)
        self.fill.one(target, form.each, actor)
        self.fill.tail(target, line)
        return target

    def _turn(self, form: Form, line: Parts, dialogue: str) -> Target:
        numbered = self._nameless(f"{dialogue}/", numbered=True)
        number = self.out.counts[f"{dialogue}/"]
        target = Target(composed(line.words[0].text) if line.words else numbered, form.kind)
        self.fill.turns[dialogue, number] = target.name
        self._make(target, line.words[0] if line.words else line.keyword)
        target.fields.update({form.up: dialogue, "number": number})
        self.fill.many(target, "by", [line.keyword])
        self.fill.tail(target, line)
        return target

    def _outcome(self, target: Target, token: Token) -> None:
        if token.text in _OUTCOMES:
            target.fields["result"] = token.text
        else:
            self.fill.one(target, "position", token)


def _taken(kind: str, at: Token) -> Diagnostic:
    if kind == "view":
        return syntax_rules.NAME_FORM.at(
            _span(at),
            f"`{at.text}` cannot name a view: `--view {at.text}` draws all of a map in that way",
            hint=f"write `{at.text}-view`, or what it shows in a word",
        )
    return syntax_rules.NAME_FORM.at(
        _span(at),
        f"`{at.text}` cannot name a position: `outcome {at.text}` says that none prevails",
        hint=f"write `{at.text}-answer`, or what the position comes to in a word",
    )


def _span(token: Token) -> Span:
    return Span("", token.start, token.end)


def _ill_named(at: Token, spelt: str) -> Diagnostic:
    return syntax_rules.NAME_FORM.at(
        _span(at),
        f"`{at.text}` is no name: names are lower-case words with digits and hyphens",
        hint=f"write `{spelt}`",
        fix=Fix((Edit(_span(at), spelt),), safe=False),
    )
