"""The Argdown command line: where it is installed, and which versions it and its Node have.

Knows no task and no figure. As a command, `install` fetches it from npm into bench/out/peer.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

OUT = Path(__file__).parent / "out"
INSTALLED = OUT / "peer"
MISSING_PLUGIN = "@argdown/markdown-it-plugin"


@dataclass(frozen=True, slots=True)
class Peer:
    """argv: what starts it. version, node: as the programs themselves print them."""

    argv: Sequence[str]
    version: str
    node: str


def find(folder: Path = INSTALLED) -> Peer | None:
    """The command installed under `folder`, else the one on PATH; None if there is neither.

    A Node that npm put under the same folder goes before the machine's own.
    """
    bin_folder = folder / "node_modules" / ".bin"
    script = shutil.which("argdown", path=str(bin_folder)) or shutil.which("argdown")
    node = shutil.which("node", path=str(bin_folder)) or shutil.which("node")
    if script is None or node is None:
        return None
    argv = (str(Path(node).resolve()), str(Path(script).resolve()))
    return Peer(argv, _printed([*argv, "--version"]), _printed([argv[0], "--version"]))


def _printed(argv: Sequence[str]) -> str:
    return subprocess.run(argv, capture_output=True, text=True, check=True).stdout.strip()


def install(folder: Path, node: str | None) -> None:
    """Install the newest `@argdown/cli` that the Node at hand can run, or that Node `node` can run.

    Raises CalledProcessError if npm fails.
    """
    folder.mkdir(parents=True, exist_ok=True)
    npm = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder)]
    if node is None:
        subprocess.run([*npm, "@argdown/cli"], check=True)
        return
    subprocess.run([*npm, f"node@{node}"], check=True)
    # 2.0.0 asks for a plug-in version that the registry does not have. Only the `markdown` command uses it.
    stub = folder / "stub"
    stub.mkdir(exist_ok=True)
    (stub / "index.js").write_text("export default function () {}\n", "utf-8")
    about = {"name": MISSING_PLUGIN, "version": "2.0.0", "type": "module", "main": "index.js"}
    (stub / "package.json").write_text(json.dumps(about), "utf-8")
    wanted = json.loads((folder / "package.json").read_text("utf-8"))
    wanted["overrides"] = {MISSING_PLUGIN: "file:./stub"}
    (folder / "package.json").write_text(json.dumps(wanted, indent=2), "utf-8")
    # npm picks the version by the Node it runs on, so the new one must come first.
    path = f"{folder.resolve() / 'node_modules' / '.bin'}{os.pathsep}{os.environ['PATH']}"
    subprocess.run([*npm, "@argdown/cli"], check=True, env={**os.environ, "PATH": path})


def main() -> int:
    options = argparse.ArgumentParser(description="Show the installed Argdown command, or install it.")
    options.add_argument("do", nargs="?", choices=("show", "install"), default="show")
    options.add_argument("--folder", type=Path, default=INSTALLED, help="default: bench/out/peer")
    options.add_argument("--node", metavar="MAJOR", help="install this Node from npm too, for Argdown 2: 22")
    chosen = options.parse_args()
    if chosen.do == "install":
        install(chosen.folder, chosen.node)
    peer = find(chosen.folder)
    if peer is None:
        sys.stderr.write("no argdown command; run: python bench/peer.py install\n")
        return 1
    sys.stdout.write(f"argdown {peer.version} on node {peer.node}: {' '.join(peer.argv)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
