"""A page speaks to whoever looks at it, and not to whoever made it."""

from __future__ import annotations

import re

import argmap
from argmap.page import data
from argmap.page.advice import on_a_page
from argmap.page.shape import Data

# Eight who are each at odds with all others, on as many days, and more of them than a page of a matrix holds.
CROWD = "".join(f"person p{at}: Person {at}\n" for at in range(61)) + "".join(
    f"dispute d{n}: Question {n}?\n"
    + "".join(
        f"  position d{n}a{side}: Answer {n} {side}.\n"
        + "".join(f"    held by p{at} (19{at:02}-01-01/19{at:02}-12)\n" for at in range(61) if at % 2 == side)
        for side in (0, 1)
    )
    for n in range(2)
)


def page(text: str) -> Data:
    return data.data(argmap.load_text(text).map, {})


def test_no_flag_of_a_command_is_named_on_a_page() -> None:
    found = page(CROWD)
    notes = [note for one in found["views"] for note in one["notes"]]
    assert any("the search finds" in note for note in notes) and any("the slider" in note for note in notes)
    drawn = [piece["svg"] for one in found["views"] for piece in one["pieces"]]
    assert not re.search(r"(?<![-\w])--[a-z]+", " ".join([*notes, *drawn]))


def test_other_notes_stay_as_they_are() -> None:
    assert on_a_page("nothing here has a date") == "nothing here has a date"


def test_a_dozen_days_of_change_are_all_shown() -> None:
    rows = "".join(f"    held by p{at} (19{at:02}-01-01/)\n" for at in range(12))
    people = "".join(f"person p{at}: Person {at}\n" for at in range(12))
    found = page(f"{people}dispute d: Which?\n  position a: One.\n{rows}")
    (matrix,) = [one for one in found["views"] if one["id"] == "matrix"]
    assert matrix["notes"] == []
