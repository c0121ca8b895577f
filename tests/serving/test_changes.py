"""The law of patches: a page that applies them shows what the server shows."""

from __future__ import annotations

import json
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from argmap.page.shape import Data
from argmap.serving.changes import changes

WORDS = st.sampled_from(["", "a", "b", "c"])
NAMES = st.sampled_from(["map", "matrix", "outline", "own"])
LINES = st.lists(st.sampled_from(["a", "b", "c", "\r"]), max_size=5).map("\n".join)
PIECES = st.lists(
    st.fixed_dictionaries({"id": WORDS, "x": st.integers(0, 1), "svg": WORDS}), max_size=4, unique_by=lambda p: p["id"]
)
VIEWS = st.lists(
    st.fixed_dictionaries(
        {"id": NAMES, "title": WORDS, "pieces": PIECES, "stages": st.lists(WORDS, max_size=2), "words": LINES},
        optional={"day": WORDS},
    ),
    max_size=4,
    unique_by=lambda v: v["id"],
)
TEXTS = st.lists(
    st.fixed_dictionaries({"path": WORDS, "content": LINES}), max_size=3, unique_by=lambda text: text["path"]
)
ENTRIES = st.fixed_dictionaries({"title": WORDS, "line": st.integers(0, 2)})
STATES = st.fixed_dictionaries(
    {
        "argmap": st.just(1),
        "title": WORDS,
        "view": st.just(""),
        "day": st.just(""),
        "views": VIEWS,
        "records": st.dictionaries(WORDS, ENTRIES, max_size=4),
        "spans": st.dictionaries(WORDS, WORDS, max_size=3),
        "days": st.lists(WORDS, max_size=2),
        "texts": TEXTS,
        "findings": st.lists(WORDS, max_size=2),
    }
)
AS_THEY_ARE = ("title", "spans", "days", "findings")


def applied(before: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    """What a page shows after a patch: as `page/shape.py` tells it, and `live.js` does it."""
    if patch.get("whole"):
        before = {**before, "views": [], "records": {}, "texts": []}
    views = {view["id"]: view for view in before["views"]}
    for view in patch.get("views", ()):
        views[view["id"]] = merged(views.get(view["id"], {}), view)
    for name in patch.get("gone", ()):
        del views[name]
    records = {name: entry for name, entry in before["records"].items() if name not in patch.get("lost", ())}
    records |= {name: {**records[name], "line": line} for name, line in patch.get("lines", {}).items()}
    records |= patch.get("records", {})
    records = {name: records[name] for name in patch.get("names", records)}
    had = {text["path"]: text["content"] for text in before["texts"]}
    texts = [
        {"path": text["path"], "content": text.get("content", edited(had.get(text["path"], ""), text))}
        for text in patch.get("texts", before["texts"])
    ]
    rest = {key: value for key, value in patch.items() if key in AS_THEY_ARE}
    return {**before, **rest, "views": list(views.values()), "records": records, "texts": texts}


def merged(old: dict[str, Any], view: dict[str, Any]) -> dict[str, Any]:
    """A view with what is new in it."""
    pieces = {piece["id"]: piece for piece in old.get("pieces", ())}
    pieces |= {piece["id"]: {**pieces.get(piece["id"], {}), **piece} for piece in view["pieces"]}
    kept = {"stages": old.get("stages"), "words": edited(old.get("words", ""), view)}
    rest = {key: value for key, value in view.items() if key not in ("order", "edit")}
    return {**kept, **rest, "pieces": [pieces[name] for name in view["order"]]}


def edited(words: str, change: dict[str, Any]) -> str:
    """A text with what is new in it."""
    lines, edit = words.split("\n"), change.get("edit")
    return "\n".join([*lines[: edit["start"]], *edit["lines"], *lines[edit["end"] :]]) if edit else words


def ordered(state: dict[str, Any]) -> dict[str, Any]:
    """A state with the order of its records, and without that of views: a page keeps its own."""
    views = sorted(state["views"], key=lambda view: view["id"])
    return {**state, "views": views, "records": list(state["records"].items())}


def patch_of(before: dict[str, Any] | None, after: dict[str, Any]) -> dict[str, Any]:
    """The patch, as it comes out of the wire."""
    return cast(dict[str, Any], json.loads(json.dumps(changes(cast(Data, before), cast(Data, after)))))


@given(STATES, STATES)
def test_a_patch_leads_from_any_state_to_any_other(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert ordered(applied(before, patch_of(before, after))) == ordered(after)


@given(STATES, STATES)
def test_a_patch_for_a_page_of_which_nothing_is_known_shows_all_there_is(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    assert ordered(applied(before, patch_of(None, after))) == ordered(after)


@given(STATES)
def test_nothing_is_sent_where_nothing_changed(state: dict[str, Any]) -> None:
    assert patch_of(state, json.loads(json.dumps(state))) == {}


@given(STATES, STATES)
def test_what_is_sent_is_what_changed(before: dict[str, Any], after: dict[str, Any]) -> None:
    patch = patch_of(before, after)
    old = {(view["id"], piece["id"]): piece for view in before["views"] for piece in view["pieces"]}
    for view in patch.get("views", ()):
        assert all(old.get((view["id"], piece["id"])) != piece for piece in view["pieces"])
    assert all(patch[key] != before[key] for key in AS_THEY_ARE if key in patch)
    assert all(before["records"].get(name) != entry for name, entry in patch.get("records", {}).items())


def test_one_more_line_at_the_top_sends_that_line_and_where_all_else_stands_now() -> None:
    def state(text: str, line: int) -> dict[str, Any]:
        records = {name: {"title": name, "line": line + at} for at, name in enumerate("ab")}
        bare: dict[str, Any] = {"title": "", "views": [], "spans": {}, "days": [], "findings": []}
        return {**bare, "records": records, "texts": [{"path": "p", "content": text}]}

    assert patch_of(state("x\ny\n", 1), state("# z\nx\ny\n", 2)) == {
        "lines": {"a": 2, "b": 3},
        "texts": [{"path": "p", "edit": {"start": 0, "end": 0, "lines": ["# z"]}}],
    }
