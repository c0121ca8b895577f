"""What has to be sent to a page that shows one state of a map, so that it shows another. Knows no network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from argmap.page.shape import Data, Patch, View

_WHOLE = ("title", "records", "spans", "days", "texts", "findings")


def changes(before: Data | None, after: Data) -> Patch:
    """The patch that makes a page with `before` show `after`; of a page of which nothing is known, whatever it shows.

    Empty if nothing differs. A page keeps its views in the order in which it came to know them.
    """
    old = cast(dict[str, Any], before or {})
    new = cast(dict[str, Any], after)
    patch: dict[str, Any] = {key: new[key] for key in _WHOLE if key not in old or old[key] != new[key]}
    had: dict[str, View] = {view["id"]: view for view in old.get("views", ())}
    if views := list(_changed(had, after)):
        patch["views"] = views
    if gone := [name for name in had if name not in {view["id"] for view in after["views"]}]:
        patch["gone"] = gone
    return cast(Patch, patch)


def _changed(had: dict[str, View], after: Data) -> Iterator[View]:
    for view in after["views"]:
        old = had.get(view["id"])
        if old is view or old == view:
            continue
        pieces = {piece["id"]: piece for piece in old["pieces"]} if old else {}
        changed = [piece for piece in view["pieces"] if pieces.get(piece["id"]) != piece]
        yield {**view, "pieces": changed, "order": [piece["id"] for piece in view["pieces"]]}
