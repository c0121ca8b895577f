"""Where pieces of a picture stand on its page: in rows, in their order, as a text is read.

Knows sizes only. A small change of one size moves as little as can be.
"""

from collections.abc import Sequence

Size = tuple[float, float]
Place = tuple[float, float]

# Width of a page to its height, about that of a screen.
_SHAPE = 1.5
# The width of a page grows by such steps, so that it seldom changes.
_STEP = 1.25


def packed(sizes: Sequence[Size], gap: float) -> list[Place]:
    """The top left corner of each piece; x grows to the right, y downwards, both from 0; `gap` between any two.

    What fits below the piece before it, within the height of the row, stands there.
    """
    page = _page(sizes, gap)
    places: list[Place] = []
    # The top and the height of the row; the left edge, the width and the filled height of its last column.
    top = tall = left = wide = filled = 0.0
    for width, height in sizes:
        if places and filled + gap + height <= tall and left + width <= page:
            places.append((left, top + filled + gap))
            wide, filled = max(wide, width), filled + gap + height
            continue
        if places and left + wide + gap + width <= page:
            left += wide + gap
        elif places:
            left, top, tall = 0.0, top + tall + gap, 0.0
        places.append((left, top))
        wide, filled, tall = width, height, max(tall, height)
    return places


def _page(sizes: Sequence[Size], gap: float) -> float:
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    wanted, page = (area * _SHAPE) ** 0.5, 100.0
    while page < wanted:
        page *= _STEP
    return max(page, *(width for width, _ in sizes), 0.0)
