"""Two years written as books write them, which EDTF reads as a part of one."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import alone, run
from telling import found

from argmap.chronology import edtf
from argmap.chronology.short_spans import short_spans
from argmap.chronology.words import said

_MAP = "person grey: Earl Grey\nclaim c: He is right.\n  held by grey ({})\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("date", "instead"),
    [
        ("1831-32", "1831/1832"),
        ("1830-33?", "1830/1833"),
        ("1831-32/1834", "1831"),
        ("1828/1831-32", "1832"),
    ],
)
def test_two_years_in_short_are_told_with_the_years_instead(date: str, instead: str) -> None:
    (told,) = [f for f in found(_MAP.format(date)).findings if f.rule.name == "part-of-year"]
    assert told.hint.startswith(f"for the years write `{instead}`") and told.severity == "warning"
    assert told.fix and not told.fix.safe and told.fix.edits[0].new == instead


@pytest.mark.parametrize(
    "date", ["1831-24", "1841-32", "1832-32", "1922-41", "1831-12", "1831-33/1831-34", "1831-XX", "1831/1832"]
)
def test_what_can_be_no_span_of_years_is_left_alone(date: str) -> None:
    assert short_spans(date) == []


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("1831-25", "northern spring of 1831"),
        ("1831-32", "southern winter of 1831"),
        ("1830-33", "first quarter of 1830"),
        ("1830-38", "second third of 1830"),
        ("1830-41", "second half of 1830"),
        ("1831-29/1834", "southern spring of 1831 to 1834"),
    ],
)
def test_parts_of_a_year_are_said_in_words(date: str, words: str) -> None:
    assert said(edtf.read(date)) == words


@pytest.mark.parametrize("command", [["eval", "m.argmap"], ["render", "m.argmap", "-T", "txt", "--view", "outline"]])
def test_a_day_that_is_asked_for_so_is_told_beside_the_answer(command: list[str]) -> None:
    Path("m.argmap").write_text(_MAP.format("1831/1832"), "utf-8")
    told = run(*command, "--at", "1831-32")
    assert told.exit_code == 0
    assert told.stderr.count("note: --at 1831-32 is the southern winter of 1831; for the years write 1831/1832") == 1
    assert "note: --at" not in run(*command, "--at", "1831-12").stderr
