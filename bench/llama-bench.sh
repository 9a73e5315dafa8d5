#!/usr/bin/env bash
# Prefill and decode speed of Edgehold's engine beside llama.cpp called directly, in turns, on the same model.
#
#   bench/llama-bench.sh [--model FILE] [--threads N] [--prompt N] [--generate N] [--rounds N] [--build-only]
#
# The other side is built from the source that the crate llama-cpp-sys-2 carries, so both run the same kernels. That
# source lacks llama.cpp's own `llama-bench`; bench/llama-bench/direct.cpp measures the same in its place. With
# LLAMA_BENCH=/path/to/llama-bench, one of your own is measured instead. Prints a table, then a line of JSON.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."

model=models/edgehold-nano-v0.5.gguf threads='' prompt=512 generate=128 rounds=7 build_only=no
usage() {
    sed -n '4s/^#  *//p' "$0" >&2
    exit 1
}
while [[ $# -gt 0 ]]; do
    case $1 in
        --model | --threads | --prompt | --generate | --rounds)
            [[ $# -ge 2 ]] || usage
            declare "${1#--}=$2"
            shift
            ;;
        --build-only) build_only=yes ;;
        *) usage ;;
    esac
    shift
done

# As many threads as the product takes: one for a small model, else one a core, since two on one core share the units
# that inference waits for.
if [[ -z $threads ]]; then
    threads=$(cat /sys/devices/system/cpu/cpu*/topology/thread_siblings_list 2>/dev/null | sort -u | grep -c . || true)
    if [[ $threads -eq 0 ]]; then threads=$(getconf _NPROCESSORS_ONLN); fi
    if [[ $(wc -c <"$model") -lt $((64 << 20)) ]]; then threads=1; fi
fi

# Repetitions in each turn: the first after a start is often slower, on either side.
repeats=3

target=${CARGO_TARGET_DIR:-target}
build=$target/llama-bench

# The folder of llama.cpp in the crate, as Cargo.lock has it.
llama_cpp() {
    local manifest
    manifest=$(cargo metadata --locked --format-version 1 |
        grep -o '"manifest_path":"[^"]*/llama-cpp-sys-2-[^"/]*/Cargo.toml"' | head -n 1)
    manifest=${manifest#*:\"}
    manifest=${manifest%\"}
    [[ -n $manifest ]] || { echo "llama-bench: the crate llama-cpp-sys-2 was not found" >&2 && exit 1; }
    echo "${manifest%/*}/llama.cpp"
}

build_direct() {
    cmake -S bench/llama-bench -B "$build" -DLLAMA_CPP="$(llama_cpp)" &&
        cmake --build "$build" --target llama-direct --parallel "$(getconf _NPROCESSORS_ONLN)"
}

if [[ -z ${LLAMA_BENCH:-} ]]; then
    mkdir -p "$build"
    if [[ ! -x $build/llama-direct ]]; then echo "Building llama.cpp for the comparison; this takes minutes …" >&2; fi
    build_direct >"$build/build.log" 2>&1 || { tail -n 20 "$build/build.log" >&2 && exit 1; }
fi
cargo build --release --locked --quiet -p edgehold-llama --example bench
if [[ $build_only == yes ]]; then exit 0; fi

ours() {
    "$target/release/examples/bench" "$model" --threads "$threads" --prompt "$prompt" --generate "$generate" --rounds "$repeats"
}

theirs() {
    if [[ -z ${LLAMA_BENCH:-} ]]; then
        "$build/llama-direct" "$model" --threads "$threads" --prompt "$prompt" --generate "$generate" --rounds "$repeats"
        return
    fi
    # Two objects, prefill first; the speeds are in `samples_ts`.
    local json speed='"samples_ts":\[\([0-9.e+,]*\)\]'
    json=$("$LLAMA_BENCH" -m "$model" -t "$threads" -p "$prompt" -n "$generate" -r "$repeats" -o json 2>/dev/null)
    tr -d ' \n' <<<"$json" | sed "s/.*$speed.*$speed.*/\"prefill_tokens_per_s\":[\1],\"decode_tokens_per_s\":[\2]/"
}

# One line a figure: SIDE TEST SPEED.
figures() {
    local test
    for test in prefill decode; do
        sed -n "s/.*\"${test}_tokens_per_s\":\[\([0-9.e+,]*\)\].*/\1/p" <<<"$2" | tr , '\n' | sed "s/^/$1 $test /"
    done
}

# In turns, and the order changes each round: what slows the machine down for a while slows both sides.
measured=$(
    for ((round = 0; round < rounds; round++)); do
        order="ours theirs"
        if ((round % 2)); then order="theirs ours"; fi
        for side in $order; do figures "$side" "$($side)"; done
    done
)

awk -v model="${model##*/}" -v threads="$threads" -v prompt="$prompt" -v generate="$generate" -v rounds="$rounds" '
    function median(side, test,    n, i, j, t, v) {
        n = split(values[side, test], v, " ")
        for (i = 2; i <= n; i++)
            for (j = i; j > 1 && v[j] + 0 < v[j - 1] + 0; j--) { t = v[j]; v[j] = v[j - 1]; v[j - 1] = t }
        return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
    }
    NF && NF != 3 { print "llama-bench: no figure in: " $0 > "/dev/stderr"; failed = 1; exit 1 }
    NF { values[$1, $2] = values[$1, $2] " " $3 }
    END {
        if (failed) exit 1
        printf "%s, %d threads, %d turns of 3 each; tokens per second, medians\n\n", model, threads, rounds
        printf "%-20s %12s %12s %12s\n", "", "edgehold", "llama.cpp", "ratio"
        json = ""
        split("prefill decode", tests, " ")
        size["prefill"] = prompt; size["decode"] = generate
        for (i = 1; i <= 2; i++) {
            test = tests[i]
            a = median("ours", test); b = median("theirs", test)
            printf "%-20s %12.1f %12.1f %12.3f\n", test " of " size[test], a, b, a / b
            json = json sprintf(",\"%s\":{\"tokens\":%d,\"edgehold_tokens_per_s\":%.2f,", test, size[test], a)
            json = json sprintf("\"llama_cpp_tokens_per_s\":%.2f,\"ratio\":%.4f}", b, a / b)
        }
        printf "\n{\"model\":\"%s\",\"threads\":%d,\"rounds\":%d%s}\n", model, threads, rounds, json
    }' <<<"$measured"
