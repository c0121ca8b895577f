"""No text that a map may hold breaks a picture. Many texts to one picture: a call of Graphviz is dear."""

from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.picture.legend import with_legend
from argmap.picture.names import identifier
from argmap.picture.picture import Box, Cell, Chip, Grid, Group, Line, Link, Picture
from argmap.picture.render import render

WORDS = st.text(st.characters(exclude_categories=()), max_size=40) | st.sampled_from(
    [
        "\\",
        "\\l",
        "&lt;",
        "<B>",
        "a" * 700,
        "\u202e",
        "\x00",
        "}]",
        "-->",
        "%3",
        "\ud800",
        "👩\u200d👧",
        "&x;",
    ]
)
STYLES = st.sampled_from(["claim", "position", "warrant", "source", "event", "actor", "outcome"]) | WORDS
BOXES = st.builds(
    Box,
    id=WORDS,
    style=STYLES,
    text=WORDS,
    heading=WORDS,
    note=WORDS,
    chips=st.lists(st.builds(Chip, WORDS, WORDS), max_size=4).map(tuple),
    hedge=WORDS,
    place=st.none() | st.builds(Link, WORDS, st.integers(1, 99)),
)
CELLS = st.builds(Cell, WORDS, WORDS, WORDS, st.none() | st.builds(Link, WORDS, st.integers(1, 99)))


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    boxes = tuple(draw(st.lists(BOXES, min_size=8, max_size=12, unique_by=lambda box: box.id)))
    names = st.sampled_from([box.id for box in boxes])
    lines = tuple(draw(st.lists(st.builds(Line, names, names, WORDS, WORDS, id=WORDS), max_size=8)))
    group = Group("\x00" + draw(WORDS), draw(WORDS), draw(WORDS), (boxes[0].id, boxes[1].id))
    grid = Grid((draw(CELLS), draw(CELLS)), ((draw(CELLS), draw(CELLS)),))
    return with_legend(Picture(draw(WORDS), draw(WORDS), draw(WORDS), boxes, lines, (group,), (grid,)))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(pictures())
def test_any_text_in_any_field_is_drawn_as_xml(picture: Picture) -> None:
    drawn = render(picture, "svg", timeout=60)
    root = ElementTree.fromstring(drawn.data)
    names = {group.get("id") for group in root.iter("{http://www.w3.org/2000/svg}g")}
    assert drawn.notes == () and {identifier("box", box.id) for box in picture.boxes} <= names
