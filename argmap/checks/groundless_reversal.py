"""An outcome is said to be a reversal, and the map holds nothing that it could have reversed: no earlier outcome, no
vote that was carried for a rival, none that `reverses` another.

Bad:
    body council: The council
    person anna: Anna
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      vote autumn (council, 1922-10): The council votes.
        motion half
        result carried
        tally 6-2
      outcome half (1922-10/): They share it.
        kind reversed
        decided by autumn

Good:
    person anna: Anna
    event ruling (1922-10): The judge rules that they share.
    dispute wall: Who pays for the wall?
      position half: Each pays half.
        held by anna
      position owner: Whoever built it pays.
      outcome none (1922-04/1922-09): The wall falls down unmended.
      outcome half (1922-10/): They share it.
        kind reversed
        decided by ruling
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.ballots import decided, matter
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Vote

RULE = Rule("AM320", "groundless-reversal", "warning", __doc__)
# A position, or that none prevailed; and whether it was carried.
_Decision = tuple[str, bool]


def check(m: ArgMap) -> Iterator[Diagnostic]:
    reversals = [outcome for outcome in m.of(Outcome) if outcome.kind == "reversed"]
    decisions = _decisions(m) if reversals else {}
    for outcome in reversals:
        deciding = [m[name] for name in outcome.decided_by]
        marked = any(isinstance(event, Vote) and event.reverses for event in deciding)
        if not marked and not decisions[outcome.dispute] - {_decision(outcome)}:
            yield RULE.at(
                m.where(outcome.name, "kind"),
                f"an outcome of `{outcome.dispute}` is a reversal, and nothing says what it reversed",
                hint="add `reverses` to the vote that decided, or the outcome that stood before",
            )


def _decision(outcome: Outcome) -> _Decision:
    return outcome.position or outcome.result, True


def _decisions(m: ArgMap) -> dict[str, set[_Decision]]:
    """Dispute -> what votes and outcomes ever made of it."""
    found: dict[str, set[_Decision]] = {}
    for outcome in m.of(Outcome):
        found.setdefault(outcome.dispute, set()).add(_decision(outcome))
    for vote in m.of(Vote):
        dispute = matter(m, vote)
        if dispute and vote.motion and decided(vote):
            found.setdefault(dispute, set()).add((vote.motion, vote.result == "carried"))
    return found
