#!/usr/bin/env bash
# Asks a served agent with the clients that people already use, as they come from PyPI and npm: the real binary, model and server.
# `make test` builds them first.
#
#   tests/clients.sh           all of them
#   tests/clients.sh NAME…     some: openai langchain node ollama grpc mcp schemathesis
#
# EDGEHOLD names another binary.
set -euo pipefail
cd "$(dirname "$0")/.."

source tests/node.sh

# The packages of Python, once for each list of them.
venv=tests/clients/.venv
if ! cmp --silent tests/clients/requirements.txt "$venv/installed"; then
    echo "tests/clients.sh: installing the clients of tests/clients/requirements.txt"
    python3 -m venv --clear "$venv" || fail "python3 -m venv: scripts/setup.sh --tests installs it"
    "$venv/bin/pip" install --quiet --disable-pip-version-check -r tests/clients/requirements.txt || fail "pip install"
    cp tests/clients/requirements.txt "$venv/installed"
fi
for folder in tests/clients/{node,mcp}; do
    if ! cmp --silent "$folder/package-lock.json" "$folder/node_modules/installed"; then
        (cd "$folder" && npm ci --no-audit --no-fund --ignore-scripts --silent) || fail "npm ci in $folder"
        cp "$folder/package-lock.json" "$folder/node_modules/installed"
    fi
done

# A device with readings and a stream, once open and once with a token.
token=a-token-of-the-clients-test
for state in open closed; do readings "$state"; done
cat >"$work/edgehold.toml" <<'END'
[server]
requests_per_minute = 0
[events]
file = "events.toml"
END
battery_stream
(umask 077 && echo "$token" >"$work/token")

serve open
open=$url
serve closed --token-file "$work/token"
closed=$url

# Each has to pass as it is, and with a token.
both() {
    timeout 600 "$@" "$open" && timeout 600 "$@" "$closed" "$token"
}

python() {
    both "$venv/bin/python" "tests/clients/$1"
}

run() {
    case $1 in
        openai) python openai_client.py ;;
        langchain) python langchain_agent.py ;;
        node) both node tests/clients/node/openai_client.mjs ;;
        ollama) python ollama_client.py ;;
        grpc) python grpc_client.py ;;
        mcp) timeout 600 tests/clients/mcp.sh "$open" ;;
        schemathesis) both tests/clients/schemathesis.sh ;;
        *) fail "there is no client called $1" ;;
    esac
}

if [[ $# -eq 0 ]]; then set -- openai langchain node ollama grpc mcp schemathesis; fi
for client in "$@"; do
    begun=$SECONDS
    run "$client" || fail "$client"
    echo "tests/clients.sh: $client passed in $((SECONDS - begun)) s"
done
echo "tests/clients.sh: passed"
