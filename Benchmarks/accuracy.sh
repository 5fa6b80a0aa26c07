#!/usr/bin/env bash
# Reads scans/ and, where it is there, ../shared/scans-real, and scores text and fields of both against the truth.
# Prints the tables of docs/accuracy.md. Needs python3 with rapidfuzz, and ../shared/tools/score.py.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=../shared
[ -f $shared/tools/score.py ] || { echo "skipped: $shared/tools/score.py is not here"; exit 0; }
make build >/dev/null
sohoa=$PWD/.build/release/sohoa
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
score() { python3 $shared/tools/score.py "$@" | grep -E 'right|texts' | grep -v '^real'; }
try() { # name, scans, labels, texts
  echo "== $1"
  "$sohoa" run "$2" --archive "$work/$1" --lang en >"$work/$1.log" 2>/dev/null || [ $? -eq 3 ]
  grep -E '^(Read|Blank|Unreadable|Withheld|Waiting|Registered|Balances)' "$work/$1.log"
  "$sohoa" export --archive "$work/$1" >"$work/$1.jsonl"
  score fields "$3" "$work/$1.jsonl"
  score text "$4" "$work/$1.jsonl"
}
try scans scans scans/truth.jsonl scans/texts.jsonl
[ -d $shared/scans-real ] || { echo "skipped: $shared/scans-real is not here"; exit 0; }
try real $shared/scans-real $shared/scans-real/labels.jsonl $shared/scans-real/text/pages.jsonl
