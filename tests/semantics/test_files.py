"""The competition's files: read as they are meant, and refused with the line to blame."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.semantics import framework
from argmap.semantics.framework import Framework
from argmap.solving import af, apx, tgf
from argmap.solving.refusals import Refused
from semantics.frameworks import frameworks

READERS: dict[str, Callable[[bytes], Framework]] = {"af": af.read, "apx": apx.read, "tgf": tgf.read}


def written(f: Framework, form: str) -> bytes:
    names, pairs = f.named(range(len(f))), [(f.name(a), f.name(b)) for a, b in f.attacks()]
    if form == "af":
        rows = [f"p af {len(f)}", *(f"{a} {b}" for a, b in pairs)]
    elif form == "apx":
        rows = [*(f"arg({name})." for name in names), *(f"att({a},{b})." for a, b in pairs)]
    else:
        rows = [*names, "#", *(f"{a} {b}" for a, b in pairs)]
    return "".join(f"{row}\n" for row in rows).encode()


@pytest.mark.parametrize("form", READERS)
@given(f=frameworks())
def test_what_is_written_is_read(form: str, f: Framework) -> None:
    if form == "af":
        assert af.read(written(f, form)) == f
    elif len(f):
        read = READERS[form](written(f, form))
        assert (read.names, list(read.attacks())) == (tuple(f.named(range(len(f)))), list(f.attacks()))


@given(f=frameworks())
def test_arrays_read_what_lists_read(f: Framework) -> None:
    before, framework.MANY_ATTACKS = framework.MANY_ATTACKS, 1
    try:
        assert af.read(written(f, "af")) == f
    finally:
        framework.MANY_ATTACKS = before


@pytest.mark.parametrize("form", READERS)
@given(data=st.one_of(st.binary(max_size=80), st.text("p af123()argt,.# \n\r\t%\0é", max_size=60).map(str.encode)))
def test_any_bytes_are_a_framework_or_refused_in_one_short_line(form: str, data: bytes) -> None:
    try:
        assert isinstance(READERS[form](data), Framework)
    except Refused as refused:
        assert refused.line >= 1 and refused.hint
        assert refused.message.isprintable() and len(refused.message) < 120


@pytest.mark.parametrize(
    "text",
    ["p af 2\n1 2", "# a remark\n\np  af\t2\n# another\n 1\t2 \r\n\n", "p af 2\n1 2\n1 2\n"],
)
def test_remarks_white_space_and_repetitions_do_not_matter(text: str) -> None:
    assert af.read(text.encode()) == Framework(2, [0], [1])


def test_named_formats_allow_more_than_one_statement_a_line_and_labels() -> None:
    assert list(apx.read(b"att(b,a). % first\n arg(a). arg( b ).\n").attacks()) == [(1, 0)]
    assert list(tgf.read(b"a An argument\nb\n\n#\nb a because\n").attacks()) == [(1, 0)]


@pytest.mark.parametrize(
    ("form", "text", "line", "message"),
    [
        ("af", "", 1, "there is no line `p af N`"),
        ("af", "# only\n", 1, "there is no line `p af N`"),
        ("af", "1 2\n", 1, "`1 2` is not `p af N`"),
        ("af", "\np af x\n", 2, "`p af x` is not `p af N`"),
        ("af", "p aba 3\n", 1, "`p aba` begins a file of assumptions and rules"),
        ("af", "p af 99999999999999999999\n", 1, "`99999999999999999999` arguments are too many"),
        ("af", "p af 2\n1 2\n1 3\n", 3, "`3` is no argument"),
        ("af", "p af 2\n0 2\n", 2, "`0` is no argument"),
        ("af", "p af 2\n# so\n1 99999999999\n", 3, "`99999999999` is no argument"),
        ("af", "p af 2\n1 18446744073709551617\n", 2, "`18446744073709551617` is no argument"),
        ("af", "p af 4\n1 2 3\n4\n", 2, "`1 2 3` is no attack"),
        ("af", "p af 2\n1  \n 2\n", 2, "`1` is no attack"),
        ("af", "p af 2\n1 -2\n", 2, "`1 -2` is no attack"),
        ("af", f"p af 2\n{'x' * 500}\n", 2, f"`{'x' * 40}…` is no attack"),
        ("apx", "", 1, "no argument is defined"),
        ("apx", "arg(a).\natt(a,b).\n", 2, "no argument is named `b`"),
        ("apx", "arg(a)\n", 1, "`arg(a)` does not end in `).`"),
        ("apx", "arg(a).\nsup(a,a).\n", 2, "`sup(a,a).` is neither argument nor attack"),
        ("apx", "arg(a,b).\n", 1, "`arg(a,b).` is neither argument nor attack"),
        ("apx", "arg().\n", 1, "`arg().` is neither argument nor attack"),
        ("apx", "arg(a).\n\0", 2, "this is no text: it has a zero byte"),
        ("tgf", "a\n#\na b\n", 3, "no argument is named `b`"),
        ("tgf", "a\n#\nb a\n", 3, "no argument is named `b`"),
        ("tgf", "a\n#\na\n", 3, "`a` is no attack"),
        ("tgf", "a\nb\n", 3, "no line `#` ends the arguments"),
        ("tgf", "a\n#\n#\n", 3, "a second line `#`"),
        ("tgf", "#\n", 1, "no argument is defined"),
    ],
)
def test_a_mistake_is_told_with_its_line(form: str, text: str, line: int, message: str) -> None:
    with pytest.raises(Refused) as refused:
        READERS[form](text.encode())
    assert (refused.value.line, refused.value.message) == (line, message)


def test_bytes_that_are_no_text_are_refused_with_their_line() -> None:
    with pytest.raises(Refused, match="no text in UTF-8") as refused:
        apx.read(b"arg(a).\narg(\xff).\n")
    assert refused.value.line == 2


def test_arrays_find_the_line_to_blame_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(framework, "MANY_ATTACKS", 1)
    for text in ("p af 2\n1 2\n1 3\n", "p af 2\n1 2\n 3\n"):
        with pytest.raises(Refused) as refused:
            af.read(text.encode())
        assert refused.value.line == 3
