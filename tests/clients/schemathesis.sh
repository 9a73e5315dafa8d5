#!/usr/bin/env bash
# Looks for requests that a served node answers other than its description says: tests/clients/schemathesis.sh URL [TOKEN]
#
# First the description is held to the schema of OpenAPI 3.1; then schemathesis makes requests of it, good ones and bad ones, and
# looks at every answer. schemathesis.toml says which of its checks are left out where, and why.
set -euo pipefail
url=$1 token=${2:-}
here=$(dirname "$0")
bin=${VENV:-$here/.venv}/bin

curl --silent --fail --noproxy '*' --max-time 5 "$url/openapi.json" | "$bin/openapi-spec-validator" -

options=(
    --generation-deterministic --max-examples 30
    --request-timeout 30 --continue-on-failure --no-color
    # It ends when nobody reads any more; a test watches it (crates/edgehold-api/tests/router).
    --exclude-path /v1/watch
    # What it takes is JSON-RPC's to say, in sessions of the protocol: that is the business of tests/clients/mcp.sh.
    --exclude-path /mcp
)
if [[ -n $token ]]; then
    options+=(--header "Authorization: Bearer $token")
else
    # Nobody is asked for a token as long as there is none, and the description says so.
    options+=(--exclude-checks ignored_auth)
fi
export SCHEMATHESIS_HOOKS=schemathesis_hooks NO_PROXY='*' PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1
exec "$bin/schemathesis" --config-file "$here/schemathesis.toml" run "${options[@]}" "$url/openapi.json"
