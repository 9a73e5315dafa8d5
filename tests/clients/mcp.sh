#!/usr/bin/env bash
# MCP's inspector and conformance suite, as they come from npm, against a running `edgehold serve`; tests/clients.sh installs them.
#
#     tests/clients/mcp.sh http://127.0.0.1:8757
set -euo pipefail
url=${1:?the address of a node}/mcp
cd "$(dirname "$0")/mcp"
baseline=$PWD/baseline.yml
packages=$PWD/node_modules/@modelcontextprotocol
# The suite needs a newer Node than some systems have: npm brings one, where it has one for the machine.
for bin in "$PWD"/node_modules/node-*/bin; do PATH=$bin:$PATH; done

inspect() {
    node "$packages/inspector/clients/launcher/build/index.js" --cli "$url" --transport http "$@"
}

# shellcheck disable=SC2016 # JavaScript
inspect --method tools/list | node -e '
const { tools } = JSON.parse(require("fs").readFileSync(0));
const device = tools.find((tool) => tool.name === "device");
if (!device || device.inputSchema.required[0] !== "question" || !device.outputSchema) throw new Error("no tool `device`");
'
inspect --method tools/call --tool-name device --tool-arg "question=How much memory is free?" | node -e '
const result = JSON.parse(require("fs").readFileSync(0));
if (result.isError || !result.content[0].text) throw new Error(JSON.stringify(result));
if (result.structuredContent.answer !== result.content[0].text) throw new Error("text and answer differ");
'

# The suite writes what it saw to the folder that it runs in.
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
cd "$results"
node "$packages/conformance/dist/index.js" server --url "$url" --suite all --expected-failures "$baseline"
