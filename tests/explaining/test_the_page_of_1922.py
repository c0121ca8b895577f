"""What the pages show of `eval` and `explain` is what is printed; docs/1922.md says no more than the maps do."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from running import run

import argmap
from argmap.model.claims import Argument
from argmap.model.happenings import Motive

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "1922.md").read_text("utf-8")
COMMANDS = PAGE + (ROOT / "docs" / "cli.md").read_text("utf-8")
SHOWN = re.findall(r"^```console\n\$ argmap ((?:eval|explain) [^\n]*)\n(.*?)^```$", COMMANDS, re.M | re.S)


@pytest.mark.parametrize(("words", "printed"), SHOWN, ids=[words for words, _ in SHOWN])
def test_a_command_of_the_page_prints_what_the_page_shows(
    words: str, printed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    result = run(*shlex.split(words))
    assert (result.exit_code, result.stdout) == (0, printed)


def test_what_the_page_puts_in_quotation_marks_stands_in_the_maps() -> None:
    maps = " ".join(path.read_text("utf-8") for path in sorted((ROOT / "maps").glob("*.argmap")))
    said = re.sub(r"\s*\n\s*\|?\s*", " ", maps)
    prose = re.sub(r"```.*?```", "", PAGE, flags=re.S)
    quoted = [re.sub(r"\s+", " ", words) for words in re.findall(r'"([^"]{8,})"', prose)]
    assert len(quoted) >= 4
    assert [words for words in quoted if words.rstrip(".") not in said] == []


def test_nobody_argues_about_the_monopoly_and_stalin_gives_way_for_a_motive() -> None:
    trade = argmap.load(ROOT / "maps" / "foreign-trade.argmap").map
    assert [a for a in trade.of(Argument) if a.name not in _others()] == []
    union = argmap.load(ROOT / "maps" / "union-form.argmap").map
    assert any("how powerful he still was" in motive.text for motive in union.of(Motive))


def _others() -> set[str]:
    """The arguments about who the people were, which every map of 1922 takes in."""
    return {a.name for a in argmap.load(ROOT / "maps" / "people-1922.argmap").map.of(Argument)}
