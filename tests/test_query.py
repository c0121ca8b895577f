"""Questions: which records answer them."""

from __future__ import annotations

import pytest

import argmap
from argmap.compile.query import BadQuestion, question

M = argmap.load_text(
    """\
map quarrel: A quarrel
person anna: Anna
person bert: Bert
source diary (1922-04): A diary
claim old: The fence is old.
  tags economy, wood
dispute fence (1922-03/): Who pays for the fence?
  position half: Each pays half.
    held by anna (1922-03/1922-06) [@diary p. 3]
    pro custom (anna, 1922-03): It is the custom.
  event talk (1922-05-01): They talk.
    present anna, bert
"""
).map


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kind:position", {"half"}),
        ("name:h*", {"half", "half/held-by-anna"}),
        ("custom", {"custom"}),
        ("by:anna", {"custom"}),
        ("actor:bert", {"talk"}),
        ("actor:anna and not kind:event", {"custom", "half/held-by-anna"}),
        ("dispute:fence", {"fence", "half", "half/held-by-anna", "custom", "talk"}),
        ("source:diary", {"half/held-by-anna"}),
        ("tag:e*", {"old"}),
        ("map:quarrel kind:person", {"anna", "bert"}),
        ('text:"fence is"', {"old"}),
        ("text:FENCE kind:claim or kind:position", {"old", "half"}),
        ("when:1922-05-01", {"half/held-by-anna", "talk", "fence"}),
        ("(kind:person or kind:source) not anna", {"bert", "diary"}),
        ('"old"', {"old"}),
    ],
)
def test_a_question_is_answered_by_the_records_it_asks_for(text: str, names: set[str]) -> None:
    asks = question(text, M)
    assert {record.name for record in M if asks(record)} == names


def test_whoever_votes_is_charged_or_stays_away_takes_part() -> None:
    m = argmap.load_text(
        """\
person anna: Anna
body council: The council
group half: Half of it
  share some of council
vote first: They vote.
  for anna
vote second: They vote again.
  against anna
vote third: They vote once more.
  abstaining anna
event talk: They talk.
  absent anna
event letter: A letter.
  via anna
dialogue row: A row.
  council: It was you.
    charges anna
"""
    ).map
    asks, whole = question("actor:anna", m), question("actor:council", m)
    assert {r.name for r in m if asks(r)} == {"first", "second", "third", "talk", "letter", "row/1"}
    assert {r.name for r in m if whole(r)} == {"half", "row/1"}


@pytest.mark.parametrize(
    ("text", "place"),
    [("", 1), ("kind:", 6), ("(a", 3), ("a or", 5), ("a)", 2), ("when:1922-13", 11), ("not", 4)],
)
def test_a_question_that_cannot_be_read_says_where(text: str, place: int) -> None:
    with pytest.raises(BadQuestion, match=f"at character {place}$") as wrong:
        question(text, M)
    assert wrong.value.hint


@pytest.mark.parametrize("text", ["a" * 3_000, "(" * 60 + "a" + ")" * 60, "not " * 500 + "a"])
def test_a_question_without_end_is_refused(text: str) -> None:
    with pytest.raises(BadQuestion):
        question(text, M)
