"""The solved chronology of maps: what dates and links tell together, by which lines, and what they cannot all be."""

from __future__ import annotations

from itertools import combinations_with_replacement, product
from math import inf
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import loaded

from argmap import api
from argmap.chronology.answer import Answer
from argmap.chronology.edtf import read
from argmap.chronology.when import End, iso
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.model.happenings import Event, Happening, Outcome, Vote
from argmap.model.people import Stance
from argmap.model.timing import Distance, Order, Timed

MAPS = Path(__file__).parents[1] / "maps"


def of(text: str) -> ArgMap:
    """The map of a text that is read without a mistake."""
    project = loaded(text)
    assert not project.findings, project.findings
    return project.map


def spelt(m: ArgMap, name: str) -> str:
    when = m.times.when(name)
    return when.text if when else ""


# ------------------------------------------------------------------ the map that it was built for


def test_the_plenum_of_december_lies_in_the_week_before_the_note_that_follows_it() -> None:
    m = api.load(MAPS / "foreign-trade.argmap").map
    plenum = m.times.when("december-plenum")
    assert m["december-plenum"].when is None and plenum and m.times.is_derived("december-plenum")
    assert plenum.text == "[1922-12-14..1922-12-21]"
    assert plenum.during(read("1922-12-14/1922-12-21")) is Answer.CERTAIN
    assert set(m.times.because("december-plenum")) == {
        ("note-to-trotsky", "when"),
        ("note-to-trotsky", "within:0"),
        ("note-to-trotsky", "after:0"),
    }
    places = [m.origins.find(name, part) for name, part in m.times.because("december-plenum")]
    text = (MAPS / "foreign-trade.argmap").read_text("utf-8")
    assert [text[p.start : p.end] for p in places if p] == ["1922-12-21", "7", "december-plenum"]
    assert m.times.contradictions == ()


def test_nothing_is_invented_for_what_no_line_dates() -> None:
    m = api.load(MAPS / "lenin-stalin-1922.argmap").map
    assert m.times.when("press-on") is m["press-on"].when
    assert m.times.when("trotsky-recruited") is None and not m.times.is_derived("trotsky-recruited")
    assert m.times.when("lenin") is None and m.times.because("lenin") == ()
    assert spelt(m, "stalin-tells") == "[1922-05-30..]"
    with pytest.raises(KeyError):
        m.times.when("nobody")


def test_what_is_derived_is_said_as_derived_and_is_never_written() -> None:
    debate = api.load(MAPS / "foreign-trade.argmap")
    assert "Vote, between 14 and 21 December 1922, inferred: A plenum" in " ".join(
        debate.render("outline", "txt").decode().split()
    )
    assert debate.map.times.is_derived("december-plenum") and "[1922-12-14" not in debate.to_json()
    assert api.from_json(debate.to_json())["december-plenum"].when is None


def test_pictures_say_of_the_days_that_links_leave_that_links_leave_them() -> None:
    debate = api.load_text(
        "event a (1922-10-06): A.\nevent b (1922-10-13): B.\nperson anna: Anna\nperson bert: Bert\ndispute d: D?\n"
        "  position p: P.\n    held by anna\n      after a\n      before b\n    held by bert\n      after a\n"
        "  outcome p: P.\n    during b\n"
    )
    when = "from some time between 6 and 13 October 1922, inferred"
    for view, told in (
        ("map", [f"Anna, {when}", "Outcome, from 13 October 1922, inferred"]),
        ("matrix", [f"holds, {when}"]),
        ("outline", [f"held by Anna, {when}", "held by Bert (after"]),
    ):
        shown = " ".join(debate.render(view, "txt").decode().replace("|", " ").split())
        assert [words for words in told if words not in shown] == []
    assert "inferred" not in debate.at("1922-10-20").render("matrix", "txt").decode()


# ------------------------------------------------------------------ each link

X = "event x (1922-10-05/1922-10-10): X.\n"


@pytest.mark.parametrize(
    ("link", "event", "stance", "outcome"),
    [
        ("after x", "[1922-10-10..]", "[1922-10-10..]", "[1922-10-10..]"),
        ("before x", "[..1922-10-05]", "[..1922-10-05]/", "[..1922-10-05]/"),
        ("during x", "[1922-10-05..1922-10-10]", "[1922-10-05..1922-10-10]", "[1922-10-05..1922-10-10]/"),
        ("within 3 days of x", *("[1922-10-02..1922-10-13]", "[1922-10-02..1922-10-13]/", "[1922-10-02..1922-10-13]/")),
        ("after x (certain)", "[1922-10-10..]", "[1922-10-10..]", "[1922-10-10..]"),
        ("after x (probable)", "", "", ""),
        ("before x (perhaps)", "", "", ""),
        ("during x (doubtful)", "", "", ""),
        ("within 3 days of x (denied)", "", "", ""),
    ],
)
def test_a_link_dates_an_event_and_the_beginning_of_what_lasts_unless_it_is_hedged(
    link: str, event: str, stance: str, outcome: str
) -> None:
    m = of(
        f"{X}person anna: Anna\nevent e: E.\n  {link}\ndispute d: D?\n  position p: P.\n    held by anna\n"
        f"      {link}\n  outcome p: P.\n    {link}\n"
    )
    assert [spelt(m, name) for name in ("e", "p/held-by-anna", "d/outcome")] == [event, stance, outcome]


