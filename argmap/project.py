"""Texts to a checked map, file by file, and again after a change at the cost of the change.

Pieces are kept by their text, so a keystroke reads one piece anew. Files come through `Files`, which is handed in:
nothing here touches a disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from argmap import registry
from argmap.compile import rules
from argmap.compile.forms import defining
from argmap.compile.link import Placed, link
from argmap.compile.lower import MAP_NAME, lower
from argmap.compile.lowered import Lowered
from argmap.compile.retold import retold
from argmap.compile.shelf import Contents, Shelf
from argmap.diagnostics.diagnostic import Diagnostic, Rule, moved
from argmap.diagnostics.nearest import installing, listed
from argmap.model.graph import ArgMap
from argmap.model.quoted import holders
from argmap.model.sources import Map, Quote
from argmap.syntax.limits import Limits
from argmap.syntax.reading import Reading, cut, one_kind_of_line_end, read
from argmap.syntax.rules import DEEP, UNREADABLE
from argmap.text import Span, Text


class Refusal(Exception):  # noqa: N818 - it is no error of ours
    """A file cannot be had: the finding to report where it was asked for."""

    def __init__(self, rule: Rule, message: str, hint: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.hint = hint


class Files(Protocol):
    """Where texts come from."""

    def open(self, path: str) -> tuple[Text, list[Diagnostic]]:
        """The text of a file, with what was wrong with its bytes; raises Refusal."""
        ...

    def used(self, path: str, by: str) -> str:
        """The path that `use "path"` means in file `by`; raises Refusal if it leads out of the project."""
        ...

    def attached(self, path: str, by: str) -> tuple[Text, list[Diagnostic]]:
        """The text of a file that is no map and that a line in file `by` names; raises Refusal as the others do."""
        ...


class Memory:
    """Texts that are at hand: an editor's, a test's."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts

    def open(self, path: str) -> tuple[Text, list[Diagnostic]]:
        """The text of that name; raises Refusal if there is none."""
        if path not in self.texts:
            raise Refusal(UNREADABLE, f"`{path}` cannot be read: it does not exist", "check the spelling of the path")
        return Text(path, self.texts[path]), []

    def used(self, path: str, by: str) -> str:
        """Names are used as they are."""
        return path

    def attached(self, path: str, by: str) -> tuple[Text, list[Diagnostic]]:
        """The text of that name; raises Refusal if there is none."""
        return self.open(path)


def bibliography(text: Text) -> Contents:
    """The entries of a bibliography, in whatever format its name says. Raises Refusal if that cannot be read here."""
    known = [registry.feature("argmap.bibliography", name) for name in registry.names("argmap.bibliography")]
    form = next((form for form in known if text.path.lower().endswith(form.SUFFIXES)), None)
    if form is None:
        suffixes = listed(f"`{suffix}`" for form in known for suffix in form.SUFFIXES)
        raise Refusal(UNREADABLE, f"`{text.path}` is no bibliography", f"bibliographies end in {suffixes}")
    try:
        contents: Contents = form.read(text)
    except ImportError as missing:
        raise Refusal(
            UNREADABLE,
            f"`{text.path}` cannot be read: that needs `{missing.name}`, which is not installed",
            f"install it, with {installing('bibliography')}, or export the bibliography as CSL-JSON",
        ) from None
    return contents


_ReadingKey = tuple[str, int]
_LoweredKey = tuple[str, str, bool, tuple[tuple[str, int], ...]]
# See `Kept.spare`: what is undone is often done again.
_SPARE = 2_000
# A file may use one that uses one, and so on, so many times.
_CHAIN = 60


@dataclass(slots=True)
class Kept:
    """What was read and lowered so far, by text. One of these makes a second reading cheap.

    spare: so many pieces are kept that are of no use to the text as it is.
    """

    readings: dict[_ReadingKey, Reading] = field(default_factory=dict)
    lowered: dict[_LoweredKey, Lowered] = field(default_factory=dict)
    bibliographies: dict[str, tuple[Text, Contents]] = field(default_factory=dict)
    used: set[_ReadingKey | _LoweredKey] = field(default_factory=set)
    spare: int = _SPARE

    def sweep(self) -> None:
        """Lets go of what the last reading did not use, once that has become much."""
        if len(self.readings) + len(self.lowered) > len(self.used) + self.spare:
            self.readings = {key: r for key, r in self.readings.items() if key in self.used}
            self.lowered = {key: r for key, r in self.lowered.items() if key in self.used}
        self.used = set()


@dataclass(frozen=True)
class Project:
    """A file and all it uses, read and linked.

    texts: the files by path, used ones first. attached: the paths of those that are no maps.
    """

    root: str
    texts: Mapping[str, Text]
    map: ArgMap
    findings: tuple[Diagnostic, ...]
    attached: frozenset[str] = frozenset()

    @cached_property
    def clean(self) -> bool:
        """Whether nothing is certainly wrong."""
        return not any(f.severity == "error" for f in self.findings)


def load(root: str, files: Files, limits: Limits | None = None, kept: Kept | None = None) -> Project:
    """The project of a file. Never fails: what cannot be read is a finding. Raises Refusal if it cannot be had itself.

    kept: from an earlier call, to read only what changed since.
    """
    work = _Loading(files, limits or Limits(), kept or Kept())
    work.file(root)
    work.kept.sweep()
    m, found = link(work.pieces, work.texts, work.shelf)
    if said := work.said(m):
        m = ArgMap(m.records, m.origins, m.used, texts=said)
    told = retold(work.findings + found, m, work.pieces, work.texts)
    return Project(root, work.texts, m, told, frozenset(work.attached))


