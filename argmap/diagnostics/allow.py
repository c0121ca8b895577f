"""Findings that the author of a map allows, in a comment: `# allow undated-stance`.

At the end of a line it counts for that line (behind prose two blanks set it off), on a line of its own for the next
statement, and before the first statement for the whole file. A comment that allows nothing is itself a finding.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from argmap.diagnostics.diagnostic import Diagnostic, Fix, Rule
from argmap.diagnostics.nearest import nearest
from argmap.text import Edit, Span, Text

NEEDLESS = Rule(
    "AM020",
    "needless-allow",
    "warning",
    """
    A comment allows what is not found there, so it would hide the next such finding.

    Bad:
        note: They met at the table.
        # allow unused-source
        person chairman: The chairman

    Good:
        note: They met at the table.
        # allow unused-actor
        person chairman: The chairman
    """,
    mends="unsafe",
)
UNKNOWN = Rule(
    "AM021",
    "unknown-allow",
    "warning",
    """
    A comment allows a rule that does not exist.

    Bad:
        note: They met at the table.
        # allow unused-actors
        person chairman: The chairman

    Good:
        note: They met at the table.
        # allow unused-actor
        person chairman: The chairman
    """,
    mends="unsafe",
)
ALL = (NEEDLESS, UNKNOWN)
# A comment that cannot be meant as prose: it names rules, by code or by a name of several words, and nothing else.
NAMING_RULES = r"#[ ]*allow[ ]+(?:AM\d{3}|[a-z]+(?:-[a-z]+)+)(?:,[ ]*(?:AM\d{3}|[a-z]+(?:-[a-z]+)+))*"
_COMMENT = re.compile(
    r"^(?P<own>[ \t]*)#[ ]*allow[ ](?P<names>.*)$"
    rf"|(?<![ \t])(?:[ \t]{{2,}}|[ \t](?={NAMING_RULES}[ \t]*$))#[ ]*allow[ ](?P<tail>[\w,\t -]+)$",
    re.M,
)
_STATEMENT = re.compile(r"^[ \t]*[^\s#|]", re.M)


@dataclass(slots=True)
class _Allowance:
    name: str
    span: Span
    # What goes if it is of no use: the name, and with the last name the comment.
    idle: Span
    lines: range | None
    met: bool = False


def judged(
    findings: Iterable[Diagnostic], texts: Mapping[str, Text], known: Collection[str], idle: Collection[str] = ()
) -> list[Diagnostic]:
    """The findings that are not allowed, and those on comments that allow too much.

    known: all rules' names; idle: those that were not asked, so that nobody can say whether they are needed.
    """
    allowances = {path: list(_allowances(text)) for path, text in texts.items() if "allow" in text.content}
    left = [f for f in findings if not _allowed(f, texts, allowances)]
    for stated in allowances.values():
        left += [_unmet(a, known) for a in stated if not a.met and a.name not in idle]
    return left


def _allowances(text: Text) -> Iterable[_Allowance]:
    # One kind of line end, so that `$` finds every line's; no offset changes.
    content = text.content.replace("\r\n", " \n").replace("\r", "\n")
    first = _STATEMENT.search(content)
    top = first.start() if first else len(content)
    for match in _COMMENT.finditer(content):
        group = "names" if match["tail"] is None else "tail"
        own = match["tail"] is None
        lines = _lines(text, content, match, own, top)
        parts = [m.span() for m in re.compile(r"[^\s,]+").finditer(content, *match.span(group))]
        for number, (start, end) in enumerate(parts):
            # A comment on a line of its own goes with the line and its end, another one leaves the line's end.
            idle = (match.start(), min(match.end() + 1, len(content)) if own else end)
            if len(parts) > 1:
                idle = (start, parts[1][0]) if number == 0 else (parts[number - 1][1], end)
            yield _Allowance(content[start:end], Span(text.path, start, end), Span(text.path, *idle), lines)


def _lines(text: Text, content: str, match: re.Match[str], own: bool, top: int) -> range | None:
    """The lines that a comment speaks of; None for the whole file."""
    if own and match.end() <= top:
        return None
    if not own:
        line, _ = text.place(match.start())
        return range(line, line + 1)
    following = _STATEMENT.search(content, match.end())
    line, _ = text.place(following.end() - 1 if following else match.start())
    return range(line, line + 1)


def _allowed(finding: Diagnostic, texts: Mapping[str, Text], stated: Mapping[str, list[_Allowance]]) -> bool:
    allowed = False
    for allowance in stated.get(finding.span.path, ()):
        if allowance.name not in (finding.rule.name, finding.rule.code):
            continue
        line, _ = texts[finding.span.path].place(finding.span.start)
        if allowance.lines is None or line in allowance.lines:
            allowance.met = allowed = True
    return allowed


def _unmet(allowance: _Allowance, known: Collection[str]) -> Diagnostic:
    if allowance.name not in known:
        near = nearest(allowance.name, known)
        hint = f"a rule with a similar name: `{near}`" if near else "`argmap rule` lists the rules"
        fix = Fix((Edit(allowance.span, near),), safe=False) if near else None
        return UNKNOWN.at(allowance.span, f"no rule is named `{allowance.name}`", hint=hint, fix=fix)
    return NEEDLESS.at(
        allowance.span,
        f"nothing here needs `{allowance.name}` to be allowed",
        hint="take the comment out",
        fix=Fix((Edit(allowance.idle, ""),), safe=False),
    )
