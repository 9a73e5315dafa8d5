#!/usr/bin/env bash
# What a person waits for, and what it costs: a cold `edgehold ask`, a warm `POST /ask`, the server's memory.
#
#   bench/ask.sh [--model FILE] [--cold N] [--warm N]
#
# Prints a table, then a line of JSON. EDGEHOLD names another binary than the one in target/release. The memory figures
# come from /proc and are left out where there is none.
set -euo pipefail
# Numbers with a point, whatever the language.
export LC_ALL=C
cd "$(dirname "$0")/.."

model='' cold=15 warm=50
while [[ $# -gt 0 ]]; do
    case $1 in
        --model | --cold | --warm)
            declare "${1#--}=${2:?a value is missing}"
            shift
            ;;
        *) sed -n '4s/^#  *//p' "$0" >&2 && exit 1 ;;
    esac
    shift
done
if [[ -z ${EPOCHREALTIME:-} ]]; then echo "bench: needs bash 5" >&2 && exit 1; fi

binary=${EDGEHOLD:-${CARGO_TARGET_DIR:-target}/release/edgehold}
work=$(mktemp -d)
edgehold=("$binary" --config "$work/edgehold.toml" --state "$work/state")
if [[ -n $model ]]; then edgehold+=(--model "$model"); fi
: >"$work/edgehold.toml"
server=
finish() {
    if [[ -n $server ]]; then kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap finish EXIT

# A day of readings, one a minute, in the collector's columns, so that the tool has as much to read as on a device.
mkdir -p "$work/state"
awk -v now="$(date +%s)" 'BEGIN {
    print "time,battery_percent,cpu_temp_c,cpu_percent,load_1m,memory_used_percent,memory_available_mib," \
          "swap_used_percent,disk_used_percent,disk_free_gib,disk_read_kib_s,disk_write_kib_s,net_rx_kib_s," \
          "net_tx_kib_s,uptime_h"
    for (i = 1439; i >= 0; i--)
        printf "%d,%d,%.1f,%d,%.2f,%.1f,%d,0,%.2f,%.2f,%d,%d,%d,%d,%.2f\n", now - 60 * i, 20 + i % 80,
            45 + i % 17, i % 100, i % 7 / 3, 40 + i % 20, 2000 + i % 900, 60 + (1440 - i) / 200, 20 - (1440 - i) / 600,
            i % 50, i % 90, i % 300, i % 40, (1440 - i) / 60
}' >"$work/state/metrics.csv"

questions=("What is the battery level?" "How hot is the CPU?" "Is the disk filling up?" "How much memory is free?"
    "What was the highest CPU temperature in the last hour?")

# Median, least and most of the numbers on standard input, one a line.
spread() {
    sort -n | awk '{ v[NR] = $1 } END {
        if (NR == 0) exit 1
        print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2, v[1], v[NR]
    }'
}

# The first run writes the embedded model to the state folder; it is not counted.
"${edgehold[@]}" ask "${questions[0]}" >/dev/null
cold_spread=$(
    for ((i = 0; i < cold; i++)); do
        start=$EPOCHREALTIME
        "${edgehold[@]}" ask "${questions[i % ${#questions[@]}]}" >/dev/null
        awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.3f\n", (b - a) * 1000 }'
    done | spread
)

: >"$work/server.out"
"${edgehold[@]}" serve --listen 127.0.0.1:0 >"$work/server.out" 2>"$work/server.log" &
server=$!
for ((i = 0; i < 600; i++)); do
    url=$(sed -n 's|^listening on \(http://.*\)$|\1|p' "$work/server.out")
    if [[ -n $url ]]; then break; fi
    kill -0 "$server" 2>/dev/null || { cat "$work/server.log" >&2 && exit 1; }
    sleep 0.1
done

ask() {
    curl --silent --show-error --fail --noproxy '*' --max-time 600 --header 'Content-Type: application/json' \
        --header 'Accept: text/plain' --data "{\"user_input\":\"$1\"}" --write-out 'curl: %{time_total}\n' "$url/ask"
}

for question in "${questions[@]}"; do ask "$question" >/dev/null; done
replies=$(for ((i = 0; i < warm; i++)); do ask "${questions[i % ${#questions[@]}]}"; done)
http_spread=$(sed -n 's/^curl: //p' <<<"$replies" | awk '{ print $1 * 1000 }' | spread)
turn_spread=$(sed -n 's/^time: \([0-9.]*\) ms.*/\1/p' <<<"$replies" | spread)
calls=$(grep -c '^call: ' <<<"$replies" || true)

# Fields of /proc/PID/status, in KiB.
memory() {
    awk -v field="$1:" '$1 == field { print $2; found = 1 } END { if (!found) print "null" }' \
        "/proc/$server/status" 2>/dev/null || echo null
}
rss=$(memory VmRSS) peak=$(memory VmHWM) anon=$(memory RssAnon) file=$(memory RssFile)
model_file=${model:-$(find "$work/state" -name '*.gguf' | head -n 1)}
model_kib=$((($(wc -c <"$model_file") + 1023) / 1024))

awk -v model="${model_file##*/}" -v cold="$cold_spread" -v http="$http_spread" -v turn="$turn_spread" \
    -v calls="$calls" -v rss="$rss" -v peak="$peak" -v anon="$anon" -v file="$file" \
    -v weights="$model_kib" -v n="$cold" -v m="$warm" '
    function times(name, json, spread,    v) {
        split(spread, v, " ")
        printf "%-44s %10.1f %10.1f %10.1f\n", name, v[1], v[2], v[3]
        return sprintf("\"%s\":{\"median\":%.3f,\"min\":%.3f,\"max\":%.3f},", json, v[1], v[2], v[3])
    }
    function mib(name, json, kib) {
        if (kib == "null") printf "%-44s %10s\n", name, "-"
        else printf "%-44s %10.1f\n", name, kib / 1024
        return sprintf(",\"%s\":%s", json, kib)
    }
    BEGIN {
        printf "%s\n\n%-44s %10s %10s %10s\n", model, "time, ms", "median", "least", "most"
        json = times("cold: edgehold ask, " n " runs", "cold_ask_ms", cold)
        json = json times("warm: POST /ask with HTTP, " m " runs", "warm_http_ms", http)
        json = json times("warm: the turn alone", "warm_turn_ms", turn)
        printf "%-44s %10.2f\n\nmemory of the server, MiB\n", "calls of a tool per question", calls / m
        json = json sprintf("\"calls_per_question\":%.3f", calls / m)
        json = json mib("the model file", "model_file_kib", weights)
        json = json mib("resident (VmRSS)", "rss_kib", rss)
        json = json mib("resident beyond the model file", "rss_beyond_model_kib", rss == "null" ? rss : rss - weights)
        json = json mib("of its own (RssAnon)", "rss_anon_kib", anon)
        json = json mib("mapped files, the model among them (RssFile)", "rss_file_kib", file)
        json = json mib("most it ever had (VmHWM)", "peak_kib", peak)
        printf "\n{\"model\":\"%s\",%s}\n", model, json
    }'
