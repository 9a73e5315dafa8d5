#!/usr/bin/env bash
# Tests the web page from end to end: the real binary, model and server, and a real browser. `make test` builds them first.
#
#   tests/page.sh              runs tests/page/page.test.mjs
#
# EDGEHOLD names another binary, CHROMIUM another browser; PAGE_SHOTS is a folder for pictures of the page.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=$(realpath "${EDGEHOLD:-${CARGO_TARGET_DIR:-target}/release/edgehold}")
work=$(mktemp -d)
servers=()
finish() {
    local server
    for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done
    for server in "${servers[@]}"; do wait "$server" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

fail() {
    echo "tests/page.sh: FAILED: $*" >&2
    sed 's/^/    server: /' "$work"/*.log >&2 || true
    exit 1
}

browser() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [[ -n $name ]] && command -v "$name"; then return; fi
    done
    return 1
}

# Starts a server and sets `url`: serve NAME [OPTION…]
serve() {
    local name=$1 _
    shift
    "$binary" --config "$work/edgehold.toml" --state "$work/$name" serve --listen 127.0.0.1:0 "$@" \
        >"$work/$name.out" 2>"$work/$name.log" &
    servers+=($!)
    for _ in $(seq 300); do
        url=$(sed -n 's|^listening on \(http://.*\)$|\1|p' "$work/$name.out")
        if [[ -n $url ]] && curl --silent --fail --noproxy '*' --max-time 2 --output /dev/null "$url/readyz"; then return; fi
        kill -0 "${servers[-1]}" 2>/dev/null || fail "the server $name ended while it started"
        sleep 0.1
    done
    fail "the server $name was not ready after 30 seconds"
}

chromium=$(browser) || fail "no Chromium here: scripts/setup.sh --tests installs it"
if [[ ! -d tests/page/node_modules/playwright-core || ! -d tests/page/node_modules/axe-core ]]; then
    (cd tests/page && npm ci --no-audit --no-fund --ignore-scripts --silent) || fail "npm ci"
fi

# A device with readings, and a fan whose calls wait for a yes.
token=a-token-of-the-page-test
now=$(date +%s)
mkdir -p "$work"/{open,closed,agents/fan}
for state in open closed; do
    cat >"$work/$state/metrics.csv" <<END
time,battery_percent,cpu_temp_c
$((now - 60)),74,53.5
$((now - 5)),73,51.5
END
done
cp tests/agents/fan/agent.toml "$work/agents/fan/"
cat >"$work/edgehold.toml" <<'END'
[guard]
policy = "policy.toml"
[events]
file = "events.toml"
END
cat >"$work/events.toml" <<'END'
[streams.battery]
topic = "house/battery"
fields = { percent = "%" }
window = { seconds = 60 }
END
printf '[[rules]]\nname = "ask-me"\nto = ["tools.set_fan"]\nthen = "confirm"\n' >"$work/policy.toml"
(umask 077 && echo "$token" >"$work/token")

serve open
open=$url
serve closed --token-file "$work/token"
PAGE_URL=$open PAGE_TOKEN_URL=$url PAGE_TOKEN=$token PAGE_BROWSER=$chromium node --test --test-reporter=spec \
    tests/page/page.test.mjs || fail "the page does not do what it should"

echo "tests/page.sh: passed"
