"""Broken maps whose marks say what must be found, and where; anything unmarked or unmet fails.

A mark stands at the end of the line it speaks of: `#! unknown-name 13-17`, columns from 1, both included, or left
out. A folder is one case of several files; `main.argmap` is read first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from telling import ROOT, from_bytes, ill_told, misplaced

from argmap.checking import Checked, all_rules
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.text import edited

CORPUS = Path(__file__).parent / "corpus"
CASES = sorted(path for path in CORPUS.iterdir() if path.is_dir() or path.suffix == ".argmap")
# Found in bytes, or in sizes that no file of a repository should have: see test_disk.py; or by another command.
ELSEWHERE = {"failed-expectation", "damaged-text", "file-too-large", "line-too-long", "too-deep"}
_MARKS = re.compile(r"[ \t]*(#! .*)$", re.M)
_MARK = re.compile(r"#! ([a-z-]+)(?: (\d+)(?:-(\d+))?)?\s*")


@dataclass(frozen=True, order=True)
class Mark:
    """A finding that must be, or is: columns 0 if the mark leaves them out."""

    path: str
    line: int
    rule: str
    first: int = 0
    last: int = 0


def case(path: Path) -> tuple[dict[str, str], list[Mark]]:
    """The files of a case without their marks, and the marks."""
    files = {ROOT: path} if path.is_file() else {str(p.relative_to(path)): p for p in sorted(path.rglob("*.*"))}
    contents: dict[str, str] = {}
    marks: list[Mark] = []
    for name, file in files.items():
        text = file.read_text("utf-8")
        contents[name] = _MARKS.sub("", text)
        marks += [mark for number, line in enumerate(text.split("\n"), 1) for mark in _on_line(name, number, line)]
    return contents, marks


def _on_line(name: str, number: int, line: str) -> list[Mark]:
    marked = _MARKS.search(line)
    if not marked:
        return []
    whole, at = marked[1], 0
    found = []
    while at < len(whole):
        mark = _MARK.match(whole, at)
        assert mark, f"{name}:{number}: an ill-made mark: {whole[at:]}"
        first = int(mark[2] or 0)
        found.append(Mark(name, number, mark[1], first, int(mark[3] or first)))
        at = mark.end()
    return found


def place(finding: Diagnostic, checked: Checked, folder: Path) -> Mark:
    """A finding as a mark would state it."""
    span = finding.span
    text = checked.texts[span.path]
    line, column = text.place(span.start)
    last = min(max(column, column + span.end - span.start - 1), max(column, len(text.line(line))))
    name = Path(span.path).relative_to(folder).as_posix()
    return Mark(name, line, finding.rule.name, column, last)


def unmet(marks: list[Mark], places: list[Mark]) -> tuple[list[Mark], list[Mark]]:
    """The marks that no finding meets, and the findings that no mark asks for."""
    left = list(places)
    missing = []
    # Marks with columns choose first: else one without might take what they ask for.
    for mark in sorted(marks, key=lambda m: not m.first):
        met = next((p for p in left if mark in (p, Mark(p.path, p.line, p.rule))), None)
        if met is None:
            missing.append(mark)
        else:
            left.remove(met)
    return missing, left


def report(folder: Path, contents: dict[str, str], as_bytes: Callable[[str], bytes]) -> tuple[Checked, list[Mark]]:
    checked = from_bytes(folder, {name: as_bytes(content) for name, content in contents.items()})
    return checked, [place(f, checked, folder) for f in checked.findings]


LINE_ENDS: dict[str, Callable[[str], bytes]] = {
    "plain": lambda text: text.encode(),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "cr": lambda text: text.replace("\n", "\r").encode(),
    "byte-order-mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "no-last-line-end": lambda text: text.rstrip("\n").encode(),
}


@pytest.mark.parametrize("ends", LINE_ENDS)
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_exactly_what_is_marked_is_reported_and_where(path: Path, ends: str, tmp_path: Path) -> None:
    contents, marks = case(path)
    _, places = report(tmp_path, contents, LINE_ENDS[ends])
    missing, unmarked = unmet(marks, places)
    assert (missing, unmarked) == ([], [])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_finding_has_a_place_and_is_told_as_the_style_guide_asks(path: Path, tmp_path: Path) -> None:
    contents, _ = case(path)
    for as_bytes in LINE_ENDS.values():
        checked, _ = report(tmp_path, contents, as_bytes)
        for finding in checked.findings:
            assert misplaced(finding, checked.texts) == [] and ill_told(finding) == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_fix_takes_its_finding_away_and_brings_no_error(path: Path, tmp_path: Path) -> None:
    contents, _ = case(path)
    checked, places = report(tmp_path, contents, str.encode)
    for finding, found in zip(checked.findings, places, strict=True):
        if finding.fix:
            text = checked.texts[finding.span.path]
            mended = {**contents, found.path: edited(text.content, list(finding.fix.edits))}
            after, left = report(tmp_path, mended, str.encode)
            assert not [m for m in left if (m.path, m.line, m.rule, m.first) == tuple(_start(found))], finding
            assert not finding.fix.safe or _errors(after) <= _errors(checked), finding


def _start(mark: Mark) -> Iterator[object]:
    yield from (mark.path, mark.line, mark.rule, mark.first)


def _errors(checked: Checked) -> int:
    return sum(finding.severity == "error" for finding in checked.findings)


def test_every_rule_is_raised_somewhere_in_the_corpus() -> None:
    marked = Counter(mark.rule for path in CASES for mark in case(path)[1])
    assert {rule.name for rule in all_rules()} - ELSEWHERE == set(marked)


def test_the_corpus_is_large_and_names_its_cases_once() -> None:
    assert len(CASES) >= 34 and len({path.stem for path in CASES}) == len(CASES)


def test_seven_independent_errors_are_seven_findings() -> None:
    _, marks = case(CORPUS / "seven-errors.argmap")
    assert len(marks) == 7 and len({mark.rule for mark in marks}) == 7 and len({mark.line for mark in marks}) == 7
