"""A text to trees: cut at its top-level statements, each piece read by itself.

Knows no meaning. A piece is read the same wherever it stands, so what was read can be kept by its text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.syntax.grammar import tables
from argmap.syntax.lexer import Lexer
from argmap.syntax.messages import told
from argmap.syntax.parser import parse, recover
from argmap.syntax.rules import UNKNOWN
from argmap.syntax.tree import Node
from argmap.text import Edit, Span, edited

# A statement in the first column; a comment or a line of further prose there belongs to what is above it.
_TOP = re.compile(r"\n(?=[^\s#|])")
_WORDS = ("NAME", "ERROR", "VALUE")


@dataclass(frozen=True, slots=True)
class Reading:
    """A piece read. ghosts: keyword and name of the lines that could not be read."""

    tree: Node
    findings: tuple[Diagnostic, ...]
    ghosts: frozenset[tuple[str, str]]


@cache
def lexer(depth: int) -> Lexer:
    """The lexer of the argmap language, for texts up to so many levels deep."""
    return Lexer(tables("argmap"), depth)


def one_kind_of_line_end(content: str) -> str:
    """The content with `\\n` at every line's end; no offset changes."""
    return content.replace("\r\n", " \n").replace("\r", "\n") if "\r" in content else content


def cut(content: str) -> list[tuple[int, str]]:
    """The pieces of a text with their offsets, in order; joined they are the text again."""
    starts = [0, *(m.end() for m in _TOP.finditer(content))]
    return [(a, content[a:b]) for a, b in zip(starts, [*starts[1:], len(content)], strict=True)]


def read(piece: str, depth: int) -> Reading:
    """A piece read. Never fails: what does not fit is said and passed over."""
    lexed = lexer(depth).lex(piece)
    tree = parse(tables("argmap"), lexed.tokens)
    if isinstance(tree, Node):
        return Reading(tree, tuple(lexed.findings), frozenset())
    found = recover(tables("argmap"), lexed.tokens)
    told_of = [_careful(told(tables("argmap"), refused), piece) for refused in found.refused]
    return Reading(
        found.tree,
        (*lexed.findings, *told_of),
        frozenset((keyword.type, name.text) for keyword, name in found.lost),
    )


def _careful(finding: Diagnostic, piece: str) -> Diagnostic:
    """The same finding; a fix of its keyword is not safe if several words in a row follow that cannot be read.

    Prose that goes on without a bar may begin with such a word: `Position and pay were at stake`.
    """
    if finding.rule is not UNKNOWN or not finding.fix or not finding.fix.safe:
        return finding
    start = piece.rfind("\n", 0, finding.span.start) + 1
    line = piece[start:].partition("\n")[0]
    moved = [Edit(Span("", e.span.start - start, e.span.end - start), e.new) for e in finding.fix.edits]
    tokens = lexer(1).lex(edited(line, moved).lstrip()).tokens
    in_a_row = any(a.type in _WORDS and b.type in _WORDS for a, b in pairwise(tokens))
    if not in_a_row or isinstance(parse(tables("argmap"), tokens, "stray"), Node):
        return finding
    left = [told(tables("argmap"), refused) for refused in recover(tables("argmap"), tokens, "stray").refused]
    fits = all(f.fix and f.fix.safe for f in left)
    return finding if fits else replace(finding, fix=replace(finding.fix, safe=False))
