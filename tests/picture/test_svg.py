from dataclasses import replace
from xml.etree import ElementTree

import pytest

from argmap.picture.legend import with_legend
from argmap.picture.picture import Box, Cell, Chip, Grid, Group, Line, Picture
from argmap.picture.render import render
from argmap.picture.svg import body

from .sample import MAP, MATRIX

NS = {"s": "http://www.w3.org/2000/svg"}


def drawn(picture: Picture) -> ElementTree.Element:
    result = render(picture, "svg")
    assert result.notes == ()
    return ElementTree.fromstring(result.data)


def title(root: ElementTree.Element, ident: str) -> str:
    (found,) = root.iterfind(f".//s:g[@id='{ident}']/s:title", NS)
    return found.text or ""


def test_the_picture_has_a_role_a_title_and_a_description() -> None:
    root = drawn(MAP)
    assert root.get("role") == "img" and root.get("aria-labelledby") == "picture-title picture-desc"
    assert root.findtext("s:title[@id='picture-title']", "", NS) == MAP.title
    assert root.findtext("s:desc[@id='picture-desc']", "", NS) == MAP.description
    assert root.get("viewBox") and root.get("width", "").endswith("pt")


def test_a_picture_without_a_title_is_called_untitled() -> None:
    assert drawn(replace(MAP, title="")).findtext("s:title", "", NS) == "untitled"


def test_every_box_line_and_group_has_its_id_its_class_and_a_title_to_read() -> None:
    root = drawn(MAP)
    classes = {group.get("id"): group.get("class") for group in root.iter(f"{{{NS['s']}}}g")}
    assert classes["box-slow"] == "node claim hedged" and classes["group-clock-set"] == "cluster premises"
    assert classes["line-noise--attacks--keep"] == "edge attacks" and classes["box-clock"] == "node inference"
    assert title(root, "box-bell") == "Should the school bell be abolished? — maps/school.argmap:1"
    assert title(root, "line-noise--attacks--keep") == "noise → keep: argues against"


def test_every_cell_has_its_id_and_title() -> None:
    root = drawn(MATRIX)
    assert title(root, "cell-1-1") == "holds — maps/school.argmap:4"
    assert title(root, "grid") == MATRIX.title


def test_nothing_links_runs_or_asks_another_host() -> None:
    data = render(MAP, "svg").data
    root = ElementTree.fromstring(data)
    names = {element.tag.partition("}")[2] for element in root.iter()}
    assert names <= {"svg", "g", "title", "desc", "text", "path", "polygon", "polyline", "ellipse"}
    assert b"href" not in data and b"<!" not in data and b"raphviz" not in data
    assert data.count(b"http") == 1


def test_a_pdf_of_a_grid_has_no_links() -> None:
    assert b"/URI" not in render(MATRIX, "pdf").data


def test_siblings_stand_as_they_are_written() -> None:
    boxes = tuple(Box(name, "claim", name) for name in ("top", "left", "middle", "right"))
    lines = tuple(Line(box.id, "top", "supports") for box in boxes[1:])
    more = tuple(Box(f"{box.id}2", "claim", f"{box.id}2") for box in boxes)
    again = tuple(Line(f"{line.tail}2", "top2", "supports") for line in lines)
    group = Group("g", "dispute", "", tuple(box.id for box in boxes))
    root = drawn(Picture("", "", "", (*boxes, *more), (*lines, *again), (group,)))
    place = {text.text: float(text.get("x", "")) for text in root.iter(f"{{{NS['s']}}}text")}
    assert place["left"] < place["middle"] < place["right"]
    assert place["left2"] < place["middle2"] < place["right2"]


def test_an_svg_that_is_not_from_us_keeps_its_shape() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><g><g id="a_x"><a><path/></a></g><g><path/></g></g></svg>'
    root = ElementTree.fromstring(body(svg).svg)
    assert len(root.findall(".//path")) == 2


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        "</title><script>",
        '" onload="alert(1)',
        "&nosuch; &#0; &amp; &lt;b&gt;",
        "C:\\Nice\\Graph\\label \\N \\\\",
        "]]> <!-- -->",
        "क्षत्रिय 漢字 👩\u200d👩\u200d👧 שלום",
    ],
)
def test_text_comes_out_as_it_went_in(evil: str) -> None:
    box = Box("a", "claim", evil, evil, evil, (Chip(evil, "held"),), evil)
    plain = Box("b", "claim", evil)
    grid = Grid((Cell(evil), Cell(evil)), ((Cell(evil, hedge=evil), Cell(evil)),))
    picture = Picture(
        evil, evil, evil, (box, plain), (Line("a", "b", "x", evil),), (Group("g", "x", evil, ("a",)),), (grid,)
    )
    root = drawn(with_legend(picture))
    assert not list(root.iter(f"{{{NS['s']}}}script"))
    assert all("onload" not in element.attrib for element in root.iter())
    assert title(root, "box-b") == evil and title(root, "cell-0-0") == evil
    assert root.findtext("s:title", "", NS) == evil
    shown = " ".join(element.text or "" for element in root.iterfind(".//s:g[@id='box-b']//s:text", NS))
    assert shown.replace(" ", "") == evil.replace(" ", "")


def test_no_bidirectional_control_is_left() -> None:
    evil = "ab\u202ecd\u2066ef"
    box = Box(evil, "claim", evil, evil)
    data = render(Picture(evil, evil, evil, (box,)), "svg").data.decode()
    assert "\u202e" not in data and "\u2066" not in data
