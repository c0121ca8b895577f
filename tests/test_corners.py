"""What seldom happens: each of these was once a line that no other test reached."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import argmap
from argmap import api, checking, drawing
from argmap.chronology import edtf
from argmap.cli import cli
from argmap.config import Config
from argmap.diagnostics import terminal
from argmap.diagnostics.diagnostic import Remark, Rule
from argmap.diagnostics.sarif import region
from argmap.disk import Disk
from argmap.drawing import Asked
from argmap.model import slices
from argmap.project import Kept, Memory, Refusal, load
from argmap.syntax.limits import Limits
from argmap.text import Edit, Span, Text, edited

RULE = Rule("AM999", "a-test", "error")


def run(*arguments: str, text: str | None = None, env: dict[str, str] | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli, [*arguments], input=text, env=env)
    return result.exit_code, result.stdout, result.stderr


def test_progress_is_told_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "a.argmap").write_text("claim x: X\n", "utf-8")
    told: list[tuple[int, int]] = []
    api.projects([str(tmp_path)], Config(), progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 1)]


def test_a_map_is_cut_to_a_day_before_it_is_asked() -> None:
    m = argmap.load_text("event a (1922): A.\nevent b (1923): B.\n").map
    assert set(drawing.part(m, Asked(at="1922-12-31", keep="kind:event")).records) == {"a"}
    assert set(slices.at(m, edtf.read("1922/..")).records) == {"a", "b"}


def test_a_command_that_is_like_no_other_gets_no_proposal() -> None:
    code, _, said = run("zzzzzz")
    assert code == 2 and "No such command" in said and "similar" not in said


@pytest.mark.parametrize(
    ("flags", "env", "coloured"),
    [
        (["--color", "always"], {}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        ([], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1"}, True),
    ],
)
def test_colours_come_when_they_are_asked_for(flags: list[str], env: dict[str, str], coloured: bool) -> None:
    _, out, _ = run("check", "-", *flags, text="persn x: X\n", env={"NO_COLOR": "", "FORCE_COLOR": "", **env})
    assert ("\x1b[" in out) == coloured


def test_check_can_say_what_it_read() -> None:
    _, _, said = run("check", "-", "--verbose", text="claim x: X\n")
    assert "settings {" in said and "read -" in said


def test_render_says_what_its_reader_should_know_and_refuses_a_question_it_cannot_read(tmp_path: Path) -> None:
    rows = "".join(f"    pro a{i}: Reason {i}.\n" for i in range(5_001))
    (tmp_path / "big.argmap").write_text(f"dispute d: Question?\n  position p: Answer.\n{rows}", "utf-8")
    code, _, said = run("render", str(tmp_path / "big.argmap"), "-T", "txt")
    assert code == 0 and "note: more than 5,000 boxes" in said
    code, _, said = run("render", str(tmp_path / "big.argmap"), "-T", "txt", "--keep", "kind:")
    assert code == 2 and said.startswith("error: --keep: ")


def test_fmt_can_be_quiet(tmp_path: Path) -> None:
    (tmp_path / "a.argmap").write_text("claim   x: X\n", "utf-8")
    assert run("fmt", str(tmp_path), "--quiet") == (0, "", "")
    assert (tmp_path / "a.argmap").read_text("utf-8") == "claim x: X\n"


def test_quoted_words_are_no_name() -> None:
    found = argmap.load_text('claim x: X\n  tags "a b"\n').check()
    assert [f.rule.code for f in found] == ["AM001"]


def test_a_finding_in_a_file_that_nobody_has_points_at_its_beginning() -> None:
    assert region(Span("nowhere", 5, 9), {}) == {"startLine": 1, "startColumn": 1}
    finding = RULE.at(Span("nowhere", 5, 9), "something")
    assert terminal.full([finding], {}) == "error[AM999]: something\n  --> nowhere:1:1\n"


def test_a_remark_in_another_file_names_that_file() -> None:
    texts = {"a": Text("a", "one\n"), "b": Text("b", "two\n")}
    finding = RULE.at(Span("a", 0, 3), "something", remarks=(Remark(Span("b", 0, 3), "because of this"),))
    assert "  --> b:1:1\n   1 | two\n     | --- because of this\n" in terminal.full([finding], texts)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.argmap").write_text("claim x: X\n", "utf-8")

    def forbidden(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    with pytest.raises(Refusal, match="may not be read by this user"):
        Disk(tmp_path, Limits()).open(str(tmp_path / "a.argmap"))


def test_texts_at_hand_use_each_other_by_name() -> None:
    project = load("b", Memory({"a": "person anna: Anna\n", "b": 'use "a"\nclaim x: X\n  held by anna\n'}))
    assert project.clean and list(project.texts) == ["b", "a"]
    with pytest.raises(Refusal):
        load("no-such", Memory({}))


def test_what_is_kept_between_readings_does_not_grow_for_ever() -> None:
    kept = Kept()
    for i in range(6_000):
        load("a", Memory({"a": f"claim x: {i}\n"}), kept=kept)
    assert len(kept.readings) + len(kept.lowered) < 6_000


def test_a_map_without_a_name_that_can_be_kept_has_no_frame() -> None:
    found = argmap.load_text("map x: X\n  calendar maya\nclaim y: Y\n")
    assert [f.rule.name for f in found.check()] == ["unfit-value"] and "y" in found.map


def test_a_line_of_further_prose_below_what_is_too_deep_is_not_read_either() -> None:
    text = (
        "".join("  " * i + ("pro: Reason.\n" if i else "claim x: X\n") for i in range(9)) + "                  | more\n"
    )
    project = load("a", Memory({"a": text}), Limits(depth=4))
    assert [f.rule.name for f in checking.check([project]).findings] == ["too-deep"]


def test_a_sign_that_no_citation_has_is_told() -> None:
    found = argmap.load_text("source s: S\nclaim x\n  held by x [@s ;; ]\n").check()
    assert {f.rule.code for f in found} >= {"AM001"}


def test_places_count_lines_from_one_and_units_as_editors_do() -> None:
    text = Text("a", "eins\nzwei 🙂 drei\n")
    assert text.place(5) == (2, 1) and text.line(2) == "zwei 🙂 drei" and text.line(9) == ""
    assert text.utf16(text.content.index("drei")) == (1, 8)


def test_of_two_edits_that_overlap_the_earlier_counts() -> None:
    edits = [Edit(Span("a", 2, 5), "x"), Edit(Span("a", 0, 3), "y")]
    assert edited("abcdef", edits) == "ydef"


def test_an_undercut_of_an_undercut_ends_on_its_line_and_a_part_on_its_whole() -> None:
    text = """\
