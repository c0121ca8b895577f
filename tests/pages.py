"""A real map as a page, made once, and a browser to open it in; without one its tests are skipped, and say why."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import argmap

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MAPS = Path(__file__).parents[1] / "maps"
# As root it needs no sandbox of its own, and it shall ask nothing of any host.
_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
)  # fmt: skip
Open = Callable[..., "Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, from ARGMAP_CHROMIUM or the PATH."""
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
    program = os.environ.get("ARGMAP_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no browser: apt install chromium, or name one in ARGMAP_CHROMIUM")
    with sync.sync_playwright() as play:
        found = play.chromium.launch(executable_path=program, args=list(_FLAGS))
        yield found
        found.close()


@pytest.fixture(scope="session")
def trade_page() -> str:
    """Two votes, the second of which undoes the first."""
    return argmap.load(MAPS / "foreign-trade.argmap").render(form="html").decode()


@pytest.fixture(scope="session")
def trade_file(trade_page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, to be opened."""
    file = tmp_path_factory.mktemp("page") / "trade.html"
    file.write_text(trade_page, "utf-8", newline="")
    return file


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Opens a file. When the test is done, nothing has been complained of, and nothing asked of any host."""
    complaints: list[str] = []
    asked: list[str] = []
    contexts = []

    def opened(file: Path, at: str = "", **settings: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1400, "height": 900}} | settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5_000)
        page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri() + at)
        page.locator("#page").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not complaints
    assert all(url.startswith(("file:", "data:")) for url in asked)
