"""Semantics that see several views search as little as they can, and no longer than anybody would wait."""

from __future__ import annotations

import pytest

from argmap.semantics import ideal, preferred, stable
from argmap.semantics.search.by_parts import ByParts
from argmap.semantics.structured.flat import flat
from argmap.semantics.structured.structure import TooLarge
from argmap.semantics.structured.views import Views

from .graphs import told

# Whichever of a and b is so, c is not; so d floats.
FLOATING = "a, b, c, d\na x b\n!c <- a\n!c <- b\n!d <- c"


@pytest.mark.parametrize("semantics", [preferred.SEMANTICS, stable.SEMANTICS], ids=["preferred", "stable"])
def test_what_would_take_too_long_to_search_is_refused_with_a_remedy(semantics: ByParts) -> None:
    made = flat(told(FLOATING))
    assert Views(made, semantics).verdict("d").status == "stands"
    with pytest.raises(TooLarge, match="too much is open") as refused:
        Views(made, semantics, work=0).verdict("d")
    assert "--keep" in refused.value.hint


def test_what_two_unlike_views_show_to_be_open_takes_no_search() -> None:
    """Nor does anything under a semantics that sees one view only."""
    made = flat(told(FLOATING))
    assert [Views(made, preferred.SEMANTICS, work=0).verdict(name).status for name in "ab"] == ["open", "open"]
    assert [Views(made, ideal.SEMANTICS, work=0).verdict(name).status for name in "abcd"] == ["open"] * 4
