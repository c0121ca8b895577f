"""A piece of text to tokens, line by line: total, exact, and cheap.

What a token is depends on its line and on nothing else, so that highlighter, formatter and parser agree.
The patterns are the grammar's own; what is here is only where on a line each of them may stand.
Every character ends up in a token, in a comment or in white space: what fits nowhere becomes an ERROR token.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argmap.diagnostics.allow import NAMING_RULES
from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.syntax import rules
from argmap.syntax.habits import DATED, QUOTED
from argmap.syntax.patterns import Patterns, cited_from
from argmap.syntax.tables import Tables
from argmap.syntax.tree import Token
from argmap.text import Edit, Span

# The one comment that may stand behind prose, set off by two blanks, or one if it names rules and nothing else.
_ALLOW = re.compile(r"(?<=[ \t]{2})#[ ]*allow[ ][\w, -]+|(?<=[ \t])" + NAMING_RULES)
_WORD = re.compile(r"[^\W_][\w-]*|[^\s,:;()\[\]\"#]+|.")
_TAB_WIDTH = 2


@dataclass(slots=True)
class Lexed:
    """Tokens with their layout marks, and what was wrong with the layout."""

    tokens: list[Token] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)


class Lexer:
    """The lexer of one language, for texts up to so many levels deep; it keeps nothing between texts."""

    def __init__(self, tables: Tables, depth: int) -> None:
        self.patterns = Patterns(tables, depth)

    def lex(self, text: str) -> Lexed:
        """The tokens of a piece, closed by `_NL` and the `_DEDENT`s that are due."""
        return _Scan(self.patterns, text).run()


class _Scan:
    """One text on its way through a lexer."""

    def __init__(self, patterns: Patterns, text: str) -> None:
        self.patterns = patterns
        self.text = text
        self.out = Lexed()
        self.add = self.out.tokens.append
        self.levels = [0]
        self.too_deep = 0
        # Whether a bracket is open on the line.
        self.inside = False

    def run(self) -> Lexed:
        start = 0
        for line in self.text.split("\n"):
            code = line.rstrip()
            body = code.lstrip()
            if body and body[0] != "#":
                self._line(start, code, start + len(code) - len(body))
            start += len(line) + 1
        if self.out.tokens:
            self._end_line()
            end = len(self.text)
            self.out.tokens.extend(Token("_DEDENT", "", end) for _ in self.levels[1:])
        return self.out

    def _end_line(self) -> None:
        self.add(Token("_NL", "", self.out.tokens[-1].end))

    def _line(self, start: int, code: str, begin: int) -> None:
        if self.text[begin] == "|":
            if not self.too_deep:
                self._prose("MORE", begin + 1, start + len(code))
            return
        if self._layout(start, begin):
            self._statement(begin, start + len(code))

    # ------------------------------------------------------------------ layout

    def _layout(self, start: int, begin: int) -> bool:
        """Marks for the block the line stands in; False if the line is too deep to be read."""
        blanks = self.text[start:begin]
        width = begin - start if "\t" not in blanks else len(blanks.expandtabs(_TAB_WIDTH))
        if "\t" in blanks:
            self._tab(start, begin, width)
        if self.too_deep and width >= self.too_deep:
            return False
        self.too_deep = 0
        if not self.out.tokens:
            if width:
                self._uneven(start, begin, "the first statement of a file stands at the left margin")
            self.levels = [width]
            return True
        if width > self.levels[-1] and len(self.levels) > self.patterns.depth:
            self._deep(start, begin, width)
            return False
        self._end_line()
        self._step(start, begin, width)
        return True

    def _step(self, start: int, begin: int, width: int) -> None:
        levels = self.levels
        if width > levels[-1]:
            levels.append(width)
            self.add(Token("_INDENT", "", begin))
            return
        while len(levels) > 1 and width <= levels[-2]:
            levels.pop()
            self.add(Token("_DEDENT", "", begin))
        if width != levels[-1]:
            # What is indented further below this line belongs to it all the same.
            shown = _listed(levels)
            levels[-1] = width
            self._uneven(start, begin, f"the lines above that it could join stand at {shown} spaces")

    def _tab(self, start: int, begin: int, width: int) -> None:
        span = Span("", start, begin)
        self.out.findings.append(
            rules.TAB.at(
                span,
                "a tab in the indentation",
                hint=f"indent with {width} spaces, as `argmap fmt` does",
                fix=Fix((Edit(span, " " * width),)),
            )
        )

    def _uneven(self, start: int, begin: int, why: str) -> None:
        self.out.findings.append(
            rules.UNEVEN.at(
                Span("", start, begin),
                f"indented by {begin - start} space{'s' * (begin - start != 1)}, which fits no line above",
                hint=why,
            )
        )

    def _deep(self, start: int, begin: int, width: int) -> None:
        self.too_deep = width
        self.out.findings.append(
            rules.DEEP.at(
                Span("", start, begin),
                f"more than {self.patterns.depth} levels of indentation; this line and what is below it is not read",
                hint="give a statement further down a name, and go on from the left margin",
            )
        )

    # ------------------------------------------------------------------ one line

    def _statement(self, at: int, end: int) -> None:
        keyword, at = self._keyword(at)
        if keyword in self.patterns.plain:
            self._plain(keyword, at, end)
        elif not (keyword and self._short(at, end)):
            self._words(keyword, at, end)

    def _short(self, at: int, end: int) -> bool:
        """The rest of the commonest line by far: perhaps a name, a colon, prose."""
        short = self.patterns.short.match(self.text, at, end)
        if short is None:
            return False
        if short[1]:
            self.add(Token("NAME", short[1], short.start(1)))
        self.add(Token("_COLON", ":", short.end() - 1))
        self._prose("PROSE", short.end(), end)
        return True

    def _words(self, keyword: str, at: int, end: int) -> None:
        self.inside = False
        follow = self.patterns.follow.get(keyword)
        at = self._past_blanks(at, end)
        while at < end:
            found = (self.inside and DATED.match(self.text, at, end)) or self.patterns.middle.match(self.text, at, end)
            match found.lastgroup if found else None:
                case None:
                    at = self._error(at, end)
                case "COMMENT":
                    return
                case "CITES":
                    self._cites(at, end)
                    return
                case "_":
                    at = self._sign(at, end)
                case kind:
                    assert found
                    said = self._name_kind(found[0], follow, found.end(), end) if kind == "NAME" else kind
                    self.add(Token(said, found[0], at))
                    at = found.end()
            at = self._past_blanks(at, end)

    def _past_blanks(self, at: int, end: int) -> int:
        while at < end and self.text[at].isspace():
            at += 1
        return at

    def _sign(self, at: int, end: int) -> int:
        """A bracket, a comma, or the colon from which on all is prose. Returns where to go on."""
        sign = self.text[at]
        # A colon before a blank ends an open bracket too: else the prose behind it is read as names.
        if sign == ":" and (not self.inside or self.text[at + 1 : at + 2] in " \t\n"):
            self.add(Token("_COLON", ":", at))
            self._prose("PROSE", at + 1, end)
            return end
        self.inside = sign == "(" or (self.inside and sign != ")")
        self.add(Token(self.patterns.punctuation[sign], sign, at))
        return at + 1

    def _name_kind(self, word: str, follow: dict[str, tuple[str, ...]] | None, at: int, end: int) -> str:
        """What a word is: a name, unless only a word of the grammar can follow what stands before it."""
        if self.inside:
            return "CERTAINTY" if self.patterns.certainty.fullmatch(word) else "NAME"
        kind = self.patterns.words.get(word) if follow else None
        if kind is None or follow is None:
            return "NAME"
        before = " ".join(t.type for t in self.out.tokens[-2:] if t.type not in ("_NL", "_INDENT", "_DEDENT"))
        could = follow.get(before, ())
        if kind not in could:
            return "NAME"
        if "NAME" not in could or " " in before:
            return kind
        # First on the line `no` is a name, but before `warnings` or `errors`; `as` and `outcome`, but before a name.
        ahead = self.patterns.name.match(self.text, self._past_blanks(at, end), end)
        after = self.patterns.words.get(ahead[0], "NAME") if ahead else ""
        follows = follow.get(f"{before} {kind}", ())
        return kind if after in follows or (ahead and "NAME" in follows) else "NAME"

    def _keyword(self, at: int) -> tuple[str, int]:
        found = self.patterns.name.match(self.text, at)
        if not found:
            return "", at
        word = found[0]
        if word in self.patterns.longer:
            several = self.patterns.several.match(self.text, at)
            if several:
                found, word = several, " ".join(several[0].split())
        kind = self.patterns.keywords.get(word)
        if kind is None:
            return "", at
        self.add(Token(kind, found[0], at))
        return kind, found.end()

    def _error(self, at: int, end: int) -> int:
        if self.text[at] == '"':
            stop = end
        else:
            found = QUOTED.match(self.text, at, end) or _WORD.match(self.text, at, end)
            stop = found.end() if found else at + 1
        self.add(Token("ERROR", self.text[at:stop], at))
        return stop

    def _plain(self, keyword: str, at: int, end: int) -> None:
        rest = self.text[at:end]
        note = re.search(r"(?:^|[ \t])#", rest)
        rest = rest[: note.start()] if note else rest
        for part in re.split(r"(,)", rest) if keyword in self.patterns.listed else [rest]:
            word = part.strip()
            if word:
                kind = "_COMMA" if word == "," else "TEXT"
                self.add(Token(kind, word, at + len(part) - len(part.lstrip())))
            at += len(part)

    def _prose(self, kind: str, at: int, end: int) -> None:
        rest = self.text[at:end]
        sign = rest.rfind("#")
        if sign > 0 and _ALLOW.fullmatch(rest, sign):
            rest = rest[:sign].rstrip()
        end = at + len(rest)
        cites = cited_from(rest)
        prose = rest[:cites]
        word = prose.strip()
        if word:
            self.add(Token(kind, word, at + len(prose) - len(prose.lstrip())))
        if cites < len(rest):
            self._cites(at + cites, end)

    def _cites(self, at: int, end: int) -> None:
        while at < end:
            if self.text[at].isspace():
                at += 1
                continue
            if self.text[at] == "#" and self.text[at - 1].isspace():
                return
            found = self.patterns.cited.match(self.text, at, end)
            if not found:
                at = self._error(at, end)
                continue
            word = found[0].rstrip()
            kind = self.patterns.punctuation[word] if found.lastgroup == "_" else str(found.lastgroup)
            self.add(Token(kind, word, at))
            at = found.end()


def _listed(widths: list[int]) -> str:
    return ", ".join(str(w) for w in widths)
