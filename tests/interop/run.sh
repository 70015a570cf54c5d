#!/bin/sh
# Installs what the interop tests need (npm ci, a Python environment) and runs them against the real binary:
# $WAYBOARD_BINARY, or target/debug/wayboard. Arguments: test files; all when there are none.
set -eu
cd "$(dirname "$0")"

stamp=node_modules/.installed
if [ ! -e "$stamp" ] || [ package-lock.json -nt "$stamp" ]; then
  npm ci --silent --no-audit --no-fund
  touch "$stamp"
fi
stamp=.venv/.installed
if [ ! -e "$stamp" ] || [ ../../clients/python/requirements.txt -nt "$stamp" ]; then
  python3 -m venv .venv
  .venv/bin/pip install --quiet --disable-pip-version-check -r ../../clients/python/requirements.txt
  touch "$stamp"
fi

if [ $# -eq 0 ]; then set -- *.test.mjs; fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
node --test --test-force-exit --test-concurrency="${INTEROP_FILES_AT_ONCE:-3}" --test-reporter=spec "$@" > "$log" 2>&1 || status=$?
if [ $status -ne 0 ]; then cat "$log"; fi
# The seeds of the random scripts, what was measured, and the runner's closing lines.
grep -hE 'ℹ (seed|acknowledged|seen)' "$log" || true
grep -E '^ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms)' "$log" || tail -n 20 "$log"
exit $status
