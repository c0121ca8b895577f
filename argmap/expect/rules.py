"""What is told of an expectation that is not met.

Knows no expectation: `argmap test` finds them, `argmap check` does not.
"""

from argmap.diagnostics.diagnostic import Rule

FAILED = Rule(
    "AM601",
    "failed-expectation",
    "error",
    """
    An `expect` line says what must be true of the map, and `argmap test` finds that it is not so. Either a line of
    the map is wrong, or the expectation is. To expect the contrary of a stance, a silence or a membership, put `not`
    before the verb.

    Bad:
        person anna: Anna
        person bert: Bert
        dispute fence: Who pays?
          position half: Each pays half.
            held by anna (1922-05/)
          position owner: The owner pays.
            held by bert
          outcome open
        expect anna holds half (1922-04)

    Good:
        person anna: Anna
        person bert: Bert
        dispute fence: Who pays?
          position half: Each pays half.
            held by anna (1922-05/)
          position owner: The owner pays.
            held by bert
          outcome open
        expect anna holds half (1922-06)
    """,
)
ALL = (FAILED,)
