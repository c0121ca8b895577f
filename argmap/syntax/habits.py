"""What people are used to write elsewhere and the language spells otherwise: dates in words, typographic quotations,
fields that other formats have.

The lexer makes one token of each, so that one thing is said of it. Knows neither what a date means nor any statement.
"""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
REPUBLICAN = (
    "vend[ée]miaire|brumaire|frimaire|niv[ôo]se|pluvi[ôo]se|vent[ôo]se|germinal|flor[ée]al|prairial|messidor"
    "|thermidor|fructidor"
)
# One part of a date as books print it: figures, a month, an era, what stands before and between dates.
_PART = (
    rf"(?:{_MONTH}(?!\w)|(?:spring|summer|autumn|fall|winter|century|present|today|now)(?![\w-])"
    r"|(?:b|d|c|ca|fl|approx)\.|(?:born|died|floruit|active|circa|about|around|ca|c|before|after|until|till|from|since"
    r"|onwards|between|and|or|up|to|in|on|at|of|the|early|mid|late|beginning|middle|end|through)(?![\w-])"
    r"|(?:b\.? ?c\.?(?: ?e\.?)?|a\.? ?d\.?|c\.? ?e\.?)(?![\w-])"
    r"|\d[\d.?~%X]*(?:-\d[\d?~%X]*)*(?:(?:st|nd|rd|th|s)(?![\w-])|(?=b\.?c|a\.?d|c\.?e|[^\w.-]|-|$))"
    r"|(?:early|mid|late)-(?=\d)|[-\u2010-\u2015\u2212/?*†])"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"
# None of these is anything else in the language: where a blank stands in one, a comma would have to. It is sought at
# every word of a bracket: in a bracket without commas that looks at all of it again and again, so a long one has none.
DATED = re.compile(
    rf"(?![^,()\n]{{200}})(?P<VALUE>(?:{_DAY} +)?{_MONTH} +(?:{_DAY},? +)?\d{{4}}"
    r"|(?:spring|summer|autumn|fall|winter) +\d{4}"
    r"|(?:c\. ?|ca\. ?|(?:c|ca|circa|about|around) +)-?\d{4}(?:-\d\d){0,2}"
    r"|\d{1,4} ?(?:b\.? ?c\.?(?: ?e\.?)?|a\.? ?d\.?|c\.? ?e\.?)|a\.?d\.? +\d{1,4}"
    r"|\d{1,2}(?:st|nd|rd|th) century"
    rf"|\d{{1,2}} +(?:{REPUBLICAN})(?: +(?:an +)?[ivx\d]+)?"
    # Possessive: whoever writes a thousand figures here must not make this try every way to share them out.
    r"|(?:b\.|born|\*)[^,()\n\d]*+\d[^,()\n]*+, *+(?:d\.|died|†)[^,()\n\d]*+\d[^,()\n]*+"
    # At least two parts, a figure among them, and no single name.
    rf"|(?=[^,()]*\d)(?![^\W\d_][\w-]*[ \t]*[,)])(?>{_PART})(?:[ \t]*+(?>{_PART}))++"
    r")(?=[ \t]*(?:[,)]|$))",
    re.I,
)
# Words between any two typographic quotation marks: which of them opens depends on the country.
QUOTED = re.compile(r'[“”„‟«»][^“”„‟«»"\n]*[“”„‟«»]')
# Words that begin lines elsewhere, and how the same is said here.
ELSEWHERE = {
    "title": "the title of a map stands behind its name: `map wall: A quarrel about a wall`",
    "name": "the full name stands behind the colon: `person anna: Anna Vale`",
    "description": "what something is stands behind the colon: `event fire: The hall burns down`",
    "date": "dates stand in the bracket behind the name: `event fire (1922-09)`",
    "year": "dates stand in the bracket behind the name: `source diary (1922)`",
    "born": "a life stands in the bracket behind the name: `person anna (1850/1910)`",
    "died": "a life stands in the bracket behind the name: `person anna (1850/1910)`",
    "page": "the place stands in the citation: `[@diary p. 3]`",
    "pages": "the place stands in the citation: `[@diary pp. 3-5]`",
    "argument": "a reason is a `pro` or a `con` of what it stands under",
    "reason": "a reason is a `pro` or a `con` of what it stands under",
    "supports": "a reason for something is a `pro` under it",
    "attacks": "a reason against something is a `con` under it",
    "statement": "what is stated is a `claim`",
    "issue": "a question that people answer differently is a `dispute`",
    "question": "a question that people answer differently is a `dispute`",
    "answer": "an answer to a dispute is a `position` under it",
    "option": "an answer to a dispute is a `position` under it",
    "rejected by": "who speaks against it stands behind `opposed by`",
    "believed by": "who takes it for his own stands behind `held by`",
    "accepted by": "who gives way stands behind `conceded by`, and who agrees behind `supported by`",
}
