"""What `--fix` may do to what newcomers write: nothing is mended silently that could have been meant otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from mends import mend, mended_text
from running import alone, run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


@pytest.mark.parametrize(
    "text",
    [
        "person Jean Paul: A writer\n",
        "person Jean Paul\n",
        "claim a: A\n  held by Anna Smith\n",
        "dispute a (1850 AD/1910 AD): A\n",
        "event a (1850 AD. or so): A\n",
        "person anna: A\nevent a (anna, 10 Thermidor II): A\n",
        "event a (1450–c. 1520): A\n",
        "event a (44 BC): A\n",
        "map m: M\n  title: Foo\n",
        "source s: S\nnote: [[@s]]\n",
        "dispute a: A\n  Position and pay were at stake.\n",
        "Person of the council\n",
        "dialogue d: D\n  Anna Smith: Hello\n",
        "event a (100–44 Bc.): A\n",
    ],
)
def test_nothing_is_mended_safely_that_may_be_meant_otherwise(text: str) -> None:
    assert mend(text).changed == {}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("person Jean Paul: A writer\n", "person jean-paul: A writer\n"),
        ("person O'Brien: B\n", "person o-brien: B\n"),
        ("dispute a (1850 AD/1910 AD): A\n", "dispute a (1850/1910): A\n"),
        ("person a (1450–c. 1520): A\n", "person a (1450/1520~): A\n"),
        ("person a (b. 1850): A\n", "person a (1850/): A\n"),
        ("person a (*1850, †1910): A\n", "person a (1850/1910): A\n"),
        ("person a (100–44 BC): A\n", "person a (-0099/-0043): A\n"),
        ("event a (44 Bc.): A\n", "event a (-0043): A\n"),
        ("event a (100 BC or so): A\n", "event a (100 BC or so): A\n"),
        ("event a (before 1850): A\n", "event a (before 1850): A\n"),
        ("person b: B\nevent a (b 44 BC): A\n", "person b: B\nevent a (b, -0043): A\n"),
        ("map m: M\n  title: Foo\n", "map m: M\n  title: Foo\n"),
        ("source s: S\nnote: [[@s]]\n", "source s: S\nnote: [[@s]]\n"),
        ("source s: S\nnote: They [[@s]] met.\n", "source s: S\nnote: They [[@s]] met.\n"),
    ],
)
def test_a_guess_is_right_or_is_not_made(before: str, after: str) -> None:
    assert mended_text(before, unsafe=True) == after


def test_a_speaker_in_capitals_is_respelt_safely() -> None:
    text = "person anna: A\ndialogue d: D\n  ANNA: Hello\n  ANNA (1900): And again\n"
    assert mended_text(text) == "person anna: A\ndialogue d: D\n  anna: Hello\n  anna (1900): And again\n"


def test_a_byte_order_mark_stays_where_it_was() -> None:
    marked = "\ufeff".encode()
    Path("m.argmap").write_bytes(marked + b"person anna: Anna\n\tnote (Anna): So.\n")
    assert run("check", "--fix", "m.argmap").exit_code == 0
    assert Path("m.argmap").read_bytes() == marked + b"person anna: Anna\n  note (anna): So.\n"
    piped = run("check", "--fix", "-", input=marked + b"person anna: Anna\n\tnote (Anna): So.\n")
    assert piped.stdout_bytes == Path("m.argmap").read_bytes()
