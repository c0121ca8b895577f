"""`argmap test` as its users meet it: what it prints, how it ends, and what it writes for build servers."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from running import GOOD, NOTED, alone, run, shell, write

ROOT = Path(__file__).parents[1]
FENCE = """\
person anna: Anna
person bert: Bert
dispute fence: Who pays?
  position half: Each pays half.
    held by anna (1922-05/)
  position owner: The owner pays.
    held by bert
  outcome open
"""
MET = f"{FENCE}expect anna holds half (1922-06)\n"
UNMET = f"{FENCE}expect anna holds half (1922-04)\nexpect bert holds half\nexpect bert holds owner\n"
JUDGED = f"{FENCE}expect half open\n"
BROKEN = f"{FENCE}note (ana): She knows.\nexpect anna holds half\n"
SILENT = FENCE


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


# ------------------------------------------------------------------ how it ends


@pytest.mark.parametrize(
    ("content", "flags", "code"),
    [
        (MET, [], 0),
        (MET, ["--quiet"], 0),
        (JUDGED, [], 0),
        (UNMET, [], 1),
        (UNMET, ["-x"], 1),
        (UNMET, ["-k", "owner"], 0),
        (UNMET, ["-k", "nobody"], 5),
        (BROKEN, [], 1),
        (BROKEN, ["-k", "nobody"], 1),
        (SILENT, [], 5),
        (MET, ["-k", "(anna"], 2),
        (MET, ["-k", "when:1922-13"], 2),
        (MET, ["--no-such-flag"], 2),
        (MET, ["--junit-xml", "no/such/folder.xml"], 2),
    ],
)
def test_it_ends_as_the_expectations_do(content: str, flags: list[str], code: int) -> None:
    write(m=content)
    assert run("test", "m.argmap", *flags).exit_code == code


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["missing.argmap"], 2, "does not exist"),
        (["."], 2, "argmap init"),
        (["silent.argmap"], 5, "argmap rule failed-expectation"),
        (["met.argmap", "-k", "nobody"], 5, "without -k"),
        (["met.argmap", "-k", "not"], 2, "hint: what can stand there"),
    ],
)
def test_what_cannot_be_run_is_said_with_a_remedy(arguments: list[str], code: int, said: str) -> None:
    if arguments != ["."]:
        write(silent=SILENT, met=MET)
    result = run("test", *arguments)
    assert result.exit_code == code and said in result.stderr and result.stdout == ""


# ------------------------------------------------------------------ what it prints


def test_each_result_is_a_line_and_each_failure_is_told_in_full() -> None:
    write(m=UNMET + "expect half open\n")
    result = run("test", "m.argmap")
    assert result.stdout.split("\n") == [
        "FAILED  m.argmap:9: anna holds half (1922-04)",
        "FAILED  m.argmap:10: bert holds half",
        "ok      m.argmap:11: bert holds owner",
        "ok      m.argmap:12: half open",
        "",
        "error[AM601]: `anna` holds `half` (from May 1922); that is after April 1922",
        "  --> m.argmap:9:25",
        "   9 | expect anna holds half (1922-04)",
        "     |                         ^^^^^^^",
        "   5 |     held by anna (1922-05/)",
        "     |                   -------- dated from May 1922",
        "     = hint: mend the map, or expect what it says: `anna not holds half (1922-04)`",
        "error[AM601]: nothing is recorded of `bert` on `half`",
        "  --> m.argmap:10:8",
        "  10 | expect bert holds half",
        "     |        ^^^^^^^^^^^^^^^",
        "     = hint: mend the map, or expect what it says: `bert not holds half`",
        "",
    ]
    assert result.stderr == "1 file: 2 passed, 2 failed\n"


def test_the_summary_counts_all_files_that_were_given() -> None:
    write(a=MET, b=UNMET, c=SILENT, d=BROKEN, e=BROKEN)
    assert run("test").stderr == "5 files: 2 passed, 2 failed, 2 not run, 2 files with errors\n"
    assert run("test", "c.argmap", "a.argmap").stderr == "2 files: 1 passed\n"
    assert run("test", "c.argmap").stderr.startswith("1 file: nothing expected\n")
    assert run("test", "d.argmap").stderr == "1 file: 1 not run, 1 file with errors\n"


def test_a_map_with_errors_is_shown_with_them_and_its_expectations_are_not_run() -> None:
    write(m=BROKEN)
    lines = run("test", "m.argmap").stdout.split("\n")
    assert lines[:3] == [
        "skipped m.argmap:10: anna holds half  (not run: the map has errors)",
        "",
        "error[AM101]: no person, body or group is named `ana`",
    ]


def test_an_error_in_a_file_that_two_others_use_is_shown_once() -> None:
    write(shared=BROKEN, a='use "shared.argmap"\nexpect anna holds half\n', b='use "shared.argmap"\nexpect no errors\n')
    result = run("test", "a.argmap", "b.argmap")
    assert result.stdout.count("error[AM101]") == 1 and result.exit_code == 1


def test_what_a_used_file_expects_is_run_where_it_is_given_and_once() -> None:
    write(shared=UNMET, a='use "shared.argmap"\nexpect bert holds owner\n')
    assert run("test", "a.argmap").stderr == "1 file: 1 passed\n"
    assert run("test").stderr == "2 files: 2 passed, 2 failed\n"


def test_quiet_shows_failures_only() -> None:
    write(m=UNMET)
    result = run("test", "-q", "m.argmap")
    assert result.stdout.startswith("error[AM601]") and result.stderr == ""
    write(m=MET)
    assert run("test", "-q", "m.argmap").output == ""


def test_verbose_says_which_settings_count_and_which_files_were_read() -> None:
    write(shared=FENCE, m='use "shared.argmap"\nexpect bert holds owner\n')
    lines = run("test", "-v", "m.argmap").stderr.split("\n")
    assert lines[0].startswith('settings {"select"')
    assert lines[1:] == ["read m.argmap", "read shared.argmap", "1 file: 1 passed", ""]


def test_the_first_failure_ends_it_if_that_is_asked() -> None:
    write(a=UNMET, b=UNMET)
    result = run("test", "-x")
    assert result.stdout.count("FAILED") == 1 and result.stdout.count("error[") == 1
    assert result.stderr == "1 file: 1 failed\n"
    write(a=MET, b=BROKEN, c=UNMET)
    assert run("test", "-x").stderr == "2 files: 1 passed, 1 not run, 1 file with errors\n"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("anna", ["anna holds half (1922-04)"]),
        ("ANNA", ["anna holds half (1922-04)"]),
        ("bert not owner", ["bert holds half"]),
        ("bert and (half or owner)", ["bert holds half", "bert holds owner"]),
        ('"holds half ("', ["anna holds half (1922-04)"]),
        ("not 1922", ["bert holds half", "bert holds owner"]),
        ("m.argmap holds", ["anna holds half (1922-04)", "bert holds half", "bert holds owner"]),
        ("when:1922", ["anna holds half (1922-04)"]),
        ("name:expect*owner", ["bert holds owner"]),
    ],
)
def test_a_question_chooses_what_is_run(question: str, words: list[str]) -> None:
    write(m=UNMET)
    rows = [line for line in run("test", "-k", question).stdout.split("\n") if re.match(r"ok|FAILED", line)]
    assert [row.split(": ", 1)[1] for row in rows] == words


def test_standard_input_is_a_map_too() -> None:
    result = run("test", "-", input=MET)
    assert (result.exit_code, result.stdout) == (0, "ok      -:9: anna holds half (1922-06)\n")


def test_no_warnings_heeds_the_settings_of_the_project() -> None:
    write(m="person anna: Anna\nnote (anna): She [@x] knows.\nexpect no warnings\n")
    assert run("test").exit_code == 1
    Path("argmap.toml").write_text('ignore = ["stray-citation"]\n', "utf-8")
    assert run("test").exit_code == 0


@pytest.mark.parametrize(
    ("flags", "coloured"), [([], False), (["--color", "always"], True), (["--color", "never"], False)]
)
def test_colours_are_as_the_reader_wants_them(flags: list[str], coloured: bool) -> None:
    write(m=UNMET)
    assert (b"\x1b[" in shell("test", "m.argmap", *flags).stdout) == coloured


def test_every_flag_can_be_set_by_a_variable() -> None:
    write(m=UNMET)
    assert run("test", env={"ARGMAP_TEST_KEEP": "owner", "ARGMAP_TEST_JUNIT_XML": "out.xml"}).exit_code == 0
    assert Path("out.xml").is_file()


def test_no_path_can_command_a_terminal() -> None:
    Path("m\x1b]0;x\x07.argmap").write_text(UNMET, "utf-8")
    output = run("test").output
    assert not {c for c in output if not c.isprintable()} - {"\n"}


# ------------------------------------------------------------------ for build servers


def test_results_are_written_as_junit_xml() -> None:
    write(a=UNMET + "expect half open\n", b=BROKEN)
    assert run("test", "--junit-xml", "out.xml").exit_code == 1
    root = ElementTree.fromstring(Path("out.xml").read_bytes())
    suites = root.findall("testsuite")
    assert [dict(suite.attrib) for suite in suites] == [
        {"name": "a.argmap", "tests": "4", "failures": "2", "errors": "0", "skipped": "0"},
        {"name": "b.argmap", "tests": "2", "failures": "0", "errors": "1", "skipped": "1"},
    ]
    cases = root.findall("testsuite/testcase")
    assert [(case.get("name"), case.get("line"), [child.tag for child in case]) for case in cases] == [
        ("anna holds half (1922-04)", "9", ["failure"]),
        ("bert holds half", "10", ["failure"]),
        ("bert holds owner", "11", []),
        ("half open", "12", []),
        ("the map can be read", "9", ["error"]),
        ("anna holds half", "10", ["skipped"]),
    ]
    failure = cases[1].find("failure")
    assert failure is not None and failure.get("message") == "nothing is recorded of `bert` on `half`"
    assert "  --> a.argmap:10:8\n" in str(failure.text)
    assert {case.get("classname") for case in cases} == {case.get("file") for case in cases} == {"a.argmap", "b.argmap"}


def test_junit_xml_is_the_same_each_time_and_holds_no_character_that_xml_forbids() -> None:
    Path("m\x1b\u202e.argmap").write_bytes(f"{UNMET}note (x\ufffe): \x08é < & \x1b[31m\n".encode())
    for name in ("a.xml", "b.xml"):
        run("test", "--junit-xml", name)
    data = Path("a.xml").read_bytes()
    assert data == Path("b.xml").read_bytes() and data.startswith(b"<?xml version='1.0' encoding='utf-8'?>\n")
    suite = ElementTree.fromstring(data).find("testsuite")
    assert suite is not None and suite.get("name") == "m#x1B\u202e.argmap"


def test_what_was_there_stays_if_the_results_cannot_be_written(folder: Path) -> None:
    write(m=MET)
    (folder / "out.xml").mkdir()
    result = run("test", "--junit-xml", "out.xml")
    assert result.exit_code == 2 and "cannot be written" in result.stderr


def test_findings_are_written_as_junit_xml_too() -> None:
    write(a="person anna: Anna\nnote (ana): She [@x] knows.\nnote (anna): She [@x] knows.\n", b=NOTED, c=GOOD)
    root = ElementTree.fromstring(run("check", "--output-format", "junit").stdout.encode())
    told = [(case.get("file"), case.get("name"), [c.tag for c in case]) for case in root.findall("testsuite/testcase")]
    assert told == [
        ("a.argmap", "AM101 unknown-name, line 2", ["failure"]),
        ("a.argmap", "AM013 stray-citation, line 2", ["failure"]),
        ("a.argmap", "AM013 stray-citation, line 3", ["failure"]),
        ("b.argmap", "AM112 unused-actor, line 1", ["skipped"]),
        ("c.argmap", "nothing wrong", []),
    ]


# ------------------------------------------------------------------ what the pages show


def test_what_the_pages_show_is_what_is_printed() -> None:
    wall = (ROOT / "docs" / "harbour-wall.argmap").read_text("utf-8")
    write(**{"harbour-wall": wall.replace("(1872-01)", "(1872-07)")})
    assert f"```\n{run('test', '-q').stdout}```\n" in (ROOT / "README.md").read_text("utf-8")
    write(**{"harbour-wall": f"{wall}expect outcome wall timber\nexpect lasting stands\n"})
    printed = run("test", "harbour-wall.argmap")
    assert f"```\n{printed.stdout}{printed.stderr}```\n" in (ROOT / "docs" / "cli.md").read_text("utf-8")
