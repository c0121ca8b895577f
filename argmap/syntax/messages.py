"""A line that does not fit, told to the person who wrote it: what stands where, and what could.

Knows the tables of a language and none of its statements by name.
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile

from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.diagnostics.nearest import listed, nearest
from argmap.syntax import rules
from argmap.syntax.habits import ELSEWHERE, QUOTED
from argmap.syntax.naming import as_written, cut_by_apostrophe, ill_named, speaker
from argmap.syntax.parser import Refused
from argmap.syntax.tables import Tables
from argmap.syntax.tree import Token
from argmap.text import Edit, Span

# A keyword less like a word than this is worth a hint, but no fix: `title` is no `tie`.
_ALIKE = 0.8
_WORDS = ("NAME", "ERROR", "CERTAINTY", "VALUE")
# So many statements can stand somewhere, at most: all are told.
_MOST = 40


def told(tables: Tables, refused: Refused) -> Diagnostic:
    """The one finding that says what is wrong with a line. Its span has no path yet."""
    token = refused.token
    if refused.index == 0:
        return _beginning(tables, refused)
    if token.type == "ERROR" and token.text.startswith('"'):
        return rules.UNCLOSED.at(
            _span(token), "the quotation mark is not closed", hint='close it with `"` on the same line'
        )
    if QUOTED.fullmatch(token.text) and "STRING" in refused.expected:
        return _typographic(token)
    if _lacks_colon(refused):
        return _no_colon(refused)
    named = None if _in_open_bracket(refused) else ill_named(tables, refused, bracketed=_bracketed(refused))
    if named:
        return named
    if token.type == "_NL" and "PROSE" in refused.expected:
        return rules.NO_PROSE.at(
            _span(refused.line[refused.index - 1]),
            "nothing is said after the colon",
            hint="write what it is after the colon, or leave the colon out to refer to one defined elsewhere",
        )
    return _misspelt(tables, refused) or _unclosed(refused) or _in_a_row(refused) or _unexpected(tables, refused)


def _span(token: Token) -> Span:
    return Span("", token.start, token.end)


def _keywords(tables: Tables) -> dict[str, str]:
    begins = set(tables.keywords.values())
    return {word: kind for word, kind in tables.words.items() if kind in begins}


def _beginning(tables: Tables, refused: Refused) -> Diagnostic:
    token = refused.token
    under = f"under `{' '.join(refused.above[-1].text.split())}`" if refused.above else "at the left margin"
    if token.type == "MORE":
        return rules.MISPLACED.at(
            Span("", token.start, token.end),
            "no prose stands above that could go on here",
            hint="`|` continues the prose of the line above it",
        )
    if token.type not in tables.keywords.values() or token.type == "NAME":
        return _unknown(tables, refused, under)
    here = _rare_first(tables, refused.expected)
    takes = f"{under} stand {listed(here, 'and', _MOST)}" if here else f"nothing can stand {under}"
    homes = _homes(tables, token.type)
    goes_on = "; if the line above goes on, begin this line with `|`" if _is_prose(refused.line[1:]) else ""
    return rules.MISPLACED.at(
        _span(token),
        f"{_human(tables, token)} cannot stand {under}",
        hint=(f"it stands {homes}" if homes else takes) + goes_on,
    )


def _rare_first(tables: Tables, expected: frozenset[str]) -> list[str]:
    """The keywords that could begin a line; first those that can stand in few places, for they are most its own."""
    homes = Counter(tables.keywords[rule] for below in tables.blocks.values() for rule in below)
    known = {kind: word for word, kind in _keywords(tables).items() if kind in expected}
    return [f"`{known[kind]}`" for kind in sorted(known, key=lambda kind: (homes[kind], known[kind]))]


def _human(tables: Tables, token: Token) -> str:
    return tables.human.get(token.type, f"`{token.text}`")


def _homes(tables: Tables, keyword: str) -> str:
    made = {rule for rule, first in tables.keywords.items() if first == keyword}
    homes = sorted(
        {
            tables.human[tables.keywords[rule]].replace("a name", "a turn of a dialogue")
            for rule, below in tables.blocks.items()
            if made & set(below)
        }
    )
    return f"under {listed(homes)}" if homes else "at the left margin"


def _unknown(tables: Tables, refused: Refused, under: str) -> Diagnostic:
    token = refused.token
    known = _keywords(tables)
    here = [word for word, kind in known.items() if kind in refused.expected]
    words = [t.text.lower() for t in takewhile(lambda t: t.type in ("NAME", "ERROR"), refused.line[:3])]
    lower = next((said for n in (3, 2, 1) if (said := " ".join(words[:n])) in known), None)
    if lower:
        edits = tuple(Edit(_span(t), t.text.lower()) for t in refused.line[: len(lower.split())])
        return rules.UNKNOWN.at(
            _span(token),
            f"`{token.text}` begins no statement",
            hint=f"statements begin in lower case: `{lower}`",
            fix=Fix(edits, safe=lower in here),
        )
    spoken = speaker(tables, refused, safe=not nearest(token.text.lower(), here))
    if spoken:
        return spoken
    said = " ".join(words[:2])
    like = nearest(token.text.lower(), here, _ALIKE) or nearest(token.text.lower(), ELSEWHERE, _ALIKE)
    elsewhere = ELSEWHERE.get(said) or ELSEWHERE.get(like or "")
    if elsewhere:
        return rules.UNKNOWN.at(_span(token), f"`{token.text}` begins no statement", hint=elsewhere)
    near = nearest(said, [w for w in known if " " in w]) if len(words) > 1 else None
    near = near or nearest(token.text.lower(), here) or nearest(token.text.lower(), known)
    takes = listed(_rare_first(tables, refused.expected), "and", _MOST)
    hint = f"`{near}` is spelt like it" if near else f"{under} stand {takes}"
    if not near and refused.above and _is_prose(refused.line):
        hint = "if the line above goes on, begin this line with `|`"
    elif not near and not here:
        hint = f"nothing can stand {under}; prose that goes on over several lines begins each with `|`"
    return rules.UNKNOWN.at(_span(token), f"`{token.text}` begins no statement", hint=hint, fix=_respelt(token, near))


def _is_prose(line: tuple[Token, ...]) -> bool:
    """Whether a line begins with two words that no sign sets apart."""
    words = line[:2]
    return len(words) == 2 and all(t.type in _WORDS and t.text[0].isalnum() for t in words)


def _respelt(token: Token, near: str | None) -> Fix | None:
    """The keyword that a word is spelt like, in its place: a guess, so not safe."""
    alike = near and " " not in near and nearest(token.text.lower(), [near], _ALIKE)
    return Fix((Edit(_span(token), near),), safe=False) if near and alike else None


def _misspelt(tables: Tables, refused: Refused) -> Diagnostic | None:
    """A line that was read as somebody's turn in a dialogue, but has the look of a misspelt statement."""
    first = refused.line[0]
    if first.type != "NAME" or any(t.type == "_COLON" for t in refused.line):
        return None
    near = nearest(first.text, _keywords(tables))
    hint = f"`{near}` is spelt like it" if near else "a turn in a dialogue is `speaker: what was said`"
    return rules.UNKNOWN.at(_span(first), f"`{first.text}` begins no statement", hint=hint, fix=_respelt(first, near))


