"""Small maps of a council, its votes and its dispute, for the tests of checks."""

from __future__ import annotations

PEOPLE = """\
person anna: Anna
person bert: Bert
person carl: Carl
group friends: Friends
  member anna
body league: A league
body branch: A branch of the council
  share some of council
claim mend: It is to be mended.
"""
COUNCIL = "body council: The council\n  member anna (1900/)\n  member bert (1900/1910)\n"


def vote(*lines: str, when: str = ", 1922-05-03", council: str = COUNCIL) -> str:
    """One vote of the council, with these lines under it."""
    return f"{PEOPLE}{council}vote spring (council{when}): They vote.\n" + "".join(f"  {line}\n" for line in lines)


def dispute(*votes: str, outcomes: str = "", exclusive: str = "yes") -> str:
    """A dispute with three answers; each vote is `name (when): motion result`, and more lines after `; `."""
    body = ""
    for told in votes:
        head, *lines = told.split("; ")
        name, _, rest = head.partition(": ")
        motion, result = rest.split()
        # Whoever votes stands in the bracket, the council if nobody else does.
        bracket = name if "(" in name else f"{name} ()"
        bracket = bracket.replace("(", "(council, ").replace(", )", ")")
        body += f"  vote {bracket}: They vote.\n    motion {motion}\n    result {result}\n"
        body += "".join(f"    {line}\n" for line in lines)
    return (
        f"{PEOPLE}{COUNCIL}event ruling (1923): A judge rules.\ndispute wall: How?\n  exclusive {exclusive}\n"
        "  position granite: In granite.\n    held by anna\n  position timber: In timber.\n    held by bert\n"
        f"  position brick: In brick.\n{body}{outcomes}"
    )


def came_out(*told: str) -> str:
    """Outcomes as `position (when)`, and more lines after `; `."""
    rows = [row.split("; ") for row in told]
    return "".join(f"  outcome {head}: So it was.\n" + "".join(f"    {x}\n" for x in lines) for head, *lines in rows)
