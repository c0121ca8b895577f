"""Words that stand where a name belongs and are none: with capitals, of several words, or begun by a figure.

Knows how a name is spelt, and no statement.
"""

from __future__ import annotations

import re
from itertools import pairwise

from argmap.diagnostics.diagnostic import Diagnostic, Fix
from argmap.syntax import rules
from argmap.syntax.parser import Refused, expected
from argmap.syntax.tables import Tables
from argmap.syntax.tree import Token
from argmap.text import Edit, Span

_WORD = re.compile(r"[\w-]*[^\W\d_][\w-]*")
_FORM = "names are lower-case words with digits and hyphens"


def ill_named(tables: Tables, refused: Refused, *, bracketed: bool) -> Diagnostic | None:
    """The finding on a token that stands for a name and is none; None if it is no word.

    bracketed: it stands in a round bracket.
    """
    token = refused.token
    if cut_by_apostrophe(refused):
        return _with_apostrophe(tables, refused)
    if token.type == "VALUE" and _begins_ill(token.text) and not bracketed and "NAME" in refused.expected:
        return _begun_by_figure(token)
    if token.type == "NAME" and not bracketed and _goes_on(refused):
        return _several(tables, in_a_row(refused, figures=True))
    if token.type != "ERROR" or not _WORD.fullmatch(token.text):
        return None
    words = in_a_row(refused, figures=not bracketed)
    before = refused.line[refused.line.index(words[0]) - 1]
    if bracketed and before.type not in ("_LPAR", "_COMMA"):
        return None
    words = _without_what_follows(tables, refused, words)
    if len(words) > 1:
        return _several(tables, words) if words[0].type != "VALUE" else None
    token = words[0]
    return rules.NAME_FORM.at(
        Span("", token.start, token.end),
        f"`{token.text}` is no name: {_FORM}",
        hint=f"write `{spelt(token.text)}`" + ", or a date in digits (1922-09)" * bracketed,
        fix=_respelt(tables, words, safe=True),
    )


def speaker(tables: Tables, refused: Refused, *, safe: bool) -> Diagnostic | None:
    """The finding on a line of a dialogue that begins with the name of a speaker, ill spelt; None if it does not.

    safe: it resembles no keyword.
    """
    words = in_a_row(refused, figures=True)
    after = refused.line[refused.index + len(words)] if len(words) < len(refused.line) else None
    capital = words[0].text[:1].isupper()
    if "NAME" not in refused.expected or not capital or after is None or after.type not in ("_COLON", "_LPAR"):
        return None
    if len(words) > 1:
        return _several(tables, words)
    return rules.NAME_FORM.at(
        Span("", words[0].start, words[0].end),
        f"`{words[0].text}` is no name: {_FORM}",
        hint=f"write `{spelt(words[0].text)}`",
        fix=_respelt(tables, words, safe=safe),
    )


def in_a_row(refused: Refused, *, figures: bool) -> tuple[Token, ...]:
    """The words around the refused token that no sign sets apart; the one that begins the line is not of them unless
    it is the one refused. figures: those count too.
    """
    kinds = ("NAME", "ERROR", "VALUE") if figures else ("NAME", "ERROR")
    line, start, stop = refused.line, refused.index, refused.index + 1
    while start > 1 and _is_word(line[start - 1], kinds):
        start -= 1
    while stop < len(line) and _is_word(line[stop], kinds):
        stop += 1
    return line[start:stop]


def _without_what_follows(tables: Tables, refused: Refused, words: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words up to one that the language has behind a name here: `Earl Grey` of `expect Earl Grey holds peace`."""
    first = refused.line.index(words[0])
    before = [*refused.line[:first], Token("NAME", words[0].text, words[0].start)]
    could = expected(tables, before, "stray")
    ends = (i for i, word in enumerate(words) if i and tables.words.get(word.text) in could)
    return words[: next(ends, len(words))]


def spelt(text: str) -> str:
    """A name made of words as they are written."""
    return re.sub(r"[\W_]+", "-", text).strip("-").lower()


def as_written(tokens: tuple[Token, ...]) -> str:
    """Tokens of a line as they stand there, with one blank where there are some."""
    gaps = [False, *(b.start > a.end for a, b in pairwise(tokens))]
    return "".join(f"{' ' * gap}{t.text}" for gap, t in zip(gaps, tokens, strict=True))


def _is_word(token: Token, kinds: tuple[str, ...]) -> bool:
    return token.type in kinds and any(c.isalnum() for c in token.text)


def _several(tables: Tables, words: tuple[Token, ...]) -> Diagnostic:
    said = as_written(words)
    return rules.NAME_FORM.at(
        Span("", words[0].start, words[-1].end),
        f"`{said}` is no name: a name is one word",
        hint=f"write `{spelt(said)}`; the full name stands behind the colon where it is defined",
        fix=_respelt(tables, words, safe=False),
    )


def _goes_on(refused: Refused) -> bool:
    """Whether a word follows a name where no other word can, and prose or another name could."""
    before, could = refused.line[refused.index - 1], refused.expected
    named = refused.index > 1 and before.type == "NAME" and "NAME" not in could
    return named and "_COMMA" not in could and ("_COLON" in could or could == {"_NL"})


def _begins_ill(text: str) -> bool:
    """Whether a text would be a name but for its first sign: no date and no bare figure."""
    return re.fullmatch(r"[\d-]+[^\W\d_][\w-]*", text) is not None


def _begun_by_figure(token: Token) -> Diagnostic:
    head, _, rest = token.text.partition("-")
    name = spelt(f"{rest}-{head}" if rest[:1].isalpha() else f"the-{token.text}")
    return rules.NAME_FORM.at(
        Span("", token.start, token.end),
        f"`{token.text}` is no name: names begin with a letter",
        hint=f"write one that does, as `{name}`",
    )


def cut_by_apostrophe(refused: Refused) -> bool:
    """Whether a name goes on behind an apostrophe: `o'connell`."""
    token, before = refused.token, refused.line[refused.index - 1]
    names = token.type == before.type == "ERROR" or (token.type == "ERROR" and before.type == "NAME")
    return names and before.end == token.start and re.fullmatch(r"['’ʼ`´][^\W\d_][\w-]*", token.text) is not None


def _with_apostrophe(tables: Tables, refused: Refused) -> Diagnostic:
    words = refused.line[refused.index - 1 : refused.index + 1]
    said = as_written(words)
    return rules.NAME_FORM.at(
        Span("", words[0].start, words[-1].end),
        f"`{said}` is no name: {_FORM}",
        hint=f"write `{spelt(said)}` or `{spelt(said).replace('-', '', 1)}`",
        fix=_respelt(tables, words, safe=False),
    )


def _respelt(tables: Tables, words: tuple[Token, ...], *, safe: bool) -> Fix | None:
    name = spelt(as_written(words))
    fits = re.fullmatch(tables.pattern("NAME"), name)
    return Fix((Edit(Span("", words[0].start, words[-1].end), name),), safe) if fits else None