def _lacks_colon(refused: Refused) -> bool:
    """Whether prose seems to begin where a colon could stand, on a line that has none."""
    could = "_COLON" in refused.expected and refused.token.type in ("ERROR", "NAME")
    could = could and not _in_open_bracket(refused) and not cut_by_apostrophe(refused)
    return could and all(t.type != "_COLON" for t in refused.line)


def _no_colon(refused: Refused) -> Diagnostic:
    if refused.token.text == "and" and "_COMMA" in refused.expected:
        return _joined_by_and(refused)
    head = as_written(refused.line[: refused.index])
    last = refused.line[refused.index - 1]
    return rules.UNEXPECTED.at(
        _span(refused.token),
        f"no colon stands before `{refused.token.text}`",
        hint=f"prose begins after a colon: `{head}: {refused.token.text} …`",
        fix=Fix((Edit(Span("", last.end, last.end), ":"),), safe=False),
    )


def _typographic(token: Token) -> Diagnostic:
    straight = f'"{token.text[1:-1]}"'
    return rules.UNEXPECTED.at(
        _span(token),
        f"`{token.text[0]}` and `{token.text[-1]}` are no quotation marks of the language",
        hint=f"write straight ones: `{straight}`",
        fix=Fix((Edit(_span(token), straight),)),
    )


def _in_open_bracket(refused: Refused) -> bool:
    """Whether the line has a bracket that opens and none that closes."""
    kinds = [t.type for t in refused.line]
    return "_LPAR" in kinds[: refused.index] and "_RPAR" not in kinds


