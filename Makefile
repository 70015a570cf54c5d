# Everything that one does with this repository. `make` says what there is.
#
# Every target does its own set-up, and does it again only when something has changed. Needed beforehand: Rust
# (rustup), Node with npm, make and a C compiler. What the tests need besides is installed by apt-get when make
# runs as root; otherwise `.ci/need` says what to install.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# Address for `make run`; further options of `wayboard serve` go into ARGS.
LISTEN ?= $(or $(WAYBOARD_LISTEN),127.0.0.1:8090)
ARGS ?=
# Kills, simulated worlds and time of `make soak`, and seconds for each target of `make fuzz`.
ROUNDS ?= 1000
WORLDS ?= 10000
MINUTES ?= 180
SECONDS_EACH ?= 60

TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
CARGO := cargo
# One set of features for everything that is checked, so that nothing is built twice.
CHECKED := --locked --all-features

# The programs under test: the build that `cargo test` has made serves the interop and the browser tests too.
export WAYBOARD_BINARY := $(or $(WAYBOARD_BINARY),$(TARGET)/debug/wayboard)

WEB := clients/web
WEB_MODULES := $(WEB)/node_modules/.package-lock.json
WEB_PAGE := $(WEB)/dist/index.html
WEB_SOURCES := $(shell find $(WEB) -type f -not -path '*/node_modules/*' -not -path '*/dist/*' \
	-not -path '*/test-results/*' -not -path '*/tests/*' -not -name '*.md' 2>/dev/null)

## For people

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.PHONY: run
run: web ## build everything and start the server; LISTEN=address:port, ARGS="options of wayboard serve"
	.ci/need cargo cc
	$(CARGO) build --locked --release
	@echo
	@echo "Wayboard: open http://$(LISTEN)/ in a browser. Ctrl-C ends it."
	@echo
	@exec $(TARGET)/release/wayboard serve --listen $(LISTEN) $(ARGS)

.PHONY: web
web: $(WEB_PAGE) ## build the page that the server serves

.PHONY: test
test: ## check everything, the fastest first; `make test-NAME` for one stage
	@.ci/stages format web clippy docs rust interop browser

.PHONY: bench
bench: ## measure Wayboard beside its peers and write docs/benchmarks.md (an hour or so)
	benches/sockets/run.sh

.PHONY: bench-parts
bench-parts: ## measure single modules (criterion)
	$(CARGO) bench --locked

.PHONY: soak
soak: build-dev ## for hours: kills under load, WORLDS simulations, hostile input, full disks (as root); at most MINUTES
	.ci/need node npm python3
	ROUNDS=$(ROUNDS) RUNS=$(WORLDS) tests/soak.sh $(MINUTES)
	INTEROP_ROUNDS=$(ROUNDS) tests/interop/run.sh durability.test.mjs

.PHONY: fuzz
fuzz: ## feed the decoders hostile input, SECONDS_EACH per target
	tests/fuzz/run.sh $(SECONDS_EACH)

.PHONY: screenshots
screenshots: build-dev web ## pictures of the web client's views, into docs/images
	.ci/need node npm chromium
	cd $(WEB) && CHROMIUM="$${CHROMIUM:-$$(../../.ci/need --where chromium)}" npm run screenshots

.PHONY: audit
audit: ## known vulnerabilities, licences and sources of all dependencies
	command -v cargo-deny >/dev/null || $(CARGO) install --locked cargo-deny
	$(CARGO) deny --all-features check
	cd $(WEB) && npm audit
	cd tests/interop && npm audit --audit-level=high

## The stages of `make test`. The page comes before whatever compiles: the binary embeds it, and a page that came
## later would have everything compiled twice.

.PHONY: test-format
test-format:
	.ci/need cargo rustfmt
	$(CARGO) fmt --check

.PHONY: test-clippy
test-clippy:
	.ci/need cargo clippy cc
	$(CARGO) clippy $(CHECKED) --all-targets -- -D warnings

.PHONY: test-docs
test-docs:
	.ci/need cargo cc
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc $(CHECKED) --no-deps --document-private-items

# Unit tests, the rules of the house (tidy), integration and simulation. What they print is shown, for the seeds.
.PHONY: test-rust
test-rust:
	.ci/need cargo cc
	$(CARGO) test $(CHECKED) -- --show-output

.PHONY: test-web
test-web: $(WEB_MODULES)
	cd $(WEB) && npm run lint && npm run typecheck && npm test
	$(MAKE) --no-print-directory web

.PHONY: test-interop
test-interop: build-dev
	.ci/need node npm python3 curl jq
	tests/interop/run.sh

.PHONY: test-browser
test-browser: build-dev web
	.ci/need node npm chromium
	cd $(WEB) && CHROMIUM="$${CHROMIUM:-$$(../../.ci/need --where chromium)}" npm run test:browser

## Builds

.PHONY: build-dev
build-dev:
	.ci/need cargo cc
	$(CARGO) test $(CHECKED) --no-run

# npm writes this file itself, so it is there exactly when the packages are.
$(WEB_MODULES): $(WEB)/package.json $(WEB)/package-lock.json
	.ci/need node npm
	cd $(WEB) && npm ci --no-audit --no-fund
	@touch $@

$(WEB_PAGE): $(WEB_MODULES) $(WEB_SOURCES)
	cd $(WEB) && npm run build
	@touch $@
