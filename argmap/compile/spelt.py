"""Fields that are written in a language of their own: dates, questions, names of what judges a map.

Each is read where it stands, so that a mistake in it is found there, in the words of the command line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from argmap.compile import rules
from argmap.compile.parts import composed
from argmap.syntax.tree import Token
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.compile.fields import Filling


def values(language: str, token: Token, fill: Filling) -> list[Any]:
    """What a token says in a language; nothing, with a finding, if it says nothing in it."""
    return _READ[language](token, fill)


def _date(token: Token, fill: Filling) -> list[Any]:
    when = fill.when(token)
    return [] if when is None else [when]


def _question(token: Token, fill: Filling) -> list[Any]:
    # Few maps ask anything.
    from argmap.compile.query import BadQuestion, question
    from argmap.model.graph import ArgMap

    try:
        question(token.text, ArgMap({}))
    except BadQuestion as wrong:
        start = min(token.start + wrong.offset, token.end - 1)
        fill.out.findings.append(rules.NO_QUESTION.at(Span("", start, start + 1), str(wrong), hint=wrong.hint))
        return []
    return [composed(token.text)]


def _semantics(token: Token, fill: Filling) -> list[Any]:
    from argmap.compile.evaluation import NoLens, lens

    try:
        lens(token.text)
    except NoLens as wrong:
        span = Span("", token.start, token.end)
        fill.out.findings.append(rules.UNFIT.at(span, str(wrong), hint=wrong.hint))
        return []
    return [token.text]


_READ: dict[str, Callable[[Token, Filling], list[Any]]] = {
    "date": _date,
    "question": _question,
    "semantics": _semantics,
}
