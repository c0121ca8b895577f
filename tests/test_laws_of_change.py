"""Laws of formatting, and of reading again after a change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from strategies import broken, maps, projects, texts
from telling import loaded

from argmap import checking
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.project import Kept
from argmap.syntax.formatter import formatted
from argmap.syntax.reading import one_kind_of_line_end
from argmap.text import Edit, Span, edited

# ------------------------------------------------------------------ formatting


def words(text: str) -> list[str]:
    """Everything but white space between tokens: what formatting may not touch."""
    return text.split()


def _comments(text: str) -> list[str]:
    return [line.strip() for line in one_kind_of_line_end(text).split("\n") if line.strip().startswith("#")]


@given(texts())
def test_formatting_changes_no_word_and_keeps_every_comment(text: str) -> None:
    after = formatted(text)
    assert words(after) == words(text) or _unspaced(after) == _unspaced(text)
    assert _comments(after) == _comments(text)


def _unspaced(text: str) -> str:
    return "".join(text.split())


@given(texts())
def test_formatting_twice_is_formatting_once(text: str) -> None:
    once = formatted(text)
    assert formatted(once) == once


@given(projects())
def test_formatting_changes_no_map(contents: dict[str, str]) -> None:
    after = {name: formatted(text) for name, text in contents.items()}
    assert loaded(after).map == loaded(contents).map
    assert [f.message for f in loaded(after).findings] == [f.message for f in loaded(contents).findings]


@given(broken())
def test_formatting_changes_no_broken_map_and_mends_nothing_but_layout(text: str) -> None:
    layout = {"tab-indentation", "uneven-indentation"}
    before, after = loaded(text), loaded(formatted(text))
    if not any(f.rule.name in layout for f in before.findings):
        assert after.map == before.map
        assert _told(after.findings) == _told(before.findings)


def _told(findings: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return sorted((f.rule.name, f.message) for f in findings)


@given(maps())
def test_formatted_text_ends_with_one_line_end_and_holds_no_tab_or_loose_blank(text: str) -> None:
    after = formatted(text)
    assert not after or (after.endswith("\n") and not after.endswith("\n\n"))
    assert "\n\n\n" not in after
    assert all(line == line.rstrip(" \t") for line in after.split("\n"))
    assert all((len(line) - len(line.lstrip(" "))) % 2 == 0 for line in after.split("\n"))


# ------------------------------------------------------------------ warm reading


@st.composite
def edits(draw: st.DrawFn) -> tuple[dict[str, str], list[Edit]]:
    """Files, and changes to them one after another."""
    contents = draw(projects())
    changes = []
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(contents)))
        start = draw(st.integers(0, 5000))
        length = draw(st.sampled_from([0, 0, 1, 2, 30]))
        new = draw(st.sampled_from(["", "x", "\n", "  ", "\nperson new: N\n", "note: x\n", "(", "#", "pro: y", ":"]))
        changes.append(Edit(Span(name, start, start + length), new))
    return contents, changes


@given(edits())
def test_reading_again_after_an_edit_is_reading_afresh(case: tuple[dict[str, str], list[Edit]]) -> None:
    contents, changes = case
    kept = Kept()
    loaded(contents, kept)
    for change in changes:
        size = len(contents[change.span.path])
        start, end = min(change.span.start, size), min(change.span.end, size)
        path = change.span.path
        contents = {**contents, path: edited(contents[path], [Edit(Span(path, start, end), change.new)])}
        warm, cold = loaded(contents, kept), loaded(contents)
        assert list(warm.map.records.items()) == list(cold.map.records.items())
        assert warm.findings == cold.findings
        assert checking.check([warm]) == checking.check([cold])
        assert all(warm.map.where(r.name) == cold.map.where(r.name) for r in cold.map)
        assert warm.map.used == cold.map.used


@given(maps())
def test_reading_a_text_again_reads_nothing_anew(text: str) -> None:
    kept = Kept()
    first = loaded(text, kept)
    readings, lowered = dict(kept.readings), dict(kept.lowered)
    again = loaded(text, kept)
    assert kept.readings == readings and kept.lowered.keys() == lowered.keys()
    assert all(kept.lowered[key] is value for key, value in lowered.items())
    assert again.findings == first.findings and again.map == first.map
