"""What is dated where it cannot be: what is certain, what is possible, and what is left alone."""

from __future__ import annotations

import pytest
from telling import ROOT, loaded

from argmap.checking import check
from argmap.diagnostics.terminal import full
from checks.raised import raised

PEOPLE = """\
person anna (1870/1924): Anna
person bert: Bert
body council (1900/1930): The council
"""


def said(rule: str, content: str) -> str:
    """A rule's only finding, as a terminal shows it."""
    checked = check([loaded(content)], select=[rule], strict=True)
    assert len(checked.findings) == 1, checked.findings
    return full(checked.findings, checked.texts)


# ------------------------------------------------------------------ impossible chronology


def test_a_contradiction_shows_every_line_that_leads_to_it() -> None:
    text = (
        "event meeting (1922-10-06): They meet.\nevent letter (1922-10-20): She tells of it.\n"
        "  after meeting\n  within 7 days of meeting\n"
    )
    assert raised("impossible-chronology", text) == ["7"]
    assert (
        said("impossible-chronology", text)
        == f"""\
error[AM202]: `meeting` would have to end by 1922-10-06 and not before 1922-10-13, 7 days later: `letter` is dated \
1922-10-20, `letter` is within 7 days of `meeting`, `meeting` is dated 1922-10-06
  --> {ROOT}:4:10
   4 |   within 7 days of meeting
     |          ^
   2 | event letter (1922-10-20): She tells of it.
     |               ---------- `letter` is dated 1922-10-20
   4 |   within 7 days of meeting
     |          - `letter` is within 7 days of `meeting`
   1 | event meeting (1922-10-06): They meet.
     |                ---------- `meeting` is dated 1922-10-06
     = hint: change one of these dates or links, or hedge a link that is not certain: (probable)
"""
    )


def test_a_circle_and_a_long_chain_are_told_in_a_line() -> None:
    circle = "event a: A.\n  after b\nevent b: B.\n  after a\n"
    assert raised("impossible-chronology", circle) == ["b"]
    assert "`a` would come before itself: `b` is after `a`, `a` is after `b`\n" in said("impossible-chronology", circle)
    chain = "".join(f"event e{n}: E.\n  after e{n + 1}\n" for n in range(4))
    chain = f"event e4 (1925): E.\n{chain}event f (1922): F.\n  after e0\n"
    assert "`f` would have to start by 1922-12-31 and not before 1925-01-01, 2 years later: 7 lines lead there" in said(
        "impossible-chronology", chain
    )


@pytest.mark.parametrize(
    "text",
    [
        "event a (1922-10-06): A.\nevent b (1922-10-06): B.\n  after a\n",
        "event a (1922-10-06?): A.\nevent b (1922-10-05): B.\n  after a\n",
        "event a (1922-10-06): A.\nevent b (1922-10-05): B.\n  after a (probable)\n",
        "event a (1922-10-06, perhaps): A.\nevent b (1922-10-05): B.\n  after a\n",
        "event a: A.\n  during b\nevent b: B.\n  during a\n",
        "vote a (1922-10-06/1922-10-08): A.\nevent b (1922-10-07): B.\n  during a\n",
    ],
)
def test_lines_that_may_all_be_so_are_left_alone(text: str) -> None:
    assert raised("impossible-chronology", text) == []


# ------------------------------------------------------------------ outside a life


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("event e (anna, 1930): E.\n", ["1930"]),
        ("event e (anna, 1860): E.\n", ["1860"]),
        ("event e (anna, 1930?): E.\n", ["1930?"]),
        ("event e (anna, 1925?): E.\n", ["1925??"]),
        ("event e (anna, [1924-11..1925-02]): E.\n", ["[1924-11..1925-02]?"]),
        ("event e (anna, 1924): E.\n", []),
        ("event e (anna, 192X): E.\n", []),
        ("event e (anna, 1922/): E.\n", []),
        ("event e (anna, 1922/1930): E.\n", ["1922/1930"]),
        ("event e (bert, 1930): E.\n", []),
        ("event e (council, 1931): E.\n", ["1931"]),
        ("event e (anna, 1930, denied): E.\n", []),
        ("event e (1930): E.\n  present anna\n", ["1930"]),
        ("event e (1930): E.\n  via anna\n", ["1930"]),
        ("event e (1930): E.\n  to anna\n  absent anna\n", []),
        ("event e: E.\n  after f\n  present anna\nevent f (1925): F.\n", ["e"]),
        ("event e (anna): E.\n", []),
        ("vote v (council, 1931): V.\n  for anna\n", ["1931", "1931"]),
        ("dialogue d (anna, 1930): D.\n  bert: Yes.\n", []),
        ("dialogue d (1930): D.\n  anna: Yes.\n", ["anna"]),
        ("claim c (anna, 1930): C.\n", ["1930"]),
        ("claim c: C.\n  pro r (anna, 1930): R.\n", ["1930"]),
        ("claim c: C.\n  held by anna (1930)\n  opposed by council (1929)\n", ["1930"]),
        ("claim c: C.\n  held by anna (1922/..)\n", []),
        ("claim c: C.\n  unstated for anna (1930)\n  held by anna (1930, denied)\n", []),
        ("tie anna, bert (1930): Friends.\n", ["1930"]),
        ("note (anna, 1930): N.\n", []),
    ],
)
def test_what_is_outside_a_life(lines: str, found: list[str]) -> None:
    assert raised("outside-life", PEOPLE + lines) == found


