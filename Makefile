# Two commands: `make demo` to try it, `make test` to check it. Everything is installed into .tools/ and .venv/.
SHELL := /bin/sh
PYTHON ?= python3
UV := .tools/uv/bin/uv
BIN := .venv/bin
export DRAGOMAN_HOME ?= $(CURDIR)/.dragoman
export UV_NO_CONFIG := 1

.PHONY: help demo run install test test-browser pictures fit-summarizer summaries-report lint format lock messages clean

help:
	@echo "make demo          try the whole bot here: no token, no account (Ctrl-C ends it)"
	@echo "make run           run it on Telegram (TELEGRAM_BOT_TOKEN)"
	@echo "make install       install only; then .venv/bin/dragoman --help"
	@echo "make test          formatter, linter, types, import contracts, all tests"
	@echo "make test-browser  the chat page in a headless browser; keeps a picture in build/pictures/"
	@echo "make pictures      the README's pictures, out of the real demo"
	@echo "make fit-summarizer DATA=FOLDER    fit the news method to news with summaries (not in the repository)"
	@echo "make summaries-report DATA=FOLDER  docs/summaries.md and its picture, measured on the same folder"
	@echo "make format        format the code      make lock   renew the locked dependencies"
	@echo "make messages      bring locales/ up to date with the texts in the code"

# Huge pages, and no blocks kept apart: translations take less time and memory (docs/translation.md).
demo run: export GLIBC_TUNABLES ?= glibc.malloc.hugetlb=1:glibc.malloc.tcache_count=0

demo: .venv/.runtime
	@exec $(BIN)/dragoman demo

run: .venv/.runtime
	@exec $(BIN)/dragoman run

install: .venv/.runtime

# The marks depend on the locks: a changed lock is installed at the next command, an unchanged one costs nothing.
.venv/.runtime: requirements.lock pyproject.toml | $(UV) .venv/bin/python
	@test -e .venv/.dev || $(UV) pip sync --quiet --compile-bytecode --no-build --require-hashes --python $(BIN)/python requirements.lock
	@$(MAKE) --no-print-directory .project
	@touch $@

.venv/.dev: requirements-dev.lock pyproject.toml | $(UV) .venv/bin/python
	@$(UV) pip sync --quiet --compile-bytecode --no-build --require-hashes --python $(BIN)/python requirements-dev.lock
	@$(MAKE) --no-print-directory .project
	@touch $@ .venv/.runtime

# The project itself: editable, by the locked build backend, without asking any index.
.PHONY: .project
.project:
	@$(UV) pip install --quiet --no-deps --no-build-isolation --no-index --offline --python $(BIN)/python --editable .
	@$(MAKE) --no-print-directory .compiled

# Compiled once, also where PYTHONDONTWRITEBYTECODE keeps Python from doing so: else every start would compile anew.
.PHONY: .compiled
.compiled:
	@$(BIN)/python -m compileall -q bot summarizers

.venv/bin/python: | $(UV)
	@$(UV) venv --quiet --no-managed-python --python $(PYTHON) .venv

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit("Dragoman needs Python 3.11 or newer; name one: make PYTHON=python3.12 …" if sys.version_info < (3, 11) else 0)'
	@echo "Installing (once; about half a minute) …"
	@$(PYTHON) -m venv .tools/uv
	@.tools/uv/bin/pip --quiet --disable-pip-version-check install uv

lint: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint .compiled
	$(BIN)/pytest -n 2

test-browser: .venv/.dev
	$(BIN)/pytest -m browser tests/browser

pictures: .venv/.dev
	$(BIN)/python tools/pictures.py

# One thread each: two that wait for each other are slower than one where other work is going on.
fit-summarizer: .data .venv/.dev
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tools.summaries.fit "$(DATA)"

summaries-report: .data .venv/.dev
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tools.summaries.report "$(DATA)"

.PHONY: .data
.data:
	@test -n "$(DATA)" || { echo "Name the folder that holds the news with summaries (JSONL): make $(MAKECMDGOALS) DATA=FOLDER" >&2; exit 2; }

format: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

messages: .venv/.dev
	$(BIN)/python tools/messages.py

# Resolves anew: everything moves to its newest release that pyproject.toml allows.
lock: $(UV)
	$(UV) export --quiet --no-dev --no-emit-project --no-header --no-annotate --output-file requirements.lock
	$(UV) export --quiet --group dev --no-emit-project --no-header --no-annotate --output-file requirements-dev.lock
	@rm -f uv.lock

clean:
	rm -rf .venv .tools .mypy_cache .ruff_cache .pytest_cache
