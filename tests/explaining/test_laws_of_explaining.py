"""What is said of a debate is so: every claim of an explanation, held against the framework it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from debating import debates
from hypothesis import given, note
from hypothesis import strategies as st

import argmap
from argmap import registry
from argmap.compile.evaluation import Slice, answered, weighed
from argmap.explaining import discussion, standing, telling
from argmap.explaining.answers import Evaluation, Why
from argmap.explaining.case import Falls, Open, Stands
from argmap.explaining.defence import Net, built_up, defence
from argmap.explaining.explanation import Explanation, argued_rivals, explained
from argmap.explaining.hearing import Hearing, heard
from argmap.explaining.report import judgeable, report
from argmap.explaining.views import status, views
from argmap.model.graph import ArgMap
from argmap.semantics.framework import Framework
from argmap.semantics.structured.rounds import rounds
from argmap.semantics.structured.structure import Side
from argmap.semantics.structured.views import Views


def read(text: str) -> ArgMap:
    debate = argmap.load_text(text)
    assert [f.message for f in debate.check() if f.severity == "error" and f.rule.code < "AM2"] == []
    return debate.map


def told(text: str) -> Iterator[tuple[Hearing, Explanation]]:
    """Everything that can be explained of a debate."""
    note(text)
    h = heard(read(text))
    for record in judgeable(h.m):
        if is_judged(h, record.name):
            yield h, explained(h, record.name)


@given(debates())
def test_whatever_is_judged_can_be_told_in_every_form(text: str) -> None:
    for h, e in told(text):
        note(e.name)
        becomes = "is open" if e.verdict.status == "open" else e.verdict.status
        said = str(Why(h, e))
        assert said.startswith(f"`{e.name}` {becomes}: ") and said.endswith(".\n") and "  ." not in said
        assert f"`{e.name}` {becomes}" in " ".join(discussion.told(h, e).split())
        assert Why(h, e).data()["standing"] == e.verdict.status
        assert telling.told(h, e) == said and all(len(line) <= 100 for line in said.splitlines())
    h = heard(read(text))
    assert str(Evaluation(h, report(h, everything=True, by_audience=True)))


@given(debates())
def test_what_would_have_to_fall_is_enough_and_nothing_less_is(text: str) -> None:
    for h, e in told(text):
        for found, goal in ((e.to_stand, ("stands",)), (e.to_open, ("open", "stands"))):
            if found is None or any(" " in unit for unit in found.units):
                continue
            note(f"{e.name}: {found}")
            assert becomes(h, e.name, found.units) in goal
            for unit in found.units:
                assert becomes(h, e.name, tuple(u for u in found.units if u != unit)) not in goal
            rivals = set(argued_rivals(h, e.name))
            if found.smallest and rivals.isdisjoint(found.units):
                own = {e.name, h.find(e.name), *(h.move(node).to for node in h.spoken_for(e.name))}
                names = {h.find(r.name) for r in judgeable(h.m) if is_judged(h, r.name)} - own
                sizes = range(min(3, len(found.units)))
                fewer = [c for n in sizes for c in combinations(sorted(names - rivals), n)]
                assert not [c for c in fewer if becomes(h, e.name, c) in goal]


def becomes(h: Hearing, name: str, without: tuple[str, ...]) -> str:
    """What becomes of a name as if others had not been put forward; what is the same as one of them neither."""
    gone = {one for one, same in h.answered.framed.same.items() if same in without} | set(without)
    try:
        return answered(h.m, Slice(without=tuple(sorted(gone)))).verdict(name).status
    except KeyError:
        return "gone"


def is_judged(h: Hearing, name: str) -> bool:
    try:
        h.find(name)
    except KeyError:
        return False
    return True


@given(debates())
def test_the_strongest_objection_stands_and_what_meets_an_objection_stands_too(text: str) -> None:
    for h, e in told(text):
        note(f"{e.name} {e.case}")
        if isinstance(e.case, Falls) and e.case.strongest and e.case.strongest.by:
            assert h.label(e.case.strongest.by.node) == "in"
            assert all(h.label(r.by.node) == "in" for r in e.case.also if r.by)
        for objection in e.case.objections if isinstance(e.case, (Stands, Falls)) else ():
            assert h.label(objection.to.node) == "in"
            assert bool(objection.replies) != bool(objection.outweighed)
            assert all(h.label(r.by.node) == "in" for r in objection.replies if r.by)
            if objection.replies:
                assert h.label(objection.by.node) == "out"
            else:
                one, other = h.made_of(objection.to.node), h.made_of(objection.by.node)
                assert one and other and h.answered.made.order.stronger(one, other)


@given(debates())
def test_where_no_objection_is_told_none_is_made(text: str) -> None:
    for h, e in told(text):
        if isinstance(e.case, Stands) and not e.case.objections:
            note(f"{e.name} {e.case}")
            made = h.answered.made
            for node in h.carriers(e.case.by.node):
                assert not any(h.is_move(a) for a in made.attackers(node))
                side = h.side(node)
                rivals = [r for r in h.rivals(side) if r in h.structure.producers] if side else []
                # At most the bare statement that a reason speaks against, which is no objection to it.
                assert all(side and r.statement == side.statement and not side.holds for r in rivals)


@given(debates())
def test_in_a_circle_every_move_hangs_on_the_next(text: str) -> None:
    for h, e in told(text):
        if not isinstance(e.case, Open):
            continue
        note(f"{e.name} {e.case}")
        turns = (*e.case.way, *e.case.circle)
        assert all(h.label(turn.move.node) == "undecided" for turn in turns)
        for turn, following in zip(turns, (*turns[1:], e.case.circle[0]), strict=True):
            nodes = {turn.move.node, *own_prose(h, turn.move.name)}
            if turn.premise:
                carriers = {a for n in nodes for lack in h.attackers(n) if h.missing(lack) for a in h.attackers(lack)}
                assert {following.move.node, *own_prose(h, following.move.name)} & carriers
            else:
                assert any(following.move.node in h.attackers(n) for n in nodes)


def own_prose(h: Hearing, name: str) -> set[int]:
    """What speaks for a name as for a statement."""
    return {h.answered.made.producer(p) for p in h.structure.producers.get(Side(name), ())}


@given(debates(most=8))
def test_the_views_of_what_bears_on_something_are_those_of_the_whole(text: str) -> None:
    for h, e in told(text):
        if e.views is None or not e.views.all_seen:
            continue
        judge = registry.feature("argmap.semantics", "preferred").SEMANTICS
        whole = {v.verdict(h.find(e.name)).status for v in Views(h.answered.made, judge).each()}
        assert {status(h, view, e.name) for view in e.views.seen} == whole


@given(debates(most=8), st.sampled_from(["preferred", "stable", "semi-stable", "ideal"]))
def test_what_another_semantics_says_is_told_as_it_says_it(text: str, semantics: str) -> None:
    h = heard(read(text), semantics=semantics)
    for row in report(h, everything=True).others:
        e = explained(h, row.name)
        note(f"{row.name} {e.verdict}")
        assert e.verdict == h.answered.verdict(row.name) == row.verdict
        assert str(Why(h, e)) and Why(h, e).dialogue()
        seen = views(h, [row.name], semantics)
        said = {status(h, view, row.name) for view in seen.seen}
        if e.verdict.status == "falls":
            assert said == {"falls"}


@given(debates(most=8))
def test_without_an_argument_the_strength_is_what_was_said(text: str) -> None:
    for h, e in told(text):
        for c in e.contributions.found:
            without = weighed(h.m, Slice(without=(c.name,))).strength(e.name)
            assert without is not None and e.strength is not None
            assert abs(without - c.without) < 1e-6 and abs(e.strength - c.without - c.by) < 1e-6


# ------------------------------------------------------------------ defences


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    count = draw(st.integers(1, 7))
    node = st.integers(0, count - 1)
    attacks = draw(st.lists(st.tuples(node, node), max_size=12))
    return Framework(count, [a for a, _ in attacks], [b for _, b in attacks])


@given(frameworks())
def test_a_defence_is_built_up_from_nothing_and_no_smaller_one_is(f: Framework) -> None:
    accepted, _ = rounds(f)
    net = Net(f.attackers, accepted, lambda n: str(n), lambda n: 1.0)
    for root in accepted:
        found = defence(net, root)
        assert root in found.members and set(built_up(net, found.members)) == set(found.members)
        assert {a for n in found.members for a in f.attackers(n)} == set(found.answers)
        assert all(b in found.members and b in f.attackers(a) for a, b in found.answers.items())
        assert found.smallest
        smaller = (set(c) for n in range(len(found.members)) for c in combinations(sorted(accepted), n))
        assert not any(root in c and root in built_up(net, c) for c in smaller)


@given(frameworks())
def test_what_can_be_built_up_is_what_is_accepted_within_it(f: Framework) -> None:
    accepted, _ = rounds(f)
    net = Net(f.attackers, accepted, lambda n: str(n), lambda n: 1.0)
    assert set(built_up(net, accepted)) == set(accepted)


def test_the_circles_of_a_debate_are_found_once() -> None:
    h = heard(read("claim a: A.\n  contradicts b\nclaim b: B.\n"))
    knots = standing.knots(h)
    assert len(set(knots.home.values())) == 1 and knots.nearer.keys().isdisjoint(knots.home)
