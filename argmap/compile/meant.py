"""Words that newcomers write for words of the language: the one that is meant, where it is plain.

Knows fields by name, and no map.
"""

from __future__ import annotations

import re

# How sure somebody is.
LEVELS = {
    **dict.fromkeys(("sure", "surely", "certainly", "undoubted", "undoubtedly", "definite", "definitely"), "certain"),
    **dict.fromkeys(("likely", "probably", "presumably", "presumed", "supposedly"), "probable"),
    **dict.fromkeys(("maybe", "possible", "possibly", "uncertain", "unsure", "conceivably", "potentially"), "perhaps"),
    **dict.fromkeys(("unlikely", "improbable", "questionable", "dubious", "implausible", "doubted"), "doubtful"),
    **dict.fromkeys(("false", "untrue", "disputed", "refuted", "not"), "denied"),
}
_FIELDS: dict[str, dict[str, str]] = {
    "result": {
        **dict.fromkeys(("passed", "adopted", "approved", "accepted", "agreed", "won", "yes"), "carried"),
        **dict.fromkeys(("failed", "defeated", "lost", "refused", "negatived", "no"), "rejected"),
        **dict.fromkeys(("postponed", "adjourned", "tabled"), "deferred"),
        **dict.fromkeys(("tie", "draw", "drawn"), "tied"),
    },
    "status": {
        **dict.fromkeys(("accepted", "granted", "executed", "carried"), "done"),
        **dict.fromkeys(("rejected", "denied", "declined"), "refused"),
        **dict.fromkeys(("pending", "undecided"), "open"),
        **dict.fromkeys(("unknown", "unclear"), "unstated"),
    },
    "kind": {
        **dict.fromkeys(("newspaper", "magazine", "journalism"), "press"),
        **dict.fromkeys(("website", "webpage", "online"), "web"),
        **dict.fromkeys(("article", "monograph", "thesis", "paper"), "scholarship"),
        **dict.fromkeys(("protocol", "transcript"), "minutes"),
        **dict.fromkeys(("memoirs", "autobiography"), "memoir"),
        **dict.fromkeys(("statute", "decree", "act"), "law"),
        **dict.fromkeys(("compromised",), "compromise"),
    },
    "exclusive": {"true": "yes", "false": "no"},
    "count": {"many": "several", "multiple": "several", "maybe": "optional"},
}
_TALLY = re.compile(r"(\d{1,9})[-:/\u2010-\u2015\u2212](\d{1,9})(?:[-:/\u2010-\u2015\u2212](\d{1,9}))?")


def word(field: str, written: str) -> str:
    """The word of the language that is meant in a field; empty if that is not plain."""
    if field == "tally":
        return _tally(written)
    if field == "weight":
        return _weight(written)
    return _FIELDS.get(field, {}).get(written.lower(), "")


def _tally(written: str) -> str:
    """Figures of a vote as they are written here, for figures with other signs between them; empty for others."""
    found = _TALLY.fullmatch(written)
    return "-".join(figure for figure in found.groups() if figure) if found else ""


def _weight(written: str) -> str:
    """A strength between 0 and 1 for one that is written in per cent, or with a comma; empty for others."""
    share = re.fullmatch(r"(\d{1,2})(?:[.,](\d+))?%", written)
    if share:
        return "0." + f"{int(share[1]):02}{share[2] or ''}".rstrip("0") if int(share[1]) or share[2] else "0"
    comma = re.fullmatch(r"0,(\d+)", written)
    return f"0.{comma[1]}" if comma else "1" if written == "100%" else ""
