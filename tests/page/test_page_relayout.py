"""A page that lays out anew what is shown: what it holds besides, and what no other page does."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest
from running import alone, run

import argmap
from argmap import drawing
from argmap.drawing import Asked
from argmap.page import data, html
from argmap.page.data import Studio
from argmap.page.shape import Data, View
from argmap.picture import dot
from argmap.picture.wiring import Frame, Wiring, wiring

ROOT = Path(__file__).parents[2]
TEXT = """\
person ann: Ann
person bo: Bo
dispute crossing: Shall there be a bridge?
  position bridge: Yes.
    held by ann (1901/)
    pro drown (ann, 1901): Fewer people would drown.
      premise sinks: The ferry sinks.
      premise stays-up: A bridge does not.
      undercut wind (bo, 1902): Bridges fall in the wind.
    con costly (bo, 1902): It costs too much.
      undercut grant (ann, 1903): The crown pays.
  position ferry: No.
    held by bo (1901/)
"""


def shown(relayout: bool) -> Data:
    debate = argmap.load_text(TEXT)
    return data.data(debate.map, debate.project.texts, studio=Studio(relayout=relayout))


@pytest.fixture(scope="module")
def asked() -> Data:
    return shown(relayout=True)


def the_map(asked: Data) -> View:
    return next(view for view in asked["views"] if view["id"] == "map")


def boxes(rows: list[str | Frame]) -> Iterator[str]:
    for row in rows:
        if isinstance(row, str):
            yield row
        else:
            yield from boxes(row["inside"])


def frames(rows: list[str | Frame]) -> Iterator[str]:
    for row in rows:
        if not isinstance(row, str):
            yield row["id"]
            yield from frames(row["inside"])


def wired(asked: Data) -> Wiring:
    return the_map(asked)["wiring"]


def test_a_page_has_nothing_of_it_unless_it_is_asked_for() -> None:
    found = shown(relayout=False)
    text = html.page(found)
    assert not any("wiring" in view for view in found["views"])
    assert not re.search(r"wasm|Graphviz|data-id|relayout|laid-out-anew", text)


def test_a_page_that_lays_out_loosens_its_policy_by_one_word(asked: Data) -> None:
    plain, able = html.page(shown(relayout=False)), html.page(asked)
    script = able.partition('<script type="module">')[2].partition("</script>")[0]
    assert f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}" in able

    def policy(text: str) -> str:
        return re.sub(r"'sha256-[^']*'", "HASH", re.findall(r'Content-Security-Policy" content="([^"]*)"', text)[0])

    assert policy(able) == policy(plain).replace("script-src HASH", "script-src HASH 'wasm-unsafe-eval'")
    assert len(able) - len(plain) < 1_000_000
    assert not re.search(r"innerHTML|insertAdjacent|document\.write|\beval\(|new Function|\bimport\b", script)
    assert "Apache License 2.0" in script


def test_every_element_of_the_picture_has_its_place_in_the_wiring(asked: Data) -> None:
    wires = wired(asked)
    drawn: dict[str, set[str]] = {"node": set(), "edge": set(), "cluster": set()}
    for piece in the_map(asked)["pieces"]:
        for element in ElementTree.fromstring(piece["svg"]).iter():
            kind = element.get("class", "").partition(" ")[0]
            if kind in drawn and element.get("data-id"):
                drawn[kind].add(element.get("data-id", ""))
    assert drawn["node"] == set(boxes(wires["boxes"])) and drawn["node"] >= {*wires["joints"], *wires["ordered"]}
    assert drawn["edge"] == {wire["id"] for wire in wires["wires"]}
    assert drawn["cluster"] == set(frames(wires["boxes"])) == {"group-drown_2f_premises"}
    ends = {end for wire in wires["wires"] for end in (wire["tail"], wire["head"])}
    assert ends <= drawn["node"] | drawn["cluster"]


@pytest.mark.parametrize("direction", ["TB", "LR"])
def test_boxes_and_lines_come_in_the_order_of_the_first_layout(direction: dot.Direction) -> None:
    picture, _ = drawing.picture(argmap.load_text(TEXT).map, Asked("map"))
    wires = wiring(picture, direction=direction)
    assert wires
    ((_, text),) = dot.dot_of_parts(picture, direction=direction)
    assert re.findall(r'^  "[^"]*" \[id="(box-[^"]*)"', text, re.M) == list(boxes(wires["boxes"]))
    assert re.findall(r'-> "[^"]*" \[id="([^"]*)"', text) == [wire["id"] for wire in wires["wires"]]


def test_only_the_first_half_of_a_line_is_a_half(asked: Data) -> None:
    wires = wired(asked)
    halves = {wire["tail"] for wire in wires["wires"] if wire["half"]}
    assert halves == {"group-drown_2f_premises", "box-costly"}
    assert len(wires["joints"]) == 2


def test_what_is_no_ranked_picture_has_no_wiring(asked: Data) -> None:
    assert {view["kind"] for view in asked["views"] if "wiring" in view} == {"map"}
    assert json.dumps(asked)


def test_the_command_makes_such_a_page_and_no_other_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (alone(tmp_path, monkeypatch) / "m.argmap").write_text(TEXT, "utf-8")
    made = run("render", "m.argmap", "-T", "html", "--relayout")
    assert made.exit_code == 0 and "'wasm-unsafe-eval'" in made.stdout
    for more in (["-o", "x.svg"], [], ["--all-views", "-o", "figures"]):
        refused = run("render", "m.argmap", "--relayout", *more)
        assert refused.exit_code == 2
        assert "--relayout is for pages" in refused.stderr
    assert {one.name for one in tmp_path.iterdir()} == {"m.argmap"}


def test_the_code_of_others_is_shipped_as_it_was_published_with_its_licence() -> None:
    vendor = files("argmap.page") / "static" / "vendor"
    known = "550d9cd6ff429f5bd225316fe1faed4f852038c3e1ec609ce113af1f9379ce25"
    assert sha256((vendor / "graphviz.js").read_bytes()).hexdigest() == known
    assert "Apache License" in (vendor / "LICENSE").read_text("utf-8")
    assert "1.29.2" in (vendor / "README.md").read_text("utf-8")
    assert "wasm-graphviz" in (ROOT / "CITATIONS.md").read_text("utf-8")
    wheel = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is not installed: pip install hatchling")
    shipped = {one.distribution_path for one in wheel.WheelBuilder(str(ROOT)).recurse_included_files()}
    assert {f"argmap/page/static/vendor/{name}" for name in ("graphviz.js", "LICENSE", "README.md")} <= shipped
