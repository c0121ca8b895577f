"""What must be true of a map, held against the map: each form, met and not, and what is told when it is not."""

from __future__ import annotations

import pytest
from quarrel import QUARREL, tried
from telling import ROOT, ill_told, loaded, misplaced

from argmap import checking
from argmap.expect.rules import FAILED

MET_ONES = [
    # Stances: exactly that mode, and a date that is not excluded.
    "anna holds half",
    "anna holds half (1922-05-10)",
    "anna holds half (1850)",
    "anna not holds half (1922-05-11)",
    "anna opposes half (1925)",
    "anna not supports half",
    "bert concedes half (1922)",
    "bert not concedes half (1922-05-09)",
    "bert holds owner (1922-02)",
    "bert holds owner (1922-08-15)",
    "bert not holds owner (1922-05)",
    "bert holds old (1066)",
    "friends supports half",
    "council doubts owner",
    "anna leaves open owner",
    "anna leaves open owner (1923)",
    "anna not leaves open owner (1922-05-07)",
    "carl not supports half",
    "carl not holds owner",
    # Silence.
    "carl silent on half",
    "carl silent on owner",
    "bert not silent on owner",
    "council silent on half",
    # Who belongs.
    "anna member of council",
    "anna member of council (1919)",
    "anna not member of council (1922-06)",
    "anna member of council (1950)",
    "bert member of council (1066)",
    "carl not member of council",
    "carl member of friends",
    "friends not member of council",
    # How it came out.
    "outcome fence half",
    "outcome fence half (1930)",
    "outcome fence owner (1922-05-20)",
    "outcome fence open (1921)",
    "outcome gate all",
    "outcome gate none-of-us",
    "outcome path neighbours",
    # Votes.
    "first carries owner",
    "second rejects owner",
    "second reverses first",
    # When, and in which order.
    "first within 1922-05",
    "first within 1922-05-08",
    "first within 1922-04/1922-05",
    "first within [1922-04,1922-05]",
    "second within 1922-05-08/1922-12-21",
    "answered within 1922-05-09",
    "wall within 1922",
    "first before letter",
    "letter after first",
    "first before second",
    "toast before speech",
    "feast before letter",
    "asked before answered",
    "asked after first",
    "answered before letter",
    "speech after toast",
]


@pytest.mark.parametrize("line", MET_ONES)
def test_what_is_so_is_met(line: str) -> None:
    (result,) = tried(line)
    assert (result.status, result.reason, result.finding) == ("passed", "", None)
    assert result.words == line


