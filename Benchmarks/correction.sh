#!/usr/bin/env bash
# Text with and without correction by the language model, side by side: pages drawn from
# Benchmarks/correction/documents.jsonl (prose that the model was not made from), scans/, and the real scans where they
# are. Prints the table of docs/accuracy.md. Needs ../shared/tools, python3 with rapidfuzz, and chromium for drawing.
set -euo pipefail
cd "$(dirname "$0")/.."
tools=../shared/tools
[ -f $tools/score.py ] || { echo "skipped: $tools/score.py is not here"; exit 0; }
make build >/dev/null
sohoa=$PWD/.build/release/sohoa
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
try() { # name, scans, texts
  for option in --no-correction --; do
    "$sohoa" run --archive "$work/$1$option" --lang en $option "$2" >/dev/null 2>&1 || [ $? -eq 3 ]
    "$sohoa" export --archive "$work/$1$option" >"$work/$1$option.jsonl"
    echo "== $1, $([ $option = -- ] && echo corrected || echo as recognised)"
    python3 $tools/score.py text "$3" "$work/$1$option.jsonl" | grep -v '^worst'
  done
  python3 - "$work/$1--.jsonl" <<'PYTHON'
import json, sys
pages = [page for line in open(sys.argv[1], encoding="utf-8") for page in json.loads(line)["pages"]]
print(f"{sum(len(page['corrections']) for page in pages)} words corrected on {len(pages)} pages")
PYTHON
}
python3 $tools/render.py Benchmarks/correction/documents.jsonl "$work/drawn" --levels clean,typical,hard --seed 41 >/dev/null
try drawn "$work/drawn" "$work/drawn/truth.jsonl"
try scans scans scans/texts.jsonl
real=../shared/scans-real
[ -d $real ] && try real $real $real/text/pages.jsonl || echo "skipped: $real is not here"
