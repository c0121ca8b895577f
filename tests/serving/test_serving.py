"""What a server answers and tells, while the files of its maps are written, broken, moved and taken away."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from serving.process import GOOD, Server, errors, until

DRAWN = GOOD.replace("small: A small map", "debate: A debate")
USING = 'use "shared.argmap"\nmap using: A map that uses another\n\nnote (anna): She knows.\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("maps")
    (found / "argmap.toml").write_text("")
    (found / "below here").mkdir()
    (found / "small.argmap").write_text(GOOD)
    (found / "below here" / "ünd.argmap").write_text(DRAWN)
    (found / "shared.argmap").write_text("person anna: Anna\n")
    (found / "using.argmap").write_text(USING)
    (found / "secret.txt").write_text("nobody is to read this")
    return found


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    with Server(str(folder)) as found:
        yield found


def test_a_folder_is_a_list_of_maps_each_at_the_path_of_its_file(server: Server) -> None:
    status, _, body = server.ask("/")
    assert status == 200
    assert '<a href="/map/small.argmap"><bdi>A small map</bdi></a>' in body
    assert '<a href="/map/below%20here/%C3%BCnd.argmap"><bdi>A debate</bdi></a>' in body


def test_a_page_shows_its_map_and_draws_what_it_opens_with(server: Server) -> None:
    data, live = server.page("/map/below%20here/%C3%BCnd.argmap")
    assert data["title"] == "A debate"
    assert data["views"][0]["pieces"] and not data["views"][-1]["pieces"]
    assert set(data["records"]) >= {"wall", "stone"}
    assert live.startswith("/events/below%20here/%C3%BCnd.argmap?")


def test_a_page_opens_with_the_view_that_is_asked_for(server: Server) -> None:
    data, _ = server.page("/map/below%20here/%C3%BCnd.argmap?view=outline")
    assert data["view"] == "outline"
    assert next(view for view in data["views"] if view["id"] == "outline")["pieces"]


def test_a_save_reaches_an_open_page_with_what_changed_only(server: Server, folder: Path) -> None:
    file = folder / "saved.argmap"
    file.write_text(DRAWN)
    with server.listening("/events") as listed:
        while "saved.argmap" not in listed()["rows"]:
            pass
    _, live = server.page("/map/saved.argmap")
    with server.listening(f"{live}&view=map") as told:
        file.write_text(DRAWN.replace("stone:", "brick:"))
        patch = until(told, lambda patch: "views" in patch)
    assert [view["id"] for view in patch["views"]] == ["map"]
    assert any("brick" in line for line in patch["texts"][0]["edit"]["lines"])
    assert "title" not in patch


def test_a_text_with_errors_keeps_the_picture_and_says_where_it_is_wrong(server: Server, folder: Path) -> None:
    file = folder / "small.argmap"
    _, live = server.page("/map/small.argmap")
    with server.listening(f"{live}&view=map") as told:
        file.write_text(GOOD + "nonsense\n")
        patch = until(told, lambda patch: bool(errors(patch)))
        assert "views" not in patch and "records" not in patch
        assert [one["line"] for one in errors(patch)] == [5]
        data, _ = server.page("/map/small.argmap")
        assert data["views"][0]["pieces"] and "nonsense" in data["texts"][0]["content"]
        file.write_text(GOOD)
        assert not errors(until(told, lambda patch: "findings" in patch))


def test_a_file_that_another_uses_counts_for_that_one(server: Server, folder: Path) -> None:
    _, live = server.page("/map/using.argmap")
    with server.listening(f"{live}&view=map") as told:
        (folder / "shared.argmap").write_text("person berta: Berta\n")
        findings = errors(until(told, lambda patch: bool(errors(patch))))
        assert any("anna" in one["message"] for one in findings)
        (folder / "shared.argmap").write_text("person anna: Anna\n")
        assert not errors(until(told, lambda patch: "findings" in patch))


def test_a_map_is_listed_when_it_comes_and_said_to_be_gone_when_it_goes(server: Server, folder: Path) -> None:
    file = folder / "passing.argmap"
    with server.listening("/events") as listed:
        file.write_text(GOOD)
        while "/map/passing.argmap" not in listed()["rows"]:
            pass
        _, live = server.page("/map/passing.argmap")
        with server.listening(f"{live}&view=map") as told:
            file.unlink()
            findings = errors(until(told, lambda patch: bool(errors(patch))))
            assert "does not exist" in findings[0]["message"]
        while "its file is gone" not in listed()["rows"]:
            pass
    data, live = server.page("/map/passing.argmap")
    assert data["views"][0]["pieces"]
    with server.listening(f"{live}&view=map") as told:
        file.write_text(GOOD)
        assert not errors(until(told, lambda patch: "findings" in patch))


@pytest.mark.parametrize("trouble", ["renamed", "a folder", "unreadable", "too large", "no text"])
def test_whatever_becomes_of_a_file_its_picture_stays(server: Server, folder: Path, trouble: str) -> None:
    if trouble == "unreadable" and os.geteuid() == 0:
        pytest.skip("nothing is unreadable for root")
    file = folder / f"hit-{trouble.replace(' ', '-')}.argmap"
    file.write_text(GOOD)
    with server.listening("/events") as listed:
        while file.name not in listed()["rows"]:
            pass
    _, live = server.page(f"/map/{file.name}")
    with server.listening(f"{live}&view=map") as told:
        befall(file, trouble)
        assert "views" not in until(told, lambda patch: bool(errors(patch)))
    assert server.page(f"/map/{file.name}")[0]["views"][0]["pieces"]


def befall(file: Path, trouble: str) -> None:
    if trouble == "renamed":
        file.rename(file.with_suffix(".old"))
    elif trouble == "a folder":
        file.unlink()
        file.mkdir()
    elif trouble == "unreadable":
        file.chmod(0)
    elif trouble == "too large":
        with file.open("r+b") as opened:
            opened.truncate(100_000_000)
    else:
        file.write_bytes(b"\0\xff\xfe" * 50)


def test_settings_that_cannot_be_used_are_said_and_the_former_ones_count(server: Server, folder: Path) -> None:
    _, live = server.page("/map/using.argmap")
    with server.listening(f"{live}&view=map") as told:
        (folder / "argmap.toml").write_text("strikt = true\n")
        findings = errors(until(told, lambda patch: bool(errors(patch))))
        assert "strikt" in findings[0]["message"]
        (folder / "argmap.toml").write_text("")
        assert not errors(until(told, lambda patch: "findings" in patch))


def test_a_page_that_knows_the_state_is_sent_nothing_and_another_all(server: Server) -> None:
    path = "/map/below%20here/%C3%BCnd.argmap"
    data, live = server.page(path)
    with server.listening(live.partition("?")[0] + "?seen=other-1&view=map") as told:
        patch = told()["patch"]
    assert {"whole", "title", "views", "records", "spans", "days", "texts", "findings"} == set(patch)
    assert [view["id"] for view in patch["views"]] == [view["id"] for view in data["views"]]
    assert server.page(path)[1] == live


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "localhost", "localhost:1", ""])
def test_another_name_for_this_machine_is_refused(server: Server, host: str) -> None:
    for path in ("/", "/map/small.argmap", "/events", "/nowhere"):
        status, _, body = server.ask(path, host=host.format(port=server.port))
        assert status in (400, 421) and "small" not in body


def test_its_own_names_are_answered(server: Server) -> None:
    for name in ("localhost", "127.0.0.1", "[::1]"):
        assert server.ask("/", host=f"{name}:{server.port}")[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_done_but_read(server: Server, method: str) -> None:
    for path in ("/", "/map/small.argmap", "/events/small.argmap"):
        status, headers, _ = server.ask(path, method)
        assert (status, headers["allow"]) == (405, "GET, HEAD")


def test_a_head_is_all_that_a_head_gets(server: Server) -> None:
    for path in ("/", "/map/small.argmap", "/events", "/events/small.argmap"):
        status, _, body = server.ask(path, "HEAD")
        assert (status, body) == (200, "")


@pytest.mark.parametrize(
    "path",
    [
        "/map/secret.txt",
        "/map/../secret.txt",
        "/map/%2e%2e/secret.txt",
        "/map/..%2fsecret.txt",
        "/map//etc/passwd",
        "/map/%2fetc%2fpasswd",
        "/map/below%20here/../small.argmap",
        "/map/small.argmap%00",
        "/map/%ff",
        "/map/",
        "/events/secret.txt",
        "/events/../../etc/passwd",
        "/secret.txt",
        "/static/page.js",
        "/argmap.toml",
    ],
)
def test_an_address_leads_to_a_map_or_nowhere(server: Server, path: str) -> None:
    status, _, body = server.ask(path)
    assert status == 404
    assert "nobody is to read this" not in body and "root:" not in body


def test_every_answer_says_how_it_may_be_used(server: Server) -> None:
    for path in ("/", "/map/small.argmap", "/nowhere"):
        _, headers, _ = server.ask(path)
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers
    policy = server.ask("/")[1]["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy


def test_words_of_a_map_are_no_markup_in_the_list(server: Server, folder: Path) -> None:
    (folder / "hostile.argmap").write_text("map hostile: <script>alert(1)</script> {body} & more\n")
    with server.listening("/events") as listed:
        while "hostile.argmap" not in (rows := listed()["rows"]):
            pass
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {body} &amp; more" in rows
    assert "<script>alert" not in server.ask("/")[2]


@pytest.mark.skipif(shutil.which("dot") is None, reason="there is no dot that could be made to fail")
def test_a_graphviz_that_crashes_is_a_message_beside_the_last_picture(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    dot = tmp_path / "bin" / "dot"
    dot.write_text(f'#!/bin/sh\n[ -e "{tmp_path}/broken" ] && kill -SEGV $$\nexec {shutil.which("dot")} "$@"\n')
    dot.chmod(0o755)
    file = tmp_path / "one.argmap"
    file.write_text(DRAWN)
    with Server(str(file), env={"PATH": f"{dot.parent}:{os.environ['PATH']}"}) as server:
        status, headers, _ = server.ask("/")
        assert (status, headers["location"]) == (307, "/map/one.argmap")
        data, live = server.page("/map/one.argmap")
        assert data["views"][0]["pieces"]
        with server.listening(f"{live}&view=map") as told:
            (tmp_path / "broken").touch()
            file.write_text(DRAWN.replace("stone", "brick"))
            patch = until(told, lambda patch: bool(errors(patch)))
            assert "Graphviz was ended by signal 11" in errors(patch)[0]["message"] and "views" not in patch
            (tmp_path / "broken").unlink()
            file.write_text(DRAWN.replace("stone", "chalk"))
            patch = until(told, lambda patch: "views" in patch)
            assert not errors(patch)
