"""Views with names: what they ask for, and that `explain --view` never says anything that the picture does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import projects
from telling import found, loaded

import argmap
from argmap import drawing, registry
from argmap.appearing import DRAWS, Seen, appearance, ids
from argmap.chronology import edtf
from argmap.drawing import Asked, CannotShow
from argmap.formats import json
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.model.pictures import LOOKS, View
from argmap.model.record import Record

QUARREL = """\
map fence: A quarrel about a fence
person anna: Anna
person ben: Ben
dispute pay (1931/): Who pays for the fence?
  position both: Both pay.
    held by anna (1931/1932)
    pro fair (anna, 1931-05): It is fair.
      con (ben, 1933): It is not.
  position anna-pays: Anna pays.
    held by ben (1931/..)
  outcome open (1934)
dispute height: How high is it?
  position low: Low.
view spring: The quarrel in spring
  kind matrix
  at 1931-05
  certainly
  theme mono
view near: What lies near Ben's answer
  around anna-pays
  steps 1
  direction LR
view short: In short
  keep pay or height
  fold pay, low
  standing grounded
view shortest: In one box each
  fold all
"""


def _quarrel() -> ArgMap:
    return loaded(QUARREL).map


def test_a_view_is_read_with_its_fields() -> None:
    m = _quarrel()
    assert list(drawing.named(m)) == ["spring", "near", "short", "shortest"]
    asked = {name: drawing.asked_by(view) for name, view in drawing.named(m).items()}
    assert asked["spring"] == Asked("matrix", at="1931-05", certainly=True)
    assert asked["near"] == Asked(around="anna-pays", steps=1)
    assert asked["short"] == Asked(keep="pay or height", fold=("pay", "low"), standing="grounded")
    assert asked["shortest"] == Asked(fold=("all",))
    near = drawing.named(m)["near"]
    assert (near.direction, near.theme, near.text) == ("LR", None, "What lies near Ben's answer")


def test_the_kinds_of_a_view_are_the_views_that_there_are() -> None:
    assert sorted(LOOKS) == sorted(registry.names("argmap.views")) == sorted(DRAWS)


def test_a_date_of_the_julian_calendar_is_asked_for_as_one() -> None:
    m = loaded("map old: Old style\n  calendar julian\nevent a (1917-10-25): x\nview b: x\n  at 1917-10-25\n").map
    asked = drawing.asked_by(drawing.named(m)["b"])
    assert asked.at == "1917-10-25 julian" and "a" in drawing.part(m, asked)


def test_a_view_can_be_reopened_and_keeps_a_comment_out_of_its_question() -> None:
    m = loaded("person anna: Anna\nview a: Hers\nview a\n  keep anna  # only hers\n").map
    assert drawing.asked_by(drawing.named(m)["a"]).keep == "anna"


def test_no_view_is_called_as_a_kind_of_picture() -> None:
    (wrong,) = [f for f in found("view map: All of it\n").findings if f.severity == "error"]
    assert wrong.rule.name == "name-form" and "`--view map`" in wrong.message


def test_a_view_is_no_part_of_what_is_told() -> None:
    m = _quarrel()
    assert not {e.via for e in m.edges} & set(drawing.named(m))
    assert not set(drawing.named(m)) & set(drawing.part(m, Asked(keep="*")).records)
    assert not set(drawing.named(m)) & set(drawing.part(m, Asked(keep="anna-pays or kind:view or pay")).records)
    assert not set(drawing.named(m)) & set(slices.around(m, "pay", 9).records)


def test_a_part_without_what_a_view_is_around_has_no_such_view() -> None:
    part = slices.at(
        loaded("event a (1922): x\nevent b (1900): y\nview c: z\n  around a\n  steps 3\n").map, edtf.read("1910")
    )
    assert list(part.records) == ["b"]


def test_python_draws_a_view_by_its_name_with_its_title() -> None:
    debate = argmap.load_text(QUARREL)
    assert debate.views()["spring"] == "The quarrel in spring"
    assert debate.render("spring", "txt").decode().startswith("The quarrel in spring\nas of May 1931")
    assert "2 statements inside" not in debate.render("map", "txt").decode()
    assert "statements inside" in debate.render("shortest", "txt").decode()
    assert "as of 1931" in debate.at("1931").render("shortest", "txt").decode()
    with pytest.raises(CannotShow, match="a similar name: `spring`"):
        debate.render("sprin")


def test_a_name_that_cannot_be_folded_is_refused() -> None:
    m = _quarrel()
    for name, hint in (("anna", "name a dispute"), ("heigt", "`height`")):
        with pytest.raises(CannotShow) as refused:
            drawing.picture(m, Asked(fold=(name,)))
        assert refused.value.part == "fold" and hint in refused.value.hint


def test_json_keeps_views() -> None:
    m = _quarrel()
    assert json.read(json.written(m)) == m


# ------------------------------------------------------------------ why something is not in a picture


@pytest.mark.parametrize(
    ("name", "asked", "words"),
    [
        ("fair", Asked(), "`fair` is in `x`"),
        ("fair/con-1", Asked(at="1931"), "`at 1931` leaves it out, because it was put forward later: 1933"),
        ("fair/con-1", Asked(at="1931"), "(main.argmap:8)"),
        ("both/held-by-anna", Asked("timeline", at="1933"), "its days are others: 1931 to 1932 (main.argmap:6)"),
        ("fair", Asked(at="1931", certainly=True), "`fair` is in `x`"),
        ("fair", Asked(at="1931-04"), "put forward later: May 1931 (main.argmap:7)"),
        ("fair/con-1", Asked(at="1933-05", certainly=True), "it is not certain that it had been put forward: 1933"),
        ("low", Asked(keep="actor:anna"), "the question `actor:anna` does not answer to it"),
        ("fair/con-1", Asked(around="both", steps=1), "it lies 2 steps from `both`, and 1 is drawn"),
        ("low", Asked(around="both"), "nothing leads from `both` to it"),
        ("fair", Asked("network"), "the view `network` draws no arguments"),
        ("anna", Asked(), "the view `map` draws no people"),
        ("both/held-by-anna", Asked(), "it has no box of its own, and is told in that of `both`"),
        ("both/held-by-anna", Asked(fold=("all",)), "told in that of `both`, which is folded into `pay`"),
        ("pay/outcome", Asked(), "no answer prevails in it"),
        ("low", Asked("matrix", keep="kind:position"), "nobody takes a stance on it there"),
        ("fair/con-1", Asked(fold=("both",)), "it is folded into `both`"),
        ("both", Asked(fold=("all",)), "it is folded into `pay`"),
        ("pay", Asked(fold=("all",)), "`pay` is in `x`"),
        ("spring", Asked(), "the view `map` draws no views"),
    ],
)  # fmt: skip
def test_what_keeps_a_statement_out_of_a_picture_is_told(name: str, asked: Asked, words: str) -> None:
    assert words in appearance(_quarrel(), name, asked).told("x")


def test_kinds_without_a_plural_of_their_own_are_called_by_other_words() -> None:
    m = argmap.load_text("dispute wall: How?\n  agreed: It is broken.\n").map
    name = next(r.name for r in m if r.record == "agreed")
    assert appearance(m, name, Asked("timeline")).why.startswith("the view `timeline` draws no points that are agreed")


def test_what_hangs_on_something_that_is_left_out_says_on_what() -> None:
    m = loaded("claim a (1930): x\n  pro b (1920): y\n    premise c: z\n").map
    assert "it hangs on `a`, which is left out (main.argmap:1)" in appearance(m, "b", Asked(at="1925")).told("x")
    assert "what it belongs to is left out" in appearance(m, "c", Asked(at="1925")).told("x")


def test_what_waits_for_something_that_may_not_be_over_says_so() -> None:
    m = loaded("person anna: Anna\nevent b (1922): x\nclaim c: y\n  held by anna\n    after b\n").map
    told = appearance(m, "c/held-by-anna", Asked("timeline", at="1922", certainly=True)).told("x")
    assert "it came after something that was not certainly over by then (main.argmap:4)" in told


def test_a_view_that_there_is_not_is_refused_with_the_views_there_are() -> None:
    with pytest.raises(CannotShow) as refused:
        drawing.shown(_quarrel(), "nothing-of-the-kind")
    assert refused.value.part == "view" and "of this map: spring" in refused.value.hint


def test_nothing_lies_around_what_another_step_took_away() -> None:
    asked = Asked(at="1931-04", around="fair")
    with pytest.raises(CannotShow, match="`fair` is not in that part"):
        appearance(_quarrel(), "pay", asked)
    assert "put forward later" in appearance(_quarrel(), "fair", asked).why


_DAYS = st.sampled_from(["", "1921", "1922-09-28", "2100", "-0700", "1922/1923"])


@settings(max_examples=12)
@given(projects(), st.sampled_from(LOOKS), _DAYS, st.integers(0, 10_000), st.integers(0, 3))
def test_a_statement_is_said_to_be_in_a_picture_if_and_only_if_it_is(
    contents: dict[str, str], view: str, at: str, chosen: int, steps: int
) -> None:
    m = loaded(contents).map
    name = sorted(m.records)[chosen % len(m)]
    disputes = tuple(r.name for r in m if r.record in ("dispute", "position"))[: chosen % 3]
    plain = Asked(view, at=at, certainly=chosen % 2 == 1, fold=("all",) if chosen % 5 == 0 else disputes)
    part_of_it = replace(plain, around=name, steps=steps) if steps else replace(plain, keep=f"not name:{name}")
    asked_for = [plain, part_of_it]
    asked_for += [drawing.asked_by(named) for named in drawing.named(m).values()]
    for asked in asked_for:
        try:
            drawn = ids(drawing.picture(m, replace(asked, standing=""))[0])
        except CannotShow as refused:
            assert refused.hint
            continue
        part, seen = drawing.part(m, asked), Seen(m, asked)
        for record in m:
            said = seen.of(record.name)
            assert said.shown == (record.name in part and _is_among(record, drawn)), said
            assert said.shown != bool(said.why)
            assert not said.shown or record.record in DRAWS[asked.view]


def _is_among(record: Record, drawn: set[str]) -> bool:
    """Whether anything that is drawn has the name of a record, or is made of it: a cell, a bracket, a line."""
    names = {record.name, f"{record.name}/step", f"{record.name}/premises"}
    if isinstance(record, Stance):
        names.add(f"{record.actor}--{record.position}")
    cells = {part for cell in drawn if "--" in cell for part in (cell.partition("--")[0], cell.partition("--")[2])}
    return bool(names & drawn or record.name in cells or any(name.startswith(f"{record.name} ") for name in drawn))


@settings(max_examples=6)
@given(projects())
def test_every_view_that_a_map_names_is_drawn_or_refused_with_a_hint(contents: dict[str, str]) -> None:
    m = loaded(contents).map
    for view in m.of(View):
        try:
            picture, _ = drawing.picture(m, drawing.asked_by(view))
        except CannotShow as refused:
            assert refused.hint
        else:
            assert picture.description
