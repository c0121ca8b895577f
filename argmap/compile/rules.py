"""What can be wrong with names, links, fields and dates: found while a tree becomes a map.

Knows no tree: `lower.py` and `link.py` say where.
"""

from argmap.diagnostics.diagnostic import Rule

UNKNOWN_NAME = Rule(
    "AM101",
    "unknown-name",
    "error",
    """
    A name is used and nowhere defined, in this file or in those it uses.

    Bad:
        claim union: They form a union.
          held by chairmen

        person chairman: The chairman

    Good:
        claim union: They form a union.
          held by chairman

        person chairman: The chairman
    """,
    mends="unsafe",
)
TWICE = Rule(
    "AM102",
    "defined-twice",
    "error",
    """
    One name is defined, with a colon, in two places. Without the colon the second would refer to the first.

    Bad:
        person chairman: The chairman
        person chairman: The other chairman

    Good:
        person chairman: The chairman
        person chairman
          alias the old man
    """,
)
WRONG_KIND = Rule(
    "AM103",
    "wrong-kind",
    "error",
    """
    A name leads to something of another kind than its place asks for.

    Bad:
        event illness: The chairman falls ill.
        claim union: They form a union.
          held by illness

    Good:
        person chairman: The chairman
        claim union: They form a union.
          held by chairman
    """,
)
UNKNOWN_SOURCE = Rule(
    "AM104",
    "unknown-source",
    "error",
    """
    A citation names a source that nobody defines.

    Bad:
        source history: A history of the quarrel
        note: They met at the table. [@histroy p. 71]

    Good:
        source history: A history of the quarrel
        note: They met at the table. [@history p. 71]
    """,
    mends="unsafe",
)
UNFIT = Rule(
    "AM105",
    "unfit-value",
    "error",
    """
    A field holds a word or a number that it cannot hold.

    Bad:
        source history: A history of the quarrel
          kind scolarship

    Good:
        source history: A history of the quarrel
          kind scholarship
    """,
    mends="unsafe",
)
NO_QUESTION = Rule(
    "AM118",
    "not-a-question",
    "error",
    """
    What a view keeps cannot be read as a question. It is made of names, fields and `and`, `or`, `not`, as `--keep` is.

    Bad:
        person anna: Anna
        note (anna): She is in favour.
        view hers: What Anna said
          kind outline
          keep by:anna and

    Good:
        person anna: Anna
        note (anna): She is in favour.
        view hers: What Anna said
          kind outline
          keep by:anna
    """,
)
FIELD_TWICE = Rule(
    "AM106",
    "field-twice",
    "error",
    """
    A field that holds one value is given two.

    Bad:
        source history: A history of the quarrel
          kind scholarship
          kind memoir

    Good:
        source history: A history of the quarrel
          kind scholarship
    """,
)
USE_CIRCLE = Rule(
    "AM108",
    "use-circle",
    "error",
    """Files use each other in a circle, so that none of them comes first.""",
)
USE_OUTSIDE = Rule(
    "AM109",
    "use-outside",
    "error",
    """
    A `use`, a `file` or a `bibliography` leads out of the project folder. A map may come from a stranger, and must not
    reach for other files.

    Bad:
        use "../../elsewhere.argmap"
    """,
)
MAP_TWICE = Rule(
    "AM113",
    "map-twice",
    "error",
    """
    A file has one title.

    Bad:
        map one: The quarrel
        map two: The other quarrel

    Good:
        map one: The quarrel
    """,
)
NOT_A_DATE = Rule(
    "AM201",
    "not-a-date",
    "error",
    """
    A date is not spelt as EDTF asks (ISO 8601-2, levels 0 to 2), does not exist, or runs backwards.

    Bad:
        event gathering (1923-02-29): They meet.

    Good:
        event gathering (1923-02-28): They meet.
    """,
    mends="unsafe",
)
PART_OF_YEAR = Rule(
    "AM218",
    "part-of-year",
    "warning",
    """
    Two digits behind a year are a month, or the code of a part of the year: 32 is a southern winter, 33 a first
    quarter. Books write `1831-32` for two years. Where the digits could be meant so, an interval says the years; a
    comment that allows this rule says that the part of the year is meant.

    Bad:
        person grey (1764/1845): Earl Grey
        event struggle (grey, 1831-32): The bill is fought over.

    Good:
        person grey (1764/1845): Earl Grey
        event struggle (grey, 1831/1832): The bill is fought over.
    """,
    mends="unsafe",
)
ALL = (
    UNKNOWN_NAME, TWICE, WRONG_KIND, UNKNOWN_SOURCE, UNFIT, FIELD_TWICE, USE_CIRCLE, USE_OUTSIDE, MAP_TWICE,
    NO_QUESTION, NOT_A_DATE, PART_OF_YEAR,
)  # fmt: skip
