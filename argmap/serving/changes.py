"""What has to be sent to a page that shows one state of a map, so that it shows another. Knows no network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from argmap.page.shape import Data, Edit, Entry, Patch, View, Written

_AS_THEY_ARE = ("title", "spans", "days", "findings")


def changes(before: Data | None, after: Data) -> Patch:
    """The patch that makes a page with `before` show `after`; of a page of which nothing is known, whatever it shows.

    Empty if nothing differs. A page keeps its views in the order in which it came to know them.
    """
    old = cast(dict[str, Any], before or {"views": [], "records": {}, "texts": []})
    new = cast(dict[str, Any], after)
    patch: dict[str, Any] = {} if before else {"whole": True}
    patch |= {key: new[key] for key in _AS_THEY_ARE if key not in old or old[key] != new[key]}
    had: dict[str, View] = {view["id"]: view for view in old["views"]}
    parts: dict[str, Any] = {
        "views": list(_views(had, after)),
        "gone": [name for name in had if name not in {view["id"] for view in after["views"]}],
        **_records(old["records"], after["records"]),
    }
    patch |= {key: part for key, part in parts.items() if part}
    if old["texts"] != after["texts"]:
        patch["texts"] = list(_texts(old["texts"], after["texts"]))
    return cast(Patch, patch)


def _views(had: Mapping[str, View], after: Data) -> Iterator[dict[str, Any]]:
    for view in after["views"]:
        old = had.get(view["id"])
        if old is view or old == view:
            continue
        pieces = {piece["id"]: piece for piece in old["pieces"]} if old else {}
        sent: dict[str, Any] = {**view, "order": [piece["id"] for piece in view["pieces"]]}
        sent["pieces"] = [
            _unless_same(pieces.get(piece["id"], {}), piece, "svg")
            for piece in view["pieces"]
            if pieces.get(piece["id"]) != piece
        ]
        if old:
            sent = _unless_same(old, sent, "stages", "words")
            if "words" in sent:
                sent["edit"] = _edit(old["words"], sent.pop("words"))
        yield sent


def _unless_same(old: Mapping[str, Any], new: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    """Without those of the keys under which stands what stood there already."""
    return {key: value for key, value in new.items() if key not in keys or key not in old or old[key] != value}


def _records(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> dict[str, Any]:
    if old is new:
        return {}
    changed: dict[str, Entry] = {}
    lines: dict[str, int] = {}
    for name, entry in new.items():
        had = old.get(name)
        if had == entry:
            continue
        # One more line at the top of a file moves all that stands in it.
        if had is not None and had | {"line": 0} == entry | {"line": 0}:
            lines[name] = entry["line"]
        else:
            changed[name] = entry
    lost = [name for name in old if name not in new]
    kept = [name for name in old if name in new] + [name for name in new if name not in old]
    return {"records": changed, "lines": lines, "lost": lost, "names": list(new) if kept != list(new) else []}


def _texts(old: list[Written], new: list[Written]) -> Iterator[dict[str, Any]]:
    had = {text["path"]: text["content"] for text in old}
    for text in new:
        path, content = text["path"], text["content"]
        if path not in had:
            yield {"path": path, "content": content}
        else:
            yield {"path": path} if had[path] == content else {"path": path, "edit": _edit(had[path], content)}


def _edit(old: str, new: str) -> Edit:
    before, after = old.split("\n"), new.split("\n")
    least = min(len(before), len(after))
    start = next((at for at in range(least) if before[at] != after[at]), least)
    tail = next((at for at in range(least - start) if before[-1 - at] != after[-1 - at]), least - start)
    return {"start": start, "end": len(before) - tail, "lines": after[start : len(after) - tail]}