_TIMES = [
    "1922-10-10",
    "1922-10-11/1922-10-13",
    "[1922-10-10..1922-10-12]",
    "1922-10-10/",
    "/1922-10-12",
    "1922-10-11/..",
]
_LINKS = st.lists(
    st.tuples(st.sampled_from(["before", "after", "during", "within"]), st.integers(0, 2)), min_size=1, max_size=2
)
_DATED = st.none() | st.sampled_from(_TIMES).map(read)
# From four days before the first of these dates to four days after the last: nothing is bounded beyond.
_DAYS = range(701_913 - 4, 701_916 + 5)


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[Timed, Timed]:
    """Something, dated by an event in one or two ways, and the event; perhaps that one is dated by it in turn."""

    def linked(links: list[tuple[str, int]], to: str) -> dict[str, tuple[Order | Distance, ...]]:
        found: dict[str, tuple[Order | Distance, ...]] = {}
        for kind, days in links:
            link = Distance(days=days, event=to) if kind == "within" else Order(event=to)
            found[kind] = (*found.get(kind, ()), link)
        return found

    kinds: list[type[Timed]] = [Event, Vote, Stance, Outcome]
    kind = draw(st.sampled_from(kinds))
    more = {Stance: {"actor": "b", "position": "b", "mode": "held"}, Outcome: {"dispute": "b"}}.get(kind, {})
    one = kind.model_validate({"name": "a", "when": draw(_DATED), **linked(draw(_LINKS), "b"), **more})
    back = linked(draw(_LINKS), "a") if isinstance(one, Happening) and draw(st.booleans()) else {}
    other = draw(st.sampled_from(kinds[:2])).model_validate({"name": "b", "when": draw(_DATED), **back})
    return one, other


def _spans(record: Timed) -> list[tuple[int, int]]:
    """Every first and last day that a record may have by itself."""
    low, start_by, end_from, high = record.when.bounds if record.when else (-inf, inf, -inf, inf)
    if record.when and record.when.ends is End.OPEN:
        end_from, high = -inf, inf
    one_day = isinstance(record, Vote) and not (record.when and record.when.is_interval)
    return [
        (start, end)
        for start, end in combinations_with_replacement(_DAYS, 2)
        if low <= start <= start_by and end_from <= end <= high and not (one_day and start < end)
    ]