def test_a_deed_after_death_is_told_with_the_life() -> None:
    shown = said("outside-life", PEOPLE + "claim c: C.\n  held by anna (1930)\n")
    assert "error[AM203]: `anna` holds `c`, 1930: that is at least 5 years after death" in shown
    assert "`anna` lived 1870 to 1924" in shown
    body = said("outside-life", PEOPLE + "event e (council, 1890): E.\n")
    assert "`council` takes part in `e`, 1890: that is at least 9 years before its beginning" in body
    assert "warning[AM203]" in said("outside-life", PEOPLE + "event e (anna, 1925?): E.\n")


def test_a_single_date_is_no_life() -> None:
    assert raised("outside-life", "person anna (1924): Anna\nevent e (anna, 1930): E.\n") == []


# ------------------------------------------------------------------ turns


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("replies 2", "replies 1", ["2"]),
        ("pro 2", "con 1", ["2"]),
        ("con 1", "note: N.", ["1"]),
        ("replies later", "replies earlier", ["later"]),
        ("replies soon", "note: N.", ["soon?"]),
        ("replies undated", "note: N.", []),
    ],
)
def test_a_turn_that_answers_what_comes_later(first: str, second: str, found: list[str]) -> None:
    text = f"dialogue d ([1922-09-20..1922-10-20]): D.\n  anna: A.\n    {first}\n  bert: B.\n    {second}\n"
    for name, date in {"earlier": "1922-09-02", "later": "1922-11", "soon": "[1922-10-05..1922-11-05]"}.items():
        text += f"dialogue in-{name} ({date}): A.\n  anna {name}: A.\n"
    assert raised("reply-before-turn", f"{PEOPLE}{text}dialogue f: F.\n  anna undated: A.\n") == found


# ------------------------------------------------------------------ votes and outcomes


@pytest.mark.parametrize(
    ("proposal", "vote", "found"),
    [
        ("1922-05-02", "1922-04-03", ["1922-04-03"]),
        ("1922-05-02?", "1922-05-01", ["1922-05-01?"]),
        ("1922-05", "[1922-04-20..1922-05-10]", ["[1922-04-20..1922-05-10]?"]),
        ("1922-05", "1922", []),
        ("1922", "1922-05", []),
        ("1922-05-02", "1922-05-02", []),
        ("1922-05-02", "", []),
    ],
)
def test_a_vote_before_its_motion(proposal: str, vote: str, found: list[str]) -> None:
    dated = f"(council, {vote})" if vote else "(council)"
    text = f"proposal p (bert, {proposal}): P.\nvote v {dated}: V.\n  motion p\n  result carried\n"
    assert raised("vote-before-motion", PEOPLE + text) == found


def wall(span: str, more: str) -> str:
    return f"{PEOPLE}dispute wall ({span}): W?\n  position half: H.\n  position owner: O.\n{more}"


@pytest.mark.parametrize(
    ("span", "found"), [("1922-05/", ["1922-04-03"]), ("1922-04/", []), ("/1922-05", []), ("1922-04-03~/", [])]
)
def test_a_vote_before_the_dispute_of_its_motion_opens(span: str, found: list[str]) -> None:
    vote = "vote v (council, 1922-04-03): V.\n  motion half\n"
    assert raised("vote-before-motion", wall(span, "") + vote) == found
    assert raised("vote-before-motion", wall(span, "  vote v (council, 1922-04-03): V.\n")) == found
    assert (
        raised("vote-before-motion", wall(span, "") + "vote v (council, 1922-04-03, denied): V.\n  motion half\n") == []
    )


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("(1922-02/)", ["1922-02/"]),
        ("(1922-02)", ["1922-02"]),
        ("([1922-02..1922-05])", []),
        ("([1922-02..1922-03-20])", ["[1922-02..1922-03-20]?"]),
        ("(1922-03/)", []),
        ("(1922/)", []),
        ("(/1922-05)", []),
        ("(1922-02/, denied)", []),
        ("", []),
    ],
)
def test_an_outcome_before_its_dispute(outcome: str, found: list[str]) -> None:
    assert raised("outcome-before-dispute", wall("1922-03/1922-12", f"  outcome half {outcome}: H.\n")) == found