UNMET = [
    ("anna holds owner", "`anna` leaves open `owner` (", "form"),
    ("anna holds half (1922-05-11)", "`anna` holds `half` (until 10 May 1922); that is before 11 May 1922", "when"),
    ("anna opposes half (1922-05)", "`anna` opposes `half` (from June 1922); that is after May 1922", "when"),
    ("anna not holds half (1922-05-10)", "`anna` holds `half` (until 10 May 1922); that takes in 10 May 1922", "when"),
    ("anna not holds half (1922-05)", "`anna` holds `half` (until 10 May 1922); that may take in May 1922", "when"),
    ("anna not holds half", "`anna` holds `half` (until 10 May 1922)", "form"),
    ("anna supports half", "`anna` holds `half` (until 10 May 1922) and opposes `half` (from June 1922)", "form"),
    (
        "bert holds owner (1922-05)",
        "`bert` holds `owner` (January to March 1922) and holds `owner` (August to September 1922); "
        "none of that takes in May 1922",
        "when",
    ),
    ("bert not holds old (1922)", "`bert` holds `old`; that may take in 1922", "when"),
    ("council not doubts owner", "`council` doubts `owner` (probable, “it seems”)", "form"),
    ("carl holds owner", "`carl` holds `owner` (denied); what is denied does not count", "form"),
    ("carl holds half", "`carl` is unstated on `half`", "form"),
    ("friends holds owner", "nothing is recorded of `friends` on `owner`", "form"),
    ("friends silent on half", "`friends` supports `half`", "form"),
    ("carl not silent on half", "`carl` is unstated on `half`", "form"),
    ("council not silent on half", "nothing is recorded of `council` on `half`", "form"),
    ("friends member of council", "`friends` is not recorded as a member of `council`", "form"),
    (
        "anna member of council (1922-06)",
        "`anna` is a member of `council` (1918 to 1921) and is a member of `council` (from 1923); "
        "none of that takes in June 1922",
        "when",
    ),
    ("bert not member of council", "`bert` is a member of `council`", "form"),
    (
        "outcome fence owner",
        "the outcome of `fence` may also be `half` (1 August 1922)",
        "form",
    ),
    ("outcome fence none", "the outcome of `fence` is `open` (until 7 May 1922), `owner` (8 May 1922 to June 1922) "
     "and `half` (1 August 1922)", "form"),
    ("outcome fence half (1922-07)", "the outcome of `fence` is `open` (until 7 May 1922), `owner` "
     "(8 May 1922 to June 1922) and `half` (1 August 1922); that leaves out July 1922", "when"),
    ("outcome fence half (1922-06)", "the outcome of `fence` is `owner` (8 May 1922 to June 1922)", "form"),
    ("outcome gate open", "the outcome of `gate` is `all` and `none-of-us`", "form"),
    ("outcome path town", "the outcome of `path` may also be `neighbours`", "form"),
    ("outcome roof tenant", "the outcome of `roof` may also be `landlord`", "form"),
    ("outcome well digger", "the outcome of `well` is `digger` (denied)", "form"),
    ("outcome wall open", "no outcome of `wall` is recorded", "form"),
    ("first rejects owner", "in `first` `owner` was carried", "form"),
    ("first carries half", "`first` is on `owner`", "form"),
    ("third carries half", "`third` has no motion that is recorded", "form"),
    ("fourth carries half", "that `fourth` was held is denied", "form"),
    ("first reverses second", "`first` reverses no vote", "form"),
    ("second reverses third", "`second` reverses `first`", "form"),
    ("letter within 1922-11", "`letter` is on 21 December 1922; that is after November 1922", "when"),
    ("letter within 1923", "`letter` is on 21 December 1922; that is before 1923", "when"),
    (
        "second within 1922-05",
        "`second` is known to lie between 8 May 1922 and 21 December 1922; that is not certainly within May 1922",
        "when",
    ),
    ("third within 1922", "nothing says when `third` was", "when"),
    (
        "dawn within 1922-05",
        "`dawn` is known to lie on or before 8 May 1922; that is not certainly within May 1922",
        "when",
    ),
    (
        "speech within 1922-05",
        "`speech` is known to lie on or after 1 June 1922; that is after May 1922",
        "when",
    ),
    ("asked within 1922-05-08", "`asked` is on 9 May 1922; that is after 8 May 1922", "when"),
    ("letter before first", "`first` is before `letter`", "form"),
    ("first before first", "nothing makes sure that `first` is before `first`: `first` is on 8 May 1922", "form"),
    (
        "third before first",
        "nothing makes sure that `third` is before `first`: nothing says when `third` was; `first` is on 8 May 1922",
        "form",
    ),
    ("answered before asked", "`asked` is before `answered`", "form"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "instead", "part"), UNMET)
def test_what_is_not_so_is_told_with_what_is_so_instead(line: str, instead: str, part: str) -> None:
    project = loaded(f"{QUARREL}expect {line}\n")
    (result,) = checking.tested(project).results
    assert result.status == "failed" and result.finding
    assert result.reason == result.finding.message and result.reason.startswith(instead)
    assert result.finding.rule == FAILED and ill_told(result.finding) == []
    assert misplaced(result.finding, project.texts) == []
    assert result.finding.span == project.map.where(result.expectation.name, part)


@pytest.mark.parametrize("line", ["walk after toast", "feast within 1922-07", "toast within 1922-07"])
def test_what_is_only_probable_or_about_makes_nothing_certain(line: str) -> None:
    assert tried(line)[0].status == "failed"


def test_a_failure_points_at_the_lines_that_make_it_so() -> None:
    project = loaded(QUARREL + "expect second within 1922-05\nexpect first carries half\nexpect bert not holds old\n")
    lines = [
        [(_line(project.texts[ROOT].content, r.span.start), r.message) for r in result.finding.remarks]
        for result in checking.tested(project).results
        if result.finding
    ]
    assert lines == [
        [
            ("  vote first (council, 1922-05-08): A first vote.", "`first` is dated 8 May 1922"),
            ("    after first", "after `first`"),
            ("event letter (1922-12-21): A letter.", "`letter` is dated 21 December 1922"),
            ("  after second", "`letter` is after `second`"),
        ],
        [("    motion owner", "so it says here")],
        [("    held by bert", "so it says here")],
    ]


def _line(text: str, offset: int) -> str:
    return text[text.rfind("\n", 0, offset) + 1 : text.index("\n", offset)]
