#!/usr/bin/env bash
# Describes 120 drawn documents of all types and, where they are there, the real ones of ../shared/scans-real; prints the
# tables of docs/accuracy.md: fields, how far confidences can be believed, and where joined dossiers are cut.
#   Benchmarks/description.sh [FOLDER]   FOLDER holds what described/make.py has drawn; drawn anew (14 minutes) where it is missing
# Needs python3 with rapidfuzz, ../shared/tools, qpdf, and what render.py needs.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=../shared
[ -f $shared/tools/score.py ] || { echo "skipped: $shared/tools/score.py is not here"; exit 0; }
make build >/dev/null
sohoa=$PWD/.build/release/sohoa
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
drawn=${1:-$work/drawn}
[ -f "$drawn/truth.jsonl" ] || python3 Benchmarks/described/make.py "$drawn"
try() { # name, scans, labels
  "$sohoa" run "$2" --archive "$work/$1" --lang en >"$work/$1.log" 2>/dev/null || [ $? -eq 3 ]
  "$sohoa" export --archive "$work/$1" >"$work/$1.jsonl"
  echo "== $1"
  python3 $shared/tools/score.py fields "$3" "$work/$1.jsonl" | grep ' right '
}
try drawn "$drawn" "$drawn/truth.jsonl"
pairs=("$drawn/truth.jsonl" "$work/drawn.jsonl")
if [ -d $shared/scans-real ]; then
  try real $shared/scans-real $shared/scans-real/labels.jsonl
  pairs+=($shared/scans-real/labels.jsonl "$work/real.jsonl")
  echo "== real: confidence"
  Benchmarks/calibration.py $shared/scans-real/labels.jsonl "$work/real.jsonl"
fi
echo "== drawn: confidence"
Benchmarks/calibration.py "$drawn/truth.jsonl" "$work/drawn.jsonl"
echo "== all: confidence"
Benchmarks/calibration.py "${pairs[@]}"
echo "== description alone"
swift run -c release DescribeScans "$work/drawn" 2>&1 >/dev/null | tail -1
[ -d $shared/scans-real ] && Benchmarks/dossiers.py
