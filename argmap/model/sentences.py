"""A sentence for every record: what it says, with all that it says about who, when, how sure and on whose word.

Knows no picture. A new kind of record that needs more than "who, when: prose" has one more function here.
"""

from collections.abc import Callable, Iterable

from argmap.diagnostics.nearest import listed
from argmap.model.claims import Agreed, Argument, Dispute, Position
from argmap.model.claims import Answer as Reply
from argmap.model.graph import ArgMap
from argmap.model.happenings import Dialogue, Event, Happening, Motive, Outcome, Proposal, Turn, Vote
from argmap.model.people import Body, Group, Party, Stance, Tie
from argmap.model.record import Record
from argmap.model.schemes import Scheme
from argmap.model.sources import Note, Quote, Source
from argmap.model.timing import Timed
from argmap.model.values import Cite
from argmap.model.wording import called, credit, dated, hedge, people, plain, timed

# Their sentences begin with something else than whose word they are.
_UNCREDITED = (Stance, Tie, Dispute, Outcome)
# As the language says it, so that one person and a crowd read alike.
_HOLDS = {
    "held": "held by",
    "supported": "supported by",
    "conceded": "conceded by",
    "left-open": "left open by",
    "doubted": "doubted by",
    "opposed": "opposed by",
    "unstated": "not stated for",
}


def sentence(m: ArgMap, record: Record) -> str:
    """A record in one line of prose."""
    words = next((say(m, record) for kind, say in _SAYINGS if isinstance(record, kind)), None)
    doubt = hedge(record.certainty)
    order = dated_by(m, record) if isinstance(record, Timed) else ""
    says = f"so says {people(m, record.by)}" if record.by and isinstance(record, _UNCREDITED) else ""
    asides = (f"({said})" for said in (says, doubt, order) if said)
    parts = (words or plain(m, record), *asides, citations(record.cites))
    return " ".join(filter(None, parts))


def citations(cites: Iterable[Cite]) -> str:
    """On whose word, in brackets: "[history p. 71; memoir]"; empty if on nobody's."""
    rows = "; ".join(f"{c.source} {c.locator}".strip() for c in cites)
    return f"[{rows}]" if rows else ""


def dated_by(m: ArgMap, record: Timed) -> str:
    """How a record is dated by others: "after “The plenum votes.”"; empty if it is not."""
    rows = [(f"{word} {_named(m, o.event)}", o.certainty) for word in _ORDER for o in getattr(record, word)]
    rows += [(f"within {d.days} days of {_named(m, d.event)}", d.certainty) for d in record.within]
    said = [" ".join(filter(None, (words, hedge(certainty)))) for words, certainty in rows]
    return listed(said, "and")


def since(m: ArgMap, record: Timed) -> str:
    """When it was, in words: its date, or the days that follow from its links, or else the links themselves."""
    return timed(m, record) or ("" if record.when else dated_by(m, record))


_ORDER = ("before", "after", "during")


def _named(m: ArgMap, name: str) -> str:
    return f"`{name}`" if not m[name].text else f"“{m[name].text}”"


def _dispute(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Dispute)
    kin = [(f"like {_named(m, k.dispute)}", k.certainty, k.cites, k.text) for k in record.like]
    if record.part_of:
        part = record.part_of
        kin.insert(0, (f"part of {_named(m, part.dispute)}", part.certainty, part.cites, ""))
    said = [" ".join(filter(None, (w, hedge(c), t, citations(cites)))) for w, c, cites, t in kin]
    lead = ", ".join(filter(None, (dated(record.when),)))
    words = f"{lead}: {record.text}" if lead else record.text
    return f"{words} ({'; '.join(said)})" if said else words


def _agreed(m: ArgMap, record: Record) -> str:
    return f"Agreed: {plain(m, record)}"


def _dialogue(m: ArgMap, record: Record) -> str:
    return f"Dialogue, {_event(m, record)}"


def _position(m: ArgMap, record: Record) -> str:
    return f"Position: {plain(m, record)}"


def _stance(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Stance)
    words = ", ".join(filter(None, (f"{_HOLDS[record.mode]} {called(m, record.actor)}", timed(m, record))))
    return f"{words}: {record.text}" if record.text else words


def _argument(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Argument)
    facts = (
        record.scheme.replace("-", " ") if record.scheme else "",
        f"aimed at {people(m, record.against)}" if record.against else "",
        *(f"answers {_answer(m, a)}" for a in record.answers),
        *(f"asks {r.question.replace('-', ' ')}" for r in record.raises),
    )
    rest = "; ".join(filter(None, facts))
    return f"{plain(m, record)} ({rest})" if rest else plain(m, record)


def _answer(m: ArgMap, answer: Reply) -> str:
    lead = ", ".join(filter(None, (answer.question.replace("-", " "), people(m, answer.by), dated(answer.when))))
    return " ".join(filter(None, (f"{lead}: {answer.text}" if answer.text else lead, citations(answer.cites))))


def _scheme(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Scheme)
    parts = (
        f"roles: {', '.join(slot.name for slot in record.roles)}" if record.roles else "",
        f"questions: {', '.join(question.name for question in record.questions)}" if record.questions else "",
    )
    rest = "; ".join(filter(None, parts))
    return f"Scheme, {record.name.replace('-', ' ')}: {plain(m, record)}{f' ({rest})' if rest else ''}"


def _outcome(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Outcome)
    lead = ", ".join(filter(None, ("Outcome", timed(m, record), record.kind or "")))
    result = {"none": "no answer prevails", "open": "still open"}.get(record.result, "")
    prevails = result or f"{_named(m, record.position or '')} prevails"
    by = f", by {listed([_named(m, e) for e in record.decided_by], 'and')}" if record.decided_by else ""
    return f"{lead}: {prevails}{by}.{' ' + record.text if record.text else ''}"


