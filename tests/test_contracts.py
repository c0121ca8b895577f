"""What folders, grammar and model promise each other, and what a start may cost."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import click
import pytest
from telling import example, found, ill_told

from argmap import api, registry
from argmap.checking import all_rules
from argmap.compile import rules as compile_rules
from argmap.compile.forms import FORMS, NAMED, Form
from argmap.config import Config
from argmap.diagnostics import allow
from argmap.diagnostics.diagnostic import Rule, page
from argmap.model.links import shapes
from argmap.model.record import Record
from argmap.model.records import KINDS
from argmap.syntax import grammar, tables
from argmap.syntax import rules as syntax_rules

HERE = Path(__file__).parent
MAPS = sorted((HERE.parent / "maps").rglob("*.argmap"))
FACTS = 37
CHECKS = registry.names("argmap.checks")
# What `argmap test` finds is tried in test_expect_runs.py.
TOLD = [rule for rule in all_rules() if page(rule).bad and rule.code[:3] != "AM6"]
GRAMMARS = [name for name in grammar.STARTS if (grammar.folder() / f"{name}.lark").is_file()]
# Lowered by hand: what the words of these lines fill is said in compile/lower.py and compile/expectations.py.
BY_HAND = {
    "tie": {"between"},
    "turn": {"number"},
    "outcome": {"position", "result"},
    "argument": {"roles"},
    "expectation": set(KINDS["expectation"].model_fields),
}


# ------------------------------------------------------------------ folders


@pytest.mark.parametrize("name", CHECKS)
def test_a_file_in_checks_is_one_rule_and_its_check(name: str) -> None:
    module = registry.feature("argmap.checks", name)
    assert isinstance(module.RULE, Rule) and callable(module.check)
    assert module.RULE.name == name and module.RULE.doc == module.__doc__
    assert page(module.RULE).about and page(module.RULE).bad and page(module.RULE).good


@pytest.mark.parametrize("name", registry.names("argmap.cli"))
def test_a_file_in_cli_is_one_command_with_a_word_of_help(name: str) -> None:
    command = registry.feature("argmap.cli", name).command
    assert isinstance(command, click.Command) and command.name == name
    assert command.help and all(o.help for o in command.params if isinstance(o, click.Option))


@pytest.mark.parametrize("name", registry.names("argmap.views"))
def test_a_file_in_views_is_one_view(name: str) -> None:
    assert callable(registry.feature("argmap.views", name).view)


# ------------------------------------------------------------------ rules


@pytest.mark.parametrize("rule", TOLD, ids=lambda rule: rule.name)
def test_what_a_rule_calls_bad_raises_that_rule_and_no_other(rule: Rule) -> None:
    raised = found(example(page(rule).bad)).findings
    besides = {f.rule.name for f in raised if f.severity != "info" and f.rule != rule}
    assert rule in {f.rule for f in raised} and not besides
    assert [fault for f in raised for fault in ill_told(f)] == []


@pytest.mark.parametrize("rule", [r for r in TOLD if page(r).good], ids=lambda rule: rule.name)
def test_what_a_rule_calls_good_raises_nothing_but_notes(rule: Rule) -> None:
    raised = found(example(page(rule).good)).findings
    assert rule not in {f.rule for f in raised} and {f.severity for f in raised} <= {"info"}


def test_codes_and_names_of_rules_are_unique() -> None:
    assert [c for c, n in Counter(rule.code for rule in all_rules()).items() if n > 1] == []
    assert [c for c, n in Counter(rule.name for rule in all_rules()).items() if n > 1] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_is_well_named_and_says_why_it_is_one(rule: Rule) -> None:
    assert re.fullmatch(r"AM[0-7]\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) and not rule.name.startswith(("no-", "check-"))
    assert len(page(rule).about) > 20


def test_the_group_of_a_code_says_where_a_rule_is_at_home() -> None:
    assert {r.code[:3] for r in (*syntax_rules.ALL, *allow.ALL)} == {"AM0"}
    assert {r.code[:3] for r in compile_rules.ALL} <= {"AM1", "AM2"}
    assert all(registry.feature("argmap.checks", name).RULE.code[:3] != "AM0" for name in CHECKS)


# ------------------------------------------------------------------ grammar and model


def _standing() -> list[tuple[str, str]]:
    """Every statement with each that may stand under it."""
    return [(above, below) for above, all_below in grammar.tables("argmap").blocks.items() for below in all_below]


@pytest.mark.parametrize(("above", "below"), _standing(), ids=lambda rule: rule)
def test_a_statement_under_another_makes_a_record_or_fills_a_field(above: str, below: str) -> None:
    form = FORMS.get(below)
    kind = KINDS[FORMS[above].kind]
    if form is None:
        assert below in kind.model_fields
        return
    if form.up:
        link = shapes(KINDS[form.kind])[form.up].link
        assert link and (not link.to or FORMS[above].kind in link.to)
    if form.down:
        assert form.down in kind.model_fields
    assert form.up or form.down


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_record_can_be_written(kind: str) -> None:
    """By a statement of its name, by the line's tail, by where the line stands, or by its keyword."""
    written = set(Record.model_fields) | {"record"} | BY_HAND.get(kind, set())
    for rule, form in FORMS.items():
        if form.kind == kind:
            written |= {form.up, form.each, *form.fixed} | _below(rule)
    assert set(KINDS[kind].model_fields) - written == set()


