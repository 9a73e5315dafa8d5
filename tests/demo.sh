#!/usr/bin/env bash
# Tests scripts/demo.sh from end to end, with the real binary, model and server. `make test` builds them first.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=$work/out

fail() {
    echo "tests/demo.sh: FAILED: $*" >&2
    sed 's/^/    /' "$out" >&2
    exit 1
}

# The lines under one question: call, result, answer, time.
under() {
    awk -v question="$1" '$0 == question { on = 1; next } on && !/^  / { exit } on' "$out"
}

# The numbers in a text, one a line.
numbers() {
    grep -oE '[0-9]+([.][0-9]+)?' <<<"$1" || true
}

# A question must lead to a call for the metric, and to an answer without a number that the result lacks.
expect() {
    local question=$1 metric=$2 lines result answer number
    lines=$(under "$question")
    grep -Eq "^  call   read_metrics \{.*\"metric\":\"($metric)\"" <<<"$lines" || fail "no call for $metric: $question"
    result=$(sed -n 's/^  result //p' <<<"$lines")
    answer=$(sed -n 's/^  answer //p' <<<"$lines")
    [[ $result == '{'*'}' ]] || fail "no result: $question"
    [[ -n $answer ]] || fail "no answer: $question"
    grep -Eq '^  time   [0-9.]+ ms \(guard .*\); [0-9.]+ ms with the HTTP request$' <<<"$lines" ||
        fail "no time: $question"
    for number in $(numbers "$answer"); do
        numbers "$result" | grep -Fxq "$number" || fail "the answer says $number, the result does not: $question"
    done
}

# The temporary files go where they can be counted.
mkdir "$work/tmp"
TMPDIR=$work/tmp scripts/demo.sh >"$out" 2>&1 || fail "status $?"
expect "What is the battery level?" battery_percent
expect "How hot is the CPU?" cpu_temp_c
expect "Is the disk filling up?" 'disk_used_percent|disk_free_gib'

[[ -z $(ls -A "$work/tmp") ]] || fail "it left files behind: $(ls -A "$work/tmp")"
url=$(sed -n 's|^The agent answers at \(http://[^;]*\);.*|\1|p' "$out")
[[ -n $url ]] || fail "no address"
if curl --silent --noproxy '*' --max-time 2 --output /dev/null "$url/readyz"; then fail "the server still runs"; fi

# A step that fails ends the demo, with a reason.
if EDGEHOLD=$work/none scripts/demo.sh >"$out" 2>&1; then fail "it passed without a binary"; fi
if EDGEHOLD=$(command -v false) scripts/demo.sh >"$out" 2>&1; then fail "it passed with a binary that fails"; fi

echo "tests/demo.sh: passed"