def test_an_outcome_that_links_put_before_its_dispute_is_shown_with_the_lines_that_do() -> None:
    text = wall("1922-03/", "  outcome half: H.\n    before fall\n") + "event fall (1922-01-05): F.\n"
    shown = said("outcome-before-dispute", text)
    assert "`wall/outcome` (from 5 January 1922 or earlier) is at least 55 days before the dispute `wall`" in shown
    assert shown.count("this dates `wall/outcome`") == 2 and shown.count("this dates `wall`") == 1


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("(1922-04/)", ["1922-04/"]),
        ("(1922-05-02/)", ["1922-05-02/"]),
        ("(1922-05-03/)", []),
        ("(1922/)", []),
        ("(1922-05-02?/)", ["1922-05-02?/?"]),
        ("(1922-04/, denied)", []),
        ("", []),
    ],
)
def test_an_outcome_before_what_decides_it(outcome: str, found: list[str]) -> None:
    vote = "  vote v (council, 1922-05-03): V.\n  vote w (council): W.\n"
    outcome = f"  outcome half {outcome}: H.\n    decided by v, w\n"
    assert raised("outcome-before-decision", wall("1922/", vote + outcome)) == found


@pytest.mark.parametrize(
    ("vote", "found"),
    [
        ("(council, 1921)", ["1921"]),
        ("(council, 1922-04-02?)", ["1922-04-02??"]),
        ("(council, 1922)", []),
        ("(council, 1922-04-03)", []),
        ("(council)", []),
    ],
)
def test_a_vote_that_reverses_a_later_one(vote: str, found: list[str]) -> None:
    text = f"vote v (council, 1922-04-03): V.\nvote w {vote}: W.\n  reverses v\n"
    assert raised("reversal-before-vote", PEOPLE + text) == found
    assert raised("reversal-before-vote", f"{PEOPLE}vote w: W.\n  reverses w\n") == ["w"]


# ------------------------------------------------------------------ sources

SOURCES = """\
source old (1921): Old
source new (1930): New
source undated: Undated
source about (1922-04?): About
source diary (1910/1922-03): Diary
  kind diary
source act (1900): An act
  kind law
"""


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ("event e (1922-04-03): E. [@old]", ["1922-04-03"]),
        ("event e (1922-04-03): E. [@old; @diary]", ["1922-04-03"]),
        ("event e (1922-04-03): E. [@old; @new]", []),
        ("event e (1922-04-03): E. [@old; @undated]", []),
        ("event e (1922-05-03): E. [@about]", ["1922-05-03?"]),
        ("event e (1922): E. [@diary]", []),
        ("event e ([1922-03-20..1922-04-03]): E. [@diary]", ["[1922-03-20..1922-04-03]?"]),
        ("event e (1922-04-03): E. [@act]", []),
        ("event e (1922-04-03, perhaps): E. [@old]", []),
        ("event e: E. [@old]", []),
        ("vote v (1922-04-03): V. [@old]", ["1922-04-03"]),
        ("dialogue d (1922-04-03): D. [@old]", ["1922-04-03"]),
        ("proposal p (1922-04-03): P. [@old]", []),
        ("claim c (1922-04-03): C. [@old]", []),
        ("claim c: C.\n  held by bert (1922/) [@old]", ["1922/"]),
        ("claim c: C.\n  held by bert (/1922) [@old]", []),
        ("claim c: C.\n  unstated for bert (1922/) [@old]", []),
        ("dispute d: D?\n  position p: P.\n  outcome p (1922): P. [@old]", ["1922"]),
    ],
)
def test_a_source_that_is_older_than_what_it_tells(record: str, found: list[str]) -> None:
    assert raised("source-before-event", f"{PEOPLE}{SOURCES}{record}\n") == found


