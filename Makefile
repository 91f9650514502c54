# Needs Python 3.11 or newer with venv, and nothing else.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup demo test check fmt lock browser migrate serve bot scheduler

help: ## show this help
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/\1\t\2/' | expand -t 12

setup: $(STAMP) ## make the virtual environment with everything pinned

$(STAMP): requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -q --disable-pip-version-check uv
	@$(BIN)/uv pip sync -q --python $(BIN)/python --require-hashes requirements.lock
	@$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $(STAMP)

demo: setup ## play the sample season of 2022 in the browser (own data in .demo)
	@$(BIN)/kiemdiem demo $(ARGS)

test: check ## run every check and the whole suite
	@$(BIN)/pytest -q -n 2 --dist loadfile $(ARGS)

check: setup ## fast checks: format, lint, types, who imports whom, sound plans
	@$(BIN)/ruff format --check -q .
	@$(BIN)/ruff check -q .
	@$(BIN)/pyright --warnings
	@$(BIN)/lint-imports --no-cache > .lint-imports.log 2>&1 || (cat .lint-imports.log; exit 1)
	@for plan in backend/plans/*.yaml; do $(BIN)/kiemdiem plan check $$plan > /dev/null || exit 1; done
	@DATABASE_URL=sqlite://$(VENV)/unused.sqlite3 $(BIN)/tortoise makemigrations | grep -q "No changes detected"

fmt: setup ## format the code and mend what can be mended by itself
	@$(BIN)/ruff format -q .
	@$(BIN)/ruff check -q --fix .

lock: setup ## pin all dependencies anew, with hashes and without host names
	@$(BIN)/uv pip compile -q pyproject.toml --universal --all-extras --generate-hashes \
		--no-annotate --no-header --python-version 3.11 --upgrade -o requirements.lock

browser: ## install Debian's Chromium for the browser tests (needs root)
	@command -v chromium > /dev/null || (apt-get update -qq && \
		apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core > /dev/null)

migrate: setup ## bring the database to the newest migration
	@$(BIN)/kiemdiem migrate

serve: setup ## run API, pages, bot and scheduler in one process
	@$(BIN)/kiemdiem serve

bot: setup ## run the bot alone
	@$(BIN)/python -m bot

scheduler: setup ## run the scheduler alone
	@$(BIN)/python -m scheduler
