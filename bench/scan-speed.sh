#!/usr/bin/env bash
# How fast `edgehold guard scan --rules-only` reads: megabytes per second of processor time, on one core, for made-up texts of many
# kinds, and how the time grows with the length.
#
#   bench/scan-speed.sh [--size MB] [--lengths "MB MB MB"]
#
# Prints a table, then a line of JSON. EDGEHOLD names another binary than the one in target/release.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."

size=10 lengths='1 10 100'
while [[ $# -gt 0 ]]; do
    case $1 in
        --size | --lengths)
            declare "${1#--}=${2:?a value is missing}"
            shift
            ;;
        *) sed -n '5s/^#  *//p' "$0" >&2 && exit 1 ;;
    esac
    shift
done

binary=${EDGEHOLD:-${CARGO_TARGET_DIR:-target}/release/edgehold}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/edgehold.toml"
pin=()
if command -v taskset >/dev/null; then pin=(taskset -c 0); fi
TIMEFORMAT='%U %S'

# Seconds of the processor for a text of a kind and a size in megabytes: the least of three runs, or of one if it is long.
seconds() {
    python3 bench/texts.py "$1" "$2" >"$work/text"
    local runs=3
    if [[ $2 -gt 20 ]]; then runs=1; fi
    for ((i = 0; i < runs; i++)); do
        { time "${pin[@]}" "$binary" --config "$work/edgehold.toml" guard scan --rules-only "$work/text" >/dev/null; } 2>&1 |
            awk '{ print $1 + $2 }'
    done | sort -n | head -n 1
}

printf '%-10s %10s\n' text MB/s
rows=''
for kind in plain prose prose1 prose10 german russian chinese log json csv numbers digits base64; do
    speed=$(awk -v s="$(seconds "$kind" "$size")" -v mb="$size" 'BEGIN { printf "%.1f", mb / (s > 0 ? s : 0.001) }')
    printf '%-10s %10s\n' "$kind" "$speed"
    rows+="\"$kind\":$speed,"
done

printf '\n%-10s' seconds
for length in $lengths; do printf ' %8s' "$length MB"; done
echo
for kind in prose digits ats a-at-a dotted base64 brackets labels colons; do
    printf '%-10s' "$kind"
    for length in $lengths; do printf ' %8s' "$(seconds "$kind" "$length")"; done
    echo
done
printf '{"guard_scan_mb_per_s":{%s}}\n' "${rows%,}"
