#!/usr/bin/env bash
# Installs what a build of Edgehold needs and this machine lacks. Changes nothing where nothing is missing.
#
#   scripts/setup.sh           says what is missing, says what it runs, and runs it
#   scripts/setup.sh --check   says what is missing; exit status 1 if something is
#   scripts/setup.sh --tests   the same for the tests, which start an MQTT broker (mosquitto), a browser
#                              (chromium, driven by node) and clients from PyPI and npm; goes with --check
#
# llama.cpp is compiled from source (cmake, make, a C and C++ compiler), and its header is read by bindgen (libclang).
set -euo pipefail

die() {
    echo "setup: $*" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

# The folders that may hold libclang, the likeliest first; bindgen looks in about the same places.
libclang_folders() {
    if has llvm-config; then llvm-config --libdir; fi
    if has ldconfig; then
        ldconfig -p 2>/dev/null | sed -n 's|.*=> \(/.*\)/libclang[^/]*$|\1|p' | sort -u
    fi
    local folder
    for folder in /usr/lib/llvm*/lib /usr/lib64/llvm*/lib /usr/lib64 /usr/lib /usr/lib/*-linux-gnu /usr/local/lib \
        /opt/homebrew/opt/llvm/lib /usr/local/opt/llvm/lib /Library/Developer/CommandLineTools/usr/lib \
        /Applications/Xcode.app/Contents/Developer/Toolchains/XcodeDefault.xctoolchain/usr/lib; do
        echo "$folder"
    done
}

holds_libclang() {
    local file
    for file in "$1"/libclang.so* "$1"/libclang-[0-9]*.so* "$1"/libclang.dylib; do
        if [[ -e $file ]]; then return 0; fi
    done
    return 1
}

# libclang is of no use without its own headers (stddef.h …), which some systems put into another package.
holds_clang_headers() {
    local file
    for file in "$1"/clang/*/include/stddef.h /usr/lib/clang/*/include/stddef.h /usr/lib64/clang/*/include/stddef.h \
        /usr/lib/llvm*/lib/clang/*/include/stddef.h; do
        if [[ -e $file ]]; then return 0; fi
    done
    return 1
}

has_libclang() {
    local folder
    # Whoever sets this knows where it is.
    if [[ -n ${LIBCLANG_PATH:-} ]]; then
        if [[ -f $LIBCLANG_PATH ]] || holds_libclang "$LIBCLANG_PATH"; then return 0; fi
    fi
    while IFS= read -r folder; do
        if holds_libclang "$folder" && holds_clang_headers "$folder"; then return 0; fi
    done < <(libclang_folders)
    return 1
}

# Debian puts brokers where only root looks.
has_mosquitto() {
    local folder
    for folder in ${SETUP_SBIN-/usr/sbin /usr/local/sbin /opt/homebrew/sbin}; do
        if [[ -x $folder/mosquitto ]]; then return 0; fi
    done
    has mosquitto
}

has_chromium() {
    has chromium || has chromium-browser || has google-chrome
}

# What is missing, one name a line: missing TESTS.
missing() {
    local tool
    for tool in cmake make git curl; do
        if ! has "$tool"; then echo "$tool"; fi
    done
    if ! { has cc || has gcc || has clang; } || ! { has c++ || has g++ || has clang++; }; then echo compiler; fi
    if ! has_libclang; then echo libclang; fi
    if [[ $1 != yes ]]; then return; fi
    if ! has_mosquitto; then echo mosquitto; fi
    if ! has_chromium; then echo chromium; fi
    if ! has node; then echo nodejs; fi
    if ! has npm; then echo npm; fi
    if ! has python3 || ! python3 -c 'import ensurepip, venv' 2>/dev/null; then echo python3-venv; fi
}

# The package of the system that brings a thing: package MANAGER THING.
package() {
    case "$1:$2" in
        apt-get:compiler) echo build-essential ;;
        apt-get:libclang) echo libclang-dev ;;
        dnf:compiler) echo gcc-c++ ;;
        dnf:libclang) echo clang-devel ;;
        apk:compiler) echo build-base ;;
        apk:libclang) echo clang-dev ;;
        # Apple's own tools, which brew itself needs, hold compilers; brew's LLVM brings them, too.
        brew:compiler | brew:libclang) echo llvm ;;
        # brew's node brings npm.
        brew:nodejs | brew:npm) echo node ;;
        dnf:python3-venv | apk:python3-venv | brew:python3-venv) echo python3 ;;
        *) echo "$2" ;;
    esac
}

manager() {
    local name
    for name in apt-get dnf apk brew; do
        if has "$name"; then
            echo "$name"
            return
        fi
    done
}

# What installs packages, one command a line: commands MANAGER PACKAGE…
commands() {
    local manager=$1
    shift
    case $manager in
        apt-get)
            echo "apt-get update"
            echo "env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $*"
            ;;
        dnf) echo "dnf install -y $*" ;;
        apk) echo "apk add $*" ;;
        brew) echo "brew install $*" ;;
    esac
}

install() {
    local manager=$1 sudo='' command
    if [[ -z $manager ]]; then
        shift
        die "no apt-get, dnf, apk or brew here. Install these by hand, then run this again: $*"
    fi
    # brew refuses to run as root, the others run as nobody else.
    if [[ $manager != brew && $(id -u) -ne 0 ]]; then
        if ! has sudo; then die "not root, and there is no sudo. Run as root:"$'\n'"$(commands "$@")"; fi
        sudo=sudo
    fi
    # The list is read from descriptor 3, so that a command may still ask its own questions.
    while IFS= read -r command <&3; do
        echo "setup: $sudo${sudo:+ }$command"
        # shellcheck disable=SC2086 # words without spaces in them
        $sudo $command
    done 3< <(commands "$@")
}

check_rust() {
    if has cargo; then return; fi
    if [[ -x $HOME/.cargo/bin/cargo ]]; then
        die "Rust is installed but not in PATH. Run: . \"\$HOME/.cargo/env\""
    fi
    die "Rust is missing. Get rustup from https://rustup.rs (its default answers will do), open a new shell, go on."
}

main() {
    local check=no tests=no argument
    for argument in "$@"; do
        case "$argument" in
            --check) check=yes ;;
            --tests) tests=yes ;;
            *) die "usage: scripts/setup.sh [--check] [--tests]" ;;
        esac
    done

    local lacks packages manager thing
    lacks=$(missing "$tests" | tr '\n' ' ')
    if [[ -n $lacks ]]; then
        echo "setup: missing: ${lacks% }"
        if [[ $check == yes ]]; then exit 1; fi
        manager=$(manager)
        packages=$(for thing in $lacks; do package "$manager" "$thing"; done | sort -u)
        # shellcheck disable=SC2086 # one word a package
        install "$manager" $packages
        lacks=$(missing "$tests" | tr '\n' ' ')
        if [[ -n $lacks ]]; then die "still missing after the installation: ${lacks% }"; fi
    fi
    check_rust
    if [[ $tests == yes ]]; then
        echo "setup: everything that a build and its tests need is here"
    else
        echo "setup: everything that a build needs is here"
    fi
}

main "$@"
