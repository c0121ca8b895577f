"""What a line says about a record: its fields, filled as the model's annotations ask.

Knows no statement by name. Every name that is used is noted with its place, to be linked later.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from argmap.chronology.when import When
from argmap.compile import dating, rules, spelt
from argmap.compile.lowered import Lowered, Use
from argmap.compile.parts import Parts, composed, parts
from argmap.compile.saying import plain, said
from argmap.diagnostics.diagnostic import Fix
from argmap.model.links import Shape, shapes
from argmap.model.records import KINDS
from argmap.model.values import ACTORS, Frozen
from argmap.syntax import rules as syntax_rules
from argmap.syntax.tree import Node, Token
from argmap.text import Edit, Span

_SOURCE = ("source",)
# A citation in prose, also as other programs spell it: [see @key], [-@key], [ @key].
_LIKE_A_CITATION = re.compile(r"\[@|\[(?:[^\[\]@\n]{0,40}[ -])@(?=\w)")
# A citation that is closed, with the blanks before it.
_CITED = re.compile(r"(?:(?<!\s)\s+)?\[@[^\[\]]*\]")


# What a sentence says before something that it cannot do without: `see [@key]`, `according to [@key]`.
_OBJECT = re.compile(
    r"(?:(?:^|(?<=\W))(?:see|also|cf|compare|in|by|from|per|of|to|at|on|with|after|before|following|than|via|and|or|but"
    r"|like|as|that|which|where|the|an?|says?|quot(?:es|ing)|cit(?:es|ing)|while)\.?|[.!?:;\u2013\u2014])$",
    re.I,
)
_WORD = 12


@dataclass(slots=True)
class Target:
    """What is being filled: a record in the making, or what is added to one made elsewhere."""

    name: str
    kind: str
    fields: dict[str, Any] = field(default_factory=dict)
    # Where each field is given, if it is added to a record that may have it from elsewhere.
    places: dict[str, tuple[int, int]] | None = None


class Filling:
    """Fills targets with what lines say; one for each piece."""

    def __init__(self, out: Lowered, julian: bool) -> None:
        self.out = out
        self.julian = julian
        self.turns: dict[tuple[str, int], str] = {}

    # ------------------------------------------------------------------ fields that are lines

    def field(self, target: Target, node: Node) -> None:
        """A line that is a field of what it stands under."""
        shape = shapes(KINDS[target.kind])[node.rule]
        line = parts(node)
        if shape.model:
            values = self._values(shape.model, shape.parts, line)
            self.put(target, node.rule, shape, values, line.words)
            entry = f"{len(target.fields[node.rule]) - 1}:" if shape.many else ""
            for part, token in zip(shape.parts, line.words, strict=False) if len(shape.parts) > 1 else ():
                self.out.origins[target.name, f"{node.rule}:{entry}{part}"] = (token.start, token.end)
        elif not line.words:
            self.put(target, node.rule, shape, ["yes"], [line.keyword])
        elif line.words[0].type == "TEXT" and line.words[0].text.startswith(":"):
            self._colon(line)
        elif shape.spelt:
            self.put(target, node.rule, shape, spelt.values(shape.spelt, line.words[0], self), line.words)
        else:
            self.put(target, node.rule, shape, [self._word(t, shape, target) for t in line.words], line.words)

    def many(self, target: Target, name: str, tokens: Sequence[Token]) -> None:
        """A field of several names, given word by word."""
        self.put(target, name, shapes(KINDS[target.kind])[name], [composed(t.text) for t in tokens], tokens)

    def one(self, target: Target, name: str, token: Token) -> None:
        """A field of one name."""
        self.put(target, name, shapes(KINDS[target.kind])[name], [composed(token.text)], [token])

    def put(self, target: Target, name: str, shape: Shape, values: list[Any], at: Sequence[Token]) -> None:
        """Values into a field, with their places; names that are links are noted as used."""
        fields, places = target.fields, self.out.origins
        if not shape.many and name in fields:
            self.out.findings.append(
                rules.FIELD_TWICE.at(
                    _span(at[0]),
                    f"`{target.name}` is given a second {said(name)}: `{at[0].text}` after `{plain(fields[name])}`",
                    hint="keep one of the two",
                )
            )
            return
        places.setdefault((target.name, name), (at[0].start, at[-1].end))
        if target.places is not None:
            target.places.setdefault(name, (at[0].start, at[-1].end))
        first = len(fields.get(name, ()))
        for number, (value, token) in enumerate(zip(values, at, strict=False), first):
            if shape.model:
                places[target.name, f"{name}:{number}"] = (token.start, token.end)
                places.setdefault((target.name, f"{name}:{composed(token.text)}"), (token.start, token.end))
            elif shape.link:
                self.use(value, shape.link.to, token)
                places[target.name, f"{name}:{value}"] = (token.start, token.end)
            elif shape.many and isinstance(value, str):
                places[target.name, f"{name}:{value}"] = (token.start, token.end)
        if values or shape.many:
            fields[name] = (*fields.get(name, ()), *values) if shape.many else values[0]

    def use(self, name: str, to: tuple[str, ...], at: Token) -> None:
        """Notes that a name is used."""
        self.out.uses.append(Use(composed(name), to, at.start, at.end))

    def _word(self, token: Token, shape: Shape, target: Target) -> str:
        if token.type == "STRING":
            return composed(token.text[1:-1])
        if token.type == "VALUE" and shape.link:
            return self._turn(token, target)
        return composed(token.text)

    def _turn(self, token: Token, target: Target) -> str:
        """The turn that a number means, in the dialogue that the target is a turn of."""
        dialogue = target.fields["dialogue"]
        number = int(token.text) if token.text.isdecimal() and len(token.text) < 9 else 0
        # A turn that does not exist keeps its number, and is reported as any unknown name.
        return self.turns.get((dialogue, number), f"{dialogue}/{token.text}")

    def _values(self, model: type[Frozen], names: tuple[str, ...], line: Parts) -> list[dict[str, Any]]:
        """Values with fields of their own: one for each word if a word is all they take, else one a line."""
        rows = [[word] for word in line.words] if len(names) == 1 else [line.words]
        values = []
        for row in rows:
            value: dict[str, Any] = {}
            for name, token in zip(names, row, strict=False):
                value[name] = composed(token.text)
                link = shapes(model)[name].link
                if link:
                    self.use(token.text, link.to, token)
            for name, told in self._tail(line).items():
                if name in model.model_fields:
                    value[name] = told
                else:
                    self._unknown_here(name, line)
            values.append(value)
        return values

    # ------------------------------------------------------------------ what follows the names on a line

    def tail(self, target: Target, line: Parts) -> None:
        """Prose, who, when, how sure and on whose word, into a record."""
        places = self.out.origins
        if line.prose:
            places.setdefault((target.name, "text"), (line.prose[0].start, line.prose[-1].end))
        if not (line.who or line.dates or line.sure or line.cites):
            # Most lines end with their prose.
            if line.prose:
                target.fields["text"] = self._prose(line)
            return
        for name, value in self._tail(line).items():
            if target.places is not None:
                target.places.setdefault(name, _place(line, name))
            before = target.fields.get(name)
            target.fields[name] = (*before, *value) if isinstance(before, tuple) else value
        if line.dates:
            places.setdefault((target.name, "when"), (line.dates[0].start, line.dates[0].end))
        for token in line.who:
            places[target.name, f"by:{composed(token.text)}"] = (token.start, token.end)

    def _prose(self, line: Parts) -> str:
        text = line.text
        if "@" in text and _LIKE_A_CITATION.search(text):
            self._stray_citations(line.prose)
        return text

    def _tail(self, line: Parts) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if line.prose:
            found["text"] = self._prose(line)
        if line.who:
            found["by"] = tuple(composed(t.text) for t in line.who)
            for token in line.who:
                self.use(token.text, ACTORS, token)
        if line.dates:
            self.once(line.dates, "date")
            found["when"] = self.when(line.dates[0])
        if line.sure:
            self.once([token for token, _ in line.sure], "word of certainty")
            level, words = line.sure[0]
            found["certainty"] = {"level": level.text, "words": composed(words.text[1:-1]) if words else ""}
        if line.cites:
            found["cites"] = tuple(self._cite(node) for node in line.cites)
        return {name: value for name, value in found.items() if value is not None}

    def when(self, token: Token) -> When | None:
        """The date that a token spells; None, with a finding, if it spells none."""
        return dating.when(token, self.out.findings, julian=self.julian)

    def _cite(self, node: Node) -> dict[str, str]:
        key, *locator = node.tokens()
        name = composed(key.text[1:])
        self.use(name, _SOURCE, key)
        return {"source": name, "locator": composed(locator[0].text).lstrip(", ") if locator else ""}

    def once(self, tokens: Sequence[Token], what: str) -> None:
        """Reports all but the first of what can be said once."""
        for token in tokens[1:]:
            self.out.findings.append(
                rules.FIELD_TWICE.at(
                    _span(token),
                    f"a second {what} in one bracket: `{token.text}` after `{tokens[0].text}`",
                    hint="keep one of the two; a span is written with a slash: 1922-09/1922-12",
                )
            )

    def _stray_citations(self, prose: Sequence[Token]) -> None:
        for token in prose:
            stray = _LIKE_A_CITATION.search(token.text)
            if stray:
                plain_form = stray[0] == "[@"
                self.out.findings.append(
                    syntax_rules.STRAY_CITE.at(
                        Span("", token.start + stray.start(), token.start + stray.end()),
                        "a citation in the middle of prose is read as prose"
                        if plain_form
                        else f"`{stray[0]}` begins no citation, and is read as prose",
                        hint="move it to the end of the line, with one pair of brackets: `[@source p. 3]`"
                        if "[[@" in token.text
                        else "move it to the end of the line, and close it with `]`"
                        if plain_form
                        else "write the source first and the place behind it: `[@source p. 3]`",
                        fix=_moved_to_the_end(token, prose) if plain_form else None,
                    )
                )

    def _colon(self, line: Parts) -> None:
        """Reports a colon in front of a value that is no prose: it would become a part of the value."""
        token, word = line.words[0], line.keyword.text
        value = token.text[1:].lstrip(" ")
        self.out.findings.append(
            syntax_rules.UNEXPECTED.at(
                Span("", token.start, token.start + 1),
                f"`{word}` takes no colon: what follows it is no prose",
                hint=f"write `{word} {value}`",
                fix=Fix((Edit(Span("", line.keyword.end, token.end), f" {value}"),)),
            )
        )

    def _unknown_here(self, name: str, line: Parts) -> None:
        token = {"text": line.prose, "by": line.who, "when": line.dates}.get(name, [line.keyword])[0]
        self.unwanted(token, line.keyword.text, said(name))

    def unwanted(self, token: Token, keyword: str, what: str) -> None:
        """Reports a part that a statement does not take."""
        self.out.findings.append(
            rules.UNFIT.at(
                _span(token),
                f"`{keyword}` takes no {what}",
                hint=f"leave it out, or say it of the statement that `{keyword}` stands under",
            )
        )


def _moved_to_the_end(token: Token, prose: Sequence[Token]) -> Fix | None:
    """The citations of a line behind all of the prose. Not safe: there they speak for all of it.

    None if one is not closed, or is a part of the sentence.
    """
    cited = list(_CITED.finditer(token.text))
    # Brackets around the citation would stay behind.
    closed = token.text.count("[@") == len(cited) and "[[@" not in token.text
    begins = [m for m in cited if token is prose[0] and not m.start()]
    if not closed or begins or any(_OBJECT.search(token.text[: m.start()][-_WORD:]) for m in cited):
        return None
    taken = [Edit(Span("", token.start + m.start(), token.start + m.end()), "") for m in cited]
    end = prose[-1].end
    return Fix((*taken, Edit(Span("", end, end), "".join(f" {m[0].lstrip()}" for m in cited))), safe=False)


def _place(line: Parts, name: str) -> tuple[int, int]:
    """Where on a line a part of its tail stands."""
    sure = [level for level, _ in line.sure]
    tokens = {"text": line.prose, "by": line.who, "when": line.dates, "certainty": sure}.get(name) or [line.keyword]
    return tokens[0].start, tokens[-1].end


def _span(token: Token) -> Span:
    return Span("", token.start, token.end)
