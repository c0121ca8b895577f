"""Messages of commands and settings that newcomers stumbled over."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from running import alone, run
from sarif_form import SARIF
from telling import ROOT, found, loaded

from argmap.compile.query import question


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_file_in_another_unicode_is_told_once_and_by_name(encoding: str) -> None:
    Path("m.argmap").write_bytes("person anna: Anna\n".encode(encoding))
    told = run("check", "m.argmap")
    assert told.exit_code == 1 and told.stdout.count("AM008") == 1 and "save it as UTF-8" in told.stdout


def test_a_setting_that_is_a_list_is_told_how_to_be_one() -> None:
    Path("argmap.toml").write_text('select = "AM1, not-a-date"\n', "utf-8")
    Path("m.argmap").write_text("person anna: Anna\n", "utf-8")
    told = run("check", "m.argmap")
    assert told.exit_code == 2 and 'it is a list: `select = ["AM1", "not-a-date"]`' in told.stderr


def test_fixes_are_told_in_sarif_too() -> None:
    Path("m.argmap").write_text("person anna: Anna\nnote (ana): She knows.\nNote: Anna knows.\n", "utf-8")
    log = json.loads(run("check", "--output-format", "sarif").stdout)
    jsonschema.validate(log, SARIF)
    guess, safe = (result["fixes"][0] for result in log["runs"][0]["results"])
    (change,) = safe["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "m.argmap"} and guess["description"]["text"].startswith("a guess")
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 5},
            "insertedContent": {"text": "note"},
        }
    ]


def test_a_long_row_of_lines_that_cannot_all_be_so_is_shown_by_its_ends() -> None:
    events = "".join(f"event e{n}: It happens.\n  after e{(n + 1) % 300}\n" for n in range(300))
    (told,) = [f for f in found(events).findings if f.rule.name == "impossible-chronology"]
    assert len(told.remarks) == 8 and "300 lines lead there" in told.message
    assert told.remarks[3].message.endswith("; 292 lines more lead on from here")


def test_a_question_for_a_time_asks_for_what_links_tell_too() -> None:
    m = loaded({ROOT: "event a (1922-05-01): A\nevent b: B\n  within 3 days of a\nevent c: C\n  after a\n"}).map
    asked = question("when:1922-05", m)
    assert [name for name in ("a", "b", "c") if asked(m[name])] == ["a", "b", "c"]
    asked = question("when:1922-04", m)
    assert [name for name in ("a", "b", "c") if asked(m[name])] == ["b"]
    assert not question("when:1921", m)(m["b"])


def test_a_map_that_cannot_be_read_skips_what_it_expects_and_one_that_is_only_wrong_does_not() -> None:
    Path("m.argmap").write_text(
        "person anna: A\nclaim c: C\n  held by anna\nexpect anna holds c\nnote (x): X\n", "utf-8"
    )
    skipped = run("test", "m.argmap")
    assert skipped.exit_code == 1 and skipped.stdout.startswith("skipped m.argmap:4")
    Path("m.argmap").write_text(
        "person anna: A\nclaim c: C\n  held by anna\n  same as c\nexpect anna holds c\n", "utf-8"
    )
    assert run("check", "m.argmap").exit_code == 1 and run("test", "m.argmap").exit_code == 0


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("claim c: C\n  pro b\n", "state the reason behind a colon: `pro b: …`"),
        ("map m\n", "write its title behind a colon: `map m: …`"),
        ("person a: A\ndialogue t: T\n  a: Hi\n    replies 9\n", "turns are counted from 1"),
        ("person a: A\ndialogue t: T\n  a: Hi\n    replies x\n", "give the turn that is meant this name"),
        ("note: N [@Vale1931]\n", "a key with capitals is one of a bibliography"),
        ("claim c: C\n  xyzzy\n", "under `claim` stand `contradicts`, `same as`, "),
        ("vote v: V\n  tally 3 – 2\n", "figures stand together without blanks: `3-2`"),
    ],
)
def test_a_hint_says_what_can_be_written(line: str, hint: str) -> None:
    assert any(hint in finding.hint for finding in found(line).findings)


def test_one_blank_is_enough_before_a_comment_that_only_names_rules() -> None:
    text = "event e (1900): E\n  after f # allow impossible-chronology\nevent f (1901): F\n"
    assert found(text).findings == ()
    assert found("person a: A # allow unused-actor\nnote: x\n").findings == ()
    record = loaded("note: It is theirs # allow me to say\n").map["note/1"]
    assert record.text == "It is theirs # allow me to say"
