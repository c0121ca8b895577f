"""Laws of slices, questions and views: a part of a map is a map."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import maps, projects
from telling import assert_closed, loaded

from argmap import drawing, registry
from argmap.chronology import edtf
from argmap.chronology.answer import Answer
from argmap.chronology.when import When
from argmap.compile.query import BadQuestion, question
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.model.links import linked
from argmap.model.people import Stance, Tie
from argmap.model.record import Record
from argmap.model.timing import Timed
from argmap.picture.render import render

_DAYS = st.sampled_from(["1921", "1922-09", "1922-09-28", "1922-12-31", "2100", "-0700", "1922/1923", "[1921,1950]"])


@given(projects(), _DAYS, st.booleans())
def test_a_map_at_a_day_is_a_map_and_taking_it_again_changes_nothing(
    contents: dict[str, str], day: str, possibly: bool
) -> None:
    m = loaded(contents).map
    part = slices.at(m, edtf.read(day), possibly=possibly)
    assert_closed(part)
    assert part.records.keys() <= m.records.keys()
    assert slices.at(part, edtf.read(day), possibly=possibly) == part


@given(projects(), _DAYS)
def test_what_certainly_stood_also_possibly_stood(contents: dict[str, str], day: str) -> None:
    m = loaded(contents).map
    certain, possible = (slices.at(m, edtf.read(day), possibly=p) for p in (False, True))
    assert certain.records.keys() <= possible.records.keys()


@given(projects())
def test_long_afterwards_only_what_has_ended_is_gone_and_what_hung_on_it(contents: dict[str, str]) -> None:
    m = loaded(contents).map
    later = edtf.read("Y17E5")
    gone = m.records.keys() - slices.at(m, later).records.keys()
    for name in gone:
        ended = isinstance(m[name], (Stance, Tie)) and m.times.when(name) is not None
        assert ended or _waits(m, m[name], later) or {other for *_, other in linked(m[name])} & gone


def _waits(m: ArgMap, record: Record, day: When) -> bool:
    """Whether a record comes after an event of which nobody knows that it was over by the day."""
    events = [m.times.when(order.event) for order in record.after] if isinstance(record, Timed) else []
    return any(when is not None and when.before(day) is not Answer.CERTAIN for when in events)


@given(projects(), st.sampled_from(["Y-17E5", "1922", "Y17E5"]))
def test_what_is_undated_is_so_at_any_day(contents: dict[str, str], day: str) -> None:
    m = loaded(contents).map
    undated = ArgMap({name: record.model_copy(update={"when": None}) for name, record in m.records.items()})
    assert slices.at(undated, edtf.read(day)) == undated


@given(projects(), st.integers(0, 9999))
def test_what_answers_a_question_is_a_map_and_answers_it_again(contents: dict[str, str], seed: int) -> None:
    m = loaded(contents).map
    chosen = frozenset(Random(seed).sample(sorted(m.records), min(3, len(m))))
    part = slices.keep(m, lambda record: record.name in chosen)
    assert_closed(part)
    assert slices.keep(part, lambda record: record.name in part.records) == part
    assert slices.keep(m, lambda _: True) == m and len(slices.keep(m, lambda _: False)) == 0


@given(projects(), st.integers(0, 10_000), st.integers(0, 3))
def test_what_lies_around_a_name_is_a_map_that_grows_with_every_step(
    contents: dict[str, str], chosen: int, steps: int
) -> None:
    m = loaded(contents).map
    name = sorted(m.records)[chosen % len(m)]
    near, far = slices.around(m, name, steps), slices.around(m, name, steps + 1)
    assert_closed(near)
    assert name in near and near.records.keys() <= far.records.keys() <= m.records.keys()
    assert slices.around(near, name, len(near)).records.keys() <= near.records.keys()


_QUESTIONS = st.lists(
    st.sampled_from(
        [
            "and",
            "or",
            "not",
            "(",
            ")",
            "anna",
            "kind:claim",
            "when:1922",
            "by:",
            "text:",
            '"so"',
            "*",
            "x:",
            ":",
            '"',
            " ",
        ]
    ),
    max_size=12,
)


@given(maps(), _QUESTIONS.map(" ".join) | st.text(max_size=20))
def test_any_question_is_answered_by_a_map_or_refused_with_a_hint(text: str, asked: str) -> None:
    m = loaded(text).map
    try:
        answers = question(asked, m)
    except BadQuestion as refused:
        assert refused.hint and str(refused)
    else:
        assert_closed(slices.keep(m, answers))


def test_a_question_of_five_hundred_nots_is_answered_or_refused() -> None:
    # No law: Hypothesis lifts Python's limit of recursion.
    m = loaded("person anna: Anna").map
    try:
        assert len(slices.keep(m, question("not " * 499 + "anna", m))) == 0
    except BadQuestion as refused:
        assert refused.hint


@settings(max_examples=25)
@given(projects(), st.sampled_from(registry.names("argmap.views")), st.none() | _DAYS, st.integers(0, 10_000))
def test_every_view_shows_every_part_of_a_map(
    contents: dict[str, str], view: str, date: str | None, chosen: int
) -> None:
    m = loaded(contents).map
    day = edtf.read(date) if date else None
    near = slices.around(m, sorted(m.records)[chosen % len(m)], 1)
    for part in (m, near, ArgMap({}), *([slices.at(m, day)] if day else [])):
        picture, _ = drawing.shown(part, view, day)
        boxes = {box.id for box in picture.boxes} | {group.id for group in picture.groups}
        boxes |= {line.id for line in picture.lines}
        boxes |= {bar.id for bar in picture.chart.bars} if picture.chart else set()
        assert all(line.tail in boxes and line.head in boxes for line in picture.lines)
        assert render(picture, "txt").data


def test_there_is_nothing_around_a_name_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        slices.around(loaded("note: x").map, "nobody")