def _bracketed(refused: Refused) -> bool:
    """Whether the token stands in a bracket."""
    kinds = [t.type for t in refused.line[: refused.index]]
    return kinds.count("_LPAR") > kinds.count("_RPAR")


def _in_a_row(refused: Refused) -> Diagnostic | None:
    """What is told of a token in a row or a closed bracket: all is set apart by commas, and each in one form."""
    token, before = refused.token, refused.line[refused.index - 1]
    if not _bracketed(refused) and before.type == token.type == "NAME" and "_COMMA" in refused.expected:
        return _no_comma(refused, f"write `{before.text}, {token.text}`, or `{before.text}-{token.text}` for one name")
    if not _bracketed(refused) or token.type in ("_NL", "_COLON", "_COMMA", "_RPAR"):
        return None
    if token.type == "_LPAR":
        return rules.UNEXPECTED.at(
            _span(token), "a bracket stands within a bracket", hint="say it in the prose, behind the colon"
        )
    if token.text[:1] in "\"'":
        words = token.text.strip("\"'")
        hint = f'the words of a source stand behind one of certainty: `perhaps "{words}"`'
        return rules.UNEXPECTED.at(_span(token), f"`{token.text}` cannot stand here", hint=hint)
    if token.text == "and":
        return _joined_by_and(refused)
    if before.type in ("_LPAR", "_COMMA") or not token.text[0].isalnum():
        return None
    return _no_comma(refused, "what a bracket says is set apart by commas: `(jean-paul, 1922-09, perhaps)`")


def _no_comma(refused: Refused, hint: str) -> Diagnostic:
    token, before = refused.token, refused.line[refused.index - 1]
    dated = token.type in ("VALUE", "CERTAINTY") and before.type == "NAME"
    return rules.UNEXPECTED.at(
        _span(token),
        f"no comma stands between `{before.text}` and `{token.text}`",
        hint=hint,
        fix=Fix((Edit(Span("", before.end, before.end), ","),), safe=False) if dated else None,
    )


def _joined_by_and(refused: Refused) -> Diagnostic:
    return rules.UNEXPECTED.at(
        _span(refused.token),
        "names in a row are set apart by commas, and not by `and`",
        hint=f"write `{refused.line[refused.index - 1].text}, …`",
    )


def _unclosed(refused: Refused) -> Diagnostic | None:
    opened = [t for t in refused.line[: refused.index] if t.type == "_LPAR"]
    closed = [t for t in refused.line[: refused.index] if t.type == "_RPAR"]
    if "_RPAR" not in refused.expected or len(opened) <= len(closed):
        return None
    if refused.token.type == "_LPAR" and [t.type for t in refused.line[refused.index :]].count("_RPAR") > 1:
        return None
    if refused.token.type not in ("_NL", "_COLON", "_LPAR", "PROSE") and not _in_open_bracket(refused):
        return None
    return rules.UNEXPECTED.at(
        _span(opened[-1]),
        "the bracket that opens here is not closed",
        hint="close it with `)` before the colon",
    )


def _unexpected(tables: Tables, refused: Refused) -> Diagnostic:
    token = refused.token
    could = sorted({tables.human.get(k, k) for k in refused.expected if k != "ERROR"}, key=_plain_words_first)
    hint = f"what can stand here: {listed(could)}" if could else ""
    near = nearest(token.text, [w for w, kind in tables.words.items() if kind in refused.expected and w.isalpha()])
    if near:
        message, hint = f"`{token.text}` cannot stand here", f"`{near}` is spelt like it"
        return rules.UNEXPECTED.at(_span(token), message, hint=hint, fix=_respelt(token, near))
    figures = [t.text for t in refused.line[1:] if t.type == "VALUE" and t.text.isdecimal()]
    if refused.expected == {"_NL"} and len(figures) > 1:
        sign = "." if token.type == "_COMMA" else "-"
        hint = f"figures stand together without blanks: `{sign.join(figures)}`"
    if token.type in ("_NL", "_INDENT", "_DEDENT"):
        last = refused.line[refused.index - 1]
        return rules.UNEXPECTED.at(_span(last), f"the line ends too early, after `{last.text}`", hint=hint)
    return rules.UNEXPECTED.at(_span(token), f"`{token.text}` cannot stand here", hint=hint)


def _plain_words_first(human: str) -> tuple[bool, str]:
    return human.startswith("`"), human
