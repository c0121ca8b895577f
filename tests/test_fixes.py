"""What fixes make of a text, and what they leave to its author."""

from __future__ import annotations

from pathlib import Path

import pytest
from mends import SHIFTED, STRAIGHT, after, mend, mended_text
from running import alone
from telling import ROOT

from argmap.diagnostics.diagnostic import Diagnostic, Fix, Rule
from argmap.diagnostics.fixes import fixed, mends
from argmap.text import Edit, Span, Text

RULE = Rule("AM999", "a-test", "error")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


# ------------------------------------------------------------------ fixes and a text


def finding(*edits: tuple[int, int, str], safe: bool = True, path: str = "a", message: str = "m") -> Diagnostic:
    made = tuple(Edit(Span(path, start, end), new) for start, end, new in edits)
    return RULE.at(made[0].span, message, fix=Fix(made, safe))


@pytest.mark.parametrize(
    ("findings", "content", "done"),
    [
        ([finding((0, 1, "A")), finding((2, 3, "C"))], "AbCdef", 2),
        ([finding((0, 2, "A")), finding((2, 4, "C"))], "ACef", 2),
        ([finding((1, 4, "X")), finding((0, 2, "Y"))], "Ycdef", 1),
        ([finding((0, 1, "X"), (5, 6, "Z")), finding((5, 6, "W"))], "XbcdeZ", 1),
        ([finding((4, 5, "W")), finding((0, 1, "X"), (4, 6, "Z"))], "XbcdZ", 1),
        ([finding((2, 2, "X")), finding((2, 2, "Y"), message="n")], "abXcdef", 1),
        ([finding((2, 2, "X")), finding((2, 4, "Y"), message="n")], "abXcdef", 1),
        ([finding((0, 2, "Y")), finding((2, 2, "X"))], "YXcdef", 2),
        ([finding((0, 3, "X"), (2, 4, "Y"))], "abcdef", 0),
        ([finding((2, 2, "X"), (2, 2, "Y"))], "abcdef", 0),
        ([finding((0, 1, "X"), safe=False)], "abcdef", 0),
        ([finding((0, 1, "X"), path="b")], "abcdef", 0),
        ([RULE.at(Span("a", 0, 1), "no fix")], "abcdef", 0),
        ([RULE.at(Span("a", 0, 1), "an empty one", fix=Fix(()))], "abcdef", 0),
    ],
)
def test_a_fix_is_applied_whole_or_not_at_all_and_the_first_counts(
    findings: list[Diagnostic], content: str, done: int
) -> None:
    text = Text("a", "abcdef")
    assert fixed(text, findings) == fixed(text, reversed(findings))
    made, applied = fixed(text, findings)
    assert (made, len(applied)) == (content, done)


def test_a_fix_that_reaches_into_two_files_is_not_applied() -> None:
    both = RULE.at(Span("a", 0, 1), "m", fix=Fix((Edit(Span("a", 0, 1), "X"), Edit(Span("b", 0, 1), "Y"))))
    assert fixed(Text("a", "abc"), [both]) == ("abc", ()) and mends(both)


def test_a_fix_that_is_not_safe_is_applied_only_if_that_is_asked_for() -> None:
    unsafe = finding((0, 1, "X"), safe=False)
    assert fixed(Text("a", "abc"), [unsafe], unsafe=True) == ("Xbc", (unsafe,))
    assert not mends(unsafe) and mends(unsafe, unsafe=True)


# ------------------------------------------------------------------ what is mended


@pytest.mark.parametrize(
    ("before", "mended_to"),
    [
        (SHIFTED, STRAIGHT),
        (SHIFTED.replace("\n", "\r\n"), STRAIGHT.replace("\n", "\r\n")),
        (SHIFTED.replace("\n", "\r"), STRAIGHT.replace("\n", "\r")),
        ("claim a: A\n\tpro: B\n\t\tcon: C\n", "claim a: A\n  pro: B\n    con: C\n"),
        ("claim a: A\n \tpro: B  # allow AM302\n", "claim a: A\n  pro: B  # allow AM302\n"),
        ("Claim a: A\n  PRO: B\n    Con: C\n", "claim a: A\n  pro: B\n    con: C\n"),
        ("claim a: A\n  Held   By b # who\nperson b: B\n", "claim a: A\n  held   by b # who\nperson b: B\n"),
        ("claim a: A\n  LEFT Open by b\nperson b: B\n", "claim a: A\n  left open by b\nperson b: B\n"),
        ("person Bert: B\nnote (Bert, BERT-2, old_bert): B\n", "person bert: B\nnote (bert, bert-2, old-bert): B\n"),
        ("note (Perhaps): A\n", "note (perhaps): A\n"),
        ("note (perhaps “he said”): A\n", 'note (perhaps "he said"): A\n'),
        ("note (perhaps „er sagt“, certain »oui«): “A”\n", 'note (perhaps "er sagt", certain "oui"): “A”\n'),
        ("use “more.argmap” # for names\n", 'use "more.argmap" # for names\n'),
        ("position a: A\n\tPro: B\n", "position a: A\n  pro: B\n"),
    ],
)
def test_what_a_safe_fix_makes_of_a_text(before: str, mended_to: str) -> None:
    assert mended_text(before) == mended_to


