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
PIECES = st.lists(
    st.fixed_dictionaries({"id": WORDS, "x": st.integers(0, 1), "svg": WORDS}), max_size=4, unique_by=lambda p: p["id"]
)
VIEWS = st.lists(
    st.fixed_dictionaries({"id": NAMES, "title": WORDS, "pieces": PIECES, "stages": st.lists(WORDS, max_size=2)}),
    max_size=4,
    unique_by=lambda v: v["id"],
)
STATES = st.fixed_dictionaries(
    {
        "argmap": st.just(1),
        "title": WORDS,
        "view": st.just(""),
        "day": st.just(""),
        "views": VIEWS,
        "records": st.dictionaries(WORDS, WORDS, max_size=3),
        "spans": st.dictionaries(WORDS, WORDS, max_size=3),
        "days": st.lists(WORDS, max_size=2),
        "texts": st.lists(WORDS, max_size=2),
        "findings": st.lists(WORDS, max_size=2),
    }
)


def applied(before: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    """What a page shows after a patch: as `page/shape.py` tells it, and `live.js` does it."""
    views = {view["id"]: view for view in before["views"]}
    for view in patch.get("views", ()):
        old = {piece["id"]: piece for piece in views.get(view["id"], {"pieces": ()})["pieces"]}
        pieces = old | {piece["id"]: piece for piece in view["pieces"]}
        rest = {key: value for key, value in view.items() if key != "order"}
        views[view["id"]] = {**rest, "pieces": [pieces[name] for name in view["order"]]}
    for name in patch.get("gone", ()):
        del views[name]
    rest = {key: value for key, value in patch.items() if key not in ("views", "gone")}
    return {**before, **rest, "views": list(views.values())}


def ordered(state: dict[str, Any]) -> dict[str, Any]:
    """A state without the order of its views, which is that in which the page came to know them."""
    return {**state, "views": sorted(state["views"], key=lambda view: view["id"])}


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
    found = applied(before, patch_of(None, after))
    known = {view["id"] for view in after["views"]}
    assert ordered({**found, "views": [v for v in found["views"] if v["id"] in known]}) == ordered(after)


@given(STATES)
def test_nothing_is_sent_where_nothing_changed(state: dict[str, Any]) -> None:
    assert patch_of(state, json.loads(json.dumps(state))) == {}


@given(STATES, STATES)
def test_what_is_sent_is_what_changed(before: dict[str, Any], after: dict[str, Any]) -> None:
    patch = patch_of(before, after)
    old = {(view["id"], piece["id"]): piece for view in before["views"] for piece in view["pieces"]}
    for view in patch.get("views", ()):
        assert all(old.get((view["id"], piece["id"])) != piece for piece in view["pieces"])
    assert all(patch[key] != before[key] for key in patch if key not in ("views", "gone"))
