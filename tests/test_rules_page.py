"""The reference page of all rules, and what it promises of fixes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from running import run
from test_corpus import CASES, ELSEWHERE, case, report

from argmap.checking import all_rules
from argmap.diagnostics.diagnostic import Rule, page
from argmap.diagnostics.pages import GROUPS, markdown

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"


def test_the_page_of_rules_is_fresh() -> None:
    assert PAGE.read_text("utf-8") == markdown(all_rules()), "run `make rules`"
    assert run("rule", "--markdown").stdout == markdown(all_rules())


def test_every_rule_has_an_entry_under_the_title_of_its_group() -> None:
    text = markdown(all_rules())
    entered = re.findall(r"^### (AM\d{3}) (.+)$", text, re.M)
    assert entered == [(rule.code, rule.name) for rule in all_rules()]
    groups = re.split(r"^## AM(\d)xx: ", text, flags=re.M)[1:]
    for figure, entries in zip(groups[::2], groups[1::2], strict=True):
        assert figure in GROUPS and set(re.findall(r"^### AM(\d)", entries, re.M)) == {figure}


def test_every_anchor_of_the_page_leads_to_a_heading_on_it() -> None:
    text = markdown(all_rules())
    headings = {h.lower().replace(" ", "-") for h in re.findall(r"^### (.+)$", text, re.M)}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) == headings


def test_what_a_rule_says_is_text_and_its_maps_are_code() -> None:
    rule = Rule(
        "AM001",
        "a-test",
        "error",
        """
        Stars * and <tags> mean `nothing * here`.

        Bad:
            claim a: A

        Good:
            claim b: B
        """,
        mends="unsafe",
    )
    told = markdown([rule]).split("### ")[1]
    assert told == (
        "AM001 a-test\n\n*error* · mended by `--fix --unsafe-fixes`, to be looked at\n\n"
        "Stars \\* and \\<tags> mean `nothing * here`.\n\n"
        "Bad:\n\n```\nclaim a: A\n```\n\nGood:\n\n```\nclaim b: B\n```\n"
    )


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_can_be_shown_as_a_block_of_code(rule: Rule) -> None:
    assert "```" not in rule.doc and page(rule).about.count("`") % 2 == 0


def test_rules_say_truly_whether_their_findings_can_be_mended(tmp_path: Path) -> None:
    fixes = {
        (finding.rule.name, finding.fix.safe)
        for path in CASES
        for finding in report(tmp_path, case(path)[0], str.encode)[0].findings
        if finding.fix
    }
    best = {name: max(safe for n, safe in fixes if n == name) for name, _ in fixes}
    said = {rule.name: rule.mends == "safe" for rule in all_rules() if rule.mends}
    assert best == {name: safe for name, safe in said.items() if name not in ELSEWHERE}


def test_a_rule_is_explained_with_how_it_is_mended() -> None:
    assert "Mended by `argmap check --fix`, where" in run("rule", "tab-indentation").stdout
    assert "Mended by `argmap check --fix --unsafe-fixes`, where" in run("rule", "unknown-name").stdout
    assert "Mended" not in run("rule", "uneven-indentation").stdout
