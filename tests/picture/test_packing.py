"""Pieces on a page: in reading order, none on another, and hardly moved by a small change."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.picture.packing import packed

SIZES = st.lists(st.tuples(st.floats(1, 3_000), st.floats(1, 3_000)), max_size=30)


@given(SIZES, st.floats(0, 50))
def test_no_piece_is_nearer_to_another_than_the_gap(sizes: list[tuple[float, float]], gap: float) -> None:
    placed = list(zip(packed(sizes, gap), sizes, strict=True))
    for ((x, y), (wide, tall)), ((u, v), (broad, high)) in combinations(placed, 2):
        beside = x + wide + gap <= u + 0.01 or u + broad + gap <= x + 0.01
        assert beside or y + tall + gap <= v + 0.01 or v + high + gap <= y + 0.01


@given(SIZES)
def test_the_page_begins_at_0_and_no_piece_begins_above_or_left_of_the_one_before_but_in_a_new_row(
    sizes: list[tuple[float, float]],
) -> None:
    places = packed(sizes, 10)
    assert places[:1] == [(0.0, 0.0)][: len(sizes)]
    for (x, y), (u, v) in pairwise(places):
        assert u > x or v > y


def test_equal_pieces_make_a_page_about_as_wide_as_a_screen() -> None:
    places = packed([(100, 50)] * 48, 10)
    wide, tall = max(x for x, _ in places) + 100, max(y for _, y in places) + 50
    assert 1 < wide / tall < 2.5
    assert places[:3] == [(0, 0), (110, 0), (220, 0)]


def test_small_pieces_stand_below_each_other_beside_a_tall_one() -> None:
    assert packed([(400, 500), (100, 100), (100, 100), (100, 600)], 10)[:3] == [(0, 0), (410, 0), (410, 110)]


def test_a_piece_more_at_the_end_moves_no_other_as_long_as_the_page_is_wide_enough() -> None:
    sizes = [(300.0 + at % 7, 200.0 + at % 5) for at in range(40)]
    assert packed([*sizes, (300, 200)], 10)[:40] == packed(sizes, 10)
