"""How long it takes from a save to the new picture in an open page, and how `argmap serve` stands a load.

    python bench/serve.py                 # both; some minutes
    python bench/serve.py --skip load     # latency only

Needs argmap with its extra `serve` in this interpreter. Where Playwright and a Chromium are, the latency in a real
page is measured too. Maps are generated: disputes of fifty arguments that do not hang together, and, as the worst
case, one chain in which everything hangs together.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import generate

ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")
TARGETS = {100: 150, 1_000: 400, 5_000: 2_000}
WORD = "reason-3-1: "
CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run")
# A page says when a word is in the picture and the frame with it has been made.
WATCH = """word => { window.seen = new Promise(done => {
  const sheet = document.querySelector("#sheet");
  const look = () => { if (!sheet.textContent.includes(word)) return;
    eyes.disconnect(); requestAnimationFrame(() => done(performance.timeOrigin + performance.now())); };
  const eyes = new MutationObserver(look);
  eyes.observe(sheet, {childList: true, subtree: true, characterData: true}); }) }"""


def say(line: str) -> None:
    """A line of the answer, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def apart(size: int) -> str:
    """A debate whose disputes do not hang together."""
    lines = [f"map generated-{size}: A generated debate of {size} arguments\n"]
    for line in generate.debate(size):
        number = int(line.name.split("-")[1])
        if line.prose is None and line.kind != "rival" and number % generate.BLOCKS_PER_DISPUTE == 0:
            continue
        lines.append(("\n" if line.kind == "dispute" else "") + generate.argmap_line(line))
    return "".join(lines)


@contextmanager
def serving(*paths: Path) -> Iterator[tuple[int, int]]:
    """A server: its port and its process."""
    command = [sys.executable, "-m", "argmap", "serve", "--port", "0", *map(str, paths)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            said = process.stderr.readline()
            found = ADDRESS.search(said)
            if not found:
                raise SystemExit(said + process.stderr.read())
            yield int(found[1]), process.pid
        finally:
            process.terminate()


def opened(port: int, path: str) -> str:
    """Opens a page. Returns where it listens."""
    connection = HTTPConnection("127.0.0.1", port, timeout=600)
    connection.request("GET", path)
    body = connection.getresponse().read().decode()
    connection.close()
    found = re.search(r'data-live="([^"]*)"', body)
    assert found, body[:200]
    return found[1].replace("&amp;", "&") + "&view=map"


class Stream:
    """An open stream: how many messages came, and when the last piece with a word did."""

    def __init__(self, port: int, path: str) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=600)
        self.connection.request("GET", path)
        self.lines = self.connection.getresponse()
        self.count = 0

    def until(self, word: str) -> float:
        """When a picture with this word came."""
        while True:
            line = self.lines.readline()
            if not line:
                raise SystemExit("the stream has ended")
            if line.startswith(b"data: "):
                self.count += 1
                views = json.loads(line[6:])["patch"].get("views", ())
                if any(word in piece.get("svg", "") for view in views for piece in view["pieces"]):
                    return time.time()

    def drain(self) -> None:
        """Reads and counts until the stream ends."""
        try:
            while line := self.lines.readline():
                self.count += line.startswith(b"data: ")
        except (OSError, ValueError, AttributeError):
            return


def saves(file: Path, text: str, runs: int, arrived: Callable[[str, Callable[[], float]], float]) -> list[float]:
    """Milliseconds from save to picture, of so many saves; every third one adds a line at the top."""
    found = []
    for run in range(runs):
        word = f"changed{run}x"
        changed = text.replace(WORD, f"{WORD}{word} ", 1)
        if run % 3 == 2:
            changed = "# One more line.\n" * run + changed

        def save(changed: str = changed) -> float:
            time.sleep(0.4)
            at = time.time()
            file.write_text(changed, "utf-8")
            return at

        found.append(arrived(word, save) * 1_000)
    return found


def at_stream(port: int, path: str, file: Path, text: str, runs: int) -> list[float]:
    """From a save to the message with the picture."""
    stream = Stream(port, opened(port, path))

    def arrived(word: str, save: Callable[[], float]) -> float:
        at = save()
        return stream.until(word) - at

    return saves(file, text, runs, arrived)


def at_page(port: int, path: str, file: Path, text: str, runs: int) -> list[float] | None:
    """From a save to the picture in a page of a real browser; None if there is none."""
    program = next((one for one in CHROMIUM if Path(one).exists()), None)
    if program is None or importlib.util.find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}{path}", timeout=600_000)
        page.wait_for_selector("#sheet svg", timeout=600_000)

        def arrived(word: str, save: Callable[[], float]) -> float:
            page.evaluate(WATCH, word)
            at = save()
            return float(page.evaluate("window.seen")) / 1_000 - at

        found = saves(file, text, runs, arrived)
        browser.close()
    return found


