"""Words by which an author says that he is not sure, language by language.

Short on purpose: only words that hedge wherever they stand. Knows no record.
"""

from __future__ import annotations

import re

_HEDGES = {
    "en": (
        "perhaps", "maybe", "probably", "possibly", "presumably", "supposedly", "allegedly", "reportedly", "apparently",
        "conceivably", "seems", "seem", "seemed", "appears to", "appeared to", "may have", "might have", "must have",
        "could have", "it is said", "is said to", "are said to", "was said to", "were said to", "can be seen as",
    ),
    "de": (
        "vielleicht", "wahrscheinlich", "vermutlich", "möglicherweise", "womöglich", "anscheinend", "angeblich",
        "mutmaßlich", "scheint", "scheinen", "schien", "schienen", "dürfte", "dürften", "könnte", "könnten",
    ),
    "fr": (
        "peut-être", "probablement", "vraisemblablement", "apparemment", "prétendument", "sans doute", "semble",
        "semblent", "semblait", "semblaient", "il se peut", "on dit que", "pourrait", "pourraient",
    ),
}  # fmt: skip
_LANGUAGES = {
    "": "en",
    **dict.fromkeys(("en", "eng", "english", "englisch", "anglais"), "en"),
    **dict.fromkeys(("de", "deu", "ger", "german", "deutsch", "allemand"), "de"),
    **dict.fromkeys(("fr", "fra", "fre", "french", "français", "francais", "französisch"), "fr"),
}


def hedge(words: str, language: str = "") -> str:
    """The first hedge in some words, as it is written there; empty if there is none, or nobody knows the language.

    language: as a map gives it, by name or by code (`de`, `de-AT`, `Deutsch`); none means English.
    """
    code = re.split(r"[^\w]", language.strip().lower(), maxsplit=1)[0]
    pattern = _PATTERNS.get(_LANGUAGES.get(code, ""))
    found = pattern.search(words) if pattern else None
    return found[0] if found else ""


def _pattern(hedges: tuple[str, ...]) -> re.Pattern[str]:
    spelt = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in hedges)
    return re.compile(rf"(?<!\w)(?:{spelt})(?!\w)", re.I)


_PATTERNS = {language: _pattern(hedges) for language, hedges in _HEDGES.items()}
