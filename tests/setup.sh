#!/usr/bin/env bash
# Tests scripts/setup.sh on machines that are made up: a PATH with nothing in it but stand-ins.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bin=$work/bin
log=$work/log

# A stand-in that writes down how it was called.
stand_in() {
    printf '#!%s\necho "%s $*" >>"%s"\n%s\n' "$BASH" "$1" "$log" "${2:-}" >"$bin/$1"
    chmod +x "$bin/$1"
}

# A machine on which nothing is missing: machine UID [MANAGER…]. libclang is found by LIBCLANG_PATH.
machine() {
    rm -rf "$bin" "$log"
    mkdir -p "$bin" "$work/clang"
    : >"$log"
    : >"$work/clang/libclang.so"
    local tool
    for tool in tr sort sed env chmod; do ln -s "$(command -v "$tool")" "$bin/$tool"; done
    for tool in cmake make git curl cc c++ cargo; do stand_in "$tool"; done
    stand_in id "echo $1"
    shift
    # An installation brings cmake here, and nothing else.
    for tool in "$@"; do
        stand_in "$tool" "case \"\$*\" in *cmake*) echo >'$bin/cmake'; chmod +x '$bin/cmake' ;; esac"
    done
}

# Runs the script there: expect STATUS TEXT [ARGUMENT…]. Its output must hold TEXT.
expect() {
    local status=0 want=$1 text=$2 out
    shift 2
    out=$(env -i PATH="$bin" HOME="$work" LIBCLANG_PATH="$work/clang" SETUP_SBIN="$work/sbin" "$BASH" scripts/setup.sh "$@" 2>&1) || status=$?
    if [[ $status -ne $want || $out != *"$text"* ]]; then
        printf 'FAILED: wanted status %s and "%s", got status %s and:\n%s\n' "$want" "$text" "$status" "$out" >&2
        exit 1
    fi
}

# The installers that were called must be exactly these lines.
called() {
    local got
    got=$(grep -Ev '^(id|cmake|make|python3) ' "$log" || true)
    if [[ $got != "$1" ]]; then
        printf 'FAILED: wanted the calls\n%s\ngot\n%s\n' "$1" "$got" >&2
        exit 1
    fi
}

machine 0 apt-get
expect 0 "everything that a build needs is here"
called ""

machine 0 apt-get
rm "$bin/cmake"
expect 1 "missing: cmake" --check
called ""
expect 0 "apt-get install -y --no-install-recommends cmake"
called "apt-get update
apt-get install -y --no-install-recommends cmake"

# The broker, the browser and what clients come with are wanted by tests alone.
machine 0 apt-get
for tool in chromium node npm python3; do stand_in "$tool"; done
expect 1 "missing: mosquitto" --check --tests
expect 0 "everything that a build needs is here" --check
mkdir -p "$work/sbin"
touch "$work/sbin/mosquitto"
chmod +x "$work/sbin/mosquitto"
expect 0 "everything that a build and its tests need is here" --tests
rm -r "$work/sbin"
expect 1 "still missing after the installation: mosquitto" --tests
called "apt-get update
apt-get install -y --no-install-recommends mosquitto"

machine 0 apt-get
mkdir -p "$work/sbin"
touch "$work/sbin/mosquitto"
chmod +x "$work/sbin/mosquitto"
expect 1 "missing: chromium nodejs npm python3-venv" --check --tests
expect 1 "still missing after the installation: chromium nodejs npm python3-venv" --tests
called "apt-get update
apt-get install -y --no-install-recommends chromium nodejs npm python3-venv"
rm -r "$work/sbin"

machine 1000 dnf sudo
rm "$bin/cmake" "$bin/c++"
stand_in sudo "exec \"\$@\""
expect 1 "still missing after the installation: compiler"
called "sudo dnf install -y cmake gcc-c++
dnf install -y cmake gcc-c++"

machine 1000 apt-get
rm "$bin/cmake"
expect 1 "Run as root:
apt-get update
env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends cmake"
called ""

machine 501 brew
rm "$bin/cmake"
expect 0 "brew install cmake"

machine 1000
rm "$bin/cmake"
expect 1 "Install these by hand, then run this again: cmake"

machine 1000
rm "$bin/cargo"
expect 1 "https://rustup.rs"

machine 0
expect 1 "usage:" --wrong

echo "tests/setup.sh: passed"