def figures(milliseconds: Sequence[float]) -> str:
    """Median and 95th percentile."""
    p95 = sorted(milliseconds)[max(0, round(len(milliseconds) * 0.95) - 1)]
    return f"{statistics.median(milliseconds):5.0f} ms, {p95:5.0f} ms"


def latency(sizes: Sequence[int], runs: int, folder: Path) -> bool:
    """Prints a table. Returns whether every target is reached."""
    say("save to picture: median, p95\n")
    say("arguments            | at the stream      | in a page          | target")
    kinds = [(size, "apart", apart(size)) for size in sizes]
    kinds += [(size, "in a chain", "".join(generate.argmap_text(size))) for size in sizes if size <= 1_000]
    is_fast = True
    for size, kind, text in kinds:
        file = folder / f"{kind.replace(' ', '-')}-{size}.argmap"
        file.write_text(text, "utf-8")
        with serving(file) as (port, _):
            path = f"/map/{file.name}"
            stream = at_stream(port, path, file, text, runs)
            file.write_text(text, "utf-8")
            page = at_page(port, path, file, text, runs)
        target = TARGETS.get(size) if kind == "apart" else None
        is_fast &= not target or statistics.median(page or stream) <= target
        told = figures(page) if page else "no browser"
        say(
            f"{size:>6,} {kind:<13} | {figures(stream)} | {told:<18} | {f'{target:,} ms' if target else '-'}",
        )
    return is_fast


def resident(pid: int) -> float:
    """MiB of memory that a process holds; Linux only."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1_024


def trouble(file: Path, at: int) -> None:
    """Something else than a save, once in a while; the next save mends it."""
    match at:
        case 0:
            file.unlink()
        case 1:
            file.rename(file.with_suffix(".gone"))
        case 2:
            file.chmod(0)
        case _:
            file.unlink()
            file.mkdir()


def mended(file: Path) -> None:
    """A file can be written again."""
    if file.is_dir():
        file.rmdir()
    elif file.exists():
        file.chmod(0o644)
    file.with_suffix(".gone").unlink(missing_ok=True)


def load(streams: int, count: int, seconds: float, folder: Path) -> bool:
    """Prints figures. Returns whether it kept serving and its memory stayed level."""
    file = folder / "load.argmap"
    text = apart(100)
    file.write_text(text, "utf-8")
    memory: list[float] = []
    with serving(folder) as (port, pid):
        path = f"/map/{file.name}"
        open_ = [Stream(port, opened(port, path)) for _ in range(streams)]
        threads = [threading.Thread(target=stream.drain, daemon=True) for stream in open_]
        for thread in threads:
            thread.start()
        began = time.monotonic()
        for number in range(count):
            if number % 100 == 50:
                trouble(file, number // 100 % 4)
                time.sleep(0.2)
                mended(file)
            broken = "\nnonsense here\n" if number % 10 == 5 else ""
            file.write_text(text.replace(WORD, f"{WORD}load{number}x ", 1) + broken, "utf-8")
            memory.append(resident(pid))
            time.sleep(max(0.0, began + (number + 1) * seconds / count - time.monotonic()))
        took = time.monotonic() - began
        last = Stream(port, opened(port, path))
        file.write_text(text.replace(WORD, f"{WORD}theend ", 1), "utf-8")
        last.until("theend")
        alive = sum(thread.is_alive() for thread in threads)
    quarter = len(memory) // 4
    first, final = statistics.mean(memory[quarter : 2 * quarter]), statistics.mean(memory[-quarter:])
    start = statistics.mean(memory[:quarter])
    messages = statistics.median(stream.count for stream in open_)
    say(f"\n{streams} open streams, {count:,} saves in {took:.0f} s, {count // 100} troubles")
    say(f"streams alive at the end: {alive}; messages to each: {messages:.0f} (median)")
    say(f"memory, mean: first quarter {start:.1f}, second {first:.1f}, last {final:.1f} MiB")
    return alive == streams and final < start * 1.15


def main() -> None:
    options = argparse.ArgumentParser(description="Measure `argmap serve`.")
    options.add_argument("--sizes", default="100,1000,5000", help="numbers of arguments")
    options.add_argument("--runs", type=int, default=15, help="saves of each map")
    options.add_argument("--streams", type=int, default=50)
    options.add_argument("--saves", type=int, default=1_000)
    options.add_argument("--seconds", type=float, default=60.0, help="in which the saves are made")
    options.add_argument("--skip", choices=["latency", "load"])
    chosen = options.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="argmap-serve-"))
    try:
        sizes = [int(size) for size in chosen.sizes.split(",")]
        is_good = chosen.skip == "latency" or latency(sizes, chosen.runs, folder)
        if chosen.skip != "load":
            for file in folder.iterdir():
                file.unlink()
            is_good &= load(chosen.streams, chosen.saves, chosen.seconds, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(not is_good)


if __name__ == "__main__":
    main()