dispute whole: All of it?
dispute piece: A piece of it?
  part of whole (perhaps)
  exclusive no
  position yes: Yes.
    pro a: Because.
      undercut b: That does not follow.
        undercut c: It does.
    pro d: For another reason.
      premise p: One thing.
      undercut e: Not so.
  position no: No.
    con f: Hardly.
      premise p
"""
    shown = argmap.load_text(text).render("map", "txt").decode()
    assert "⊘ It does." in shown and "has part (perhaps)" in shown
    assert "part of “All of it?” perhaps" in argmap.load_text(text).render("outline", "txt").decode()


def test_settings_that_come_with_a_map_cannot_name_a_program(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text('[render]\ndot-command = "touch x"\n', "utf-8")
    (tmp_path / "a.argmap").write_text("claim x: X\n  held by x\n", "utf-8")
    code, _, said = run("render", str(tmp_path / "a.argmap"), "-T", "svg")
    assert code == 2 and "no setting is named `render.dot-command`" in said


def test_a_text_by_itself_uses_no_file() -> None:
    found = argmap.load_text('use "README.md"\nuse "maps/people-1922.argmap"\n').check()
    assert [f.rule.name for f in found] == ["use-outside", "use-outside"]


def test_circles_are_found_in_a_web_of_many_ways_and_each_of_them() -> None:
    layers = "".join(f"group g{i}{s}: G\n  member g{i + 1}a, g{i + 1}b\n" for i in range(40) for s in "ab")
    assert argmap.load_text(f"{layers}group g40a: G\ngroup g40b: G\nclaim x: X\n").check()[0].severity == "info"
    found = argmap.load_text(
        "group a: A\n  member b, c\ngroup b: B\n  member a\ngroup c: C\n  member a\nnote: x\n"
    ).check()
    assert [f.rule.name for f in found] == ["own-part", "own-part"]


@pytest.mark.parametrize(
    "line", ["note: " + " " * 90_000 + "]", "note: " + "[@a]" * 22_000 + " x]", "note: x" + " " * 90_000 + "#."]
)
def test_a_line_as_long_as_the_limit_allows_is_read(line: str) -> None:
    # Each of these once took half a minute. Time is no condition of a test: this one says that they are read.
    assert "note/1" in argmap.load_text(line + "\n").map


def test_prose_goes_on_over_forty_thousand_lines_and_a_line_has_ten_thousand_names() -> None:
    # Each of these once took time with the square of its length. Time is no condition: this says that they are read.
    m = argmap.load_text("note: It begins\n" + "  | and goes on\n" * 40_000).map
    assert m["note/1"].text.count("and goes on") == 40_000
    found = argmap.load_text("claim x: X\n  held by " + ", ".join(f"a{n}" for n in range(10_000)) + "\n").check()
    assert sum(f.rule.name == "unknown-name" for f in found) == 10_000


def test_an_outcome_goes_with_the_position_that_prevailed() -> None:
    m = argmap.load_text("dispute d: Q?\n  position p (1925): One.\n  outcome p\n")
    assert "d/outcome" in m.map and "d/outcome" not in m.at("1920").map
    assert m.at("1920").render("outline", "txt")


def test_names_made_from_names_cannot_be_names() -> None:
    text = "person a: A\nperson a-2: B\nclaim x: X\n  held by a (1922)\n  held by a (1923)\n  held by a-2 (1924)\n"
    debate = argmap.load_text(text)
    assert not debate.check() and len([r for r in debate.map if r.record == "stance"]) == 3


def test_what_a_comment_allows_is_not_lost_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "a.argmap").write_text("# allow unknown-statement\n\nnote: Hello.\ngibberish here lost\n", "utf-8")
    code, _, said = run("convert", str(tmp_path / "a.argmap"))
    assert code == 1 and "AM002" in said


def test_a_link_that_leads_out_is_neither_read_nor_rewritten(tmp_path: Path) -> None:
    (tmp_path / "out.argmap").write_text("claim   x: X\n", "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "l.argmap").symlink_to(tmp_path / "out.argmap")
    (tmp_path / "in" / "a.argmap").write_text("claim y: Y\n", "utf-8")
    assert run("fmt", str(tmp_path / "in"))[0] == 0 and run("check", str(tmp_path / "in"))[0] == 0
    assert (tmp_path / "out.argmap").read_text("utf-8") == "claim   x: X\n"


def test_prose_without_a_colon_is_told_what_it_lacks() -> None:
    found = argmap.load_text("dispute d: Q?\n  position p The first answer.\n").check()
    assert [(f.message, f.hint) for f in found] == [
        ("no colon stands before `The`", "prose begins after a colon: `position p: The …`")
    ]
