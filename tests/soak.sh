#!/usr/bin/env bash
# The long tests: SIGKILL under load, seeded worlds, mutated frames, racing unloads, a full disk.
#
#   tests/soak.sh [MINUTES]     at most so many minutes for all stages together (default 60)
#
# ROUNDS   rounds of SIGKILL (default 1000)         RUNS   worlds of the simulation (default 2000)
# SEED     replays one seed: each stage prints its own
#
# Each stage ends with its closing lines; the last line says how many stages failed. A stage that runs out of time
# has failed. The full disk needs root, to mount a file system; without it the stage is skipped, and says so.
set -uo pipefail
cd "$(dirname "$0")/.."

minutes=${1:-60}
end=$((SECONDS + minutes * 60))
logs=${CARGO_TARGET_DIR:-target}/soak
mkdir -p "$logs"
failed=0

# What a stage says in the end: its seeds, what it counted, and the runner's verdict.
closing_lines() {
    grep -aE -e '^test result: ' -e 'SEED=' -e '\bseeds?\b' -e '^(crash|unloads|full disk)' -e 'mutated frames;' \
        -e 'panicked at' "$1" | grep -vE '0 passed; 0 failed|^seed [0-9]+$' | cut -c1-200 | tail -n 12
}

# stage NAME COMMAND...
stage() {
    local name=$1 left=$((end - SECONDS)) status=0 began=$SECONDS
    shift
    if [ "$left" -le 0 ]; then
        echo "== $name: no time left"
        failed=$((failed + 1))
        return
    fi
    echo "== $name"
    timeout "$left" "$@" >"$logs/$name.log" 2>&1 || status=$?
    closing_lines "$logs/$name.log"
    if [ "$status" -eq 0 ]; then
        echo "   ok, $((SECONDS - began)) s"
    else
        echo "   FAILED with $status after $((SECONDS - began)) s: $logs/$name.log"
        failed=$((failed + 1))
    fi
}

cargo test --locked --no-run --lib --test integration --test simulation || exit 1

if [ "$(id -u)" -eq 0 ]; then
    stage full-disk-store cargo test --locked --lib store::sled::full_disk -- --ignored --nocapture
    stage full-disk-server cargo test --locked --test integration disk -- --ignored --nocapture
else
    echo "== full-disk: skipped, mounting needs root"
fi
stage unloads env ROUNDS="$((${ROUNDS:-1000} * 2))" cargo test --locked --test integration unloads -- --nocapture
stage mutated-frames env ROUNDS="${ROUNDS:-1000}" cargo test --locked --test integration mutated -- --nocapture
stage simulation env RUNS="${RUNS:-2000}" cargo test --locked --test simulation -- --nocapture
stage crash env ROUNDS="${ROUNDS:-1000}" cargo test --locked --test integration crash -- --nocapture

echo "soak: $failed stages failed, $SECONDS s"
[ "$failed" -eq 0 ]
