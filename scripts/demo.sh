#!/usr/bin/env bash
# The whole path on this machine: records its metrics, serves an agent, asks it, and shows the tool calls behind the
# answers. Leaves nothing behind. Needs a build: `make demo` does both.
#
#   scripts/demo.sh [QUESTION…]    asks three questions about this machine, or yours
#
# EDGEHOLD names another binary than the one in target/release.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${EDGEHOLD:-${CARGO_TARGET_DIR:-target}/release/edgehold}
questions=("What is the battery level?" "How hot is the CPU?" "Is the disk filling up?")
if [[ $# -gt 0 ]]; then questions=("$@"); fi
rows=6

work=$(mktemp -d)
# Settings of its own, so that the demo is the same whatever this user has set up.
edgehold=("$binary" --config "$work/edgehold.toml" --state "$work/state")
server=
finish() {
    if [[ -n $server ]]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

# Colours are for people, not for files and pipes.
bold='' dim='' plain=''
if [[ -t 1 && -z ${NO_COLOR:-} ]]; then bold=$'\e[1m' dim=$'\e[2m' plain=$'\e[0m'; fi

die() {
    echo "demo: $*" >&2
    if [[ -s $work/server.log ]]; then sed 's/^/demo: server: /' "$work/server.log" >&2; fi
    exit 1
}

http() {
    # A proxy for the outer world must not be asked for this machine.
    curl --silent --show-error --noproxy '*' "$@"
}

# A text as a JSON string.
json_string() {
    local text=${1//\\/\\\\}
    text=${text//\"/\\\"}
    text=${text//[[:cntrl:]]/ }
    printf '"%s"' "$text"
}

# Starts the server on a free port and sets `url`.
serve() {
    : >"$work/server.out"
    "${edgehold[@]}" serve --listen 127.0.0.1:0 >"$work/server.out" 2>"$work/server.log" &
    server=$!
    local _
    for _ in $(seq 300); do
        url=$(sed -n 's|^listening on \(http://.*\)$|\1|p' "$work/server.out")
        if [[ -n $url ]] && http --fail --max-time 2 --output /dev/null "$url/readyz" 2>/dev/null; then return; fi
        kill -0 "$server" 2>/dev/null || die "the server ended while it started"
        sleep 0.1
    done
    die "the server was not ready after 30 seconds"
}

# Asks one question and shows what is behind the answer.
ask() {
    local reply status line call seconds
    reply=$(http --max-time 60 --header 'Content-Type: application/json' --header 'Accept: text/plain' \
        --data "{\"user_input\":$(json_string "$1")}" --write-out $'\n%{http_code} %{time_total}' "$url/ask") ||
        die "the question was not answered: $1"
    read -r status seconds <<<"${reply##*$'\n'}"
    if [[ $status != 200 ]]; then die "status $status: ${reply%$'\n'*}"; fi

    printf '\n%s%s%s\n' "$bold" "$1" "$plain"
    while IFS= read -r line; do
        case $line in
            'call: '*)
                call=${line#call: }
                printf '  %scall  %s %s\n' "$dim" "$plain" "${call%% -> *}"
                printf '  %sresult%s %s\n' "$dim" "$plain" "${call#* -> }"
                ;;
            'answer: '*) printf '  %sanswer%s %s%s%s\n' "$dim" "$plain" "$bold" "${line#answer: }" "$plain" ;;
            'time: '*)
                printf '  %stime  %s %s; ' "$dim" "$plain" "${line#time: }"
                LC_ALL=C awk -v s="$seconds" 'BEGIN { printf "%.1f ms with the HTTP request\n", s * 1000 }'
                ;;
        esac
        # Calls first, then what was made of them.
    done < <(for kind in call answer time; do sed -n "/^$kind: /p" <<<"$reply"; done)
}

[[ -x $binary ]] || die "there is no $binary: run \`make demo\`, or \`make build\` first"
: >"$work/edgehold.toml"

echo "Recording this machine's metrics: $rows rows, one a second …"
"${edgehold[@]}" collect --interval 1 --count "$rows" >"$work/collect.out" 2>&1 ||
    die "collect: $(<"$work/collect.out")"
serve
echo "The agent answers at $url; its model runs in that process, and nothing leaves this machine."
for question in "${questions[@]}"; do ask "$question"; done

cat <<END

A machine without a battery or a temperature sensor has no such reading, and the answer says so.

Your own question:    scripts/demo.sh "How much memory is free?"
Without the demo:     $binary collect --count 1 && $binary ask "How much memory is free?"
An agent of your own: one folder with an agent.toml and a CSV file; see "An agent of your own" in README.md
END
