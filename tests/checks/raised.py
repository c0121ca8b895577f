"""What one rule finds in a text, as the words it points at; what is merely possible has a question mark."""

from __future__ import annotations

from telling import ROOT, ill_told, loaded

from argmap.checking import check


def raised(rule: str, content: str) -> list[str]:
    """The stretches of the findings by a rule, in their order; the text must be read without a mistake."""
    project = loaded(content)
    assert not project.findings, project.findings
    checked = check([project], select=[rule], strict=True)
    assert [fault for f in checked.findings for fault in ill_told(f)] == []
    assert {f.rule.name for f in checked.findings} <= {rule}
    text = checked.texts[ROOT].content
    return [text[f.span.start : f.span.end] + "?" * f.possible for f in checked.findings]
