"""Texts that a source names: found as `use` finds maps, read only if quoted, and never more than a finding."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from quotation.minutes import MINUTES
from telling import ROOT, example, found, ill_told, loaded, misplaced

import argmap
from argmap import api
from argmap.checking import Checked
from argmap.config import Config, LimitSettings
from argmap.formats import json
from argmap.model import slices
from argmap.project import Kept, Memory, load


def quoting(quote: str, file: str = "minutes.txt") -> str:
    return f"source minutes (1931): Minutes\n  file {file}\nclaim wall: It fell. [@minutes p. 3]\n  quote: {quote}\n"


def on_disk(folder: Path, text: str, files: Mapping[str, bytes] | None = None, **limits: int) -> Checked:
    """All findings on a map on the disk, beside other files; each must be well told and lie in a file."""
    (folder / ROOT).write_text(text, "utf-8")
    for name, data in (files or {}).items():
        (folder / name).write_bytes(data)
    config = Config(limits=LimitSettings.model_validate({k.replace("_", "-"): v for k, v in limits.items()}))
    checked = api.check([str(folder / ROOT)], config)
    for finding in checked.findings:
        assert misplaced(finding, checked.texts) == [] and ill_told(finding) == []
    return checked


def told(checked: Checked) -> list[tuple[str, str, int]]:
    return [
        (f.rule.name, Path(f.span.path).name, checked.texts[f.span.path].place(f.span.start)[0])
        for f in checked.findings
        if f.rule.code.startswith(("AM5", "AM0")) or f.rule.name == "use-outside"
    ]


# ------------------------------------------------------------------ found and read


def test_a_quote_is_checked_against_the_file_of_its_source(tmp_path: Path) -> None:
    files = {"minutes.txt": MINUTES.encode()}
    assert told(on_disk(tmp_path, quoting("The council thanked the mayor"), files)) == []
    wrong = on_disk(tmp_path, quoting("The council arrested the mayor of the town"), files)
    assert told(wrong) == [("misquotation", ROOT, 4)]
    (remark,) = wrong.findings[0].remarks
    assert Path(remark.span.path).name == "minutes.txt"
    assert "thanked the mayor" in wrong.findings[0].hint
    assert argmap.load(tmp_path / ROOT).report().count("minutes.txt:") == 1


def test_the_file_is_beside_the_map_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").touch()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "list.argmap").write_text("source minutes: Minutes\n  file minutes.txt\n", "utf-8")
    (tmp_path / "sources" / "minutes.txt").write_text(MINUTES, "utf-8")
    text = 'use "sources/list.argmap"\nclaim wall: It fell. [@minutes]\n  quote: The {} thanked the mayor\n'
    assert told(on_disk(tmp_path, text.format("council"))) == []
    assert told(on_disk(tmp_path, text.format("engineer of the town"))) == [("misquotation", ROOT, 3)]


def test_no_file_outside_the_project_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(MINUTES, "utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "argmap.toml").touch()
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "folder").symlink_to(tmp_path)
    for name in ("../secret.txt", str(tmp_path / "secret.txt"), "link.txt", "folder/secret.txt", "x/../../secret.txt"):
        checked = on_disk(inside, quoting("The council thanked the mayor", name))
        assert told(checked) == [("use-outside", ROOT, 2)], name
        assert not any("secret" in path for path in checked.texts)


def test_what_is_no_text_is_told_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    files = {
        "a.pdf": b"%PDF-1.7 ...",
        "b.docx": b"PK\x03\x04...",
        "c.rtf": b"{\\rtf1",
        "d.txt": "Größe".encode("utf-16"),
    }
    for name in (*files, "missing.txt", "folder.txt", "pipe.txt", "x" * 5_000, '"missing.txt"'):
        checked = on_disk(tmp_path, quoting("The council thanked the mayor", name), files)
        assert told(checked) == [("unreadable-file", ROOT, 2)], name


def test_a_file_that_is_not_utf_8_is_one_finding_in_it_and_nothing_is_compared(tmp_path: Path) -> None:
    checked = on_disk(tmp_path, quoting("Nobody said this"), {"minutes.txt": "größer\nund größer\n".encode("latin-1")})
    assert told(checked) == [("damaged-text", "minutes.txt", 1)]


def test_lines_of_any_length_and_form_feeds_are_fine_in_a_source(tmp_path: Path) -> None:
    text = "A first page.\x0c" + "word " * 60_000 + "and a last one. Allow for this: # allow nothing-at-all\n"
    assert told(on_disk(tmp_path, quoting("and a last one"), {"minutes.txt": text.encode()})) == []


def test_a_file_that_is_too_large_is_told_where_it_is_named(tmp_path: Path) -> None:
    checked = on_disk(tmp_path, quoting("The mayor"), {"minutes.txt": MINUTES.encode() * 10}, file_size=2_000)
    assert told(checked) == [("file-too-large", ROOT, 2)]


def test_a_file_that_nobody_quotes_is_not_read() -> None:
    text = "source minutes: Minutes\n  file missing.txt\nnote: A remark. [@minutes]\n"
    project = loaded(text)
    assert project.findings == () and list(project.texts) == [ROOT]


def test_a_text_by_itself_reads_no_file() -> None:
    findings = argmap.load_text(quoting("The mayor")).check()
    assert [f.rule.name for f in findings if f.severity == "error"] == ["use-outside"]


def test_texts_in_memory_are_found_by_their_names() -> None:
    project = load("m", Memory({"m": quoting("The council thanked the mayor"), "minutes.txt": MINUTES}))
    assert project.attached == {"minutes.txt"} and project.map.texts["minutes"].content == MINUTES


def test_a_map_can_be_the_text_of_a_source_and_is_checked_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "talk.argmap").write_text("person anna: Anna\nperson anna: Anna again\n", "utf-8")
    on_disk(tmp_path, quoting("person anna: Anna again", "talk.argmap"))
    checked = api.check([str(tmp_path)], Config())
    assert "defined-twice" in {f.rule.name for f in checked.findings}


# ------------------------------------------------------------------ the map and its parts


def test_parts_of_a_map_keep_the_texts_and_json_does_not() -> None:
    m = loaded({ROOT: quoting("The council arrested the mayor"), "minutes.txt": MINUTES}).map
    part = slices.around(m, "wall")
    assert part.texts == m.texts and part.quotations.keys() == m.quotations.keys() == {"wall/quote-1"}
    again = json.read(json.written(m))
    assert again == m and again.texts == {} and again.quotations == {}


def test_a_text_that_changes_is_read_anew() -> None:
    kept = Kept()
    for words, kind in (("He spoke.", "wrong"), ("He said nothing.", "exact"), ("He said much.", "wrong")):
        project = loaded({ROOT: quoting("He said nothing"), "minutes.txt": words}, kept)
        assert project.map.quotations["wall/quote-1"].verdict.kind == kind


# ------------------------------------------------------------------ which text a quote is looked up in


@pytest.mark.parametrize(
    ("lines", "rules"),
    [
        ("claim wall: It fell.\n  quote: He said nothing [@minutes]\n", []),
        ("claim wall: It fell. [@minutes]\n  quote: He said nothing\n", []),
        ("claim wall: It fell. [@minutes]\n  quote: He said a good deal of things\n", ["misquotation"]),
        # A source that is known through another has its words from there.
        ("claim wall: It fell. [@letter]\n  quote: He said nothing\n", []),
        ("claim wall: It fell. [@letter]\n  quote: He said a good deal of things\n", ["misquotation"]),
        # Its own text comes first.
        ("claim wall: It fell. [@diary]\n  quote: I say nothing\n", []),
        ("claim wall: It fell. [@diary]\n  quote: He said nothing\n", ["misquotation"]),
        # Of several sources one that has the words is enough.
        ("claim wall: It fell.\n  quote: I say nothing [@minutes; @diary]\n", []),
        # Without a text nobody can tell.
        ("claim wall: It fell.\n  quote: He said a good deal of things [@book]\n", []),
        # Under a source the words are its own; in a dialogue they are the dialogue's.
        ("source @minutes\n  quote: He said a good deal of things\n", ["misquotation"]),
        (
            "dialogue talk: They talk. [@minutes]\n  anna: No.\n    quote: He said a good deal of things\n",
            ["misquotation"],
        ),
    ],
)
def test_a_quote_is_looked_up_where_its_words_are_known_from(lines: str, rules: list[str]) -> None:
    text = (
        "person anna: Anna\nsource minutes: Minutes\n  file minutes.txt\nsource letter: A letter\n  via copy\n"
        "source copy: A copy\n  via minutes\nsource diary: A diary\n  via minutes\n  file diary.txt\n"
        "source book: A book\n"
    )
    checked = found({ROOT: text + lines, "minutes.txt": "He said nothing.", "diary.txt": "I say nothing."})
    assert [f.rule.name for f in checked.findings if f.rule.code.startswith("AM5")] == rules


def test_a_quote_that_cites_somebody_is_told_once_and_compared_with_nothing() -> None:
    text = "person anna: Anna\nclaim wall: It fell.\n  quote: He said nothing [@anna]\n"
    assert [f.rule.name for f in found(text).findings if f.severity != "info"] == ["wrong-kind"]


def test_a_text_that_is_missing_leaves_the_others_to_compare_with() -> None:
    text = (
        "source minutes: Minutes\n  file minutes.txt\nsource copy: A copy\n  file copy.txt\n"
        "claim wall: It fell.\n  quote: He said nothing [@copy; @minutes]\n  quote: Not a word of this [@copy]\n"
        "  quote: nothing at all [@minutes]\n"
    )
    m = loaded({ROOT: text, "minutes.txt": "He said nothing at all."}).map
    assert {name: c.verdict.kind for name, c in m.quotations.items()} == {
        "wall/quote-1": "exact",
        "wall/quote-3": "exact",
    }


def test_without_rapidfuzz_a_quote_that_is_not_word_for_word_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    monkeypatch.setitem(sys.modules, "rapidfuzz.fuzz", None)
    (finding,) = found({ROOT: quoting("He said nothin"), "minutes.txt": "He said nothing at all."}).findings
    assert (finding.rule.name, finding.severity) == ("misquotation", "error")
    assert "word for word" in finding.message and "argmap[quotations]" in finding.hint


def test_an_example_in_the_rules_can_hold_other_files() -> None:
    assert example("note: A.\n\n# The file a.txt:\n# One.\n#\n# Two.\n# The file b.txt:\n# Three.\n") == {
        ROOT: "note: A.\n\n",
        "a.txt": "One.\n\nTwo.\n",
        "b.txt": "Three.\n",
    }
