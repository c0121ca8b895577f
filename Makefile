# A developer's day. Everything runs in .venv, which `make install` makes.
PYTHON := .venv/bin/python

.PHONY: install check test lint types floors format tables rules maps bench fuzz

install:            ## a virtual environment with all that development needs
	python3 -m venv .venv
	$(PYTHON) -m pip install -e ".[dev]"

check: lint types floors test maps  ## everything that must be clean before a commit

# Not `pytest --cov`: pytest loads our plugin before that counts.
test:               ## the tests, with the branches they reach
	$(PYTHON) -m coverage run -m pytest
	$(PYTHON) -m coverage report --show-missing --skip-covered

lint:               ## form and habits of the code
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .

types:              ## mypy, strict
	$(PYTHON) -m mypy

floors:             ## who may import whom
	.venv/bin/lint-imports

format:             ## bring the code into form
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

tables:             ## the parser's tables, from the grammars
	$(PYTHON) -m argmap.syntax

rules:              ## docs/rules.md, from what the rules say of themselves
	.venv/bin/argmap rule --markdown > docs/rules.md

maps:               ## the maps that come with the project
	.venv/bin/argmap fmt --check maps
	.venv/bin/argmap check --strict maps
	.venv/bin/argmap test --quiet maps

bench:              ## speed and memory, beside a peer: see bench/README.md
	$(PYTHON) bench/run.py

fuzz:               ## three minutes of hostile text
	$(PYTHON) bench/fuzz.py -max_total_time=180