def _vote(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Vote)
    facts = (
        f"on {_named(m, record.motion)}" if record.motion else "",
        record.result or "",
        {"": "", "unstated": "tally not stated"}.get(record.tally, record.tally),
        f"for: {people(m, record.in_favour)}" if record.in_favour else "",
        f"against: {people(m, record.against)}" if record.against else "",
        f"abstaining: {people(m, record.abstaining)}" if record.abstaining else "",
        f"reversing {_named(m, record.reverses)}" if record.reverses else "",
    )
    return f"Vote, {_event(m, record)} ({'; '.join(filter(None, facts)) or 'nothing else is said'})"


def _proposal(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Proposal)
    status = {"unstated": "whether it was done is not stated", None: ""}.get(record.status, record.status or "")
    lead = ", ".join(filter(None, ("Proposal", people(m, record.by), timed(m, record))))
    to = f" to {people(m, record.to)}" if record.to else ""
    return f"{lead}{to}: {record.text}{f' ({status})' if status else ''}"


def _event(m: ArgMap, record: Record) -> str:
    """What happened, and when; whoever acts is not named twice, if the prose does so."""
    assert isinstance(record, Happening)
    words = ": ".join(filter(None, (timed(m, record), record.text or record.name)))
    actors = [name for name in record.by if called(m, name).casefold() not in record.text.casefold()]
    facts = (
        f"by {people(m, actors)}" if actors else "",
        f"to {people(m, record.to)}" if record.to and isinstance(record, Event) else "",
        f"through {people(m, record.via)}" if record.via else "",
        f"at {record.place}" if record.place else "",
        f"present: {people(m, record.present)}" if record.present else "",
        f"absent: {people(m, record.absent)}" if record.absent else "",
    )
    rest = "; ".join(filter(None, facts))
    return f"{words} ({rest})" if rest else words


def _turn(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Turn)
    acts = (
        *(f"replies to {_number(m, name)}" for name in record.replies),
        *(f"for {_number(m, name)}" for name in record.supports),
        *(f"against {_number(m, name)}" for name in record.attacks),
        *(f"holds {_named(m, name)}" for name in record.holds),
        *(f"gives way to {_named(m, name)}" for name in record.concedes),
        *(f"aimed at {called(m, name)}" for name in record.against),
        *(f"charges {called(m, name)}" for name in record.charges),
        "asks" if record.asks == "yes" else "",
    )
    rest = "; ".join(filter(None, acts))
    return f"{record.number}. {people(m, record.by)}: {record.text}{f' ({rest})' if rest else ''}"


def _number(m: ArgMap, name: str) -> str:
    turn = m[name]
    return str(turn.number) if isinstance(turn, Turn) else _named(m, name)


def _motive(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Motive)
    about = f" (about {people(m, record.about)})" if record.about else ""
    return f"because: {plain(m, record)}{about}"


def _tie(m: ArgMap, record: Record) -> str:
    assert isinstance(record, Tie)
    lead = ", ".join(filter(None, (people(m, record.between), record.kind, dated(record.when))))
    return f"{lead}: {record.text}" if record.text else lead


def _note(m: ArgMap, record: Record) -> str:
    return f"Note: {plain(m, record)}"


def _quote(m: ArgMap, record: Record) -> str:
    lead = credit(m, record)
    return f"{lead}: “{record.text}”" if lead else f"“{record.text}”"


def _party(m: ArgMap, record: Record) -> str:
    """Who somebody is: name, names, life, offices, of what it is a part and who belongs to it."""
    assert isinstance(record, Party)
    roles = [_aside(role.title.replace("-", " "), dated(role.when), hedge(role.certainty)) for role in record.role]
    facts = [
        dated(record.when),
        f"also {listed(record.alias, 'and')}" if record.alias else "",
        listed(roles, "and"),
        *(f"prefers {_named(m, p.preferred)} to {_named(m, p.over)}" for p in record.prefers),
    ]
    if isinstance(record, (Body, Group)):
        of = [_aside(called(m, one.actor), dated(one.when), hedge(one.certainty)) for one in record.members]
        facts += [f"members: {'; '.join(of)}"] if of else []
        facts += [f"{record.share.quantity} of {called(m, record.share.of)}"] if record.share else []
    rest = "; ".join(filter(None, facts))
    return f"{record.text or record.name} ({rest})" if rest else record.text or record.name


def _aside(words: str, *more: str) -> str:
    return ", ".join(filter(None, (words, *more)))


def _source(m: ArgMap, record: Record) -> str:
    """A source behind the name by which it is cited: by whom, when, what, and how it is known."""
    assert isinstance(record, Source)
    authors = listed([*record.author, *(called(m, name) for name in record.by if not record.author)], "and")
    facts = (
        record.kind or "",
        f"known only through {listed(record.via, 'and')}" if record.via else "",
        record.url,
    )
    rest = "; ".join(filter(None, facts))
    words = ": ".join(filter(None, (_aside(authors, dated(record.when)), record.text)))
    return f"{record.name}: {words}{f' ({rest})' if rest else ''}"


_SAYINGS: tuple[tuple[type[Record], Callable[[ArgMap, Record], str]], ...] = (
    (Party, _party),
    (Source, _source),
    (Dispute, _dispute),
    (Agreed, _agreed),
    (Position, _position),
    (Stance, _stance),
    (Argument, _argument),
    (Scheme, _scheme),
    (Outcome, _outcome),
    (Vote, _vote),
    (Proposal, _proposal),
    (Dialogue, _dialogue),
    (Happening, _event),
    (Turn, _turn),
    (Motive, _motive),
    (Tie, _tie),
    (Note, _note),
    (Quote, _quote),
)
