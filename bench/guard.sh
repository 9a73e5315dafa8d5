#!/usr/bin/env bash
# Edgehold's detector beside presidio-analyzer, on made-up documents: speed and accuracy. See bench/README.md.
# usage: bench/guard.sh [--documents 2000] [--rounds 3] [--seed 1]
set -euo pipefail
cd "$(dirname "$0")/.."

if ! [ -x bench/.venv/bin/python ]; then
    python3 -m venv bench/.venv
fi
bench/.venv/bin/pip install --quiet --disable-pip-version-check --requirement bench/guard/requirements.txt
"${CARGO:-cargo}" build --release --locked --quiet --package edgehold-guard --example scan_jsonl
exec bench/.venv/bin/python bench/guard/compare.py "$@"
