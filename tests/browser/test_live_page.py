"""A page that is told of changes: it shows them, and its reader stays where he was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING

import pytest

import argmap
from argmap.page import data, html
from argmap.page.shape import Data
from argmap.serving.changes import changes

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TEXT = """\
person ann: Ann
dispute d: What is to be done?
  position p: This.
    held by ann (1901/)
  position q: That.
"""
CHANGED = TEXT + "    con c (ann, 1902): It costs too much.\n"


def shown(text: str) -> Data:
    debate = argmap.load_text(text)
    return data.data(debate.map, debate.project.texts, debate.check())


class Host:
    """A server of one page and its stream. What is put into `sent` goes to the page; None ends the stream."""

    def __init__(self, page: str) -> None:
        self.sent: Queue[str | None] = Queue()
        host = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                stream = self.path.startswith("/events")
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream" if stream else "text/html; charset=utf-8")
                self.end_headers()
                if not stream:
                    self.wfile.write(page.encode())
                    return
                while (words := host.sent.get()) is not None:
                    self.wfile.write(f"data: {words}\n\n".encode())
                    self.wfile.flush()

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/"

    def send(self, **patch: object) -> None:
        self.sent.put(json.dumps({"patch": patch}))


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    found = Host(html.page(shown(TEXT), live="/events"))
    yield found
    found.sent.put(None)
    found.server.shutdown()
    found.server.server_close()


# One word, a line at the top, a statement more, one less, one in another place, another file's worth of text, nothing.
TEXTS = (
    TEXT,
    TEXT.replace("This.", "Just this."),
    "# First.\n" + TEXT,
    CHANGED,
    TEXT.replace("  position q: That.\n", ""),
    TEXT.replace("person ann: Ann\n", "") + "person ann: Ann\n",
    "dispute e: Another?\n  position r: Yes.\n" + CHANGED.replace("1901", "1905"),
    "person zoe: Zoe\n",
)


def test_the_page_makes_of_a_patch_what_the_server_shows(browser: Browser) -> None:
    page = browser.new_page()
    page.add_script_tag(path=html._STATIC / "live.js")
    states = [shown(text) for text in TEXTS]
    for before, after in product([None, *states], states):
        patch = json.loads(json.dumps(changes(before, after)))
        found = page.evaluate("([data, change]) => patched(data, change)", [before or states[0], patch])
        assert {view["id"]: view for view in found.pop("views")} == {view["id"]: view for view in after["views"]}
        # An object keeps the order of names; they cross as one.
        assert list(found["records"]) == list(after["records"])
        assert found == {key: value for key, value in json.loads(json.dumps(after)).items() if key != "views"}
    page.close()


def test_a_change_is_shown_and_the_reader_stays_where_he_was(browser: Browser, host: Host) -> None:
    page = browser.new_page()
    page.set_default_timeout(5_000)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(host.address + "#at=p")
    page.locator("#zoom-in").click()
    place = page.locator("#sheet").get_attribute("style")

    after = shown(CHANGED)
    first = after["views"][0]
    order = [piece["id"] for piece in first["pieces"]]
    host.send(records=after["records"], texts=after["texts"], views=[{**first, "order": order}])
    page.locator('.sheet [data-of="c"]').wait_for()
    assert page.locator("#details-title").inner_text().startswith("P: This.")
    assert page.locator("#sheet").get_attribute("style") == place
    page.locator("#source li", has_text="It costs too much").wait_for()

    # Only what changed is sent: the pieces that the page has stay.
    host.send(title="Another title", views=[{**first, "pieces": [], "order": order}])
    page.wait_for_function("document.title === 'Another title'")
    assert page.locator('.sheet [data-of="c"]').count() == 1

    broken = shown(TEXT + "  held by nobody\n")
    host.send(texts=broken["texts"], findings=broken["findings"])
    page.locator("#findings").wait_for()
    assert "the picture is the last good one" in page.locator("#findings-title").inner_text()
    assert page.locator('.sheet [data-of="c"]').count() == 1
    page.locator("#findings a").first.click()
    assert page.locator("#source li.here").inner_text().strip().endswith("held by nobody")

    host.send(findings=[], gone=["outline"])
    page.locator("#findings").wait_for(state="hidden")
    assert page.locator("#views button", has_text="Outline").count() == 0

    # A picture that is still to come says so itself, and says nothing of days.
    blank = {**first, "pieces": [], "stages": [], "words": "", "notes": ["this picture is being drawn"]}
    host.send(views=[{**blank, "order": []}])
    page.locator("#notes", has_text="being drawn").wait_for()
    assert page.locator("#empty").is_hidden()

    # A server that was started anew knows nothing of the page: what it does not name is gone.
    host.send(whole=True, views=[{**first, "order": order}], records=after["records"], texts=after["texts"])
    page.locator('.sheet [data-of="c"]').wait_for()
    assert page.locator("#views button").count() == 1
    page.close()
    assert not complaints