class _Loading:
    """Files on their way into a project."""

    def __init__(self, files: Files, limits: Limits, kept: Kept) -> None:
        self.files = files
        self.limits = limits
        self.kept = kept
        self.texts: dict[str, Text] = {}
        self.open: list[str] = []
        self.pieces: list[Placed] = []
        self.findings: list[Diagnostic] = []
        self.totals: dict[str, int] = {}
        self.shelf = Shelf()
        self.attached: set[str] = set()

    def file(self, path: str) -> None:
        """Takes in a file, after the files it uses."""
        text, found = self.files.open(path)
        self.findings += found
        self.texts[path] = text
        self.open.append(path)
        readings = [(start, piece, self._read(piece)) for start, piece in cut(one_kind_of_line_end(text.content))]
        name, julian = self._frame(path, readings)
        # Files that are used come first, whatever the order of lines: their names are counted before ours.
        for start, _, reading in readings:
            for node in reading.tree.nodes("use"):
                token = node.tokens("STRING")[0]
                self._use(path, token.text[1:-1], Span(path, start + token.start, start + token.end))
            named = [line.tokens("TEXT") for node in reading.tree.nodes("map") for line in node.nodes("bibliography")]
            for token in (token for tokens in named for token in tokens):
                self._shelve(token.text, Span(path, start + token.start, start + token.end))
        for start, piece, reading in readings:
            self._lower(path, start, piece, reading, name, julian)
        self.open.pop()

    def _read(self, piece: str) -> Reading:
        key = (piece, self.limits.depth)
        self.kept.used.add(key)
        found = self.kept.readings.get(key)
        if found is None:
            found = self.kept.readings[key] = read(piece, self.limits.depth)
        return found

    def _frame(self, path: str, readings: list[tuple[int, str, Reading]]) -> tuple[str, bool]:
        """The name of the file's map, and whether its dates are Julian; a second map is reported."""
        frames = [(start, piece, r) for start, piece, r in readings if r.tree.nodes("map")]
        for start, token in ((start, r.tree.nodes("map")[0].tokens()[0]) for start, _, r in frames[1:]):
            self.findings.append(
                rules.MAP_TWICE.at(
                    Span(path, start + token.start, start + token.end),
                    "a second `map` in one file",
                    hint="keep one title, or move the other map to a file of its own",
                )
            )
        for _, piece, reading in frames[:1]:
            records = self._lowered(piece, reading, "", False, ()).records
            title = next((r for r in records if isinstance(r, Map)), None)
            if title:
                return title.name.removeprefix(MAP_NAME), title.calendar == "julian"
        return "", False

    def _use(self, path: str, used: str, span: Span) -> None:
        try:
            target = self.files.used(used, path)
            if target in self.open:
                chain = " uses ".join((*self.open[self.open.index(target) :], target))
                raise Refusal(
                    rules.USE_CIRCLE,
                    f"files use each other in a circle: {chain}",
                    "move what they share to a third file that uses neither",
                )
            if len(self.open) >= _CHAIN:
                raise Refusal(
                    DEEP,
                    f"more than {_CHAIN} files use one another in a row",
                    "take them in side by side, from one file",
                )
            if target not in self.texts:
                self.file(target)
        except Refusal as refusal:
            self.findings.append(refusal.rule.at(span, refusal.message, hint=refusal.hint))

    def _attach(self, path: str, span: Span) -> tuple[Text, bool] | None:
        """The text of a file that a line names, and whether it is sound; None if it cannot be had."""
        try:
            text, found = self.files.attached(path.strip('"'), span.path)
        except Refusal as refusal:
            self.findings.append(refusal.rule.at(span, refusal.message, hint=refusal.hint))
            return None
        if text.path not in self.texts:
            self.texts[text.path] = text
            self.attached.add(text.path)
            self.findings += found
        return text, not found

    def _shelve(self, path: str, span: Span) -> None:
        """Takes in a bibliography, once."""
        had = self.attached.copy()
        attached = self._attach(path, span)
        if attached is None or attached[0].path in had:
            return
        text = attached[0]
        before, contents = self.kept.bibliographies.get(text.path, (None, Contents()))
        if before != text:
            try:
                contents = bibliography(text)
            except Refusal as refusal:
                self.findings.append(refusal.rule.at(span, refusal.message, hint=refusal.hint))
                return
            self.kept.bibliographies[text.path] = text, contents
        self.findings += self.shelf.put(contents)

    def said(self, m: ArgMap) -> dict[str, Text]:
        """What sources say, by their names: of those only that are quoted."""
        quoted = {source.name: source.file for quote in m.of(Quote) for source in holders(m.records, quote)}
        places = {name: m.where(name, "file") for name in quoted}
        had = {name: self._attach(file, places[name]) for name, file in quoted.items() if places[name].path}
        # A text that could not be read whole is reported, and nobody could say what is missing in it.
        return {name: attached[0] for name, attached in had.items() if attached and attached[1]}

    def _lower(self, path: str, start: int, piece: str, reading: Reading, name: str, julian: bool) -> None:
        said = self._lowered(piece, reading, name, julian, ())
        known = [(base, self.totals[base]) for base in said.counts if base in self.totals]
        if known:
            said = self._lowered(piece, reading, name, julian, tuple(known))
        self.totals.update(said.counts)
        self.pieces.append(Placed(path, start, said))
        self.findings += [moved(f, path, start) for f in (*reading.findings, *said.findings)]

    def _lowered(
        self, piece: str, reading: Reading, name: str, julian: bool, given: tuple[tuple[str, int], ...]
    ) -> Lowered:
        key = (piece, name, julian, given)
        self.kept.used.add(key)
        found = self.kept.lowered.get(key)
        if found is None:
            found = self.kept.lowered[key] = lower(reading.tree, name, julian, dict(given))
            found.ghosts |= {ghost for keyword, ghost in reading.ghosts if keyword in defining()}
        return found
