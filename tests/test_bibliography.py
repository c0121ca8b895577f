"""Bibliographies of other programs: what is cited becomes a source, what is damaged is told, and nothing raises."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telling import ROOT, found, ill_told, loaded, misplaced

from argmap import api
from argmap.bibliography import bibtex, csl
from argmap.checking import Checked
from argmap.compile.shelf import Contents, citable, source
from argmap.config import Config, LimitSettings
from argmap.formats import json as own_json
from argmap.model.sources import Source
from argmap.project import Kept
from argmap.text import Text

BIB = r"""
@string{press = "Harbour Press"}
@comment{nobody reads this}
@book{Vale1931,
  author    = {Vale, Mary Ann and {Harbour Council} and Tr{\'e}mont, Jr, Paul},
  title     = {The {W}all: A H\"{o}lder \& Sons History},
  publisher = press, year = 1931, month = may, doi = {10.1000/wall_1},
}
@online{web:page_2, title = "A page", date = {1932-05/..}, url = {http://a.example/x\_y}}
@letter{мэр1931, title = {Письмо мэра}, year = {1931}}
@article{unused, title = {Nobody cites this}, year = {before the war}}
"""


def cited(files: Mapping[str, str], *keys: str) -> Checked:
    """All findings on a map that has bibliographies and cites some keys."""
    lines = [f"  bibliography {name}" for name in files]
    cites = [f"note: A remark. [@{key}]" for key in keys]
    return found({ROOT: "\n".join(["map wall: A quarrel", *lines, *cites, ""]), **files})


def sources(files: Mapping[str, str], *keys: str) -> list[Source]:
    """The sources of such a map, which must have no mistake."""
    checked = cited(files, *keys)
    assert [f for f in checked.findings if f.severity != "info"] == []
    lines = [f"  bibliography {name}" for name in files]
    text = "\n".join(["map wall: A quarrel", *lines, *(f"note: A remark. [@{key}]" for key in keys), ""])
    return list(loaded({ROOT: text, **files}).map.of(Source))


def told(checked: Checked) -> list[tuple[str, str, int]]:
    """Rule, file and line of every finding but notes; each must be well told and lie in a file."""
    shown = [f for f in checked.findings if f.severity != "info"]
    for finding in shown:
        assert ill_told(finding) == [] and misplaced(finding, checked.texts) == []
    return [(f.rule.name, f.span.path, checked.texts[f.span.path].place(f.span.start)[0]) for f in shown]


# ------------------------------------------------------------------ BibTeX


def test_entries_that_are_cited_become_sources_and_no_others() -> None:
    wall, page, letter = sources({"refs.bib": BIB}, "Vale1931 p. 7", "web:page_2", "мэр1931")
    assert wall.text == "The Wall: A Hölder & Sons History"
    assert wall.author == ("Mary Ann Vale", "Harbour Council", "Paul Trémont Jr")
    assert (wall.when and wall.when.text, wall.url, wall.kind) == ("1931-05", "https://doi.org/10.1000/wall_1", None)
    assert (page.when and page.when.text, page.url, page.kind) == ("1932-05/..", "http://a.example/x_y", "web")
    assert (letter.text, letter.kind) == ("Письмо мэра", "letter")


def test_a_source_of_a_bibliography_is_placed_where_its_key_stands() -> None:
    project = loaded({ROOT: "map m: M\n  bibliography refs.bib\nnote: A. [@web:page_2]\n", "refs.bib": BIB})
    assert project.map.line("web:page_2") == ("refs.bib", 9)
    span = project.map.where("web:page_2", "text")
    assert BIB[span.start : span.end] == "web:page_2"


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_move_no_place(ends: str) -> None:
    text = BIB.replace("\n", ends)
    project = loaded({ROOT: "map m: M\n  bibliography refs.bib\nnote: A. [@web:page_2]\n", "refs.bib": text})
    span = project.map.where("web:page_2")
    assert text[span.start : span.end] == "web:page_2" and project.map.line("web:page_2") == ("refs.bib", 9)


def test_damaged_entries_are_told_and_cost_no_other() -> None:
    text = "@book{one, title={A}}\n@book{two, title={Never closed\n@book{three, title={B}}\n@book{, title={No key}}\n"
    checked = cited({"refs.bib": text}, "one", "two", "three")
    assert told(checked) == [("damaged-entry", "refs.bib", 2), ("damaged-entry", "refs.bib", 4)]


def test_a_file_of_damage_is_told_in_a_few_lines() -> None:
    assert len(told(cited({"refs.bib": "@book{a\n" * 100}))) == 20


def test_a_field_that_is_there_twice_is_told_and_the_first_counts() -> None:
    text = "@book{one, title = {First}, title = {Second}}\n"
    assert told(cited({"refs.bib": text}, "one")) == [("damaged-entry", "refs.bib", 1)]
    (entry,) = bibtex.read(Text("refs.bib", text)).entries
    assert entry.told().title == "First"


def test_two_entries_of_one_key_are_told_and_the_first_counts() -> None:
    text = "@book{one, title = {First}}\n@book{one, title = {Second}}\n"
    assert told(cited({"refs.bib": text}, "one")) == [("double-entry", "refs.bib", 2)]
    project = loaded({ROOT: "map m: M\n  bibliography refs.bib\nnote: A. [@one]\n", "refs.bib": text})
    assert project.map["one"].text == "First"


def test_the_same_entry_in_two_bibliographies_is_one_and_another_one_is_told() -> None:
    one, again, other = (f"@book{{one, title = {{{title}}}}}\n" for title in ("First", "First", "Second"))
    assert told(cited({"a.bib": one, "b.bib": again}, "one")) == []
    assert told(cited({"a.bib": one, "b.bib": other}, "one")) == [("double-entry", "b.bib", 1)]


@pytest.mark.parametrize(
    ("latex", "said"),
    [
        (r"{\v C}ap{\'e}k \& {\L}\'od\'z", "Čapék & Łódź"),
        (r"\emph{On} the \textit{Wall}", "On the Wall"),
        (r"Costs of 50\% and of 50%", "Costs of 50% and of 50%"),
        (r"1931--1932 --- ``a year''", "1931–1932 — “a year”"),
        (r"Over$\alpha$all", "Over$\\alpha$all"),
        ("Two\n   lines", "Two lines"),
        (r"\today", ""),
        (r"\input{/etc/passwd}", ""),
        ("{" * 500 + "deep" + "}" * 500, "deep"),
    ],
)
def test_what_typesetters_write_is_read_as_text(latex: str, said: str) -> None:
    (entry,) = bibtex.read(Text("refs.bib", f"@book{{one, title = {{{latex}}}}}")).entries
    assert entry.told().title == said


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year = 1931", "1931"),
        ("year = {1931}, month = sep, day = 3", "1931-09-03"),
        ("year = {1931}, month = {12}", "1931-12"),
        ("year = {1931}, date = {1932-01-02/1933}", "1932-01-02/1933"),
        ("year = {1931}, month = {spring}", "1931"),
        ("title = {none}", None),
        ("year = {n.d.}", None),
        ("year = {forthcoming}", None),
    ],
)
def test_dates_are_read_as_bibtex_and_biblatex_give_them(fields: str, date: str | None) -> None:
    (entry,) = bibtex.read(Text("refs.bib", f"@book{{one, {fields}}}")).entries
    made, wrong = source(entry)
    assert (made.when and made.when.text) == date and wrong == []


def test_a_date_that_is_none_is_told_only_if_the_entry_is_cited() -> None:
    assert told(cited({"refs.bib": BIB}, "Vale1931")) == []
    assert told(cited({"refs.bib": BIB}, "unused")) == [("unread-date", "refs.bib", 11)]


def test_without_its_library_a_bibliography_in_bibtex_is_told_with_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "bibtexparser.entrypoint", None)
    checked = cited({"refs.bib": BIB})
    assert told(checked) == [("unreadable-file", ROOT, 2)]
    assert "argmap[bibliography]" in checked.findings[0].hint


# ------------------------------------------------------------------ CSL-JSON

ITEMS = [
    {
        "id": "Vale:1931",
        "type": "book",
        "title": "The <i>Wall</i>",
        "author": [{"family": "Vale", "given": "Mary Ann"}, {"literal": "Harbour Council"}],
        "issued": {"date-parts": [["1931", 5]]},
        "DOI": "10.1000/wall",
    },
    {"id": 7, "type": "webpage", "title": "A page", "issued": {"date-parts": [[1932, 5], [1932, 7]], "circa": True}},
    {"id": "http://a.example/items/X", "citation-key": "letter", "type": "personal_communication"},
    {"id": "season", "issued": {"date-parts": [[1931]], "season": 3}},
    {"id": "old", "issued": {"date-parts": [[-43, 3, 15]]}},
    {"id": "worded", "issued": {"literal": "1931?"}},
    {"id": "not citable", "title": "Its key has a blank"},
]


def test_items_of_csl_become_sources() -> None:
    keys = ["Vale:1931", "7", "letter", "season", "old", "worded"]
    made = sources({"refs.json": json.dumps(ITEMS, indent=2)}, *keys)
    assert [s.name for s in made] == keys
    wall = made[0]
    assert (wall.text, wall.author) == ("The Wall", ("Mary Ann Vale", "Harbour Council"))
    assert wall.url == "https://doi.org/10.1000/wall"
    assert [s.when.text if s.when else None for s in made] == [
        "1931-05", "1932-05~/1932-07~", None, "1931-23", "-0043-03-15", "1931?",
    ]  # fmt: skip
    assert [s.kind for s in made[1:3]] == ["web", "letter"]


def test_an_item_is_placed_where_its_key_stands() -> None:
    text = json.dumps(ITEMS, indent=2)
    for entry in csl.read(Text("refs.json", text)).entries[:1]:
        assert text[entry.place.start : entry.place.end] == entry.key


@pytest.mark.parametrize(
    ("text", "lines", "keys"),
    [
        ("", [1], []),
        ("{}", [1], []),
        ('"text"', [1], []),
        ("[]", [], []),
        ('[{"id": "a"}', [1], ["a"]),
        ('[{"id": "a"},\n{"id": "b", oops},\n{"id": "c"}]', [2], ["a", "c"]),
        ('[{"id": "a"},\n{"title": "b"},\n7, "x", null,\n{"id": "c"}]', [2, 3, 3, 3], ["a", "c"]),
        ('[{"id": "a", "title": ["wrong"], "author": 7, "issued": [1], "type": {}, "URL": false}]', [], ["a"]),
        ('[{"id": "a", "author": [7, {"family": 3}], "issued": {"date-parts": 5}}]', [], ["a"]),
        ('[{"id": "a", "n": ' + "9" * 5000 + '},\n{"id": "b"}]', [1], ["b"]),
        ('[{"id": "a", "deep": ' + "[" * 100_000 + "]" * 100_000 + '},\n{"id": "b"}]', [1], ["b"]),
        ("[" * 100_000, [1], []),
        ("[" + "7," * 100, [1] * 20, []),
    ],
)
def test_what_is_damaged_or_of_another_type_is_told_and_the_rest_is_read(
    text: str, lines: list[int], keys: list[str]
) -> None:
    read = Text("refs.json", text)
    contents = csl.read(read)
    assert [entry.key for entry in contents.entries] == keys
    assert [read.place(f.span.start)[0] for f in contents.findings] == lines
    for entry in contents.entries:
        source(entry)


def test_a_damaged_item_that_is_cited_is_told_once() -> None:
    checked = cited({"refs.json": '[{"id": "b", oops}, {"id": "c"}]'}, "b", "c")
    assert told(checked) == [("damaged-entry", "refs.json", 1)]


def test_half_letters_in_json_become_no_half_letters_in_a_map() -> None:
    text = '[{"id": "a", "title": "x\\ud800y\\u0000z"}]'
    project = loaded({ROOT: "map m: M\n  bibliography r.json\nnote: A. [@a]\n", "r.json": text})
    assert project.map["a"].text == "x y z"
    assert own_json.read(own_json.written(project.map)) == project.map


# ------------------------------------------------------------------ with a map


def test_an_unknown_key_is_told_with_the_nearest_of_the_bibliography() -> None:
    checked = cited({"refs.bib": BIB}, "Vale1913")
    assert told(checked) == [("unknown-source", ROOT, 3)]
    finding = next(f for f in checked.findings if f.severity == "error")
    assert "`Vale1931`" in finding.hint and finding.remarks[0].span.path == "refs.bib"


def test_a_source_that_the_map_states_itself_wins_and_both_are_told() -> None:
    files = {
        ROOT: "map m: M\n  bibliography refs.bib\nsource one: Ours\nnote: A. [@one]\n",
        "refs.bib": "@book{one, title={T}}",
    }
    checked = found(files)
    assert told(checked) == [("defined-twice", ROOT, 3)]
    assert checked.findings[0].remarks[0].span.path == "refs.bib"
    assert loaded(files).map["one"].text == "Ours"


def test_a_person_of_the_name_of_an_entry_is_no_source() -> None:
    files = {
        ROOT: "map m: M\n  bibliography refs.bib\nperson one: One\nnote (one): A.\n",
        "refs.bib": "@book{one, title={T}}",
    }
    assert told(found(files)) == []
    assert told(found({**files, ROOT: files[ROOT] + "note: B. [@one]\n"})) == [("wrong-kind", ROOT, 5)]


def test_an_entry_can_be_reopened_and_leaned_on_by_its_key() -> None:
    text = (
        "map m: M\n  bibliography refs.bib\n"
        "person mary: Mary Vale\n"
        "source @Vale1931 (mary)\n  kind memoir\n"
        "source diary: A diary\n  via @Vale1931, @web:page_2\n"
        "note: A. [@diary]\n"
    )
    files = {ROOT: text, "refs.bib": BIB}
    assert told(found(files)) == []
    m = loaded(files).map
    wall = m["Vale1931"]
    assert isinstance(wall, Source) and (wall.kind, wall.by, wall.text[:8]) == ("memoir", ("mary",), "The Wall")
    assert m["diary"].model_dump()["via"] == ("Vale1931", "web:page_2")
    assert m["diary"].record == "source" and [e.head for e in m.out("diary", "known-through")] == [
        "Vale1931",
        "web:page_2",
    ]


def test_a_map_with_keys_of_a_bibliography_survives_json() -> None:
    project = loaded({ROOT: "map m: M\n  bibliography refs.bib\nnote: A. [@web:page_2; @мэр1931]\n", "refs.bib": BIB})
    assert own_json.read(own_json.written(project.map)) == project.map


def test_authors_can_be_written_by_hand() -> None:
    m = loaded(
        "source wall (1931): The wall\n  author Mary Ann Vale\n  author Harbour Council, the clerk\nnote: A. [@wall]\n"
    ).map
    wall = m["wall"]
    assert isinstance(wall, Source) and wall.author == ("Mary Ann Vale", "Harbour Council, the clerk")


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("bibliography refs.ris", "unreadable-file"),
        ("bibliography missing.bib", "unreadable-file"),
        ("bibliography ../refs.bib", "use-outside"),
        ("bibliography /etc/refs.bib", "use-outside"),
        ('bibliography "refs.bib"', ""),
        ("bibliography refs.bib  # ours", ""),
    ],
)
def test_a_bibliography_is_a_file_of_the_project_in_a_known_format(line: str, rule: str) -> None:
    checked = found({ROOT: f"map m: M\n  {line}\n", "refs.bib": BIB, "refs.ris": "TY  - BOOK"})
    assert told(checked) == ([(rule, ROOT, 2)] if rule else [])


def test_a_bibliography_that_two_files_name_is_read_once() -> None:
    main = 'use "more.argmap"\nmap m: M\n  bibliography refs.bib\n  bibliography refs.bib\nnote: A. [@one]\n'
    more = "map n: N\n  bibliography refs.bib\nnote: B. [@one]\n"
    twice = found({ROOT: main, "more.argmap": more, "refs.bib": "@book{one, title={T}}"})
    assert told(twice) == [("said-twice", ROOT, 4)]


def test_a_bibliography_that_changes_is_read_anew() -> None:
    kept = Kept()
    text = "map m: M\n  bibliography refs.bib\nnote: A. [@one]\n"
    for title in ("First", "Second", "Second"):
        project = loaded({ROOT: text, "refs.bib": f"@book{{one, title={{{title}}}}}"}, kept)
        assert project.map["one"].text == title


def test_a_bibliography_that_is_too_large_is_told_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / ROOT).write_text("map m: M\n  bibliography refs.json\n", "utf-8")
    (tmp_path / "refs.json").write_text("[" + " " * 10_000 + "]", "utf-8")
    config = Config(limits=LimitSettings.model_validate({"file-size": 5_000}))
    checked = api.check([str(tmp_path / ROOT)], config)
    assert [(f.rule.name, Path(f.span.path).name) for f in checked.findings] == [("file-too-large", ROOT)]


def test_one_line_of_a_million_characters_is_no_trouble_in_json(tmp_path: Path) -> None:
    items = [{"id": f"k{n}", "title": "x" * 100} for n in range(10_000)]
    (tmp_path / ROOT).write_text("map m: M\n  bibliography refs.json\nnote: A. [@k9999]\n", "utf-8")
    (tmp_path / "refs.json").write_text(json.dumps(items), "utf-8")
    assert api.check([str(tmp_path / ROOT)], Config()).findings == ()


# ------------------------------------------------------------------ laws

_SHARDS = st.sampled_from(
    ["@book{a,", "@", "{", "}", '"', ",", "=", "\n", "title = {x}", "year=1931", "@string{", "@comment", "\\", "\\'e",
     "$", "#", "%", "@book(b,", ")", "é", "author = {A and B}", "@article{a,", "date={1/2}", "\\begin{x}", "\\item",
     "~", "&", "\x00", "\ud800"]
)  # fmt: skip


@given(st.lists(_SHARDS, max_size=30).map("".join) | st.text(max_size=60))
def test_no_bibtex_makes_the_reader_raise(text: str) -> None:
    _well_read(bibtex.read(Text("r.bib", text)), text)


@given(st.lists(_SHARDS, max_size=12).map("".join))
def test_no_field_of_bibtex_makes_the_reader_raise(text: str) -> None:
    _well_read(
        bibtex.read(Text("r.bib", f"@book{{key, title = {{{text}}}, author={{{text}}}, year={{{text}}}}}")), None
    )


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["id", "citation-key", "title", "author", "issued", "date-parts", "family", "literal", "type", "circa"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(st.lists(_JSON, max_size=5), st.data())
def test_no_json_makes_the_reader_raise_however_it_is_cut(items: list[object], data: st.DataObject) -> None:
    text = json.dumps(items, ensure_ascii=data.draw(st.booleans()))
    _well_read(csl.read(Text("r.json", text)), text)
    at = data.draw(st.integers(0, len(text)))
    for cut in (text[:at], text[:at] + data.draw(st.sampled_from(["}", '"', ",", "[", "{", "\\", "x"])) + text[at:]):
        _well_read(csl.read(Text("r.json", cut)), cut)


def _well_read(contents: Contents, text: str | None) -> None:
    for entry in contents.entries:
        assert citable(entry.key)
        made, _ = source(entry)
        assert "\n" not in made.text and made.text == made.text.strip()
        assert text is None or 0 <= entry.place.start <= entry.place.end <= len(text)
    assert all(ill_told(f) == [] for f in contents.findings)
    assert text is None or all(0 <= f.span.start <= f.span.end <= len(text) for f in contents.findings)
