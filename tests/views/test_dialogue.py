"""Who answered whom?"""

from __future__ import annotations

from telling import loaded
from viewing import seen

from argmap.picture.render import render


def test_a_dialogue_is_told_turn_by_turn_in_the_lanes_of_its_speakers() -> None:
    picture = seen("dialogue")
    assert [box.heading for box in picture.boxes] == ["1. Anna Holt", "2. Bert Lang", "3. Anna Holt", "4. Bert Lang"]
    assert [box.lane for box in picture.boxes] == ["Anna Holt", "Bert Lang"] * 2
    assert picture.groups[0].label == "They talk on the bridge. (30 May 1931; present: Carl)"


def test_what_a_turn_does_is_said_in_words_and_drawn() -> None:
    picture = seen("dialogue")
    notes = [box.note for box in picture.boxes]
    assert notes == [
        "asks; charges Bert Lang",
        "replies to 1 (Anna Holt)",
        "against 2 (Bert Lang); aimed at Bert Lang",
        "replies to 3 (Anna Holt)",
    ]
    assert [(line.tail, line.style, line.head) for line in picture.lines] == [
        ("talk/2", "replies", "talk/1"),
        ("talk/3", "attacks", "talk/2"),
        ("talk/4", "replies", "talk/3"),
    ]
    assert [chip.text for box in picture.boxes for chip in box.chips] == ["holds Rebuild", "gives way to Move"]


def test_in_plain_text_turns_keep_their_order() -> None:
    said = render(seen("dialogue"), "txt").data.decode()
    assert said.index("1. Anna") < said.index("2. Bert") < said.index("[●] holds") < said.index("3. Anna")


def test_many_speakers_share_a_lane() -> None:
    people = "".join(f"person p{i}: Person {i}\n" for i in range(10))
    turns = "".join(f"  p{i}: So say I.\n" for i in range(10))
    lanes = [box.lane for box in seen("dialogue", loaded(f"{people}dialogue talk: A talk.\n{turns}").map).boxes]
    assert lanes[:7] == [f"Person {i}" for i in range(7)] and set(lanes[7:]) == {"others"}