@pytest.mark.parametrize(
    "text",
    [
        "dispute a: A\n    position b: B\n  position c: C\n",  # what belongs to what is not for us to say
        "person anna: Anna\nperson Anna: Another\nnote (Anna): Which?\n",
        "person Anna: Anna\nperson ANNA: Another\n",
        "person anna: A\ndialogue d: D\n  anna Anna: She names her words.\n",
        "note (anna: It is not closed.\n",
        'note (perhaps “half"): A\n',
        "note (“whole”): A\n",
        "person anna: Anna\nnote (ana): A\n",
        "source s: S\nnote: They met [@s] there.\n",
        "Held by anna\n",
        "persn anna: Anna\n",
        "event a (Feb 1900): A\n",
        "# allow unknown-name\nperson anna: Anna\n",
        "person anna The aunt\n",
        "person _1a: A\n",
        "person anna The aunt  # as she was called\n",
    ],
)
def test_what_may_be_meant_otherwise_is_left_to_the_author(text: str) -> None:
    assert mend(text).changed == {}


@pytest.mark.parametrize(
    ("before", "mended_to"),
    [
        ("person anna: Anna\nnote (ana): A\n", "person anna: Anna\nnote (anna): A\n"),
        ("source s-1: S\nnote: A [@s1 p. 3]\n", "source s-1: S\nnote: A [@s-1 p. 3]\n"),
        ("source one: S\nsource t: T\n  via ones\n", "source one: S\nsource t: T\n  via one\n"),
        ("source s: S\nnote: They [@s p. 3; @s] met.\n", "source s: S\nnote: They met. [@s p. 3; @s]\n"),
        (
            "source s: S\nnote: They [@s p. 3] met\n  | there [@s], and left. [@s 4]\n",
            "source s: S\nnote: They met\n  | there, and left. [@s] [@s p. 3] [@s 4]\n",
        ),
        ("source s: S\nnote: [@s] says [@s] so.\n", "source s: S\nnote: [@s] says [@s] so.\n"),
        ("source s: S\nnote: A [@s] and [@s\n", "source s: S\nnote: A [@s] and [@s\n"),
        ("persn anna: Anna\n", "person anna: Anna\n"),
        ("person anna The aunt\n", "person anna: The aunt\n"),
        ("source s: S\n  kind memor\n", "source s: S\n  kind memoir\n"),
        ("event a (Feb 1900): A\nevent b (c. 1900-02): B\n", "event a (1900-02): A\nevent b (1900-02~): B\n"),
        ("event a (44 BC): A\nevent b (28.9.1922): B\n", "event a (-0043): A\nevent b (1922-09-28): B\n"),
        ("event a (4.5.1922): A\n", "event a (4.5.1922): A\n"),
        ("event a (22): A\n", "event a (22): A\n"),
        ("event a (1922-spring/1923): A\n", "event a (1922-spring/1923): A\n"),
        ("note: A\n# allow unknown-nam\n", "note: A\n"),
        ("note: A\n# allow unknown-name\nnote: B\n", "note: A\nnote: B\n"),
        ("note: A\r\n  # allow unknown-name\r\nnote: B\r\n", "note: A\r\nnote: B\r\n"),
        ("note: A  # allow unknown-name\r\nnote: B\r\n", "note: A\r\nnote: B\r\n"),
        ("note: A\n# allow unknown-name", "note: A\n"),
        ("note (x): A  # allow AM101, AM103, unknown-name, AM105\n", "note (x): A  # allow AM101, unknown-name\n"),
        ("note (x): A  # allow AM103, AM104, AM101\n", "note (x): A  # allow AM101\n"),
    ],
)
def test_what_a_fix_that_is_to_be_looked_at_makes_of_a_text(before: str, mended_to: str) -> None:
    assert mended_text(before, unsafe=True) == mended_to


def test_a_fix_that_would_make_prose_of_a_comment_is_not_applied() -> None:
    text = "person anna The aunt  # as she was called\nperson bert The uncle\n"
    assert mended_text(text, unsafe=True) == text.replace("bert The", "bert: The")


def test_a_name_that_two_maps_have_clashes_only_where_they_meet() -> None:
    apart = {ROOT: "person Anna: Anna\n", "two.argmap": "person anna: Another\n"}
    assert after(mend(apart), apart)[ROOT] == "person anna: Anna\n"
    together = {**apart, "two.argmap": f'use "{ROOT}"\nperson anna: Another\n'}
    assert mend(together).changed == {}


def test_what_a_comment_allows_or_nobody_selected_is_left() -> None:
    allowed = "claim a: A\n# allow tab-indentation\n\tpro: B\n\tcon: C\n"
    assert mended_text(allowed) == allowed.replace("\tcon", "  con")
    assert mend("# allow AM004\n" + SHIFTED, ignore=("name-form",)).changed == {}
    assert mend(SHIFTED, select=("name-form",)).changed[ROOT][1] == SHIFTED.replace("Anna)", "anna)")


def test_what_is_left_is_what_is_found_in_the_mended_text() -> None:
    made = mend(SHIFTED + "note (zoe): Z\n")
    assert [f.rule.name for f in made.done] == ["tab-indentation", "name-form"]
    assert [f.rule.name for f in made.left.findings] == ["unknown-name"]
    assert made.left.texts[ROOT].content == STRAIGHT + "note (zoe): Z\n"
