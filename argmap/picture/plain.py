"""A picture as JSON, for programs that draw it themselves. Every field is there; nothing is shortened."""

import json
import re
from dataclasses import asdict

from argmap.picture.picture import Picture

# Exact, but visible: a bidi control or half a character stands as \uXXXX, in JSON the same text.
_HIDDEN = re.compile("[\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def json_text(picture: Picture) -> str:
    """JSON in the order of the fields, two blanks an indent, ending with a line end."""
    words = json.dumps(asdict(picture), ensure_ascii=False, indent=2)
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", words) + "\n"
