"""What people are used to write elsewhere and the language spells otherwise: dates in words, typographic quotations.

The lexer makes one token of each, so that one thing is said of it. Knows neither what a date means nor any statement.
"""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"
# None of these is anything else in the language: where a blank stands in one, a comma would have to.
DATED = re.compile(
    rf"(?P<VALUE>(?:{_DAY} +)?{_MONTH} +(?:{_DAY},? +)?\d{{4}}"
    r"|(?:spring|summer|autumn|fall|winter) +\d{4}"
    r"|(?:c\. ?|ca\. ?|(?:c|ca|circa|about|around) +)-?\d{4}(?:-\d\d){0,2}"
    r"|\d{1,4} ?(?:b\.? ?c\.?(?: ?e\.?)?|a\.? ?d\.?|c\.? ?e\.?)|a\.?d\.? +\d{1,4}"
    r"|\d{1,2}(?:st|nd|rd|th) century"
    r")(?=[ \t]*(?:[,)]|$))",
    re.I,
)
# Words between any two typographic quotation marks: which of them opens depends on the country.
QUOTED = re.compile(r'[“”„‟«»][^“”„‟«»"\n]*[“”„‟«»]')
