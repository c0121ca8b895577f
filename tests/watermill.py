"""A made-up quarrel in which somebody moves, somebody is overruled, and not everything is told.

Shared by the tests of views and measures.
"""

from __future__ import annotations

from telling import loaded

from argmap.model.graph import ArgMap

MILL = """\
map mill: A quarrel about the mill
  by clerk

person clerk: The town clerk
person anna: Anna Holt
person bert: Bert Lang
person carl: Carl
person dora: Dora
body council: The council
  member anna, bert
  member carl (1900/1910)
group millers: Most millers
  share most of guild
body guild: The guild
tie anna, dora (/1931): They run a shop together.
  kind allied

source minutes (clerk, 1931): Minutes of the council
  kind minutes
source letters (dora): Dora's letters
  via minutes

event flood (1931-02): The mill stands under water. [@minutes p. 1]
event old-flood (1890): It did so before. [@letters; @minutes p. 2, n. 4]
event talk-of-the-town: Everybody speaks of it. [@minutes p. 3, n. 5]
  via dora

dispute mill (1931-03/): What becomes of the mill?
  position rebuild: It is rebuilt where it stood.
    held by bert (1931-03/1931-05-31) [@minutes p. 4]
    supported by millers
    opposed by anna (1931-03-10/..)
    unstated for carl
  position move: It is moved up the hill.
    held by anna (1931-03-10/..) [@minutes p. 4]
    conceded by bert (1931-06-01/)
      because (perhaps): He was tired of pumping.
    doubted by dora (../1931)
  position sell: It is sold.

  vote first (council, 1931-04-01): The council votes to rebuild it.
    motion rebuild
    result carried
    tally majority
  vote second (council, 1931-06-01): The council votes to move it.
    motion move
    result carried
    tally 7-2-1
    reverses first

  dialogue talk (1931-05-30): They talk on the bridge.
    present carl
    anna: Will you pump for ever?
      asks
      charges bert
    bert: I have done it for years.
      replies 1
      holds rebuild
    anna: And it never helped.
      con 2
      against bert
    bert: Move it, then.
      replies 3
      concedes move

  outcome rebuild (1931-04-01): It is to be rebuilt.
    kind decided
    decided by first
  outcome move (1931-06-01): It is to be moved.
    kind reversed
    decided by second

dispute bells: Who rings the bell when the water comes?
  position warden: The warden.
    held by dora
  position anybody: Whoever sees it.
  outcome open: Nobody has said.
"""


def mill() -> ArgMap:
    """The map of the quarrel. It has no errors."""
    project = loaded(MILL)
    assert [f.message for f in project.findings if f.severity == "error"] == []
    return project.map
