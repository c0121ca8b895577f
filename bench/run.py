"""The benchmark: argmap beside Argdown, in one run, on the same debates.

    python bench/run.py [--sizes 100,1000] [--runs 5] [--tasks start,json] [--no-peer]

Prints one table, writes bench/out/result.json. Exit 0 if every target is reached, else 1; 2 for wrong usage.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import installed
import peer
from measure import side_by_side
from table import table
from tasks import APART, HUGE, NAMES, Place, Row, Task, maps_of, tasks, with_growth

HERE = Path(__file__).parent
OUT = HERE / "out"
NOTHING_WRITTEN = "nothing written"


def main() -> int:
    chosen = options()
    rival = None if chosen.no_peer else peer.find(chosen.peer)
    if rival is None and not chosen.no_peer:
        sys.stderr.write("no argdown command; run `python bench/peer.py install`, or add --no-peer\n")
        return 2
    command = chosen.argmap or installed.install(OUT)
    place = Place(command, installed.python_beside(command), rival.argv if rival else (), OUT)
    wanted = tasks(place, chosen.tasks, chosen.sizes, chosen.largest_picture)
    generate(place, maps_of(wanted), apart=any(task.name == "apart" for task in wanted))
    rows = with_growth([measured(task, chosen) for task in wanted])
    machine = facts(place, rival)
    held = counted(place, rows)
    sys.stdout.write("\n".join([*(f"{name}: {fact}" for name, fact in machine.items()), "", table(rows), *held, ""]))
    write(machine, rows, held)
    return 1 if any(row.reached is False or row.ours.wrong for row in rows) else 0


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure argmap beside Argdown: CPU seconds and peak memory.")
    parser.add_argument("--sizes", type=_sizes, default=[100, 1_000, 10_000, HUGE], help="100,1000,10000,100000")
    parser.add_argument("--runs", type=int, default=5, help="runs of each command; default 5")
    parser.add_argument("--tasks", type=_names, default=NAMES, help=f"some of {','.join(NAMES)}")
    parser.add_argument("--no-peer", action="store_true", help="argmap alone")
    parser.add_argument("--peer", type=Path, default=peer.INSTALLED, help="folder of the argdown install")
    parser.add_argument("--argmap", type=Path, help="measure this command; nothing is built or installed")
    parser.add_argument("--largest-picture", type=int, default=1_000, metavar="N", help="no SVG above N arguments")
    parser.add_argument("--budget", type=float, default=60, help="CPU seconds a task may use before it stops early")
    parser.add_argument("--timeout", type=float, default=300, help="wall seconds for one run")
    return parser.parse_args()


def _sizes(text: str) -> list[int]:
    return sorted({int(size) for size in text.split(",")})


def _names(text: str) -> list[str]:
    names = text.split(",")
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        raise argparse.ArgumentTypeError(f"no task is named {', '.join(unknown)}")
    return names


def generate(place: Place, sizes: Sequence[int], *, apart: bool) -> None:
    """Write the maps, in processes of their own: a child's peak is never below its parent's memory."""
    for folder in ("maps", "written/argmap", "written/argdown"):
        (place.out / folder).mkdir(parents=True, exist_ok=True)
    wanted = [[str(size)] for size in sizes] + ([[str(APART), "--apart"]] if apart else [])
    for words in wanted:
        subprocess.run([sys.executable, str(HERE / "generate.py"), *words, str(place.out / "maps")], check=True)


def measured(task: Task, chosen: argparse.Namespace) -> Row:
    sys.stderr.write(f"{task.name} {task.size or ''}\n")
    commands = [task.ours] if task.theirs is None else [task.ours, task.theirs]
    summaries = side_by_side(commands, chosen.runs, chosen.budget, chosen.timeout)
    return Row(task.name, task.size, summaries[0], summaries[1] if task.theirs else None, task.limit)


def counted(place: Place, rows: Sequence[Row]) -> list[str]:
    """What both documents and both pictures hold, one line a size: proof that the work was the same."""
    lines = []
    for row in rows:
        if row.theirs is None or row.size is None or row.task not in ("json", "svg", "apart"):
            continue
        apart, what = row.task == "apart", "json" if row.task == "json" else "svg"
        ours = place.given(row.size, "argmap") if what == "json" else place.written(row.size, what, False, apart=apart)
        both = [_counts(path) for path in (ours, place.written(row.size, what, True, apart=apart))]
        alike = "same in both" if both[0] == both[1] else "DIFFERENT"
        same = "not compared" if NOTHING_WRITTEN in both else alike
        lines.append(f"{row.task} {row.size:,}: {same}: argmap {both[0]}, argdown {both[1]}")
    return lines


def _counts(path: Path) -> str:
    if not path.exists():
        return NOTHING_WRITTEN
    told = subprocess.run(
        [sys.executable, str(HERE / "counts.py"), str(path)], capture_output=True, text=True, check=True
    )
    return ", ".join(f"{number:,} {what}" for what, number in json.loads(told.stdout).items())


def facts(place: Place, rival: peer.Peer | None) -> dict[str, str]:
    """Versions and machine: without them no figure can be compared."""
    told = subprocess.run([str(place.argmap), "--version"], capture_output=True, text=True, check=False)
    python = subprocess.run([str(place.python), "--version"], capture_output=True, text=True, check=True)
    return {
        "argmap": f"{told.stdout.strip() or 'no version'} on {python.stdout.strip()}",
        "argdown": f"{rival.version} on node {rival.node}" if rival else "not measured",
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
    }


def write(machine: dict[str, str], rows: Sequence[Row], held: Sequence[str]) -> None:
    """Everything, every single run included, as bench/out/result.json."""
    whole: dict[str, Any] = {
        **machine,
        "rows": [{**dataclasses.asdict(row), "ratio": row.ratio, "reached": row.reached} for row in rows],
        "counts": list(held),
    }
    (OUT / "result.json").write_text(json.dumps(whole, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
