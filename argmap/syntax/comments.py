"""The comments of a text: what stands behind the last token of a line and begins with `#`.

Knows what the lexer makes of a line, and no statement.
"""

from __future__ import annotations

from argmap.syntax.limits import Limits
from argmap.syntax.reading import lexer, one_kind_of_line_end


def comments(content: str) -> list[str]:
    """The comments in the order of the lines, without white space around them. Never fails."""
    content = one_kind_of_line_end(content)
    if "#" not in content:
        return []
    tokens = lexer(Limits().depth).lex(content).tokens
    ends = {content.rfind("\n", 0, token.start) + 1: token.end for token in tokens if token.text}
    found = []
    start = 0
    for line in content.split("\n"):
        rest = content[ends.get(start, start) : start + len(line)].strip()
        found += [rest] if rest.startswith("#") else []
        start += len(line) + 1
    return found
