"""Texts to findings without a disk, and what every finding owes to the person who reads it.

Shared by the tests; knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from argmap import checking
from argmap.checking import Checked
from argmap.compile.rules import USE_OUTSIDE
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.disk import Disk
from argmap.model.graph import ArgMap
from argmap.model.links import linked
from argmap.project import Kept, Project, Refusal, load
from argmap.syntax.limits import Limits
from argmap.syntax.rules import UNREADABLE
from argmap.text import Span, Text

ROOT = "main.argmap"
_OTHER_FILES = re.compile(r"^# The file (\S+):\n", re.M)
# What Python writes of its own values, and a person never means.
_MACHINE = re.compile(
    r"\bNone\b|\bTrue\b|\bFalse\b|<class|object at 0x|Error\(|\{'|\['|\('|When\(|Span\(|Token\(|Node\("
)


class Memory:
    """Files that are not on a disk: path -> content."""

    def __init__(self, contents: Mapping[str, str]) -> None:
        self.contents = contents

    def open(self, path: str) -> tuple[Text, list[Diagnostic]]:
        if path not in self.contents:
            raise Refusal(UNREADABLE, f"`{path}` cannot be read: it does not exist", "check the spelling of the path")
        return Text(path, self.contents[path]), []

    def used(self, path: str, by: str) -> str:
        if path.startswith(("/", "..")):
            raise Refusal(USE_OUTSIDE, f"`{path}` leads out of the project folder", "keep files under one folder")
        return path

    def attached(self, path: str, by: str) -> tuple[Text, list[Diagnostic]]:
        return self.open(self.used(path, by))


def example(page: str) -> Mapping[str, str]:
    """The files of an example. Behind the map, comments may hold another file: `# The file minutes.txt:`."""
    main, *rest = _OTHER_FILES.split(page)
    others = dict(zip(rest[::2], rest[1::2], strict=True))
    return {ROOT: main, **{name: re.sub(r"^# ?", "", text, flags=re.M) for name, text in others.items()}}


def loaded(content: str | Mapping[str, str], kept: Kept | None = None, depth: int = 60) -> Project:
    """The project of one text, or of several files of which `main.argmap` is the first."""
    contents = {ROOT: content} if isinstance(content, str) else content
    return load(ROOT, Memory(contents), Limits(depth=depth), kept)


def found(content: str | Mapping[str, str]) -> Checked:
    """All findings on a text, those of the checks included."""
    return checking.check([loaded(content)])


def from_bytes(folder: Path, contents: Mapping[str, bytes], limits: Limits | None = None) -> Checked:
    """All findings on files that are given as bytes; `folder` is the project's, and is empty."""
    limits = limits or Limits()
    given = {str(folder / name): data for name, data in contents.items()}
    disk = Disk(folder, limits, given)
    return checking.check([load(str(folder / ROOT), disk, limits)])


def spans(finding: Diagnostic) -> Iterator[Span]:
    """Every place that a finding names."""
    yield finding.span
    yield from (remark.span for remark in finding.remarks)
    if finding.fix:
        yield from (edit.span for edit in finding.fix.edits)


def misplaced(finding: Diagnostic, texts: Mapping[str, Text]) -> list[Span]:
    """The places of a finding that lie in no file."""
    return [s for s in spans(finding) if s.path not in texts or not 0 <= s.start <= s.end <= len(texts[s.path].content)]


def ill_told(finding: Diagnostic) -> list[str]:
    """What is against the style guide in the words of a finding."""
    faults = [f"machine words in: {said}" for said in _words(finding) if _MACHINE.search(said)]
    if not finding.message.strip() or finding.message.rstrip().endswith((".", "!", "?")):
        faults.append(f"a message is a fact without a full stop: {finding.message}")
    if re.match(r"[A-Z][a-z]*\b(?! \d{4} has)", finding.message):
        faults.append(f"a message begins in lower case: {finding.message}")
    if finding.hint.rstrip().endswith(("?", ".", "!")) or "did you" in finding.hint.lower():
        faults.append(f"a hint is a statement: {finding.hint}")
    if finding.severity == "error" and not finding.hint:
        faults.append(f"an error says what to do: {finding.message}")
    return faults


def assert_closed(m: ArgMap) -> None:
    """Every link of a map leads to a record in it, and every record is where its name says."""
    assert {name for record in m for *_, name in linked(record)} <= set(m.records)
    assert all(record.name == name for name, record in m.records.items())


def _words(finding: Diagnostic) -> Iterator[str]:
    yield finding.message
    yield finding.hint
    yield from (remark.message for remark in finding.remarks)
