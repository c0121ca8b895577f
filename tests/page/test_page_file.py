"""The page as a file: one that needs no other, and in which a map's words are words."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.page import data, html
from argmap.page.shape import Data

MAPS = Path(__file__).parents[2] / "maps"
EMPTY: Data = {
    "argmap": 1, "title": "", "view": "", "day": "", "views": [], "records": {}, "spans": {}, "days": [], "texts": [],
    "findings": [],
}  # fmt: skip
ATTACKS = """\
map <script>alert(1)</script>
person eve: </script><script>alert(2)</script> <img src=x onerror=alert(3)>
source leaflet (eve): "&lt;b&gt;" {{title}} }}
  url javascript:alert(4)
source letter: A letter.
  url https://letters.example/1
dispute quarrel: Is it "safe" & 'sound'? <!-- \u202eereh
  position yes: ]]> &amp; &quot; ${alert(5)} [@leaflet; @letter 2]
    held by eve
  position no: LONG
""".replace("map <script>alert(1)</script>", "map attack: <script>alert(1)</script>").replace("LONG", "word " * 2_000)


class Parts(HTMLParser):
    """The text of scripts and styles, and all attributes that could load something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.inside = ""
        self.scripts: dict[str, str] = {}
        self.styles: list[str] = []
        self.policy = ""
        self.addresses: list[str] = []
        self.handlers: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found["content"] or ""
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "action", "data", "srcset")]
        self.handlers += [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self.inside = found.get("type") or "script" if tag == "script" else tag if tag == "style" else ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, text: str) -> None:
        if self.inside == "style":
            self.styles.append(text)
        elif self.inside:
            self.scripts[self.inside] = self.scripts.get(self.inside, "") + text


def shown(text: str) -> Data:
    debate = argmap.load_text(text)
    return data.data(debate.map, debate.project.texts)


def test_only_the_pages_own_script_and_style_may_run(trade_page: str) -> None:
    parts = Parts(trade_page)

    def hashed(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    rules = dict(rule.split(" ", 1) for rule in parts.policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == hashed(parts.scripts["module"])
    assert [rules["style-src"]] == [hashed(style) for style in parts.styles]
    assert "unsafe" not in parts.policy
    assert "connect-src" not in rules
    assert sorted(parts.scripts) == ["application/json", "module"]


def test_only_a_live_page_connects_and_only_to_its_host(trade_page: str) -> None:
    live = Parts(html.page(EMPTY, live="/events"))
    assert "connect-src 'self'" in live.policy
    assert "connect-src" not in Parts(trade_page).policy


def test_a_page_asks_nothing_of_any_host(trade_page: str) -> None:
    parts = Parts(trade_page)
    assert parts.addresses == ["data:,"]
    assert not parts.handlers
    assert not re.search(r"url\(|@import", "".join(parts.styles))
    assert not re.search(r"innerHTML|insertAdjacent|document\.write|\beval\(|new Function", parts.scripts["module"])
    assert not re.search(r"fetch\(|XMLHttpRequest|WebSocket|sendBeacon|\bimport\b", parts.scripts["module"])


def test_words_of_a_map_cannot_become_markup() -> None:
    text = html.page(shown(ATTACKS))
    parts = Parts(text)
    assert sorted(parts.scripts) == ["application/json", "module"]
    assert not parts.handlers
    assert "alert" not in parts.scripts["module"]
    inert = parts.scripts["application/json"]
    assert "<" not in inert
    found: Data = json.loads(inert)
    assert found["title"] == "<script>alert(1)</script>"
    assert found["texts"][0]["content"] == ATTACKS
    assert found["records"]["eve"]["title"] == "</script><script>alert(2)</script> <img src=x onerror=alert(3)>"


def test_only_addresses_of_the_web_become_links() -> None:
    sources = shown(ATTACKS)["records"]["yes"]["sources"]
    assert [(one["name"], one["url"]) for one in sources] == [("leaflet", ""), ("letter", "https://letters.example/1")]


@given(st.text() | st.sampled_from(["</script>", "<!--", "\u2028", "{{data}}", "\ud800", "&lt;"]))
def test_any_title_comes_back_as_it_was(title: str) -> None:
    text = html.page({**EMPTY, "title": title})
    inert = text.partition('id="data">')[2].partition("</script>")[0]
    assert not set(inert) & set("<>&\u2028\u2029")
    assert json.loads(inert)["title"] == title
    text.encode()


def test_the_same_map_gives_the_same_bytes_in_any_process(trade_page: str) -> None:
    words = "import sys, argmap; sys.stdout.buffer.write(argmap.load(sys.argv[1]).render(form='html'))"
    path = str(MAPS / "foreign-trade.argmap")
    seed = {**os.environ, "PYTHONHASHSEED": "7"}
    run = subprocess.run([sys.executable, "-c", words, path], capture_output=True, check=True, env=seed)
    assert run.stdout.decode() == trade_page


def test_the_files_of_the_page_say_what_they_are_for() -> None:
    for file in html._STATIC.glob("*.js"):
        lines = file.read_text("utf-8").splitlines()
        assert lines[0].startswith("// "), file.name
        assert len(lines) < 300, file.name
    assert {file.stem for file in html._STATIC.glob("*.js")} == {*html._SCRIPTS, *html._RELAYOUT}
