# Everything is built in the release profile, tests too: llama.cpp, by far the longest part of a build, is then
# compiled once (docs/decisions/0001-one-build-profile.md).

CARGO ?= cargo
BUILD := $(CARGO) build --release --workspace --locked
# What `make deny` installs stays in this folder.
TOOLS := $(CURDIR)/.tools
DENY := PATH="$(TOOLS)/bin:$$PATH" $(CARGO) deny --locked check licenses bans sources

.DEFAULT_GOAL := help
.PHONY: help setup build demo test lint deny bench fuzz clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what a build needs and this machine lacks
	@scripts/setup.sh

build: setup ## Build target/release/edgehold
	$(BUILD)

demo: build ## Build it and see it answer questions about this machine
	scripts/demo.sh

test: build ## Everything that must pass: format, layers, unit, doc and end-to-end tests
	@scripts/setup.sh --tests
	$(CARGO) fmt --all --check
	$(CARGO) run --release --quiet --package xtask --locked -- check-layers
	$(CARGO) test --release --workspace --locked
	tests/setup.sh
	tests/demo.sh
	tests/page.sh
	tests/clients.sh

lint: setup ## Format, clippy, layers; shellcheck and cargo-deny where they are installed
	$(CARGO) fmt --all --check
	$(CARGO) clippy --release --workspace --all-targets --locked -- -D warnings
	$(CARGO) run --release --quiet --package xtask --locked -- check-layers
	@if command -v shellcheck >/dev/null; then shellcheck .ci/run scripts/*.sh tests/*.sh tests/clients/*.sh bench/*.sh; \
	else echo "lint: shellcheck is not installed: left out"; fi
	@if PATH="$(TOOLS)/bin:$$PATH" command -v cargo-deny >/dev/null; then $(DENY); \
	else echo "lint: cargo-deny is not installed (make deny brings it): left out"; fi

deny: ## Check licences and sources of all dependencies; installs cargo-deny into .tools
	@PATH="$(TOOLS)/bin:$$PATH" command -v cargo-deny >/dev/null || \
		$(CARGO) install --locked --root "$(TOOLS)" cargo-deny
	$(DENY)

bench: build ## Measure: questions end to end, tokens per second beside llama.cpp's own, and the speed of `guard scan`
	bench/ask.sh
	bench/llama-bench.sh
	bench/guard.sh

# Names of targets in fuzz/targets, and how long each runs.
TARGETS ?= $(basename $(notdir $(wildcard fuzz/targets/*.rs)))
MINUTES ?= 10
FUZZ := PATH="$(TOOLS)/bin:$$PATH" $(CARGO) fuzz

fuzz: ## Fuzz what reads bytes from outside, MINUTES=10 a target; installs cargo-fuzz into .tools
	@PATH="$(TOOLS)/bin:$$PATH" command -v cargo-fuzz >/dev/null || \
		$(CARGO) install --locked --root "$(TOOLS)" cargo-fuzz
	$(FUZZ) build --sanitizer none
	for target in $(TARGETS); do mkdir -p fuzz/corpus/$$target; \
		$(FUZZ) run --sanitizer none $$target fuzz/corpus/$$target fuzz/seeds/$$target -- -dict=fuzz/detector.dict \
		-max_total_time=$$(($(MINUTES) * 60)) -max_len=4096 -timeout=30 -rss_limit_mb=4096 || exit 1; done

clean: ## Remove everything that was built
	$(CARGO) clean
