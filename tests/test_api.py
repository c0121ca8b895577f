"""The Python face: what somebody with a notebook or a script does with a map."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import argmap
from argmap import api, drawing
from argmap.config import BadConfig
from argmap.drawing import Asked, CannotShow
from argmap.formats.json import NotAMap, schema
from argmap.model.claims import Argument, Position
from argmap.model.graph import NOWHERE, ArgMap
from argmap.model.people import Party, Person, Stance
from argmap.picture import draw
from argmap.project import Refusal

MAPS = Path(__file__).parents[1] / "maps"
QUARREL = """\
map quarrel: A quarrel
person anna: Anna
person bert: Bert
source diary (anna, 1922): A diary
dispute fence (1922-03/): Who pays for the fence?
  position half: Each pays half.
    held by anna (1922-03/1922-06) [@diary p. 3]
    conceded by bert (1922-05-01/)
    pro custom (anna, 1922-03): It is the custom.
      con: Nobody remembers it.
    con late (bert, 1922-06): It comes too late.
  position owner: The owner pays.
    held by bert (1922-03/1922-04-30)
  outcome half (1922-05-01): They share it.
"""


def quarrel() -> argmap.Debate:
    return argmap.load_text(QUARREL)


def test_a_file_is_loaded_with_all_it_uses_and_checked() -> None:
    debate = argmap.load(MAPS / "lenin-stalin-1922.argmap")
    assert debate.check() == () and debate.report() == ""
    assert len(debate.project.texts) == 5
    assert "stalin" in debate.map and "no-such" not in debate.map


def test_what_is_wrong_with_a_text_is_told_as_the_command_line_tells_it() -> None:
    debate = argmap.load_text("dispute fence: Who pays?\n  position half: Half.\n    held by anna\n")
    assert [f.rule.name for f in debate.check()] == ["unknown-name"]
    assert debate.report().startswith("error[AM101]: no person, body or group is named `anna`\n  --> <text>:3:13\n")


def test_a_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refusal, match="does not exist"):
        argmap.load("no-such-file.argmap")


def test_settings_beside_a_file_count_and_misspelt_ones_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.argmap").write_text("person anna: Anna\nnote: x\n", "utf-8")
    (tmp_path / "argmap.toml").write_text('ignore = ["unused-actor"]\n', "utf-8")
    assert argmap.load(tmp_path / "a.argmap").check() == ()
    (tmp_path / "argmap.toml").write_text('ignroe = ["unused-actor"]\n', "utf-8")
    with pytest.raises(BadConfig) as wrong:
        argmap.load(tmp_path / "a.argmap")
    assert "`ignore`" in wrong.value.hint


def test_a_map_knows_its_records_by_kind_and_where_they_were_written() -> None:
    m = quarrel().map
    assert [p.name for p in m.of(Person)] == ["anna", "bert"] == [p.name for p in m.of(Party)]
    assert [p.name for p in m.of(Position)] == ["half", "owner"]
    assert {a.name for a in m.of(Argument)} == {"custom", "custom/con-1", "late"}
    assert [(s.actor, s.mode) for s in m.of(Stance)] == [("anna", "held"), ("bert", "conceded"), ("bert", "held")]
    span = m.where("half/held-by-anna", "when")
    assert QUARREL[span.start : span.end] == "1922-03/1922-06"
    assert m.where("half/held-by-anna", "certainty") == m.where("half/held-by-anna")
    assert m.where("nobody") == NOWHERE and m.line("late") == ("<text>", 11)
    assert m.line("nobody") is None


def test_edges_are_typed_and_say_which_record_makes_them() -> None:
    m = quarrel().map
    assert [(e.tail, e.via) for e in m.into("half", "holds")] == [("anna", "half/held-by-anna")]
    assert [(e.kind, e.head) for e in m.out("late", "attacks", "supports")] == [("attacks", "half")]
    assert {e.kind for e in m.into("half")} >= {"holds", "concedes", "supports", "attacks", "prevails"}


def test_a_map_at_a_day_holds_what_stood_then() -> None:
    april = quarrel().at("1922-04-15")
    assert {s.name for s in april.map.of(Stance)} == {"half/held-by-anna", "owner/held-by-bert"}
    assert {a.name for a in april.map.of(Argument)} == {"custom", "custom/con-1"}
    assert "half/conceded-by-bert" in quarrel().at("1922-05-02").map
    assert "half/conceded-by-bert" not in quarrel().at("1922-05-02", possibly=False).map


def test_a_question_keeps_what_answers_it_and_what_that_links_to() -> None:
    kept = quarrel().keep("kind:argument and by:bert").map
    assert set(kept.records) == {"map/quarrel", "late", "bert", "half", "fence"}
    with pytest.raises(CannotShow) as wrong:
        quarrel().keep("kind:")
    assert wrong.value.hint


def test_what_lies_around_a_name_grows_with_the_steps() -> None:
    near, far = (set(quarrel().around("custom", steps).map.records) for steps in (1, 3))
    assert "custom/con-1" in near < far
    with pytest.raises(CannotShow):
        quarrel().around("no-such-name")


def test_a_map_survives_json_and_its_json_fits_its_schema() -> None:
    text = quarrel().to_json()
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(text), schema())
    assert argmap.from_json(text) == quarrel().map
    assert api.to_json(argmap.from_json(text)) == text


def test_a_map_in_the_julian_calendar_survives_json() -> None:
    m = argmap.load_text("map old: Old\n  calendar julian\nevent rising (1917-10-25): They rise.\n").map
    assert argmap.from_json(api.to_json(m)) == m


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "json"),
        ('{"argmap": 2, "records": []}', "argmap"),
        ('{"argmap": 1, "records": [{"record": "person"}]}', "name"),
        ('{"argmap": 1, "records": [{"record": "person", "name": "a b"}]}', "no name"),
        (
            '{"argmap": 1, "records": [{"record": "person", "name": "a"}, {"record": "body", "name": "a"}]}',
            "two records",
        ),
        ('{"argmap": 1, "records": [{"record": "position", "name": "a", "dispute": "b"}]}', "no record has"),
        ('{"argmap": 1, "records": [{"record": "person", "name": "a", "when": "1922-13"}]}', "when"),
    ],
)
def test_json_that_is_no_map_is_refused_with_a_place(text: str, said: str) -> None:
    with pytest.raises(NotAMap, match=said):
        argmap.from_json(text)


def test_a_map_is_drawn_in_every_view_and_form_that_needs_no_graphviz() -> None:
    for view in ("map", "matrix", "outline"):
        assert quarrel().render(view, "txt").decode().startswith(("A quarrel", "Who held what?"))
        assert json.loads(quarrel().render(view, "json"))["title"]
        assert quarrel().render(view, "dot").startswith(b"digraph")
    with pytest.raises(CannotShow):
        quarrel().render("no-such-view")


def test_a_notebook_shows_the_picture_and_without_graphviz_the_outline(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = quarrel()._repr_mimebundle_()
    assert "<svg" in shown["image/svg+xml"] and "Who pays for the fence?" in shown["text/plain"]

    def none(_: str | None) -> list[str]:
        raise draw.NoGraphviz("Graphviz is not installed", "install it")

    monkeypatch.setattr(draw, "program", none)
    shown = quarrel()._repr_mimebundle_()
    assert "image/svg+xml" not in shown and "Graphviz is not installed: install it" in shown["text/plain"]


def test_a_map_of_many_thousand_boxes_in_one_piece_is_folded_and_says_so() -> None:
    rows = "".join(f"    pro a{i}: Reason {i}.\n" for i in range(5_001))
    m = argmap.load_text(f"dispute d: Question?\n  position p: Answer.\n{rows}").map
    drawn, notes = drawing.picture(m, Asked())
    assert len(drawn.boxes) == 1 and "more than 5,000 boxes" in notes[0]


def test_a_package_has_what_it_says_and_nothing_else() -> None:
    assert set(argmap.__all__) <= {name for name in argmap.__all__ if getattr(argmap, name)}
    with pytest.raises(AttributeError):
        argmap.no_such_thing  # noqa: B018


def test_maps_are_equal_by_their_records_and_show_their_size() -> None:
    assert quarrel().map == quarrel().map != ArgMap({})
    assert repr(ArgMap({})) == "<ArgMap of 0 records>"
    assert ArgMap({}).line("x") is None and ArgMap({}).origins.line(NOWHERE) == 1
    one = argmap.from_json(quarrel().to_json())
    assert one.used >= quarrel().map.used and one.where("anna") == NOWHERE
