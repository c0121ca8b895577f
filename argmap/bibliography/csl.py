"""CSL-JSON, as Zotero and most other reference managers write it.

An entry is read by itself, so that a damaged one costs no other. Source: the CSL data schema, 1.0.2.
"""

from __future__ import annotations

import json
import re
from functools import partial
from typing import Any

from argmap.compile.shelf import DAMAGED, Contents, Entry, Told, citable, one_line
from argmap.diagnostics.diagnostic import Diagnostic
from argmap.text import Span, Text

SUFFIXES = (".json", ".csljson")
_BLANKS = re.compile(r"[ \t\r\n]*")
_NEXT = re.compile(r"\}[ \t\r\n]*,[ \t\r\n]*(?=\{)")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,80}>")
_KEYS = re.compile(r'"(?:citation-key|id)"[ \t\r\n]*:[ \t\r\n]*"([^"\\]*)"')
# Past so many damaged entries the file is no bibliography.
_MOST = 20
_KINDS = {
    **dict.fromkeys(
        ("article-journal", "paper-conference", "thesis", "report", "review", "review-book"), "scholarship"
    ),
    **dict.fromkeys(("article-newspaper", "article-magazine", "broadcast"), "press"),
    **dict.fromkeys(("webpage", "post", "post-weblog"), "web"),
    **dict.fromkeys(("legislation", "legal_case", "bill", "treaty", "regulation"), "law"),
    "personal_communication": "letter",
    "interview": "interview",
    "speech": "speech",
    "dataset": "dataset",
    "manuscript": "archive",
}
_SEASONS = {"1": "21", "2": "22", "3": "23", "4": "24"}


def read(text: Text) -> Contents:
    """The entries of a file: an array of CSL items."""
    content = text.content
    at = _past_blanks(content, 0)
    if content[at : at + 1] != "[":
        return Contents(findings=(_damaged(text, at, "a bibliography in JSON is a list: it begins with `[`"),))
    entries: list[Entry] = []
    damaged: set[str] = set()
    findings: list[Diagnostic] = []
    decoder = json.JSONDecoder()
    at = _past_blanks(content, at + 1)
    while at < len(content) and content[at] != "]" and len(findings) < _MOST:
        try:
            item, end = decoder.raw_decode(content, at)
        except (ValueError, RecursionError) as wrong:
            # A `}` before a `{` ends an entry, or a part of one: what follows then is no entry, and is said to be none.
            again = _NEXT.search(content, at + 1)
            stop = again.end() if again else len(content)
            damaged.update(_KEYS.findall(content, at, stop))
            findings.append(_damaged(text, at, f"an entry cannot be read: {_why(text, wrong)}"))
            at = stop
            continue
        found = _entry(text, at, end, item)
        if isinstance(found, Entry):
            entries.append(found)
        elif found:
            findings.append(found)
        at = _past_comma(content, end)
    if at >= len(content) and not findings:
        findings.append(_damaged(text, len(content) - 1, "the list is not closed: the file is cut off"))
    return Contents(tuple(entries), frozenset(damaged), tuple(findings))


def _past_blanks(content: str, at: int) -> int:
    found = _BLANKS.match(content, at)
    return found.end() if found else at


def _past_comma(content: str, at: int) -> int:
    at = _past_blanks(content, at)
    return _past_blanks(content, at + 1) if content[at : at + 1] == "," else at


def _why(text: Text, wrong: Exception) -> str:
    if isinstance(wrong, json.JSONDecodeError):
        line, column = text.place(wrong.pos)
        return f"it is no JSON from line {line}, column {column} on"
    return "it is nested too deep" if isinstance(wrong, RecursionError) else "a number has too many digits"


def _damaged(text: Text, at: int, message: str) -> Diagnostic:
    at = max(at, 0)
    return DAMAGED.at(
        Span(text.path, at, min(at + 1, len(text.content))),
        message,
        hint="export the bibliography again as CSL-JSON, or mend this place",
    )


def _entry(text: Text, at: int, end: int, item: object) -> Entry | Diagnostic | None:
    """The entry that an item is; a finding if it is none; None if no citation could name it."""
    if not isinstance(item, dict):
        return _damaged(text, at, "an entry is a list of fields in `{` and `}`")
    key = next((_plain(item[name]) for name in ("citation-key", "id") if _plain(item.get(name))), "")
    if not key:
        return _damaged(text, at, "an entry has no `id` to cite it by")
    place = text.content.find(json.dumps(key, ensure_ascii=False), at, end)
    span = Span(text.path, place + 1, place + 1 + len(key)) if place >= 0 else Span(text.path, at, at + 1)
    return Entry(key, span, partial(_told, item)) if citable(key) else None


def _told(item: dict[str, Any]) -> Told:
    doi = _plain(item.get("DOI"))
    return Told(
        _plain(item.get("title")),
        tuple(filter(None, (_name(name) for name in _listed(item.get("author")) or _listed(item.get("editor"))))),
        _date(item.get("issued")),
        _KINDS.get(_plain(item.get("type"))),
        _plain(item.get("URL")) or (f"https://doi.org/{doi}" if doi else ""),
    )


def _plain(value: object) -> str:
    """A text or a number as one line of text, without markup; anything else is none."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return one_line(_MARKUP.sub("", str(value)))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _name(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    parts = [_plain(value.get(part)) for part in ("given", "non-dropping-particle", "family", "suffix")]
    return _plain(value.get("literal")) or " ".join(filter(None, parts))


def _date(value: object) -> str:
    """A CSL date as EDTF spells it, or as it is written where that says it in words."""
    if not isinstance(value, dict):
        return _plain(value)
    days = [_day(part, value) for part in _listed(value.get("date-parts"))[:2]]
    return "/".join(filter(None, days)) or _plain(value.get("literal")) or _plain(value.get("raw"))


def _day(value: object, date: dict[str, Any]) -> str:
    year, *rest = [_plain(part) for part in _listed(value)] or [""]
    season = _plain(date.get("season"))
    if not rest and season in _SEASONS:
        rest = [_SEASONS[season]]
    sign, figures = ("-", year[1:]) if year.startswith("-") else ("", year)
    spelt = "-".join([sign + figures.zfill(4), *(part.zfill(2) for part in rest if part)]) if year else ""
    circa = date.get("circa")
    return spelt + ("~" if spelt and circa and circa not in ("0", "false") else "")
