"""What a picture advises whoever draws it, said to whoever looks at it on a page: there no command is at hand."""

_ON_A_PAGE = {
    "; see --at and --keep": "; the slider shows them, and the search finds everybody",
    "; see --at": "; the slider shows them all",
    "; see --keep": "; the search finds all of them",
    "; see --around": "; the search finds everything in them",
}


def on_a_page(note: str) -> str:
    """What is not in a picture, and where on the page it is."""
    for end, instead in _ON_A_PAGE.items():
        if note.endswith(end):
            return note.removesuffix(end) + instead
    return note
