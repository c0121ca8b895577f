"""A real map as a page, made once, and a browser to open it in; without one its tests are skipped, and say why."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
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


@dataclass(frozen=True)
class _Watched:
    """A page, and what it complained of and asked of any host since the test began."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        page, told = self.page, self.complaints
        page.set_default_timeout(5_000)
        page.on("console", lambda said: told.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("dialog", lambda dialog: told.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self.asked.append(request.url))


@pytest.fixture(scope="session")
def _watched(browser: Browser) -> Iterator[dict[str, _Watched]]:
    """A page for each way in which a page is looked at: to make one takes longer than most tests."""
    found: dict[str, _Watched] = {}
    yield found
    for one in found.values():
        one.page.context.close()


@pytest.fixture
def opened(browser: Browser, _watched: dict[str, _Watched]) -> Iterator[Open]:
    """Opens a file. When the test is done, nothing has been complained of, and nothing asked of any host."""
    used: list[_Watched] = []

    def opened(file: Path, at: str = "", **settings: Any) -> Page:
        key = repr(sorted(settings.items()))
        if key not in _watched:
            context = browser.new_context(**{"viewport": {"width": 1400, "height": 900}} | settings)
            _watched[key] = _Watched(context.new_page())
        watched = _watched[key]
        used.append(watched)
        page = watched.page
        # Whatever was done in it is forgotten: another address of the same file would not load it anew.
        page.goto("about:blank")
        page.emulate_media(media="screen", color_scheme=settings.get("color_scheme", "light"))
        page.goto(file.as_uri() + at)
        page.locator("#page").wait_for()
        return page

    yield opened
    complaints = [said for one in used for said in one.complaints]
    asked = [url for one in used for url in one.asked]
    for one in used:
        one.complaints.clear()
        one.asked.clear()
    assert not complaints
    assert all(url.startswith(("file:", "data:", "about:")) for url in asked)
