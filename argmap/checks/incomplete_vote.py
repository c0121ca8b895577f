"""A vote says only part of what makes it one: who voted, on what, by how many, and what came of it.

Where the sources do not give the figures, `tally unstated` says so. A vote that was put off needs none.

Bad:
    body council: The council
    vote mending (council, 1902-05-03): The council votes on the wall.

Good:
    body council: The council
    claim wall: The wall is to be mended.
    vote mending (council, 1902-05-03): The council votes on the wall.
      motion wall
      result carried
      tally unstated
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.voices import denied

RULE = Rule("AM306", "incomplete-vote", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for vote in m.of(Vote):
        lacking = [] if denied(vote) else _lacking(vote)
        if lacking:
            yield RULE.at(
                m.where(vote.name),
                f"`{vote.name}` does not say {listed([what for what, _ in lacking], 'and')}",
                hint=f"add {listed([how for _, how in lacking], 'and')}",
            )


def _lacking(vote: Vote) -> list[tuple[str, str]]:
    """What a vote does not say, and how to say it."""
    parts = (
        (bool(vote.by), "who voted", "the body that voted, in the bracket"),
        (bool(vote.motion), "on what", "`motion` with a position, claim or proposal"),
        (bool(vote.result), "with what result", "`result`"),
        (bool(vote.tally) or vote.result == "deferred", "by how many", "`tally` (or `tally unstated`)"),
    )
    return [(what, how) for said, what, how in parts if not said]
