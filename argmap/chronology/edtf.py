"""A date as it is written to the days that it means.

Knows the marks, intervals and sets of EDTF. What its digits cover is found in `cover`, what is wrong with a
text that is no date in `mistakes`. Times of day are no dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from argmap.chronology.answer import Answer
from argmap.chronology.cover import cover
from argmap.chronology.mistakes import NotADate, explain
from argmap.chronology.when import EXACT, End, Precision, Slack, When, all_of, iso, one_of
from argmap.syntax.tree import Node, Token

__all__ = ["LONGEST_TEXT", "NotADate", "read"]

LONGEST_TEXT = 200


def read(text: str, *, julian: bool = False) -> When:
    """When a text in EDTF says that something was.

    text: levels 0 to 2 without times of day, at most 200 characters, no white space around it.
    julian: days, months and years are those of the Julian calendar; the bounds that come back are day numbers
    as always, and the text stays as it was written.
    Raises NotADate if it is none, or there is no such day, or it certainly ends before it starts.

    Source: ISO 8601-2:2019; Library of Congress (2019), Extended Date/Time Format (EDTF) Specification.
    """
    found = _read(text, julian)
    return replace(found, julian=True) if julian else found


@lru_cache(maxsize=4096)
def _read(text: str, julian: bool) -> When:
    if len(text) > LONGEST_TEXT:
        fact = f"a date of {len(text)} characters is longer than {LONGEST_TEXT}"
        raise NotADate(0, len(text), fact, "write one date, one interval or a shorter set")
    node = _tree(text)
    if node.rule == "date":
        return _date(node, text, julian)
    if node.rule == "interval":
        return _interval(node, text, julian)
    members = list(_members(node, text, julian))
    return one_of(text, members) if node.rule == "one_of" else all_of(text, members)


def _tree(text: str) -> Node:
    # Imported here: whoever compares dates that it has need not wait for a parser.
    from argmap.syntax import reader

    try:
        return reader.read("when", text)
    except reader.Unreadable as stopped:
        raise explain(text, stopped.offset) from None


def _date(node: Node, text: str, julian: bool) -> When:
    parts: list[Token] = []
    marks: list[tuple[str, int]] = []
    digits = None
    tokens = node.tokens()
    for token in tokens:
        if token.type == "MARK":
            # Left of the first part it is for that part; else it is for all so far, in the last one's unit.
            marks.append((token.text, max(len(parts) - 1, 0)))
        elif token.type == "DIGITS":
            digits = token
        else:
            if token.type == "PART" and token.text[1] in "?~%":
                marks.append((token.text[1], len(parts)))
            parts.extend(_parts(token))
    covered = cover(parts, digits, julian=julian)
    return _vague(
        text[tokens[0].start : tokens[-1].end],
        (covered.first, covered.last),
        covered.precision,
        _slack([covered.units[part] for _, part in marks]) if marks else EXACT,
        "".join(mark for mark, _ in marks),
    )


def _slack(units: list[Slack]) -> Slack:
    return Slack(sum(u.months for u in units), sum(u.days for u in units))


def _vague(text: str, bounds: tuple[int | None, int | None], precision: Precision, slack: Slack, marks: str) -> When:
    """What started and ended within the bounds."""
    return When(
        text,
        *bounds,
        *bounds,
        precision,
        uncertain="?" in marks or "%" in marks,
        approximate="~" in marks or "%" in marks,
        start_slack=slack,
        end_slack=slack,
    )


def _parts(token: Token) -> list[Token]:
    """The year, month and day that are in one token, as tokens of their own."""
    text, end = token.text, token.end
    if token.type == "DAY":
        ends = [Token("YEAR", text[:-6], token.start), Token("PART", text[-5:-3], end - 5)]
        return [*ends, Token("PART", text[-2:], end - 2)]
    if token.type == "MONTH":
        return [Token("YEAR", text[:-3], token.start), Token("PART", text[-2:], end - 2)]
    return [Token("PART", text[-2:], end - 2) if token.type == "PART" else token]


def _interval(node: Node, text: str, julian: bool) -> When:
    slash = next(i for i, c in enumerate(node.children) if isinstance(c, Token) and c.type == "SLASH")
    start, starts = _end(node.children[:slash], text, julian)
    end, ends = _end(node.children[slash + 1 :], text, julian)
    if starts is ends is End.UNKNOWN:
        raise NotADate(0, len(text), "neither the start nor the end is told", "leave the date out")
    if start and end:
        _check_order(start, end, node.nodes()[-1])
    known = [w for w in (start, end) if w]
    return When(
        text,
        start.start_earliest if start else None,
        start.start_latest if start else None,
        end.end_earliest if end else None,
        end.end_latest if end else None,
        Precision.INTERVAL,
        starts,
        ends,
        uncertain=any(w.uncertain for w in known),
        approximate=any(w.approximate for w in known),
        start_slack=start.start_slack if start else EXACT,
        end_slack=end.end_slack if end else EXACT,
    )


def _end(written: list[Node | Token], text: str, julian: bool) -> tuple[When | None, End]:
    if not written:
        return None, End.UNKNOWN
    if isinstance(written[0], Node):
        return _date(written[0], text, julian), End.DATED
    return None, End.OPEN


def _check_order(start: When, end: When, node: Node) -> None:
    if start.after(end) is Answer.CERTAIN:
        first, last = (iso(day) for day in (start.earliest, end.latest) if day is not None)
        fact = f"the end, {last} at the latest, is before the start, {first} at the earliest"
        hint = f"the earlier date stands first: `{end.text}` before `{start.text}`"
        raise NotADate(_span(node)[0], len(end.text), fact, hint)


def _members(node: Node, text: str, julian: bool) -> Iterator[When]:
    for child in node.nodes():
        if child.rule == "date":
            yield _date(child, text, julian)
        else:
            yield from _range(child, text, julian, every=node.rule == "all_of")


def _range(node: Node, text: str, julian: bool, *, every: bool) -> Iterator[When]:
    """Any date of a range is one vague date. Every one of them is its two ends, and something between."""
    dates = [_date(n, text, julian) for n in node.nodes()]
    bounds = dates[0].earliest, dates[-1].latest
    if len(dates) == 2:
        _check_order(dates[0], dates[1], node.nodes()[-1])
    else:
        bounds = (None, bounds[1]) if isinstance(node.children[0], Token) else (bounds[0], None)
    if every:
        yield from dates
    slack = Slack(max(d.start_slack.months for d in dates), max(d.start_slack.days for d in dates))
    marks = "".join("?" * d.uncertain + "~" * d.approximate for d in dates)
    start, end = _span(node)
    yield _vague(text[start:end], bounds, Precision.SET, slack, marks)


def _span(node: Node) -> tuple[int, int]:
    tokens = [t for n in node.walk() for t in n.tokens()]
    return min(t.start for t in tokens), max(t.end for t in tokens)
