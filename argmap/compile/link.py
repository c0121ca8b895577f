"""Pieces of many files to one map: a name is defined once, and every use has a definition.

Knows no text and no file: it sees what pieces say and where, and reports what does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from argmap.compile import leads, library, rules
from argmap.compile.called import called, key
from argmap.compile.leads import SOURCE, article, kinds
from argmap.compile.lowered import SCHEME, Addition, Lowered, Use
from argmap.compile.saying import plain, said
from argmap.compile.shelf import Shelf, source
from argmap.compile.validated import refused
from argmap.diagnostics.diagnostic import Diagnostic, Fix, Remark
from argmap.diagnostics.nearest import nearest
from argmap.model.closure import mend
from argmap.model.graph import ArgMap
from argmap.model.links import shapes
from argmap.model.record import Record
from argmap.model.values import ACTORS
from argmap.text import Edit, Span, Text


@dataclass(frozen=True, slots=True)
class Placed:
    """What a piece says, and where the piece stands: its file, and how far into it."""

    path: str
    start: int
    lowered: Lowered

    def span(self, start: int, end: int) -> Span:
        return Span(self.path, self.start + start, self.start + end)


class Written:
    """The origins of a linked map: asked of its pieces, so that nothing is copied when a piece moves."""

    def __init__(self, pieces: list[Placed], texts: Mapping[str, Text]) -> None:
        self._pieces = pieces
        self._texts = texts
        self._having: dict[str, list[Placed]] = {}
        self._lent: dict[str, Span] = {}

    def lend(self, name: str, place: Span) -> None:
        """Says where a record is that no piece defines: where it is first used."""
        self._lent[name] = place

    def find(self, name: str, part: str) -> Span | None:
        """Where a record or a part of it was written, or lent to."""
        return self.written(name, part) or (self._lent.get(name) if part == "name" else None)

    def written(self, name: str, part: str) -> Span | None:
        """Where pieces say it; the first place if there are several."""
        if not self._having:
            for piece in self._pieces:
                for known in dict.fromkeys(known for known, _ in piece.lowered.origins):
                    self._having.setdefault(known, []).append(piece)
        for piece in self._having.get(name, ()):
            place = piece.lowered.origins.get((name, part))
            if place:
                return piece.span(*place)
        return None

    def line(self, span: Span) -> int:
        """The line of a place, from 1."""
        return self._texts[span.path].place(span.start)[0]


def link(
    pieces: list[Placed], texts: Mapping[str, Text], shelf: Shelf | None = None
) -> tuple[ArgMap, list[Diagnostic]]:
    """The map that pieces make together, in their order, and what does not fit.

    texts: the files by path. shelf: the bibliographies, from which the sources are taken that are cited.
    """
    return _Linking(pieces, texts, shelf or Shelf()).run()


# To look for a similar name takes a look at all names: past so many unknown ones, nobody reads the proposals.
_SEARCHES = 30


class _Linking:
    """Pieces on their way to a map."""

    def __init__(self, pieces: list[Placed], texts: Mapping[str, Text], shelf: Shelf) -> None:
        self.pieces = pieces
        self.shelf = shelf
        self.records: dict[str, Record] = {}
        self.texts = texts
        self.origins = Written(pieces, texts)
        self.findings: list[Diagnostic] = []
        self.ghosts = set(shelf.damaged)
        self.used: set[str] = set()
        self.sought = 0

    def run(self) -> tuple[ArgMap, list[Diagnostic]]:
        for piece in self.pieces:
            self._define(piece)
        for piece in self.pieces:
            self._ship(piece)
        if self.shelf.entries:
            self._fetch()
        for piece in self.pieces:
            for addition in piece.lowered.additions:
                self._add(addition, piece)
        for piece in self.pieces:
            self.used |= piece.lowered.used
            self._check(piece)
        self._drop_dangling()
        return ArgMap(self.records, self.origins, self.used), self.findings

    # ------------------------------------------------------------------ definitions

    def _define(self, piece: Placed) -> None:
        told = piece.lowered
        self.ghosts |= told.ghosts
        # Of two definitions the first counts.
        again = self.records.keys() & told.by_name if not self.records.keys().isdisjoint(told.by_name) else ()
        for name in sorted(again):
            self._twice(name, told.by_name[name].record, piece.span(*told.origins[name, "name"]))
        self.records.update({n: r for n, r in told.by_name.items() if n not in again} if again else told.by_name)
        for name, kind, start, end in told.repeated:
            self._twice(name, kind, piece.span(start, end))

    def _twice(self, name: str, again: str, span: Span, first: Remark | None = None) -> None:
        first = first or Remark(self.origins.written(name, "name") or span, "defined first here")
        kind = self.records[name].record if name in self.records else ""
        alike = kind == again
        self.findings.append(
            rules.TWICE.at(
                span,
                f"`{name}` is defined twice" if alike else f"`{name}` is {article(kind)} already; a name is one thing",
                hint="leave the colon and the prose out to refer to the first, or choose another name"
                if alike
                else "choose another name",
                remarks=(first,),
            )
        )

    def _ship(self, piece: Placed) -> None:
        """Takes in the schemes that come with argmap, if the piece follows one that nobody defines."""
        for name in piece.lowered.schemes:
            scheme = library.scheme(name) if name not in self.records and name not in self.ghosts else None
            if scheme:
                self.records[name] = scheme
                use = next(use for use in piece.lowered.uses if use.name == name and use.to == SCHEME)
                self.origins.lend(name, piece.span(use.start, use.end))

    def _fetch(self) -> None:
        """Takes in the entries of bibliographies that are cited. A source that the map states itself wins."""
        entries = self.shelf.entries
        for name in sorted(n for n in entries.keys() & self.records.keys() if self.records[n].record == "source"):
            place = self.origins.written(name, "name") or entries[name].place
            self._twice(name, "source", place, Remark(entries[name].place, "a bibliography has it here"))
        for name in dict.fromkeys(n for p in self.pieces for n, to in p.lowered.wanted if to == SOURCE):
            if name in entries and name not in self.records:
                self.records[name], found = source(entries[name])
                self.findings += found
                self.origins.lend(name, entries[name].place)

    # ------------------------------------------------------------------ additions

    def _add(self, addition: Addition, piece: Placed) -> None:
        record = self.records.get(addition.name)
        if record is None or record.record != addition.kind:
            return  # an unknown name, or one of the wrong kind: reported where it is used
        if addition.made and addition.made[0] is record:
            self.records[addition.name] = addition.made[1]
            return
        reported = len(self.findings)
        changes: dict[str, object] = {}
        for field, value in addition.fields.items():
            before = getattr(record, field)
            if shapes(type(record))[field].many:
                changes[field] = (*before, *(v for v in value if v not in before))  # type: ignore[attr-defined]
            elif before in (None, "", value) or field not in record.model_fields_set:
                changes[field] = value
            else:
                self._field_twice(piece.span(*addition.places.get(field, (0, 0))), addition.name, field, before, value)
        made = self.records[addition.name] = self._changed(record, changes) if changes else record
        if len(self.findings) == reported:
            addition.made = (record, made)

    def _changed(self, record: Record, changes: dict[str, object]) -> Record:
        try:
            return type(record).model_validate({**_set(record), **changes})
        except ValidationError as wrong:
            for error in wrong.errors(include_url=False):
                field = str(error["loc"][0])
                span = self.origins.find(record.name, field) or self.origins.find(record.name, "name")
                self.findings.append(refused(span or Span("", 0, 0), field, error))
            return record

    def _field_twice(self, span: Span, name: str, field: str, before: object, value: object) -> None:
        self.findings.append(
            rules.FIELD_TWICE.at(
                span,
                f"`{name}` is given a second {said(field)}: `{plain(value)}` after `{plain(before)}`",
                hint="give it once, where the name is defined",
            )
        )

    # ------------------------------------------------------------------ uses

    def _check(self, piece: Placed) -> None:
        wrong = {
            (name, to)
            for name, to in piece.lowered.wanted
            if (name not in self.ghosts if name not in self.records else to and self.records[name].record not in to)
        }
        for use in piece.lowered.uses if wrong else ():
            if (use.name, use.to) in wrong:
                record = self.records.get(use.name)
                span = piece.span(use.start, use.end)
                self.findings.append(self._wrong_kind(use, record, span) if record else self._unknown(use, span))

    def _unknown(self, use: Use, span: Span) -> Diagnostic:
        self.sought += 1
        near = self._called(use) or self._near(use) if self.sought <= _SEARCHES else None
        level = leads.level(use)
        remarks: tuple[Remark, ...] = ()
        fix = None
        hint = leads.where_from(use, keyed=bool(self.shelf.entries))
        if near:
            entry = self.shelf.entries.get(near)
            place = self.origins.written(near, "name") or (entry.place if entry else None)
            remarks = (Remark(place, f"`{near}` is defined here"),) if place else ()
            hint = f"a similar name is defined: `{leads.written(near)}`"
            fix = self._respelt(near, span)
        if level and not near:
            hint = f"how sure the voice is, is said by one of five words; write `{level}`"
            fix = Fix((Edit(span, level),), safe=False)
        rule = rules.UNKNOWN_SOURCE if use.to == SOURCE else rules.UNKNOWN_NAME
        return rule.at(span, leads.missing(use), hint=hint, remarks=remarks, fix=fix)

    def _called(self, use: Use) -> str | None:
        """The actor who is called by what should be his name."""
        return called(self.records.values()).get(key(use.name)) if use.to == ACTORS else None

    def _near(self, use: Use) -> str | None:
        """The name that is most like one that is unknown; of a key that differs in capitals alone, that one."""
        fitting = self._fitting(use)
        if "/" in use.name:
            return None  # the number of a turn: another number is no other spelling
        return nearest(use.name, fitting) or next((n for n in fitting if n.lower() == use.name.lower()), None)

    def _respelt(self, near: str, span: Span) -> Fix | None:
        """The name most like one that is unknown, in its place. Never safe: who is meant is for the author to say."""
        # A name that was made from a place has a sign that cannot be written.
        sign = "@" if self.texts[span.path].content.startswith("@", span.start) else ""
        return None if "/" in near else Fix((Edit(span, sign + near),), safe=False)

    def _fitting(self, use: Use) -> list[str]:
        """The names that could stand where one is used."""
        offered = library.names() if use.to == SCHEME else self.shelf.entries if use.to == SOURCE else ()
        return [*offered, *(name for name, record in self.records.items() if not use.to or record.record in use.to)]

    def _wrong_kind(self, use: Use, record: Record, span: Span) -> Diagnostic:
        kind = record.record
        place = self.origins.written(record.name, "name")
        return rules.WRONG_KIND.at(
            span,
            f"`{use.name}` is {article(kind)}; here stands {article(kinds(use.to))}",
            hint=leads.kind_hint(use, kind),
            remarks=(Remark(place, f"the {kind} is defined here"),) if place else (),
        )

    def _drop_dangling(self) -> None:
        """Takes out links that lead nowhere, so that what follows may rely on links; each has been reported."""
        missing = {name for name in (*self.used, *self.ghosts) if name not in self.records}
        while missing:
            near = [piece.lowered for piece in self.pieces if not missing.isdisjoint(piece.lowered.names)]
            missing = mend(self.records, [name for said in near for name in said.makes])


def _set(record: Record) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.model_fields_set}
