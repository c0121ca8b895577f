"""Fences in Markdown: which become figures, which do not, and what a build does with a map that has errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from writing.pages import ATTACK, BROKEN, WALL, elements, unscripted

markdown = pytest.importorskip("markdown", reason="python-markdown is not installed: pip install 'argmap[markdown]'")

MODULE = "argmap.writing.markdown"


def page(text: str, **settings: object) -> str:
    html = markdown.markdown(text, extensions=["fenced_code", "tables", MODULE], extension_configs={MODULE: settings})
    assert isinstance(html, str)
    return html


def fence(text: str, options: str = "", mark: str = "```") -> str:
    return f"{mark}argmap {options}\n{text}{mark}\n"


def test_a_fence_becomes_a_figure_between_the_paragraphs_around_it() -> None:
    html = page(f"Before.\n\n{fence(WALL, 'view=timeline')}\nAfter.\n")
    assert html.index("<p>Before.</p>") < html.index("<figure") < html.index("</figure>") < html.index("<p>After.</p>")
    assert "<p><figure" not in html and "```" not in html


def test_it_is_found_by_its_short_name() -> None:
    assert "<svg" in markdown.markdown(fence(WALL), extensions=["argmap"])


@pytest.mark.parametrize("mark", ["```", "````", "~~~"])
def test_any_fence_will_do(mark: str) -> None:
    assert "<svg" in page(fence(WALL, mark=mark))


def test_a_fence_right_below_a_paragraph_ends_it() -> None:
    assert "<p>Text.</p>\n<figure" in page(f"Text.\n{fence(WALL)}")


@pytest.mark.parametrize("block", ["* item\n\n", "1. item\n\n"])
def test_a_fence_in_a_list_stays_in_the_list(block: str) -> None:
    inner = "".join(f"    {line}\n" for line in fence(WALL, "show=source").splitlines())
    html = page(block + inner + "\n    more\n")
    assert html.index("<li>") < html.index("<figure") < html.index("more") < html.index("</li>")
    assert "    position granite" not in html


def test_what_only_looks_like_a_fence_of_ours_is_left_alone() -> None:
    for text in (
        f"````markdown\n{fence(WALL)}````\n",
        "```argmapper\nx\n```\n",
        "```python\nargmap = 1\n```\n",
        f"Some code:\n\n    ```argmap\n{''.join('    ' + line for line in WALL.splitlines(True))}    ```\n",
        "```argmap\nperson anna: Anna\n",
        "Say `argmap` inline, or ```argmap view=map``` even so.\n",
    ):
        assert "<figure" not in page(text)


def test_two_figures_on_a_page_share_no_id_and_a_page_built_again_is_the_same() -> None:
    md = markdown.Markdown(extensions=[MODULE])
    text = fence(WALL) + "\n" + fence(WALL) + "\n" + fence(WALL, "view=matrix")
    first = md.convert(text)
    ids = elements(first).ids
    assert first.count("<svg") == 3 and len(ids) == len(set(ids))
    md.reset()
    assert md.convert(text) == first


def test_a_figure_keeps_its_ids_when_another_is_put_before_it() -> None:
    alone = elements(page(fence(WALL))).ids
    assert set(alone) <= set(elements(page(fence(WALL, "view=matrix") + "\n" + fence(WALL))).ids)


def test_a_map_with_errors_stands_on_the_page_as_errors() -> None:
    html = page(f"Before.\n\n{fence(BROKEN)}\nAfter.\n")
    assert "error[AM102]" in html and "map 1 of the page:2:8" in html and "<p>After.</p>" in html


@pytest.mark.parametrize("text", [fence(BROKEN), fence(WALL, "wiew=map"), fence(WALL, "view=movie")])
def test_a_strict_build_ends_and_says_where_and_why(text: str) -> None:
    with pytest.raises(ValueError, match="line 3") as wrong:
        page(f"Before.\n\n{text}", strict=True)
    assert "hint" in str(wrong.value)


def test_a_strict_build_takes_what_is_wrong_on_purpose() -> None:
    assert "AM102" in page(fence(BROKEN, "show=findings"), strict=True)


def test_files_are_looked_for_in_the_folder_that_is_set(tmp_path: Path) -> None:
    (tmp_path / "wall.argmap").write_text(WALL)
    assert "<svg" in page(fence("", "file=wall.argmap"), folder=str(tmp_path))
    assert "cannot be read" in page(fence("", "file=wall.argmap"))


def test_an_attack_stays_text_after_all_of_markdown() -> None:
    html = page(fence(ATTACK, 'title="*a* <script>alert(5)</script> [x](javascript:y)"'))
    assert unscripted(html) and "<script>" not in html
