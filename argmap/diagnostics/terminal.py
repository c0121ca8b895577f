"""Findings for a person at a terminal: the line, what is marked in it, other places, the remedy.

Knows no screen: it makes text; `Paint` says what a word looks like, if it looks like anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.text import Span, Text

# (text, role) -> text as it is to appear; role: error, warning, info, place, mark, hint.
Paint = Callable[[str, str], str]
_WIDEST = 160


def plain(text: str, _role: str) -> str:
    """No colours."""
    return text


def full(findings: Iterable[Diagnostic], texts: Mapping[str, Text], paint: Paint = plain) -> str:
    """Each finding with its line of text. `file:line:column` stands first on a line, so that editors jump."""
    return "".join(_block(f, texts, paint) + "\n" for f in findings)


def concise(findings: Iterable[Diagnostic], texts: Mapping[str, Text], paint: Paint = plain) -> str:
    """Each finding in a line: `file:line:column: severity[code]: message`."""
    return "".join(f"{_place(f.span, texts)}: {_head(f, paint)}\n" for f in findings)


def _head(finding: Diagnostic, paint: Paint) -> str:
    """What it is, and behind it whether dates merely allow for it, and whether `--fix` mends it."""
    marks = " [possible]" * finding.possible + " [fix]" * bool(finding.fix and finding.fix.safe)
    title = paint(f"{finding.severity}[{finding.rule.code}]", finding.severity)
    return f"{title}: {safe(finding.message)}{paint(marks, 'hint') if marks else ''}"


def _place(span: Span, texts: Mapping[str, Text]) -> str:
    line, column = texts[span.path].place(span.start) if span.path in texts else (1, 1)
    return f"{safe(span.path) or '<map>'}:{line}:{column}"


def _block(finding: Diagnostic, texts: Mapping[str, Text], paint: Paint) -> str:
    rows = [_head(finding, paint), f"  {paint('-->', 'place')} {_place(finding.span, texts)}"]
    spots = [(finding.span, "", "^"), *((r.span, r.message, "-") for r in finding.remarks)]
    places = [texts[s.path].place(s.start)[0] for s, _, _ in spots if s.path in texts]
    width = max(4, max((len(str(n)) for n in places), default=1) + 1)
    last = finding.span.path
    for span, message, mark in spots:
        if span.path in texts:
            if span.path != last:
                rows.append(f"  {paint('-->', 'place')} {_place(span, texts)}")
                last = span.path
            rows += _excerpt(texts[span.path], span, message, mark, width, paint)
    if finding.hint:
        rows.append(f"{' ' * width} = {paint('hint', 'hint')}: {safe(finding.hint)}")
    return "\n".join(rows)


def _excerpt(text: Text, span: Span, message: str, mark: str, width: int, paint: Paint) -> list[str]:
    line, column = text.place(span.start)
    code = text.line(line)
    # A very long line is shown around the place that matters.
    skip = max(0, column - _WIDEST // 2) if len(code) > _WIDEST else 0
    shown = safe(code[skip : skip + _WIDEST].replace("\t", " "))
    length = max(1, min(span.end - span.start, len(code) - column + 1, _WIDEST - (column - 1 - skip)))
    under = " " * _columns(code[skip : column - 1]) + mark * max(1, _columns(code[column - 1 : column - 1 + length]))
    note = f" {safe(message)}" if message else ""
    return [
        f"{line:>{width}} {paint('|', 'place')} {shown}",
        f"{' ' * width} {paint('|', 'place')} {paint(under, 'mark')}{note}",
    ]


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def safe(text: str) -> str:
    """Text that cannot command a terminal: a map may come from a stranger."""
    return text if text.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in text)
