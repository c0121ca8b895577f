"""The solvers' benchmark: `argmap solve` beside other solvers, on the same generated frameworks, in one run.

    python bench/solve.py --solver fudge=/path/to/taas-fudge --python pygarg='/path/to/python -m pygarg'

Other solvers are built and installed by hand, outside this checkout, and named on the command line: --solver for
compiled ones, --python for Python ones. All are called in the competition's words. Prints a table, and by how much
each target is reached or missed. Exit 0 if all are reached, else 1; 2 for wrong usage.
"""

from __future__ import annotations

import argparse
import shlex
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import Command, Summary, environment, side_by_side
from solve_frameworks import FAMILIES, query, written

OUT = Path(__file__).parent / "out" / "frameworks"
TASKS = ("SE-GR", "SE-PR", "SE-ST", "DC-CO", "DS-PR", "SE-ID", "SE-SST", "SE-STG")
# Up to this CPU of the fastest compiled solver, starting is most of it; from the next on, solving is.
MILLISECONDS, SECONDS = 0.02, 1.0
# At so many arguments starting is all that a Python solver does.
SMALL = 100
MANY = 100_000


@dataclass(frozen=True, slots=True)
class Row:
    """One task about one framework. others: by name; a solver that does not know the task has `wrong`."""

    family: str
    size: int
    task: str
    own: Summary
    others: dict[str, Summary]
    answers: str

    def best(self, names: Sequence[str], timeout: float) -> float | None:
        """CPU of the fastest of some solvers; the time limit if all that know the task ran into it."""
        done = [s.cpu for name, s in self.others.items() if name in names and not s.wrong]
        late = [s for name, s in self.others.items() if name in names and s.wrong and s.wrong.startswith("stopped")]
        return min(done) if done else timeout if late else None


def main() -> int:
    chosen = options()
    compiled, slow = dict(chosen.solver), dict(chosen.python)
    rows = []
    for family, size in ((family, size) for size in chosen.sizes for family in chosen.families):
        path = written(family, size, OUT)
        for task in chosen.tasks:
            words = ["-p", task, "-f", str(path), *(["-a", query(path)] if task.startswith("D") else [])]
            rivals = compiled | (slow if size <= chosen.largest_python else {})
            rows.append(_row(family, size, task, chosen, words, rivals))
            sys.stdout.write(_line(rows[-1]))
            sys.stdout.flush()
    return 0 if _targets(rows, list(compiled), list(slow), chosen.timeout) else 1


def _row(
    family: str, size: int, task: str, chosen: argparse.Namespace, words: list[str], rivals: dict[str, list[str]]
) -> Row:
    commands = [Command([*argv, *words]) for argv in (chosen.argmap, *rivals.values())]
    own, *others = side_by_side(commands, chosen.runs, chosen.budget, chosen.timeout)
    found = dict(zip(rivals, others, strict=True))
    said = {
        _said([*argv, *words], chosen.timeout)
        for argv, summary in zip((chosen.argmap, *rivals.values()), (own, *others), strict=True)
        if not summary.wrong and summary.cpu < chosen.timeout / 4
    }
    return Row(family, size, task, own, found, "" if len(said) < 2 else f" DIFFERENT ANSWERS {sorted(said)}")


def _said(argv: list[str], timeout: float) -> str:
    """What a solver answers, as far as all of them must agree: YES, NO, or that there is an extension."""
    done = subprocess.run(argv, capture_output=True, text=True, timeout=timeout, env=environment(), check=False)
    return done.stdout[:3].split("\n")[0].split(" ")[0].strip() or "w"


def _line(row: Row) -> str:
    def shown(summary: Summary) -> str:
        if not summary.wrong:
            return f"{summary.cpu:.3f}"
        return "late" if summary.wrong.startswith("stopped") else "fails"

    cells = [f"{row.family:<10} {row.size:>7} {row.task:<7} argmap {shown(row.own):>7}"]
    for name, summary in row.others.items():
        ratio = (
            f"{row.own.cpu / summary.cpu:6.2f}" if not summary.wrong and not row.own.wrong and summary.cpu else "     -"
        )
        cells.append(f"{name} {shown(summary):>7} {ratio}")
    return "  ".join(cells) + row.answers + "\n"


def _targets(rows: Sequence[Row], compiled: list[str], slow: list[str], timeout: float) -> bool:
    """Prints each target with what was reached. Whoever ran into the time limit counts with the limit, argmap too."""

    def own(row: Row) -> float:
        return timeout if row.own.wrong else row.own.cpu

    known = [(row, best) for row in rows if (best := row.best(compiled, timeout))]
    hard = [own(row) / best for row, best in known if best >= SECONDS]
    many = [own(row) / best for row, best in known if row.size >= MANY and row.family in ("linked", "separate")]
    easy = [own(row) / best for row, best in known if best <= MILLISECONDS and row.size < MANY]
    python = [best / own(row) for row in rows if row.size > SMALL and (best := row.best(slow, timeout))]
    large = [own(row) for row in rows if row.size >= MANY and row.family == "grounded" and row.task == "SE-GR"]
    judged = [
        ("median ratio where the best compiled solver needs over a second", hard, "<=", 1.0),
        ("median ratio at 100,000 arguments in many components", many, "<=", 0.2),
        ("median ratio, start included, where it needs milliseconds", easy, "<=", 8.0),
        ("median times faster than the best Python solver, above 100 arguments", python, ">=", 10.0),
        ("CPU seconds for grounded, 100,000 arguments and 500,000 attacks", large, "<=", 1.0),
    ]
    all_reached = not [row for row in rows if row.answers]
    for title, figures, sign, limit in judged:
        if not figures:
            continue
        middle = statistics.median(figures)
        is_reached = middle <= limit if sign == "<=" else middle >= limit
        all_reached &= is_reached
        sys.stdout.write(
            f"{'reached' if is_reached else 'MISSED':<8} {title}: {middle:.2f} (target {sign} {limit:g};"
            f" {len(figures)} figures, {min(figures):.2f} to {max(figures):.2f})\n"
        )
    return all_reached


def options() -> argparse.Namespace:
    def named(text: str) -> tuple[str, list[str]]:
        name, _, command = text.partition("=")
        if not command:
            raise argparse.ArgumentTypeError("NAME=COMMAND is needed")
        return name, shlex.split(command)

    def words(text: str) -> list[str]:
        return text.split(",")

    parser = argparse.ArgumentParser(description="argmap solve beside other solvers")
    own = f"{sys.executable} -m argmap solve"
    parser.add_argument("--argmap", type=shlex.split, default=shlex.split(own), metavar="COMMAND")
    parser.add_argument("--solver", type=named, action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--python", type=named, action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--sizes", type=lambda t: [int(n) for n in words(t)], default=[100, 1_000, 10_000, 100_000])
    parser.add_argument("--families", type=words, default=list(FAMILIES))
    parser.add_argument("--tasks", type=words, default=list(TASKS))
    parser.add_argument("--largest-python", type=int, default=10_000, help="no Python rival on larger frameworks")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--budget", type=float, default=20, help="CPU seconds after which no new round begins")
    parser.add_argument("--timeout", type=float, default=30, help="wall seconds for one run")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
