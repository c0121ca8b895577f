"""The quoted words hedge, and the statement that they stand under says the thing plainly.

A doubt that a source has must not be lost on the way into a map. The words that hedge are known in English, German
and French; the map's `language` says which of them count.

Bad:
    person mayor: The mayor
    source minutes (1931-05-12): Minutes of the council
    event illness (mayor, 1931-05-11): The mayor falls ill. [@minutes]
      quote: The mayor, it seems, was ill.

Good:
    person mayor: The mayor
    source minutes (1931-05-12): Minutes of the council
    event illness (mayor, 1931-05-11, probable "it seems"): The mayor falls ill. [@minutes]
      quote: The mayor, it seems, was ill.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Dispute, Position
from argmap.model.graph import ArgMap
from argmap.model.happenings import Turn
from argmap.model.people import Party
from argmap.model.record import Record
from argmap.model.sources import Map, Quote, Source

RULE = Rule("AM506", "unhedged-words", "warning", __doc__)
# These say nothing to be so: a question, an answer that somebody may give, what was said, and who or what there is.
_SAYING_NOTHING = (Dispute, Position, Turn, Party, Source, Map)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    quotes = m.of(Quote)
    stressed = [r for r in m if r.certainty is not None and r.certainty.level == "certain" and r.certainty.words]
    if not quotes and not stressed:
        return
    # To make its patterns ready takes a while, and most maps need none.
    from argmap.quotation.hedges import hedge

    languages = {of.name.removeprefix("map/"): of.language for of in m.of(Map)}
    for quote in quotes:
        for above in (m[name] for name in quote.on):
            found = hedge(quote.text, languages.get(quote.map, "")) if _plain(quote) and _plain(above) else ""
            if found and not isinstance(above, _SAYING_NOTHING):
                yield RULE.at(
                    m.where(quote.name, "text"),
                    f"the words hedge (“{found}”), and `{above.name}` is stated plainly",
                    hint=f'say in its bracket how sure the source is: `(perhaps "{found}")`',
                    remarks=(Remark(m.where(above.name), "stated here"),),
                )
    for record in stressed:
        words = record.certainty.words if record.certainty else ""
        if found := hedge(words, languages.get(record.map, "")):
            yield RULE.at(
                m.where(record.name),
                f"`{record.name}` is called certain in words that hedge: “{found}”",
                hint="choose the level that the words have: `probable`, `perhaps` or `doubtful`",
            )


def _plain(record: Record) -> bool:
    return record.certainty is None or record.certainty.level == "certain"
