"""The patterns of a language, compiled once, and the words that count on which lines.

All of it comes out of the grammar's tables; nothing here is spelt that the grammar does not spell.
"""

from __future__ import annotations

import re

from argmap.syntax.tables import Tables


class Patterns:
    """What a lexer asks of a line. `depth`: how many levels of indentation it reads.

    keywords: the words that may begin a line; longer: the first words of those that are several. follow: see
    `Tables.lines`. plain: keywords that take the rest of the line as it is; listed: of these, those that take a list.
    """

    def __init__(self, tables: Tables, depth: int) -> None:
        first: dict[str, list[str]] = {}
        for word in tables.words:
            if word[0].isalpha():
                first.setdefault(word.split()[0], []).append(word)
        begins = set(tables.keywords.values())
        self.depth = depth
        self.keywords = {w: t for w, t in tables.words.items() if t in begins}
        self.longer = {w for w, all_of in first.items() if any(" " in a for a in all_of)}
        several = sorted((w for w in self.keywords if " " in w), key=len, reverse=True)
        self.several = re.compile("(" + "|".join(w.replace(" ", "[ \t]+") for w in several) + r")(?![\w-])")
        self.words = tables.words
        self.follow = {keyword: dict(pairs) for keyword, pairs in tables.lines.items()}
        self.plain = frozenset(tables.plain)
        self.listed = frozenset(k for k in self.plain if k == "ALIAS")
        self.punctuation = {word: t for word, t in tables.words.items() if t[0] == "_"}
        names = ("STRING", "NAME", "CERTAINTY", "VALUE")
        pattern = {name: tables.pattern(name) for name in (*names, "KEY", "REFERENCE", "LOCATOR")}
        self.name = re.compile(pattern["NAME"])
        # The commonest line by far: a keyword, perhaps a name, a colon.
        self.short = re.compile(rf"[ \t]*(?:({pattern['NAME']})[ \t]*)?:")
        self.middle = re.compile(
            rf"(?P<STRING>{pattern['STRING']})|(?P<NAME>{pattern['NAME']})|(?P<_>[(),:])|(?P<CITES>\[@)"
            rf"|(?P<VALUE>{pattern['VALUE']})|(?P<REFERENCE>{pattern['REFERENCE']})|(?P<COMMENT>(?<=[ \t])#.*)"
        )
        self.certainty = re.compile(pattern["CERTAINTY"])
        self.cited = re.compile(rf"(?P<KEY>{pattern['KEY']})|(?P<_>[\[\];])|(?P<LOCATOR>{pattern['LOCATOR']})")


def cited_from(rest: str) -> int:
    """Where the citations at the end of a line begin; its length if there are none."""
    begin = at = len(rest)
    while rest.endswith("]", 0, at):
        opens = rest.rfind("[@", 0, at)
        if opens < 0 or rest.find("]", opens, at - 1) >= 0 or rest.find("[", opens + 1, at) >= 0:
            break
        begin = at = opens
        while at and rest[at - 1].isspace():
            at -= 1
    return begin