def _keeps(record: Timed, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether a record's links to the other are so."""
    (start, end), (first, last) = one, other
    until = start if isinstance(record, (Stance, Outcome)) else end
    inside = start if isinstance(record, Outcome) else end
    return not (
        (record.after and start < last)
        or (record.before and until > first)
        or (record.during and (start < first or inside > last))
        or any(start < first - link.days or until > last + link.days for link in record.within)
    )


@given(_pairs())
def test_bounds_are_those_of_all_days_that_keep_to_every_line(pair: tuple[Timed, Timed]) -> None:
    one, other = pair
    times = ArgMap({record.name: record for record in pair}).times
    tried = product(_spans(one), _spans(other))
    ways = [(a, b) for a, b in tried if _keeps(one, a, b) and _keeps(other, b, a)]
    if any(found.earliest is None for found in times.contradictions):
        return
    assert bool(ways) is not bool(times.contradictions)
    for record, days in zip(pair, zip(*ways, strict=True), strict=False):
        when = times.when(record.name)
        starts, ends = zip(*days, strict=True)
        expected: tuple[float, ...] = (min(starts), max(starts), min(ends), max(ends))
        # Whatever lies at the rim of the days that were tried has no bound.
        bounds = tuple(max(_DAYS[0], min(_DAYS[-1], day)) for day in (when.bounds if when else (-inf, inf, -inf, inf)))
        if record.when and record.when.ends is End.OPEN:
            expected, bounds = expected[:2], bounds[:2]
        assert bounds == expected


# ------------------------------------------------------------------ dates and hedges


def test_a_marked_date_makes_nothing_certain_that_it_does_not() -> None:
    m = of("event a (1922-10-06?): A.\nevent b: B.\n  after a\nevent c (1922?): C.\n  after d\nevent d (1923-03): D.\n")
    assert spelt(m, "b") == "[1922-10-05..]"
    assert spelt(m, "c") == "[1923-03-01..1923-12-31]"


def test_a_record_with_a_hedge_lends_its_date_to_nobody() -> None:
    m = of("event a (1922-10-06, probable): A.\nevent b: B.\n  after a\n")
    assert m.times.when("b") is None
    assert of("event a (1922-10-06, certain): A.\nevent b: B.\n  after a\n").times.when("b") is not None


def test_a_hedged_date_that_links_leave_no_day_of_stays() -> None:
    m = of(
        "event a (1922-10-06): A.\nevent b (1920?, perhaps): B.\n  after a\nevent c (1922-10, perhaps): C.\n  after a\n"
        "event d (1921?, perhaps): D.\n  after a\n"
    )
    assert m.times.when("b") is m["b"].when and m.times.contradictions == ()
    assert spelt(m, "d") == "[1922-10-06..1922-12-31]"
    assert spelt(m, "c") == "[1922-10-06..1922-10-31]"


def test_a_date_that_nothing_narrows_is_the_records_own() -> None:
    m = of("event a (1922-10-06): A.\nevent b (1922-10-07): B.\n  after a\nevent c (1922-11): C.\n  after b\n")
    for name in ("a", "b", "c"):
        assert m.times.when(name) is m[name].when and not m.times.is_derived(name)
    assert m.times.because("b") == (("b", "when"),)


def test_a_date_that_is_narrowed_keeps_what_it_says_itself() -> None:
    m = of(
        "event a (1922-10-06): A.\nevent b (1922-10): B.\n  after a\nperson p: P.\n"
        "claim c: C.\n  held by p (1922/1923)\n    after a\n"
    )
    assert spelt(m, "b") == "[1922-10-06..1922-10-31]"
    assert m.times.because("b") == (("a", "when"), ("b", "after:0"), ("b", "when"))
    assert spelt(m, "c/held-by-p") == "[1922-10-06..1922-12-31]/1923"


def test_a_vote_with_an_interval_took_as_long_as_it_says() -> None:
    m = of(f"{X}vote v (1922-10-01/1922-10-12): V.\nvote w: W.\n  during v\n  after x\n")
    assert m.times.when("v") is m["v"].when
    assert spelt(m, "w") == "[1922-10-10..1922-10-12]"


# ------------------------------------------------------------------ dialogues

TALK = (
    "person anna: Anna\nperson bert: Bert\ndialogue talk{}: They talk.\n  anna{}: So?\n  bert{}: No.\n  anna{}: Oh.\n"
)


def test_a_turn_is_on_one_day_of_its_dialogue() -> None:
    m = of(TALK.format(" (1922-09-28/1922-10-02)", "", "", ""))
    assert spelt(m, "talk/2") == "[1922-09-28..1922-10-02]"
    assert m.times.because("talk/2") == (("talk", "when"),)
    same_day = of(TALK.format(" (1922-09-28)", "", "", ""))
    assert same_day.times.when("talk/2") is same_day["talk"].when
    assert of(TALK.format("", "", "", "")).times.when("talk/2") is None
    assert spelt(of(TALK.format(" ({1922-09-28,1922-10-02})", "", "", "")), "talk/1") == "[1922-09-28..1922-10-02]"


def test_turns_follow_one_another() -> None:
    m = of(TALK.format(" (1922-09/1922-11)", "", " (1922-10-02)", ""))
    assert [spelt(m, f"talk/{n}") for n in (1, 2, 3)] == [
        "[1922-09-01..1922-10-02]",
        "1922-10-02",
        "[1922-10-02..1922-11-30]",
    ]
    assert ("talk/2", "when") in m.times.because("talk/1")
    wrong = of(TALK.format("", " (1922-10-03)", " (1922-10-02)", ""))
    (found,) = wrong.times.contradictions
    assert (found.name, found.at_start) == ("talk/2", True)


def test_an_event_dated_by_a_turn_dates_the_dialogue() -> None:
    m = of(TALK.format("", "", " said", "") + "event e (1922-10-02): E.\n  after said\n")
    assert [spelt(m, n) for n in ("talk/1", "said", "talk/3")] == ["[..1922-10-02]", "[..1922-10-02]", ""]
    assert spelt(m, "talk") == "[..1922-10-02]/"


# ------------------------------------------------------------------ contradictions


def test_lines_that_cannot_all_be_so_are_told_in_their_order_and_leave_own_dates() -> None:
    m = of(
        "event a (1922-10-06): A.\nevent b: B.\n  after a\nevent c (1922-10-01): C.\n  after b\n"
        "event d: D.\n  after c\nevent e: E.\n  after a\n"
    )
    (found,) = m.times.contradictions
    assert (found.name, found.at_start) == ("c", True)
    assert (iso(found.earliest or 0), iso(found.latest or 0)) == ("1922-10-06", "1922-10-01")
    assert [line.says for line in found.lines] == [
        "`a` is dated 1922-10-06", "`b` is after `a`", "`c` is after `b`", "`c` is dated 1922-10-01"
    ]  # fmt: skip
    assert [spelt(m, name) for name in "abcde"] == ["1922-10-06", "", "1922-10-01", "[1922-10-01..]", "[1922-10-06..]"]
    assert not m.times.is_derived("b") and m.times.because("b") == ()


def test_what_is_before_itself_is_told_even_on_one_day() -> None:
    m = of("event a (1922-10-06): A.\n  after b\nevent b: B.\n  during c\nevent c (1922-10-06): C.\n  after a\n")
    (found,) = m.times.contradictions
    assert found.earliest is found.latest is None and len(found.lines) == 3
    assert m.times.when("b") is None
    assert of("event a: A.\n  during b\nevent b: B.\n  during a\n").times.contradictions == ()


def test_independent_contradictions_are_all_told() -> None:
    pair = "event a{0} (1922-10-06): A.\n  after b{0}\nevent b{0} (1922-10-07): B.\n"
    m = of("".join(pair.format(n) for n in range(30)) + "event x: X.\n  after x\n")
    assert len(m.times.contradictions) == 31


def test_a_chain_of_thousands_told_backwards_is_solved() -> None:
    events = [f"event e{n}: E.\n  after e{n + 1}\n  within 9 days of e{n + 1}\n" for n in range(1_500)]
    m = of("".join(events) + "event e1500 (1922-10-06): E.\n")
    assert m.times.contradictions == ()
    assert spelt(m, "e1499") == "[1922-10-06..1922-10-15]"
    first = m.times.when("e0")
    assert first and first.latest is not None and first.earliest is not None
    assert first.latest - first.earliest == 9 * 1_500


# ------------------------------------------------------------------ parts of a map


def test_a_part_of_a_map_keeps_the_times_of_the_whole() -> None:
    m = of("event a (1922-10-06): A.\nevent b (1922-10-08): B.\n  after c\nevent c: C.\n  after a\n")
    part = slices.keep(m, lambda record: record.name == "a")
    assert set(part.records) == {"a"} and part.times is m.times
    alone = slices.around(m, "c", 0)
    assert spelt(alone, "c") == "[1922-10-06..1922-10-08]"


UNDATED = """\
person anna: Anna
event first (1922-10): First.
event second: Second.
  after first
event third: Third.
  after second
event last (1922-12): Last.
  after third
dispute d: D?
  position p: P.
    held by anna
      after second
"""


@pytest.mark.parametrize(
    ("day", "possible", "certain"),
    [
        ("1922-09", set(), set()),
        ("1922-10-15", {"first", "second", "third", "held"}, set()),
        ("1922-11-15", {"first", "second", "third", "held"}, {"first"}),
        ("1922-12-15", {"first", "second", "third", "held", "last"}, {"first"}),
        ("1923", {"first", "second", "third", "held", "last"}, {"first", "second", "third", "held", "last"}),
    ],
)
def test_what_has_no_date_is_there_as_far_as_its_links_allow(day: str, possible: set[str], certain: set[str]) -> None:
    m = of(UNDATED)

    def stood(possibly: bool) -> set[str]:
        names = slices.at(m, read(day), possibly=possibly).records
        return {n for n in ("first", "second", "third", "last") if n in names} | ({"held"} & {n[2:6] for n in names})

    assert stood(True) == possible
    assert stood(False) == certain


def test_what_came_after_something_of_which_nobody_knows_that_it_was_over_is_not_certain() -> None:
    m = of(
        "event a (1922-10/): A.\nevent b: B.\n  after a\nevent c: C.\n  after b\nevent d: D.\n"
        + TALK.format("", "", " said", "")
        + "event e: E.\n  after said\nevent f: F.\n  after d\nevent g: G.\n  after b\n  after c\n"
    )
    assert {"b", "c"} <= slices.at(m, read("1923"), possibly=True).records.keys()
    certain = slices.at(m, read("1923")).records.keys()
    assert certain.isdisjoint({"b", "c", "g"}) and {"d", "e", "f", "said"} <= certain


def test_a_stance_is_gone_when_what_it_was_held_during_is_over() -> None:
    m = of(f"{X}person anna: Anna\nclaim c: C.\n  held by anna\n    during x\n")
    at = {
        day: "c/held-by-anna" in slices.at(m, read(day), possibly=True)
        for day in ("1922-10-04", "1922-10-07", "1922-10-11")
    }
    assert at == {"1922-10-04": False, "1922-10-07": True, "1922-10-11": False}
