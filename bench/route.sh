#!/usr/bin/env bash
# How well and how fast requests find their agents. See bench/route/README.md.
# usage: bench/route.sh [--data DIR] [--seeds 3] [-- options of route_set]
set -euo pipefail
cd "$(dirname "$0")/.."

data="" seeds=3
while [ $# -gt 0 ]; do
    case "$1" in
        --data) data=$2; shift 2 ;;
        --seeds) seeds=$2; shift 2 ;;
        --) shift; break ;;
        *) echo "usage: bench/route.sh [--data DIR] [--seeds N] [-- options of route_set]" >&2; exit 2 ;;
    esac
done

sets=$(mktemp -d)
trap 'rm -rf "$sets"' EXIT
if [ -n "$data" ]; then
    python3 bench/route/build_sets.py "$data" "$sets" --seeds "$seeds"
else
    echo "without --data, the folder with hwu64/train.jsonl, only the made-up sets are measured" >&2
fi
for agents in 10 50 150; do
    python3 bench/route/build_synthetic.py "$sets" --seeds "$seeds" --agents "$agents"
done
"${CARGO:-cargo}" build --release --locked --quiet --package edgehold-orchestrator --example route_set
mapfile -t files < <(find "$sets" -name '*.jsonl' | sort -V)
target/release/examples/route_set "$@" "${files[@]}"
