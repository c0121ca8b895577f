# A developer's day. Everything runs in .venv, which `make install` makes.
PYTHON := .venv/bin/python

.PHONY: install check test lint types floors format tables rules maps pictures docs bench fuzz

install:            ## a virtual environment with all that development needs
	python3 -m venv .venv
	$(PYTHON) -m pip install -e ".[dev,site]"

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

docs:               ## the pages of docs/ as a site, in docs/build; every example is read and drawn
	.venv/bin/zensical build --strict -f docs/zensical.toml

# The pictures of the documentation; a test holds them against what these lines draw.
pictures:           ## docs/pictures, and the picture of the README's first map
	.venv/bin/argmap render -q docs/harbour-wall.argmap -o docs/harbour-wall.svg
	.venv/bin/argmap render -q maps/union-form.argmap -o docs/pictures/map.svg
	.venv/bin/argmap render -q maps/union-form.argmap -o docs/pictures/matrix.svg --view matrix
	.venv/bin/argmap render -q maps/union-form.argmap -o docs/pictures/timeline.svg --view timeline
	.venv/bin/argmap render -q maps/foreign-trade.argmap -o docs/pictures/timeline-of-trade.svg --view timeline
	.venv/bin/argmap render -q maps/lenin-stalin-1922.argmap -o docs/pictures/network.svg --view network --keep "kind:stance and not map:power-1922"
	.venv/bin/argmap render -q maps/union-form.argmap -o docs/pictures/dialogue.svg --view dialogue
	.venv/bin/argmap render -q maps/lenin-stalin-1922.argmap -o docs/pictures/outcome.svg --view outcome
	.venv/bin/argmap render -q maps/union-form.argmap -o docs/pictures/evidence.svg --view evidence --around union-of-republics --steps 1
	.venv/bin/argmap render -q maps/foreign-trade.argmap -o docs/pictures/outline.txt --view outline
	.venv/bin/argmap render -q maps/classroom-ethics.argmap -o docs/pictures/mono.svg --theme mono --around gate-notices --steps 2

bench:              ## speed and memory, beside a peer: see bench/README.md
	$(PYTHON) bench/run.py

fuzz:               ## three minutes of hostile text
	$(PYTHON) bench/fuzz.py -max_total_time=180