def _below(rule: str) -> set[str]:
    below = grammar.tables("argmap").blocks[rule]
    forms = [FORMS.get(name) for name in below]
    return {*below, *(form.down for form in forms if form)}


def test_every_form_belongs_to_a_statement_and_makes_a_kind_of_record() -> None:
    statements = grammar.tables("argmap").blocks
    assert set(FORMS) <= set(statements) and {form.kind for form in FORMS.values()} == set(KINDS)
    assert set(FORMS) >= NAMED
    for form in FORMS.values():
        assert _fields_of(form) <= set(KINDS[form.kind].model_fields)


def _fields_of(form: Form) -> set[str]:
    return {name for name in (form.up, form.each, *form.fixed) if name}


@pytest.mark.parametrize("name", GRAMMARS)
def test_the_tables_of_a_grammar_are_fresh(name: str) -> None:
    module = Path(grammar.__file__).parent / f"{name}_tables.py"
    assert module.read_text("utf-8") == tables.written(grammar.build(name)), "run `make tables`"


@pytest.mark.parametrize("name", GRAMMARS)
def test_every_terminal_has_a_human_name(name: str) -> None:
    made = grammar.tables(name)
    assert {t for t, _ in made.terminals if t not in made.human} <= {"WS"}


# ------------------------------------------------------------------ what a start costs


def _imported(arguments: list[str], folder: Path) -> set[str]:
    """The modules that are loaded once a command has run."""
    code = (
        "import json, sys\n"
        "from argmap.cli import main\n"
        "try:\n    main(json.loads(sys.argv[1]))\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        "print('\\n' + ' '.join(sys.modules))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, json.dumps(arguments)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    return set(run.stdout.splitlines()[-1].split())


def test_asking_for_the_version_loads_no_heavy_library(tmp_path: Path) -> None:
    loaded = _imported(["--version"], tmp_path)
    assert loaded & {"pydantic", "lark", "graphviz", "pygraphviz", "networkx", "asyncio", "argmap.api"} == set()


def test_checking_loads_neither_graphviz_nor_the_maker_of_tables(tmp_path: Path) -> None:
    (tmp_path / "small.argmap").write_text("person anna: Anna\nnote (anna): She knows.\n", "utf-8")
    loaded = _imported(["check", "small.argmap"], tmp_path)
    assert "pydantic" in loaded
    assert loaded & {"graphviz", "pygraphviz", "lark", "networkx", "asyncio", "sqlite3", "argmap.picture.draw"} == set()


# ------------------------------------------------------------------ the maps that come with it


@pytest.mark.skipif(not MAPS, reason="there is no map in maps/ yet")
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_map_that_comes_with_it_can_be_read_by_itself(path: Path) -> None:
    checked = api.check([str(path)], Config())
    assert [(f.rule.name, f.message) for f in checked.findings if f.severity != "info"] == []


@pytest.mark.skipif(not MAPS, reason="there is no map in maps/ yet")
def test_the_maps_that_come_with_it_check_clean_together() -> None:
    checked = api.check([str(HERE.parent / "maps")], Config())
    assert [(f.rule.name, f.message) for f in checked.findings] == []


@pytest.mark.skipif(not MAPS, reason="there is no map in maps/ yet")
def test_every_fact_is_housed_in_a_map() -> None:
    housed: set[int] = set()
    for path in MAPS:
        for told in re.findall(r"#[ ]*facts?[ ]+([\d ,–-]+)", path.read_text("utf-8")):
            for first, last in re.findall(r"(\d+)(?:[ ]*[–-][ ]*(\d+))?", told):
                housed.update(range(int(first), int(last or first) + 1))
    assert set(range(1, FACTS + 1)) - housed == set()
