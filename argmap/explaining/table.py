"""A report as text: disputes with their answers, each with its standing, its strength, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.diagnostics.nearest import listed
from argmap.explaining.hearing import Hearing
from argmap.explaining.layout import Row, laid_out
from argmap.explaining.phrases import Phrases, counted
from argmap.explaining.report import Contest, Judged, Report, Sight
from argmap.model.happenings import Outcome
from argmap.model.wording import dated, hedge, timed
from argmap.picture.words import width

_MOST_SIGHTS = 8


def table(h: Hearing, r: Report) -> str:
    """The report, lines of about a hundred columns, ending with a line end."""
    return laid_out(_rows(h, r))


def _rows(h: Hearing, r: Report) -> Iterator[Row]:
    phrases = Phrases(h)
    same = _same_for(phrases, (*(a for c in r.contests for a in c.answers), *r.others))
    yield Row(0, f"{phrases.judged}. Strengths ({h.weighed.model}, 0 to 1) are a second opinion.{same}")
    for contest in r.contests:
        yield from _contest(phrases, contest)
    if r.others:
        claims = all(other.kind == "claim" for other in r.others)
        yield Row(0, "Claims" if claims else "Claims, reasons and turns", gap=True)
        for other in r.others:
            yield from _judged(phrases, other, _wide(r.others))
    if r.left_out:
        what = "premise or reason is" if r.left_out == 1 else "premises and reasons are"
        yield Row(0, f"{r.left_out} {what} judged as well: see --all.", gap=True)


def _contest(phrases: Phrases, contest: Contest) -> Iterator[Row]:
    m = phrases.h.m
    yield Row(0, f"{m[contest.name].text} ({contest.name}, {phrases.place(contest.name)})", gap=True)
    for answer in contest.answers:
        yield from _judged(phrases, answer, _wide(contest.answers))
    if not contest.answers:
        yield Row(1, "No answer to it is put forward or argued for.")
    if contest.sights_are is not None:
        yield from _sights(phrases, contest)
    yield Row(1, f"Outcome: {decided(phrases, contest)}.")


def decided(phrases: Phrases, contest: Contest) -> str:
    """What was decided, as the map records it."""
    said = [_outcome(phrases, name) for name in contest.outcomes]
    return "; then ".join(said) if said else "none is recorded"


def _outcome(phrases: Phrases, name: str) -> str:
    m = phrases.h.m
    outcome = m[name]
    assert isinstance(outcome, Outcome)
    result = {"none": "no answer prevailed", "open": "left open"}.get(outcome.result) or f"`{outcome.position}`"
    by = f"by {listed([f'`{e}`' for e in outcome.decided_by], 'and')}" if outcome.decided_by else ""
    facts = ", ".join(
        filter(None, (hedge(outcome.certainty), outcome.kind, timed(m, outcome) or dated(outcome.when), by))
    )
    return f"{result} ({facts})" if facts else result


def _sights(phrases: Phrases, contest: Contest) -> Iterator[Row]:
    seen = contest.sights_are
    assert seen is not None
    if seen.too_large:
        yield Row(1, f"Views ({seen.semantics}): not searched for, because {seen.too_large}.")
        return
    total = len(seen.seen)
    if not total:
        yield Row(1, f"There is no view of it ({seen.semantics}).")
        return
    count = f"{total} view{'s' if total != 1 else ''}" if seen.all_seen else f"The first {total} views"
    if len(contest.sights) == 1:
        every = f"in {'both' if total == 2 else 'all'} " if total > 1 else ""
        yield Row(1, f"{count} ({seen.semantics}): {every}{_standing(contest.sights[0])}.")
        return
    said = [f"in {counted(sight.count)} {_standing(sight)}" for sight in contest.sights[:_MOST_SIGHTS]]
    more = len(contest.sights) - _MOST_SIGHTS
    yield Row(1, f"{count} ({seen.semantics}): {listed(said, 'and')}{f'; and {more} more' if more > 0 else ''}.")


def _standing(sight: Sight) -> str:
    if not sight.standing:
        return "no answer stands"
    return f"{listed([f'`{n}`' for n in sight.standing], 'and')} stand{'' if len(sight.standing) > 1 else 's'}"


def _wide(rows: tuple[Judged, ...]) -> int:
    return max((width(row.name) for row in rows), default=0)


def _judged(phrases: Phrases, row: Judged, wide: int) -> Iterator[Row]:
    strength = " -- " if row.strength is None else f"{row.strength:.2f}"
    beside = ", ".join(filter(None, (row.prevailed, _proof(row) if row.proof else "")))
    pad = " " * (wide - width(row.name) + 2 if beside else 0)
    yield Row(1, beside, lead=f"{row.verdict.status:<6}  {strength}  {row.name}{pad}")
    yield Row(8, f"{row.why[:1].upper()}{row.why[1:]}.")
    if any(verdict.status != row.verdict.status for _, verdict in row.audiences):
        yield Row(8, f"{_for_whom(phrases, row)}.")


def _same_for(phrases: Phrases, rows: Sequence[Judged]) -> str:
    """By whose values nothing comes out otherwise, but where a row says so; empty if nobody was asked."""
    asked = next((row.audiences for row in rows if row.audiences), ())
    if not asked:
        return ""
    differs = any(verdict.status != row.verdict.status for row in rows for _, verdict in row.audiences)
    but = " where nothing else is said" if differs else ""
    return f" By the values of {phrases.who(who for who, _ in asked)} it is the same{but}."


def _for_whom(phrases: Phrases, row: Judged) -> str:
    """What becomes of it for whom; what Bench-Capon (2003) calls objectively or subjectively accepted."""
    parts: list[str] = []
    for status, becomes in (("stands", "it stands"), ("falls", "it falls"), ("open", "it is open")):
        who = [name for name, verdict in row.audiences if verdict.status == status]
        if who:
            parts.append(f"by {'those' if parts else 'the values'} of {phrases.who(who)} {becomes}")
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}"


def _proof(row: Judged) -> str:
    assert row.proof
    met = {True: "proven", False: "not proven", None: "proof undecided"}[row.proof.met]
    return f"{met} ({row.proof.standard}: {row.proof.pro:.2f} to {row.proof.con:.2f})"
