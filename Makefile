# `make` alone explains every target. Only `make browser` needs more than Python 3.11 and venv.

PYTHON3 ?= python3
PORT ?= 8000
WORKERS ?= 2
SUITE ?= not soak
EXPORT_DIR ?= export

VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
# Tests decide their settings themselves, whatever the shell has set.
PYTEST := env -u SECRET_KEY -u DEBUG -u ALLOWED_HOSTS -u EXPORT_DIR -u PROXY_COUNT \
	-u DATABASE_URL $(BIN)/python -m pytest
POSTGRES_PYTEST := $(subst -u DATABASE_URL,DATABASE_URL="$$TEST_POSTGRES_URL",$(PYTEST))
UV_VERSION := 0.13.9
# The public index, whatever this machine is set up to use: the lock files are for everybody.
COMPILE := env -u UV_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS \
	.venv-lock/bin/uv --quiet --no-config pip compile pyproject.toml \
	--universal --python-version 3.11 --generate-hashes --default-index https://pypi.org/simple \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run serve test check lint fix coverage lock browser evaluate soak bench bench-full \
	clean runtime tools

help: ## Explain every target
	@echo "Readout: make TARGET"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-11s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: runtime ## Load the reports in seeds/, print what was found, write the tables to export/
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_reference
	@$(MANAGE) ensure_local_user
	@# 1 says that some file was rejected, and which: the others are loaded.
	@$(MANAGE) load_seeds || [ $$? -eq 1 ]
	@$(MANAGE) report_found
	@$(MANAGE) export_records --out "$(EXPORT_DIR)" --status all
	@echo
	@echo "The tables are in $(EXPORT_DIR)/."
	@echo "To read and correct: make serve, then open http://127.0.0.1:$(PORT)/admin/"

serve: runtime ## Serve the admin on this machine at http://127.0.0.1:8000/admin/ (PORT=8000)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) runserver 127.0.0.1:$(PORT)

test: tools ## Run the whole suite on SQLite, and on PostgreSQL where TEST_POSTGRES_URL is set
	$(PYTEST) -n $(WORKERS) --dist worksteal -m "$(SUITE)"
	@if [ -n "$$TEST_POSTGRES_URL" ]; then \
		echo "== The same on PostgreSQL =="; \
		$(POSTGRES_PYTEST) -n $(WORKERS) --dist worksteal -m "($(SUITE)) and not e2e"; \
	else \
		echo "Skipped the PostgreSQL run: TEST_POSTGRES_URL is not set (docs/operations.md)."; \
	fi

check: lint test ## Everything that CI runs: lint, then test

lint: tools ## Format, lint, layers, types, Django's checks, migrations, known vulnerabilities
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache --no-logo
	$(BIN)/mypy
	$(MANAGE) check --fail-level WARNING
	$(MANAGE) makemigrations --check --dry-run
	@find $(wildcard templates) curation -name '*.html' -exec $(BIN)/djade --check --target-version 5.2 {} +
	$(BIN)/python .ci/audit.py requirements-dev.lock

fix: tools ## Let ruff and djade repair what they can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	@find $(wildcard templates) curation -name '*.html' -exec $(BIN)/djade --target-version 5.2 {} +

coverage: tools ## The suite with branch coverage; the core packages must be covered in full
	$(PYTEST) -n $(WORKERS) --dist worksteal -m "$(SUITE)" --cov --cov-report=
	@$(BIN)/coverage report
	@$(BIN)/coverage report --fail-under=100 \
		--include='curation/values/*,curation/extraction/*,curation/reconcile/*,curation/loading/*,curation/editing/*'

lock: ## Resolve pyproject.toml into the two lock files (for maintainers)
	@$(PYTHON3) -m venv .venv-lock
	@.venv-lock/bin/python -m pip install --quiet uv==$(UV_VERSION)
	$(COMPILE) --upgrade --extra postgres --output-file requirements.lock
	$(COMPILE) --upgrade --all-extras --constraint requirements.lock --output-file requirements-dev.lock

browser: ## Install Debian's Chromium for the browser tests (needs root or sudo)
	@bash .ci/browser

evaluate: runtime ## Score the extraction against the labelled reports
	@$(MANAGE) evaluate

soak: tools ## The tests that run for minutes: kills, races, random sequences
	$(PYTEST) -m soak

bench: tools ## A short form of every benchmark, with goals and ratios
	@$(BIN)/python -m benchmarks

bench-full: tools ## Every benchmark at full size (takes long)
	@$(BIN)/python -m benchmarks --full

clean: ## Remove what the tools made; the database, export/ and .venv stay
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .venv-lock
	rm -rf .coverage .coverage.* htmlcov test-results staticfiles
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +

# --- What the targets above stand on. A lock file is installed when it differs from the copy that
# --- was kept of the one installed last.

$(BIN)/python:
	@$(PYTHON3) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Readout needs Python 3.11 or newer, and $(PYTHON3) is not."; \
		echo "Install one, or name it: make run PYTHON3=python3.12"; exit 1; } >&2
	@$(PYTHON3) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Could not make $(VENV). On Debian and Ubuntu: apt-get install python3-venv"; \
		exit 1; } >&2

runtime: $(BIN)/python
	@cmp -s requirements-dev.lock $(VENV)/installed-dev.lock \
		|| $(call install,requirements.lock,installed.lock)

tools: $(BIN)/python
	@$(call install,requirements-dev.lock,installed-dev.lock)

define install
{ cmp -s $(1) $(VENV)/$(2) || { echo "Installing $(1) into $(VENV) ..." \
	&& $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1) \
	&& cp $(1) $(VENV)/$(2); }; }
endef
