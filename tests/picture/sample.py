"""A made-up dispute with one of everything a picture can hold."""

from argmap.picture.legend import with_legend
from argmap.picture.picture import Box, Cell, Chip, Grid, Group, Line, Link, Picture


def at(line: int) -> Link:
    return Link("maps/school.argmap", line)


BOXES = (
    Box("bell", "dispute", "Should the school bell be abolished?", place=at(1)),
    Box(
        "keep",
        "position",
        "The bell must stay as it is.",
        "Keep the bell",
        chips=(
            Chip("Ada Moss, 1921", "held"),
            Chip("Parents' union", "supported"),
            Chip("Inspector Rhys, 1923", "conceded"),
        ),
        place=at(3),
    ),
    Box(
        "drop",
        "position",
        "Lessons should begin without any bell.",
        "Drop the bell",
        chips=(
            Chip("Ben Teller, 1921", "held"),
            Chip("Ada Moss, 1924", "opposed"),
            Chip("The mayor", "left-open"),
        ),
        place=at(9),
    ),
    Box(
        "order",
        "argument",
        "Without a signal three hundred children never arrive at the same time.",
        "Ada Moss, 1921",
    ),
    Box("noise", "argument", "A bell frightens the youngest children every single morning.", place=at(12)),
    Box("clock-1", "premise", "Every room has had a clock since 1920."),
    Box("clock-2", "premise", "Children of seven can read a clock."),
    Box("clock-3", "warrant", "Whoever can see the time needs no signal."),
    Box("clock", "inference", ""),
    Box(
        "slow",
        "claim",
        "The clocks of the east wing are slow on cold days.",
        hedge='perhaps ("may at times be slow")',
        note="Caretaker's log, 12 January 1922",
        place=at(20),
    ),
    Box("survey", "source", "Letters of eleven parents, kept in the town archive.", "Parents' letters"),
    Box("vote", "outcome", "The council kept the bell by 7 to 2.", "Vote of 3 May 1924"),
    Box("day", "dispute", "How should the school day be ordered?", place=at(30)),
    Box("gong", "dispute", "Should the fire gong be abolished?", place=at(31)),
    Box("letter-1", "argument", "The mornings are too loud.", "1. Ben Teller"),
    Box("letter-2", "argument", "Then buy a softer bell.", "2. Ada Moss"),
)

LINES = (
    Line("keep", "bell", "answers"),
    Line("drop", "bell", "answers"),
    Line("keep", "drop", "rival"),
    Line("order", "keep", "supports"),
    Line("noise", "drop", "supports", id="noise-drop"),
    Line("clock-set", "clock", "concludes"),
    Line("clock", "drop", "supports"),
    Line("slow", "clock", "undercuts"),
    Line("noise", "keep", "attacks"),
    Line("survey", "noise", "reports"),
    Line("vote", "keep", "prevails"),
    Line("bell", "day", "part-of", "in the view of one teacher"),
    Line("gong", "bell", "like", "both are heard everywhere"),
    Line("letter-2", "letter-1", "replies"),
    Line("letter-2", "keep", "supports"),
)

GROUPS = (
    Group("clock-set", "premises", "", ("clock-1", "clock-2", "clock-3")),
    Group("letters", "dialogue", "Two letters", ("letter-1", "letter-2")),
)

MAP = with_legend(
    Picture(
        "Should the school bell be abolished?",
        "Should the school bell be abolished?\n  Keep the bell\n  Drop the bell",
        "3 May 1924",
        BOXES,
        LINES,
        GROUPS,
    )
)

MATRIX = with_legend(
    Picture(
        "Who stood where on the bell",
        "Ada Moss keeps it; Ben Teller drops it.",
        "3 May 1924",
        grids=(
            Grid(
                (Cell(""), Cell("Keep the bell"), Cell("Drop the bell"), Cell("Ring it only once")),
                (
                    (
                        Cell("Ada Moss", "heading"),
                        Cell("holds", "held", place=at(4)),
                        Cell("opposes", "opposed"),
                        Cell("", "unrecorded"),
                    ),
                    (
                        Cell("Ben Teller", "heading"),
                        Cell("opposes", "opposed"),
                        Cell("holds", "held"),
                        Cell("gives way 1924", "conceded", hedge="perhaps, by his own later letter"),
                    ),
                    (
                        Cell("鈴木先生", "heading"),
                        Cell("left open", "left-open"),
                        Cell("not stated", "unstated"),
                        Cell("doubts", "doubted"),
                    ),
                ),
            ),
        ),
    )
)

OUTLINE = with_legend(
    Picture(
        "The dispute about the bell",
        "The same as the picture.",
        "3 May 1924",
        grids=(
            Grid(
                (Cell("Should the school bell be abolished?"),),
                (
                    (Cell("Keep the bell: the bell must stay as it is.", "heading", indent=1, place=at(3)),),
                    (Cell("Ada Moss, 1921", "held", indent=2),),
                    (
                        Cell(
                            "Without a signal three hundred children never arrive at the same time, and the "
                            "first lesson of the day is lost to waiting.",
                            "supported",
                            indent=2,
                        ),
                    ),
                    (Cell("Drop the bell: lessons should begin without any bell.", "heading", indent=1),),
                    (Cell("A bell frightens the youngest children.", "opposed", "perhaps", indent=2),),
                ),
            ),
        ),
    )
)
