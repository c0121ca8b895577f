"""The figures of a vote and what came of it contradict each other.

In words, a tally says how those voted who won: a majority, or all, may carry a motion or reject it. Where more votes
for than against did not suffice, or a tie was broken, a `note` or a `because` under the vote says why, and then there
is no fault.

Bad:
    body council: The council
    claim wall: The wall is to be mended.
    vote mending (council, 1902-05-03): The council votes on the wall.
      motion wall
      result carried
      tally 2-7

Good:
    body council: The council
    claim wall: The wall is to be mended.
    vote mending (council, 1902-05-03): The council votes on the wall.
      motion wall
      result rejected
      tally 7-2
      note: Eight votes were needed.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.ballots import figures
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote

RULE = Rule("AM305", "result-against-tally", "error", __doc__)
# Words of a tally, and what cannot have come of them.
_UNFIT = {"majority": ("tied",), "unanimous": ("tied",), "minority": ("tied", "carried")}


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for vote in m.of(Vote):
        counts = figures(vote)
        if counts:
            yield from _figures(m, vote, *counts[:2])
        elif vote.result in _UNFIT.get(vote.tally, ()):
            yield _finding(m, vote, f"`{vote.name}` is {vote.result}, by a tally of `{vote.tally}`")
        if vote.tally == "unanimous":
            yield from _dissenters(m, vote)


def _figures(m: ArgMap, vote: Vote, ayes: int, noes: int) -> Iterator[Diagnostic]:
    fits = {"carried": ayes > noes, "rejected": ayes < noes, "tied": ayes == noes}
    if fits.get(vote.result or "", True):
        return
    explicable = vote.result != "tied" and not (vote.result == "carried" and ayes < noes)
    if not (explicable and m.into(vote.name, "remarks-on", "explains")):
        yield _finding(m, vote, f"`{vote.name}` is {vote.result} with {ayes} for and {noes} against", explicable)


def _finding(m: ArgMap, vote: Vote, fact: str, explicable: bool = False) -> Diagnostic:
    hint = "correct the result, or the tally, which reads for-against"
    return RULE.at(
        m.where(vote.name, "result"),
        fact,
        hint=f"{hint}; or say in a `note` under the vote how it came about" if explicable else hint,
        remarks=(Remark(m.where(vote.name, "tally"), "the tally"),),
    )


def _dissenters(m: ArgMap, vote: Vote) -> Iterator[Diagnostic]:
    """Named votes on the side that lost a unanimous vote; where nobody says who won, on the second side."""
    losing = "in_favour" if vote.result == "rejected" else "against"
    winning = "in_favour" if losing == "against" else "against"
    if getattr(vote, losing) and (vote.result in ("carried", "rejected") or getattr(vote, winning)):
        voter = getattr(vote, losing)[0]
        yield RULE.at(
            m.where(vote.name, "tally"),
            f"`{vote.name}` is unanimous, and `{voter}` votes {'for' if losing == 'in_favour' else 'against'} it",
            hint="write figures or `majority`, or correct the names",
            remarks=(Remark(m.where(vote.name, f"{losing}:{voter}"), "votes otherwise"),),
        )
