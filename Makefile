# Kinesite: `make site` builds the site, `make test` runs the tests, `make lint` reads the code.
# Everything is installed into .venv from files that pin each package with its hashes.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r

.PHONY: site test lint conformance lighthouse wordpress bench bench-serve bench-sequence browser pins clean help

help:
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

site: $(VENV)/site.stamp ## build content/ into site/
	@$(RUN) build.py

test: $(VENV)/test.stamp browser ## run the whole suite
	@$(RUN) -m pytest

lint: $(VENV)/test.stamp ## check style and types
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy

conformance: site ## put every page through the Nu HTML checker, where there is Java and npm
	@sh tests/conformance.sh

lighthouse: $(VENV)/test.stamp browser ## measure seven pages with Lighthouse, where there is npm
	@sh tests/lighthouse.sh

wordpress: $(VENV)/test.stamp ## paste a page's address into a real WordPress, where Debian has or gets one
	@sh tests/wordpress.sh

bench: $(VENV)/bench.stamp ## measure against Hugo; BENCH="--pages 1000 --rounds 1" for less
	@$(RUN) bench/run.py $(BENCH)

bench-serve: $(VENV)/bench.stamp $(VENV)/test.stamp browser ## measure from saving a file to seeing it; BENCH="--pages 1000"
	@$(RUN) bench/serve.py $(BENCH)

bench-sequence: $(VENV)/bench.stamp $(VENV)/test.stamp browser ## record a writer at work: edit, break, mend
	@$(RUN) bench/sequence.py

browser: ## make sure that there are Chromium and nginx for the browser tests
	@sh tests/install_browser.sh

pins: $(VENV)/test.stamp ## work out the pinned packages again
	@$(VENV)/bin/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links \
		--allow-unsafe --no-header -o requirements.txt pyproject.toml
	@$(VENV)/bin/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links \
		--allow-unsafe --no-header --extra test -o requirements-test.txt pyproject.toml
	@$(RUN) -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["bench"])' \
		| $(VENV)/bin/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links \
		--allow-unsafe --no-header -o requirements-bench.txt -

clean: ## remove what was built and installed
	rm -rf site .kinesite $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: requirements.txt | $(VENV)/bin/python
	@echo "Installing Kinesite's packages into $(VENV)/ ..."
	@$(INSTALL) requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements.txt requirements-test.txt | $(VENV)/bin/python
	@echo "Installing Kinesite's packages and test tools into $(VENV)/ ..."
	@$(INSTALL) requirements-test.txt
	@touch $@ $(VENV)/site.stamp

$(VENV)/bench.stamp: requirements-bench.txt | $(VENV)/site.stamp
	@echo "Installing what the benchmark compares with into $(VENV)/ ..."
	@$(INSTALL) requirements-bench.txt
	@touch $@
