#!/usr/bin/env bash
# The socket bench: builds Wayboard and the load generator, installs the peers, measures all of them in turn
# and writes docs/benchmarks.md.
#
#   benches/sockets/run.sh [--quick] [--date YYYY-MM-DD] [--servers a,b] [--sizes 100,400] [scenario ...]
#
# Scenarios: fanout rooms presence idle cold join slow. A run of selected scenarios, servers or sizes prints
# its report instead of replacing docs/benchmarks.md; --out FILE says otherwise.
# What remarks.md beside this script says goes below the aims: the reasons where one is missed.
# BENCH_WAYBOARD names a binary that is built already; BENCH_WAYBOARD_ARGS adds options to `wayboard serve`.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
repo=$(cd "$here/../.." && pwd)
peers=$here/peers
target=$repo/target/sockets
y_sweet_version=0.9.1

arguments=()
selected=no
out=$repo/docs/benchmarks.md
date=$(date -u +%F)
while [ $# -gt 0 ]; do
  case $1 in
    --quick) arguments+=("$1") ;;
    --date) date=$2; shift ;;
    --out) out=$2; selected=told; shift ;;
    --servers | --sizes) arguments+=("$1" "$2"); [ "$selected" = told ] || selected=yes; shift ;;
    -*) echo "run.sh: unknown option $1" >&2; exit 2 ;;
    *) arguments+=("$1"); [ "$selected" = told ] || selected=yes ;;
  esac
  shift
done

# Servers end with the load generator; should that be killed, what it noted is ended here.
bench_pid=
clean_up() {
  status=$?
  trap - EXIT INT TERM
  if [ -n "$bench_pid" ]; then kill "$bench_pid" 2>/dev/null || true; wait "$bench_pid" 2>/dev/null || true; fi
  if [ -f "$peers/run/pids" ]; then
    while read -r pid; do
      # Only what still runs out of this bench: the number may be another's by now.
      if tr '\0' ' ' <"/proc/$pid/environ" 2>/dev/null | grep -q "SOCKETS_BENCH_RUN=$$ "; then
        kill -9 "$pid" 2>/dev/null || true
      fi
    done <"$peers/run/pids"
  fi
  rm -rf "$peers/run"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
export SOCKETS_BENCH_RUN=$$

install_peers() {
  mkdir -p "$peers"
  cp "$here"/peer-servers/* "$peers/"
  if ! cmp -s "$peers/package-lock.json" "$peers/node_modules/.installed"; then
    echo "installing the JavaScript peers"
    # Hocuspocus needs a newer Node than many machines have: the registry's `node` package brings one, and
    # native parts are then built for that one.
    (
      cd "$peers"
      npm ci --ignore-scripts --no-audit --no-fund
      npm rebuild node
      headers=$(find "$peers/node_modules" -type d -path '*/node-linux-*/include' -prune | head -n 1)
      PATH="$peers/node_modules/.bin:$PATH" npm_config_nodedir=${headers%/include} npm rebuild better-sqlite3 leveldown
      node_modules/.bin/node -e 'new (require("better-sqlite3"))(":memory:"); require("leveldown")'
      cp package-lock.json node_modules/.installed
    )
  fi
  # y-sweet's npm package downloads its binary from elsewhere; the crate is the same program.
  if [ ! -x "$peers/y-sweet/bin/y-sweet" ]; then
    echo "building y-sweet"
    cargo install y-sweet --version "$y_sweet_version" --locked --quiet --root "$peers/y-sweet"
  fi
}

install_peers
cargo build --release --quiet --manifest-path "$here/Cargo.toml" --target-dir "$target"
wayboard=${BENCH_WAYBOARD:-}
if [ -z "$wayboard" ]; then
  cargo build --release --quiet --manifest-path "$repo/Cargo.toml"
  wayboard=$repo/target/release/wayboard
fi
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$repo/Cargo.toml" | head -n 1)
version="$version ($(git -C "$repo" rev-parse --short HEAD 2>/dev/null || echo 'no commit'))"

rm -rf "$peers/run"
mkdir -p "$peers/run" "$repo/docs"
[ "$selected" = yes ] || arguments+=(--out "$out")
[ ! -f "$here/remarks.md" ] || arguments+=(--remarks "$here/remarks.md")
"$target/release/sockets" bench "${arguments[@]}" --peers "$peers" --wayboard "$wayboard" \
  --wayboard-args "${BENCH_WAYBOARD_ARGS:-}" --date "$date" --version "$version" &
bench_pid=$!
wait "$bench_pid"
bench_pid=
