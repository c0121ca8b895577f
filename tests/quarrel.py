"""A quarrel with something in it for every form of expectation, and what comes of expectations of it.

Shared by the tests; knows no judge.
"""

from __future__ import annotations

from telling import loaded

from argmap import checking
from argmap.expect.verdict import Result

QUARREL = """\
person anna (1870/1930): Anna
person bert: Bert
person carl: Carl
body council: The council
  member anna (1918/1921)
  member anna (1923/)
  member bert
  member carl (denied)
group friends: Anna's friends
  member carl
dispute fence: Who pays for the fence?
  position half: Each pays half.
    held by anna (/1922-05-10)
    opposed by anna (1922-06/)
    conceded by bert (1922-05-10/)
    supported by friends
    unstated for carl
    pro custom (carl, 1922): It is the custom.
  position owner: The owner pays.
    held by bert (1922-01/1922-03)
    held by bert (1922-08/1922-09)
    held by carl (denied)
    doubted by council (probable "it seems")
    left open by anna
      after second
  claim old: The fence is old.
    held by bert
  vote first (council, 1922-05-08): A first vote.
    motion owner
    result carried
  vote second (council): A second vote.
    motion owner
    result rejected
    reverses first
    after first
  vote third: A third vote.
  vote fourth (denied): A vote that nobody held.
    motion half
    result carried
  outcome open (/1922-05-07)
  outcome owner (1922-05-08/1922-06)
  outcome half (1922-08-01)
dispute gate: Who pays for the gate?
  exclusive no
  position all: All pay.
  position none-of-us: Nobody of us pays.
  outcome all: They all pay.
  outcome none-of-us: They find somebody else.
dispute path: Who pays for the path?
  position town: The town pays.
  position neighbours: The neighbours pay.
  outcome town: The town pays.
  outcome neighbours: It is reversed.
    kind reversed
dispute well: Who pays for the well?
  position digger: Whoever dug it pays.
  outcome digger (denied): He pays.
dispute roof: Who pays for the roof?
  position tenant: The tenant pays.
  position landlord: The landlord pays.
  outcome tenant: The tenant pays.
  outcome landlord: The landlord pays.
dispute wall (1922-03/1922-04): Who pays for the wall?
event feast (1922-07~): A feast.
event toast: A toast.
  during feast
event speech: A speech.
  after toast
event dawn: The sun rises.
  before first
event walk: A walk.
  after speech (probable)
event letter (1922-12-21): A letter.
  after second
dialogue talk (1922-05-09): They talk.
  before letter
  anna: I pay half.
  bert asked: All of it?
    asks
  anna answered: Half of it.
"""


def tried(*lines: str, before: str = QUARREL) -> list[Result]:
    """What comes of expectations of the quarrel."""
    project = loaded(before + "".join(f"expect {line}\n" for line in lines))
    assert checking.damaged(project) == ()
    return list(checking.tested(project).results)
