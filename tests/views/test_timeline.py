"""Who moved when?"""

from __future__ import annotations

from telling import loaded
from viewing import bars, chart, seen

from argmap.chronology import edtf


def test_a_bar_tells_what_is_certain_from_what_is_possible() -> None:
    held = bars(seen("timeline"))["rebuild/held-by-bert"]
    days = [edtf.read(text).earliest for text in ("1931-03-01", "1931-03-31", "1931-05-31")]
    assert held.may == (days[0], days[2]) and held.must == (days[1], days[2])
    assert (held.start, held.end) == ("dated", "dated")


def test_an_end_that_is_not_known_is_told_from_one_that_there_is_not() -> None:
    found = bars(seen("timeline"))
    conceded, opposed, doubted = (
        found[name] for name in ("move/conceded-by-bert", "rebuild/opposed-by-anna", "move/doubted-by-dora")
    )
    assert (conceded.end, opposed.end, doubted.start) == ("unknown", "open", "open")
    # Nothing is certain beyond the first day, where the end is not known.
    assert conceded.must == (conceded.may[0], conceded.may[0]) and conceded.may[1] is None
    assert opposed.must == opposed.may


def test_a_shift_is_a_step_from_bar_to_bar_with_its_reason() -> None:
    picture = seen("timeline")
    (step,) = picture.lines
    assert (step.tail, step.head, step.style) == ("rebuild/held-by-bert", "move/conceded-by-bert", "shifts")
    assert bars(picture)[step.head].note == "before: holds Rebuild; because (perhaps): He was tired of pumping."


def test_what_has_no_date_stands_beside_its_lane_and_is_not_dropped() -> None:
    beside = {lane.id: [chip.text for chip in lane.beside] for lane in chart(seen("timeline")).lanes}
    assert beside["millers"] == ["support Rebuild"] and beside["carl"] == ["not stated on Rebuild"]
    assert beside["dora"] == ["holds Warden"]


def test_what_happened_stands_above_the_axis_and_what_cannot_is_counted() -> None:
    picture = seen("timeline")
    flags = {mark.id: mark for mark in chart(picture).marks}
    assert flags["mill/outcome/2"].label == "outcome, reversed: Move prevails (1 June 1931)"
    assert flags["flood"].last - flags["flood"].first == 27 and "old-flood" not in flags
    assert picture.left_out == (
        "not on the axis, as no days are told: 2 things that happened",
        "not on the axis, as it was long before: 1 thing that happened; see the outline",
    )


def test_an_outcome_without_a_date_is_as_old_as_the_vote_that_decided_it() -> None:
    text = (
        "body council: The council\ndispute mill: What now?\n  position move: Move it.\n"
        "  vote first (council, 1931-06-01): They vote.\n    motion move\n"
        "  outcome move: It is moved.\n    decided by first\n"
    )
    flags = {mark.id: mark for mark in chart(seen("timeline", loaded(text).map)).marks}
    assert flags["mill/outcome"].first == edtf.read("1931-06-01").earliest


def test_a_bar_dated_by_links_alone_has_no_certain_day_and_says_by_what() -> None:
    text = (
        "person anna: Anna\nbody council: The council\ndispute mill: What now?\n"
        "  vote first (council, 1931-06-01): They vote.\n"
        "  position move: Move it.\n    held by anna\n      after first\n"
    )
    bar = bars(seen("timeline", loaded(text).map))["move/held-by-anna"]
    assert bar.must is None and bar.end == "unknown" and bar.label == "holds Move, after “They vote.”"


def test_a_timeline_of_a_day_marks_the_day() -> None:
    picture = seen("timeline", day="1931-05-15")
    assert [mark.style for mark in chart(picture).marks].count("as-of") == 1
    assert "move/conceded-by-bert" not in bars(picture)


def test_a_crowd_is_cut_and_the_cut_is_told() -> None:
    people = "".join(f"person p{i}: Person {i}\n" for i in range(300))
    stances = "".join(f"    held by p{i} (1931-0{1 + i % 9}/)\n" for i in range(300))
    m = loaded(f"{people}dispute mill: What now?\n  position move: Move it.\n{stances}").map
    picture = seen("timeline", m)
    assert len(chart(picture).lanes) == 40
    assert picture.left_out == ("40 of 300 actors are shown, those with the most dated stances; see --keep",)
