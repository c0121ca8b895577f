"""The bracket of a vote names the body that votes, and a person is named there. A person votes `for`, `against` or
`abstaining`, and puts a motion as a `proposal`.

Bad:
    person anna: Anna
    claim rule: The gate is to be shut at night.
    vote ballot (anna, 1931): They vote on it.
      motion rule
      result carried
      tally 7-2

Good:
    person anna: Anna
    body street: All who live in the street
    claim rule: The gate is to be shut at night.
    vote ballot (street, 1931): They vote on it.
      motion rule
      result carried
      tally 7-2
      for anna
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.graph import ArgMap
from argmap.model.happenings import Vote
from argmap.model.people import Person

RULE = Rule("AM330", "voting-person", "warning", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    for vote in m.of(Vote):
        for name in vote.by:
            if isinstance(m[name], Person):
                yield RULE.at(
                    m.where(vote.name, f"by:{name}"),
                    f"`{name}` is a person, and here stands the body that votes",
                    hint=f"name the body; how `{name}` voted stands below: `for {name}`, `against {name}`",
                    remarks=(Remark(m.where(name), "the person is defined here"),),
                )
