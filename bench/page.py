"""What a page costs: to make it, to open it, to move its picture and its slider, at several sizes of map.

    python bench/page.py                  # some minutes

Linux. Where Playwright and a Chromium are, pages are opened in it, without a graphics card. Figures are CPU time of
all processes that take part, so that what else runs beside them counts little.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import generate
import measure

DAYS, PEOPLE = 60, 8
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run")
# Seconds to make a page, milliseconds of a step; at the size before the first that is larger.
TARGETS = {100: (2.0, 50), 1_000: (4.0, 100), 2_000: (6.0, 100), 5_000: (10.0, 100)}
STEPS = 24
FRAME = """const frame = () => new Promise(done => requestAnimationFrame(() => {
  const next = new MessageChannel(); next.port1.onmessage = () => done(); next.port2.postMessage(0); }));"""
# One step of a drag, or of the slider, and the frame that shows it.
PAN = (
    """async at => { """
    + FRAME
    + """ const port = document.querySelector("#viewport"); port.setPointerCapture = () => {};
  const tell = (kind, x) => port.dispatchEvent(new PointerEvent(kind,
    {bubbles: true, clientX: 500 + x, clientY: 400 + x / 2, pointerId: 1, button: 0, buttons: 1}));
  tell("pointerdown", 0); tell("pointermove", 40); await frame();
  tell("pointermove", at % 2 ? 55 : 25); await frame(); await frame(); tell("pointerup", 0); }"""
)
SLIDE = (
    """async at => { """
    + FRAME
    + """ const range = document.querySelector("#time input");
  range.value = at % Number(range.max); range.dispatchEvent(new Event("input", {bubbles: true})); await frame(); }"""
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds to open a page, and milliseconds of each step, of a picture of which some can be read, or all is seen."""

    opened: float
    reading: Sequence[float]
    fitted: Sequence[float]
    slider: Sequence[float]


def dated(size: int) -> str:
    """The generated debate with authors, holders and days of change."""
    lines = [f"map generated-{size}: A generated debate of {size} arguments\n"]
    lines += [f"person person-{number}: Person {number}\n" for number in range(PEOPLE)]
    said = 0
    for line in generate.debate(size):
        text = ("\n" if line.kind == "dispute" else "") + generate.argmap_line(line)
        if line.kind in ("pro", "con") and line.prose is not None:
            text = text.replace(f"{line.name}:", f"{line.name} (person-{said % PEOPLE}, {_day(said)}):", 1)
            said += 1
        lines.append(text)
        if line.kind == "position":
            lines.append(f"    held by person-{said % PEOPLE} ({_day(said * 7)}/)\n")
    return "".join(lines)


def _day(number: int) -> str:
    number %= DAYS
    return f"{1920 + number // 12}-{number % 12 + 1:02}-15"


def cpu_below(pid: int) -> float:
    """Seconds of CPU of all living processes below one."""
    children: dict[int, list[int]] = {}
    took: dict[int, float] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        number = int(folder.name)
        children.setdefault(int(fields[1]), []).append(number)
        took[number] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    found, waiting = 0.0, [pid]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += sum(took[one] for one in below)
        waiting += below
    return found


def steps(page: Any, script: str) -> list[float]:
    """Milliseconds of CPU of each of some steps."""
    found = []
    # The clock of processes ticks a hundred times a second: steps are taken by fours.
    for at in range(0, STEPS, 4):
        before = cpu_below(os.getpid())
        for more in range(4):
            page.evaluate(script, at + more)
        found.append((cpu_below(os.getpid()) - before) * 250)
    return found


def browsed(browser: Any, file: Path) -> Figures:
    """A page in a browser."""
    before = cpu_below(os.getpid())
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.goto(file.as_uri(), timeout=600_000)
    page.wait_for_selector("#sheet svg", timeout=600_000)
    page.evaluate(f"async () => {{ {FRAME} await frame(); await frame(); }}")
    opened = cpu_below(os.getpid()) - before
    reading, slider = steps(page, PAN), steps(page, SLIDE)
    page.evaluate("document.querySelector('#time').querySelectorAll('button')[2].click()")
    page.keyboard.press("0")
    page.wait_for_timeout(1_000)
    fitted = steps(page, PAN)
    page.close()
    return Figures(opened, reading, fitted, slider)


def browsers() -> Iterator[Callable[[Path], Figures] | None]:
    """What opens a page; None where there is no browser."""
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if program is None or importlib.util.find_spec("playwright") is None:
        yield None
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield lambda file: browsed(browser, file)
        browser.close()


def told(milliseconds: Sequence[float]) -> str:
    """Median and the slowest four steps."""
    return f"{statistics.median(milliseconds):5.0f} {max(milliseconds):5.0f}"


def line(size: int, folder: Path, browse: Callable[[Path], Figures] | None, runs: int) -> bool:
    """Prints a line of the table. Returns whether its targets are reached."""
    source, file = folder / f"{size}.argmap", folder / f"{size}.html"
    source.write_text(dated(size), "utf-8")
    command = measure.Command([sys.executable, "-m", "argmap", "render", str(source), "-o", str(file)], file)
    (made,) = measure.side_by_side([command], runs, 60.0, 600.0)
    if made.wrong:
        raise SystemExit(made.wrong)
    seconds, step = TARGETS.get(size, (float("inf"), float("inf")))
    is_fast = made.cpu <= seconds
    row = f"{size:>7,} | {made.cpu:6.2f} {seconds:6.1f} | {file.stat().st_size / 1e6:5.1f}"
    if browse:
        found = browse(file)
        is_fast &= all(statistics.median(one) <= step for one in (found.reading, found.fitted, found.slider))
        row += (
            f" | {found.opened:5.2f} | {told(found.reading)} | {told(found.fitted)} | {told(found.slider)} | {step:5}"
        )
    sys.stdout.write(f"{row}\n")
    sys.stdout.flush()
    return is_fast


def main() -> None:
    options = argparse.ArgumentParser(description="Measure pages.")
    options.add_argument("--sizes", default="100,1000,2000", help="numbers of arguments")
    options.add_argument("--runs", type=int, default=3, help="pages made of each map")
    chosen = options.parse_args()
    sys.stdout.write("CPU: seconds to make and to open a page; milliseconds of a step, median and slowest\n\n")
    sys.stdout.write("   size | make s target |    MB | open s | pan, reading | pan, all | slider | target\n")
    with tempfile.TemporaryDirectory(prefix="argmap-page-") as folder:
        for browse in browsers():
            reached = [line(int(size), Path(folder), browse, chosen.runs) for size in chosen.sizes.split(",")]
    sys.exit(not all(reached))


if __name__ == "__main__":
    main()
