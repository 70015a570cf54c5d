#!/usr/bin/env bash
# Fuzzes every target for the given number of seconds (60 without one), from the hex samples in the guard's tests.
#
# cargo-fuzz wants flags that only nightly offers; RUSTC_BOOTSTRAP lets the stable toolchain take them, here only.
# What crashes a target is kept in artifacts/.
set -euo pipefail
cd "$(dirname "$0")"

SECONDS_EACH=${1:-60}
TARGETS=(guard_inspect guard_apply)

command -v cargo-fuzz >/dev/null || cargo install --locked cargo-fuzz

# A sample is a string of hex digits; guard_apply wants its length in front.
seed() {
    local hex=$1 name
    name=$(printf '%s' "$hex" | cksum | cut -d' ' -f1)
    printf '%b' "$(sed 's/../\\x&/g' <<<"$hex")" >"corpus/guard_inspect/$name"
    if ((${#hex} < 512)); then
        printf '%b' "$(printf '%02x%s' $((${#hex} / 2)) "$hex" | sed 's/../\\x&/g')" >"corpus/guard_apply/$name"
    fi
}

for target in "${TARGETS[@]}"; do
    mkdir -p "corpus/$target"
done
grep -oh '"[0-9a-f]\{4,\}"' ../../src/guard/tests/*.rs | tr -d '"' | while read -r hex; do
    seed "$hex"
done

export RUSTC_BOOTSTRAP=1
for target in "${TARGETS[@]}"; do
    cargo fuzz run --fuzz-dir . "$target" -- -max_total_time="$SECONDS_EACH" -timeout=5 -rss_limit_mb=2048 -max_len=4096
done
