"""The reference page of all rules in Markdown, made of what each rule says of itself.

Knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.diagnostics.diagnostic import Rule, page

# The figure of a code that says what a rule is about.
GROUPS = {
    "0": "Syntax and comments",
    "1": "Names, links and fields",
    "2": "Chronology",
    "3": "People, stances, votes and outcomes",
    "4": "Arguments",
    "5": "Sources and quotations",
    "6": "Expectations",
}
_MENDS = {
    "": "",
    "safe": " · mended by `--fix`, where only one thing can be meant",
    "unsafe": " · mended by `--fix --unsafe-fixes`, to be looked at",
}
_HEAD = """\
# Rules

What `argmap check` finds and, under *Expectations*, `argmap test`. `argmap rule CODE` says the same of one rule.
An *error* means that something cannot be as it is written; a *warning*, that it is hardly meant; an *info* is a note.
Errors and warnings make `check` fail, notes only with `--strict`. How findings are allowed, chosen and mended is said
in [the language](language.md#3-the-text) and [the command line](cli.md#check).

This page is written by `argmap rule --markdown`: change the rules, not the page.

"""


def markdown(rules: Iterable[Rule]) -> str:
    """The page: rules in the order given, under the titles of their groups."""
    groups: dict[str, list[Rule]] = {}
    for rule in rules:
        groups.setdefault(rule.code[2], []).append(rule)
    parts = [_HEAD]
    for figure, of_group in groups.items():
        named = " · ".join(f"[`{rule.name}`](#{_anchor(rule)})" for rule in of_group)
        parts.append(f"* **{_title(figure)}**: {named}\n")
    for figure, of_group in groups.items():
        parts += [f"\n## {_title(figure)}\n", *(_entry(rule) for rule in of_group)]
    return "".join(parts)


def _title(figure: str) -> str:
    return f"AM{figure}xx: {GROUPS[figure].lower()}"


def _anchor(rule: Rule) -> str:
    """How code hosts name the place of a heading."""
    return f"{rule.code.lower()}-{rule.name}"


def _entry(rule: Rule) -> str:
    said = page(rule)
    examples = "".join(
        f"\n{title}:\n\n```\n{text}```\n" for title, text in (("Bad", said.bad), ("Good", said.good)) if text
    )
    return f"\n### {rule.code} {rule.name}\n\n*{rule.severity}*{_MENDS[rule.mends]}\n\n{_prose(said.about)}\n{examples}"


def _prose(text: str) -> str:
    """Text in which only what stands between backticks is code, and nothing else means anything to Markdown."""
    parts = text.split("`")
    return "`".join(
        part if number % 2 else re.sub(r"([*_<\[\]\\])", r"\\\1", part) for number, part in enumerate(parts)
    )
