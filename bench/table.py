"""The rows as a table for people. Knows no engine and runs nothing."""

from __future__ import annotations

from collections.abc import Sequence

from measure import Summary
from tasks import Row

HEADINGS = (
    "task",
    "arguments",
    "argmap s",
    "argdown s",
    "ratio",
    "argmap MiB",
    "argdown MiB",
    "runs",
    "target",
    "reached",
)
TITLES = {
    "start": "start (--version)",
    "check": "check",
    "json": "check + JSON",
    "svg": "check + SVG",
    "apart": "check + SVG, apart",
    "warm": "warm re-check",
}
NOTHING = "-"


def table(rows: Sequence[Row]) -> str:
    """The table, with a line below it for each command that failed and for each growth."""
    cells = [HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(HEADINGS))]
    lines = [_line(line, widths) for line in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join([*lines, "", *_notes(rows)]).rstrip() + "\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    # The first column holds words, the others figures.
    first = cells[0].ljust(widths[0])
    return "  ".join([first, *(c.rjust(w) for c, w in zip(cells[1:], widths[1:], strict=True))])


def _cells(row: Row) -> tuple[str, ...]:
    return (
        TITLES[row.task],
        NOTHING if row.size is None else f"{row.size:,}",
        _seconds(row.ours),
        _seconds(row.theirs),
        NOTHING if row.ratio is None else f"{row.ratio:.2f}",
        _mebibytes(row.ours),
        _mebibytes(row.theirs),
        str(max(len(row.ours.runs), len(row.theirs.runs) if row.theirs else 0)),
        str(row.limit or NOTHING),
        _reached(row),
    )


def _reached(row: Row) -> str:
    if row.limit is None:
        return NOTHING
    return {True: "yes", False: "NO", None: "unknown"}[row.reached]


def _seconds(summary: Summary | None) -> str:
    if summary is None:
        return NOTHING
    return "failed" if summary.wrong else f"{summary.cpu:.3f}"


def _mebibytes(summary: Summary | None) -> str:
    return NOTHING if summary is None or summary.wrong else f"{summary.peak:.0f}"


def _notes(rows: Sequence[Row]) -> list[str]:
    notes = []
    for row in rows:
        for who, summary in (("argmap", row.ours), ("argdown", row.theirs)):
            if summary is not None and summary.wrong:
                notes.append(f"failed: {who}, {TITLES[row.task]}, {row.size or 'no map'}: {summary.wrong}")
        if row.growth is not None:
            ours, theirs = row.growth
            beside = "" if theirs is None else f" (argdown {theirs:.2f})"
            notes.append(f"growth to {row.size:,}: CPU per argument {ours:.2f} times that at the size before{beside}")
    return notes