@pytest.mark.parametrize(
    ("source", "event", "found"),
    [
        ("(anna, 1922)", "(anna, 1922-04-03): E. [@s]", ["1922-04-03"]),
        ("(anna, 1922)", "(anna, bert, 1922-04): E. [@s]", ["1922-04"]),
        ("(anna, 1922)", "(anna, 1922): E. [@s]", []),
        ("(anna, 1922-04-03)", "(anna, 1922-04-03): E. [@s]", []),
        ("(anna, 1922/1923)", "(anna, 1922-04-03): E. [@s]", []),
        ("(anna, 1921)", "(anna, 1922-04-03): E. [@s]", []),
        ("(anna)", "(anna, 1922-04-03): E. [@s]", []),
        ("(bert, 1922)", "(anna, 1922-04-03): E. [@s]", []),
        ("(anna, 1922)", "(anna, 1922-04-03): E. [@s; @new]", []),
        ("(anna, 1922)", "(anna, 1922-04-03): E.", []),
    ],
)
def test_a_letter_that_is_dated_more_finely_than_its_text(source: str, event: str, found: list[str]) -> None:
    text = f"{PEOPLE}{SOURCES}source s {source}: S\n  kind letter\nevent e {event}\n  kind letter\n"
    assert raised("too-fine-date", text) == found
    assert raised("too-fine-date", text.replace("kind letter\nevent", "kind minutes\nevent")) == []


@pytest.mark.parametrize(
    ("date", "found"),
    [("1860", ["1860"]), ("1869?", ["1869??"]), ("1870", []), ("1930", []), ("", [])],
)
def test_a_source_before_its_author(date: str, found: list[str]) -> None:
    bracket = f"anna, bert, {date}" if date else "anna, bert"
    assert raised("source-before-author", f"{PEOPLE}source s ({bracket}): S\n") == found


# ------------------------------------------------------------------ the end of a dispute, offices


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("  event e (1923): E.\n", ["1923"]),
        ("  vote v (1923): V.\n", ["1923"]),
        ("  event e ([1922-12-15..1923-02]): E.\n", ["[1922-12-15..1923-02]?"]),
        ("  event e (1922): E.\n", []),
        ("  event e (1923, denied): E.\n", []),
        ("  event e: E.\n", []),
        ("  outcome half (1923/): H.\n", ["1923/"]),
        ("  outcome half (1922-12/): H.\n", []),
        ("  position x: X.\n    held by bert (1923/)\n    unstated for bert (1923/)\n", ["1923/"]),
        ("  position x: X.\n    held by bert (1922/..)\n", []),
        ("  claim x: X.\n    held by bert (1923/)\n", []),
    ],
)
def test_an_act_after_the_end_of_its_dispute(line: str, found: list[str]) -> None:
    assert raised("act-after-end", wall("1922-03/1922-12", line)) == found
    assert raised("act-after-end", wall("1922-03/..", line)) == []
    assert raised("act-after-end", wall("1922-03/", line)) == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("person p (1870/1924): P\n  role mayor (1925/1930)\n", ["mayor"]),
        ("person p (1870/1924): P\n  role mayor (1925?/1930)\n", ["mayor"]),
        ("person p (1870/1924): P\n  role mayor (1925?)\n", ["mayor?"]),
        ("person p (1870/1924): P\n  role mayor (1920/)\n  role clerk\n", []),
        ("person p (1870/1924): P\n  role mayor (1925/1930, denied)\n", []),
        ("person p: P\n  role mayor (1925/1930)\n", []),
        ("body b (1900/1930): B\n  member anna (1925/)\n  member bert (1925/)\n", ["anna"]),
        ("group b (1900/1930): B\n  member bert (1890/1895)\n", ["bert"]),
        ("body b (1900/1930): B\n  member anna (1925/, denied)\n  member anna\n", []),
        ("group b: B\n  member bert (1890)\n", []),
    ],
)
def test_an_office_outside_a_life(lines: str, found: list[str]) -> None:
    assert raised("office-outside-life", PEOPLE + lines) == found


def test_a_membership_says_whose_life_it_is_outside_of() -> None:
    shown = said("office-outside-life", PEOPLE + "group b (1900/1930): B\n  member bert (1890/1895)\n")
    assert "`bert` is a member of `b`, 1890 to 1895: that is at least 9 years before the beginning of `b`" in shown
    assert "`b` existed 1900 to 1930" in shown
    one = said("office-outside-life", "person p (1870/1924): P\n  role mayor (1930)\n")
    assert "`p` is `mayor`, 1930: that is at least 5 years after death" in one
