# A real node for the tests that source this: `work` is a folder that goes at the end, `serve` starts a node in it, and whatever was
# started is stopped. EDGEHOLD names another binary.
# shellcheck shell=bash

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
    echo "$0: FAILED: $*" >&2
    sed 's/^/    server: /' "$work"/*.log >&2 || true
    exit 1
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

# Gives a node of this name readings to answer from: readings NAME
readings() {
    local now
    now=$(date +%s)
    mkdir -p "$work/$1"
    cat >"$work/$1/metrics.csv" <<END
time,battery_percent,cpu_temp_c,memory_available_mib
$((now - 60)),74,53.5,2000
$((now - 5)),73,51.5,2100
END
}

# A stream of events, for settings that name `events.toml`.
battery_stream() {
    cat >"$work/events.toml" <<'END'
[streams.battery]
topic = "house/battery"
fields = { percent = "%" }
window = { seconds = 60 }
END
}
