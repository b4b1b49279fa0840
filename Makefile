# The project's tasks. `make` alone lists them; the first run lays the tools into .venv and node_modules.
SHELL := /bin/sh
PY := .venv/bin/python
# npm starts whichever `node` stands first on PATH: let that be the one pinned in requirements.txt.
NPM := PATH="$(CURDIR)/.venv/bin:$$PATH" .venv/bin/npm
PIP := $(PY) -m pip --disable-pip-version-check --quiet install --require-hashes

JSCONFIGS := wizard/browser/js/jsconfig.json wizard/browser/offline/jsconfig.json wizard/publish/jsconfig.json \
	wizard/publish/live/jsconfig.json wizard/publish/inside/jsconfig.json

# The tests that look at pages as a browser gets them.
RENDERED := tests/browser tests/faults tests/publish/test_site.py tests/publish/test_frame.py tests/publish/test_html.py

.DEFAULT_GOAL := help
.PHONY: help serve build check test test-all lint types browser dev audit lock clean

help: ## show this list
	@echo "Usage: make TARGET"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do \
	  printf '  %-10s %s\n' $$name "$$what"; done

.venv/.python:
	@echo "Looking for Python 3.12 or newer ..."
	@for python in python3 python3.13 python3.12 python3.14; do \
	  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "This project needs Python 3.12 or newer, and none was found."; \
	  echo "Install it (python.org, or your system's packages) and run make again."; exit 1; \
	fi; \
	echo "Making the virtual environment .venv with $$($$found --version) ..."; \
	$$found -m venv --clear .venv || { echo "Python's venv module is missing (Debian and Ubuntu: the package python3-venv)."; exit 1; }
	@touch $@

.venv/.tools: .venv/.python requirements.txt
	@echo "Installing the Python packages the build needs, each checked against its hash ..."
	@$(PIP) -r requirements.txt
	@touch $@

node_modules/.tools: .venv/.tools package.json package-lock.json
	@echo "Installing Pyodide and the diagram tools into node_modules ..."
	@$(NPM) ci --no-progress --loglevel=error
	@touch $@

.venv/.dev: .venv/.tools requirements-dev.txt
	@echo "Installing the test tools, each checked against its hash ..."
	@$(PIP) -r requirements-dev.txt
	@touch $@

.venv: node_modules/.tools ## lay the tools that building needs

# npm's packages and the test tools wait for the first tools only, so they are laid side by side.
dev: .venv/.tools ## lay the test tools too
	@$(MAKE) --no-print-directory -j2 node_modules/.tools .venv/.dev

serve: node_modules/.tools ## build the site, serve it on this computer and open it
	@echo "Building the site and opening it; press Ctrl+C to stop ..."
	@$(PY) site_build.py serve

build: node_modules/.tools ## build the site into site/
	@echo "Building the site ..."
	@$(PY) site_build.py build

check: node_modules/.tools ## check the policy: gaps, overlaps, safeguards, citations
	@echo "Checking the policy ..."
	@$(PY) site_build.py check

lint: dev
	@echo "Checking style with ruff and spelling with codespell ..."
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check
	@.venv/bin/codespell

types: dev
	@echo "Checking types with mypy, and beside it those of the browser modules with tsc ..."
	@mkdir -p build; told=build/tsc.txt; \
	( PATH="$(CURDIR)/.venv/bin:$$PATH"; export PATH; failed=0; \
	  for rules in $(JSCONFIGS); do node_modules/.bin/tsc -p $$rules || failed=1; done; exit $$failed ) >$$told 2>&1 & script=$$!; \
	.venv/bin/mypy; python=$$?; wait $$script; script=$$?; cat $$told; rm -f $$told; \
	[ $$python -eq 0 ] && [ $$script -eq 0 ]

browser: dev
	@echo "Looking for a Chromium to test in ..."
	@$(PY) scripts/find_browser.py
	@$(PY) scripts/find_browser.py --light

test: lint types browser ## check style and types, then run every test, in a real browser too
	@echo "Running the tests ..."
	@LIGHT_CHROMIUM="$$($(PY) scripts/find_browser.py --light)" && \
	  CHROMIUM="$$($(PY) scripts/find_browser.py)" && export CHROMIUM LIGHT_CHROMIUM && \
	  $(PY) -m pytest -n auto --maxprocesses 4 --dist worksteal

test-all: lint types browser ## the same, and the nightly tests, every test over everything it can look at
	@CHROMIUM="$$($(PY) scripts/find_browser.py)" && export CHROMIUM || exit 1; \
	run="$(PY) -m pytest -n auto --maxprocesses 4 --dist worksteal --all"; \
	told() { echo "$$1 $$([ $$2 -eq 0 ] && echo passed || echo FAILED) in $$((($$4 - $$3 + 30) / 60)) minutes."; }; \
	begun=$$(date +%s); \
	echo "Running all tests, the nightly ones too ..."; \
	$$run; all=$$?; half=$$(date +%s); \
	echo "Running the tests of the pages again, on the site as Zensical renders it ..."; \
	$$run --renderer zensical $(RENDERED); zensical=$$?; ended=$$(date +%s); \
	echo "$$(told "All tests:" $$all $$begun $$half) $$(told "By Zensical:" $$zensical $$half $$ended)"; \
	[ $$all -eq 0 ] && [ $$zensical -eq 0 ]

audit: dev ## ask the public lists of known faults about every pinned package (needs the internet)
	@echo "Asking about the Python packages ..."
	@.venv/bin/pip-audit --disable-pip --require-hashes -r requirements.txt
	@echo "Asking about the packages from npm ..."
	@$(NPM) audit

lock: dev ## pin the newest versions again, after a change to a requirements*.in (needs uv)
	@echo "Pinning versions and hashes ..."
	@for name in requirements requirements-dev; do \
	  uv pip compile --no-config --upgrade --universal --python-version 3.12 --generate-hashes --no-header --no-emit-index-url \
	    --quiet $$name.in -o $$name.txt || exit 1; done
	@$(NPM) install --package-lock-only --loglevel=error

clean: ## remove what was built (the tools in .venv and node_modules stay)
	@echo "Removing build/, site/ and the tools' caches ..."
	@rm -rf build site .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find wizard macros tests scripts -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
