#!/usr/bin/env bash
# Tests the web page from end to end: the real binary, model and server, and a real browser. `make test` builds them first.
#
#   tests/page.sh              runs tests/page/page.test.mjs
#
# EDGEHOLD names another binary, CHROMIUM another browser; PAGE_SHOTS is a folder for pictures of the page.
set -euo pipefail
cd "$(dirname "$0")/.."

source tests/node.sh

browser() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [[ -n $name ]] && command -v "$name"; then return; fi
    done
    return 1
}

chromium=$(browser) || fail "no Chromium here: scripts/setup.sh --tests installs it"
if [[ ! -d tests/page/node_modules/playwright-core || ! -d tests/page/node_modules/axe-core ]]; then
    (cd tests/page && npm ci --no-audit --no-fund --ignore-scripts --silent) || fail "npm ci"
fi

# A device with readings, and a fan whose calls wait for a yes.
token=a-token-of-the-page-test
mkdir -p "$work/agents/fan"
for state in open closed; do readings "$state"; done
cp tests/agents/fan/agent.toml "$work/agents/fan/"
cat >"$work/edgehold.toml" <<'END'
[guard]
policy = "policy.toml"
[events]
file = "events.toml"
END
battery_stream
printf '[[rules]]\nname = "ask-me"\nto = ["tools.set_fan"]\nthen = "confirm"\n' >"$work/policy.toml"
(umask 077 && echo "$token" >"$work/token")

serve open
open=$url
serve closed --token-file "$work/token"
PAGE_URL=$open PAGE_TOKEN_URL=$url PAGE_TOKEN=$token PAGE_BROWSER=$chromium node --test --test-reporter=spec \
    tests/page/page.test.mjs || fail "the page does not do what it should"

echo "tests/page.sh: passed"
