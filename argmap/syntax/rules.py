"""What can be wrong with a text before anything is known of its meaning.

Knows no parser: lexer and parser say where, this says what it is called and what it is about.
"""

from argmap.diagnostics.diagnostic import Rule

UNEXPECTED = Rule(
    "AM001",
    "unexpected-token",
    "error",
    """
    A line has a part that cannot stand where it does. The rest of the file is read all the same.

    Bad:
        person chairman (1870/1924: The chairman

    Good:
        person chairman (1870/1924): The chairman
    """,
    mends="safe",
)
UNKNOWN = Rule(
    "AM002",
    "unknown-statement",
    "error",
    """
    A line begins with a word that begins no statement.

    Bad:
        persn chairman: The chairman

    Good:
        person chairman: The chairman
    """,
    mends="safe",
)
MISPLACED = Rule(
    "AM003",
    "misplaced-statement",
    "error",
    """
    A statement stands under one that it does not belong to.

    Bad:
        person chairman: The chairman
          position union: They form a union.

    Good:
        dispute form: How should they be joined?
          position union: They form a union.
          position inclusion: They enter the largest republic.
    """,
)
TAB = Rule(
    "AM004",
    "tab-indentation",
    "error",
    """
    Tabs look different in every editor, so what belongs to what would depend on the reader's screen.

    Bad:
        dispute form: How should they be joined?
        \tposition union: They form a union.

    Good:
        dispute form: How should they be joined?
          position union: They form a union.
          position inclusion: They enter the largest republic.
    """,
    mends="safe",
)
UNEVEN = Rule(
    "AM005",
    "uneven-indentation",
    "error",
    """
    A line is indented to a depth that no line above it has, so it is not certain what it belongs to.

    Bad:
        dispute form: How should they be joined?
            position union: They form a union.
          position inclusion: They enter the largest republic.

    Good:
        dispute form: How should they be joined?
          position union: They form a union.
          position inclusion: They enter the largest republic.
    """,
)
UNCLOSED = Rule(
    "AM006",
    "unclosed-quotation",
    "error",
    """
    Words in quotation marks end on the line on which they begin.

    Bad:
        note (doubtful "hard to imagine): He would hardly have joked so.

    Good:
        note (doubtful "hard to imagine"): He would hardly have joked so.
    """,
)
NAME_FORM = Rule(
    "AM007",
    "name-form",
    "error",
    """
    Names are lower-case words with digits and hyphens. Two names that differ by a capital would be told apart by
    the machine and confused by the reader.

    Bad:
        person Old_Chairman: The chairman

    Good:
        person old-chairman: The chairman
    """,
    mends="safe",
)
DAMAGED = Rule(
    "AM008",
    "damaged-text",
    "error",
    """
    The file holds bytes that are not UTF-8, or control characters that no text has. It was saved in another
    encoding, cut off, or is no text at all.
    """,
)
LARGE = Rule(
    "AM009",
    "file-too-large",
    "error",
    """A file is larger than the setting `limits.file-size` allows; it is not read.""",
)
LONG = Rule(
    "AM010",
    "line-too-long",
    "error",
    """A line is longer than the setting `limits.line-length` allows; its end is not read.""",
)
DEEP = Rule(
    "AM011",
    "too-deep",
    "error",
    """A block is nested deeper than the setting `limits.depth` allows; what lies deeper is not read.""",
)
NO_PROSE = Rule(
    "AM012",
    "missing-prose",
    "error",
    """
    A colon defines, and what it defines is said in prose after it.

    Bad:
        dispute form: How should they be joined?
          position union:

    Good:
        dispute form: How should they be joined?
          position union: They form a union.
          position inclusion: They enter the largest republic.
    """,
)
STRAY_CITE = Rule(
    "AM013",
    "stray-citation",
    "warning",
    """
    Citations count at the end of a line only; in the middle of prose they would be read as prose.

    Bad:
        source history: A history of the quarrel
        note: They met [@history] at the table.

    Good:
        source history: A history of the quarrel
        note: They met at the table. [@history]
    """,
    mends="unsafe",
)
UNREADABLE = Rule(
    "AM014",
    "unreadable-file",
    "error",
    """A file does not exist, is a folder, or may not be read.""",
)
NO_NAME = Rule(
    "AM015",
    "missing-name",
    "error",
    """
    A reason is either stated after a colon or named, if it is stated elsewhere.

    Bad:
        claim late: It is late.
          pro

    Good:
        claim late: It is late.
          pro: The lamps are lit.
    """,
)
# What is not in the text any more as it was in the file: such a file is not to be written anew.
UNCLEAN = (DAMAGED, LARGE, LONG)
ALL = (
    UNEXPECTED, UNKNOWN, MISPLACED, TAB, UNEVEN, UNCLOSED, NAME_FORM, DAMAGED,
    LARGE, LONG, DEEP, NO_PROSE, STRAY_CITE, UNREADABLE, NO_NAME,
)  # fmt: skip
