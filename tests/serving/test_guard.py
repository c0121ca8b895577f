"""Whose requests are answered: the names by which a server may be asked."""

from __future__ import annotations

import pytest

from argmap.serving.guard import is_loopback, is_ours

OTHERS = [
    "evil.example:8922",
    "evil.example",
    "localhost",
    "localhost:80",
    "localhost:8923",
    "127.0.0.1.evil.example:8922",
    "evil.example:8922@localhost:8922",
    "localhost:8922.evil.example",
    "[::1]",
    "[::1",
    ":8922",
    "8922",
    "",
    "127.0.0.2:8922",
    "[::2]:8922",
]


@pytest.mark.parametrize("header", ["localhost:8922", "LOCALHOST:8922", "127.0.0.1:8922", "[::1]:8922"])
def test_a_server_on_this_machine_has_three_names(header: str) -> None:
    assert is_ours(header, "127.0.0.1", 8922, "machine")


@pytest.mark.parametrize("header", OTHERS)
def test_no_other_name_is_ours(header: str) -> None:
    assert not is_ours(header, "127.0.0.1", 8922, "machine")


def test_the_usual_port_need_not_be_named() -> None:
    assert is_ours("localhost", "127.0.0.1", 80, "machine")
    assert is_ours("[::1]", "::1", 80, "machine")


def test_an_address_in_the_network_is_the_only_name_of_a_server_there() -> None:
    assert is_ours("192.168.1.5:8922", "192.168.1.5", 8922, "machine")
    assert not is_ours("localhost:8922", "192.168.1.5", 8922, "machine")


@pytest.mark.parametrize("header", ["192.168.1.5:8922", "[fe80::1]:8922", "Machine:8922", "localhost:8922"])
def test_a_server_that_hears_the_whole_network_takes_addresses_and_the_name_of_its_machine(header: str) -> None:
    assert is_ours(header, "0.0.0.0", 8922, "machine")


@pytest.mark.parametrize("header", ["evil.example:8922", "192.168.1.5.evil.example:8922", "192.168.1.5", ":8922", ""])
def test_it_takes_no_name_that_somebody_could_make_lead_to_it(header: str) -> None:
    assert not is_ours(header, "0.0.0.0", 8922, "machine")


def test_only_addresses_of_this_machine_are_its_own() -> None:
    assert all(map(is_loopback, ("127.0.0.1", "::1", "localhost", "127.0.0.7")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "192.168.1.5", "example.org")))
