"""What all rules cost beside reading, on maps of growing size, plain and rich in people, dates, votes and dialogues.

    python bench/rules.py            # with the checkout's own interpreter

Prints CPU seconds and ratios of one run; exit 1 if checking costs more than twice what reading does, or if its cost
grows faster than the map.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

from generate import argmap_text

from argmap import checking, registry
from argmap.project import Memory, load

SIZES = (2_500, 5_000, 10_000, 20_000)
MOST = 2.0
# Twice the map may cost so many times as much; caches of the machine make even linear work grow a little faster.
GROWTH = 1.25


def rich(arguments: int) -> str:
    """A map of disputes with ten arguments each, and everything else that the rules look at."""
    return "".join(_dispute(number) for number in range(arguments // 10))


def _dispute(n: int) -> str:
    year = 1000 + n % 900
    before = f"    after vote-{n - 1}\n" if n % 50 else ""
    reasons = "".join(
        f"""    {"con" if k % 2 else "pro"} reason-{n}-{k} (anna-{n}, {year}-02): Reason {k} of {n} speaks for itself.
      premise ground-{n}-{k}: What carries reason {k} of {n} is known to all.
"""
        for k in range(9)
    )
    return f"""person anna-{n} ({year - 40}/{year + 30}): Anna {n}
person boris-{n} ({year - 50}/{year + 20}): Boris {n}
body board-{n} ({year - 5}/): Board {n}
  member anna-{n}, boris-{n} ({year - 5}/)
source minutes-{n} ({year}-12): Minutes {n}
dispute question-{n} ({year}-01/{year}-12): What is to be done about matter {n}?
  position yes-{n}: Let matter {n} go on.
    held by anna-{n} ({year}-02/) [@minutes-{n} p. 1]
    opposed by boris-{n} (/{year}-05-31) [@minutes-{n} p. 2]
{reasons}  position no-{n}: Let matter {n} rest.
    held by boris-{n} (/{year}-05-31) [@minutes-{n} p. 3]
    con against-{n} (anna-{n}): Matter {n} cannot rest.
  claim doubt-{n} (boris-{n}): Matter {n} may be none at all.
    contradicts sure-{n}
  claim sure-{n} (anna-{n}): Matter {n} is a matter.
  event opening-{n} (anna-{n}, {year}-01-15): Matter {n} comes up. [@minutes-{n}]
    present anna-{n}, boris-{n}
{before}  dialogue talk-{n} ({year}-03): A talk on matter {n}.
    after opening-{n}
    anna-{n}: Matter {n} cannot wait.
    boris-{n}: It has waited long, matter {n}.
      replies 1
  vote vote-{n} (board-{n}, {year}-06-01): The board votes on matter {n}.
    motion yes-{n}
    result carried
    tally 2-0-0
    for anna-{n}, boris-{n}
    after talk-{n}
  outcome yes-{n} ({year}-06-01/): Matter {n} goes on.
    kind decided
    decided by vote-{n}
"""


def plain(arguments: int) -> str:
    """The generated debate of the other benchmarks."""
    return "".join(argmap_text(arguments))


def cost(text: str) -> tuple[float, float, list[tuple[float, str]]]:
    """CPU seconds to read a text, to check it, and by rule the dearest first."""
    gc.collect()
    gc.disable()
    begun = time.process_time()
    project = load("m", Memory({"m": text}))
    read = time.process_time() - begun
    begun = time.process_time()
    checking.check([project])
    checked = time.process_time() - begun
    gc.enable()
    project = load("m", Memory({"m": text}))
    rules = []
    for name in registry.names("argmap.checks"):
        rule = registry.feature("argmap.checks", name)
        begun = time.process_time()
        list(rule.check(project.map))
        rules.append((time.process_time() - begun, name))
    return read, checked, sorted(rules, reverse=True)


def main() -> int:
    kinds: dict[str, Callable[[int], str]] = {"plain": plain, "rich": rich}
    missed = False
    cost(rich(10))
    for kind, text in kinds.items():
        before = 0.0
        for size in SIZES:
            read, checked, rules = min(cost(text(size)) for _ in range(3))
            growth = checked / before / 2 if before else 0.0
            before = checked
            missed |= checked > MOST * read or (size == SIZES[-1] and growth > GROWTH)
            dear = ", ".join(f"{name} {seconds * 1000:.0f} ms" for seconds, name in rules[:3])
            sys.stdout.write(
                f"{kind:<6} {size:>6,} arguments  read {read:6.3f} s  check {checked:6.3f} s"
                f"  ratio {checked / read:4.2f}  growth {growth:4.2f}  dearest: {dear}\n"
            )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
