#!/usr/bin/env bash
# Pages a minute with one and with two readers, in turns, on the same pages; peak memory of the program and of a reader;
# and the `tesseract` command on the same pages, one process a core. Prints the tables of docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
swift build -c release >/dev/null
sohoa=$PWD/.build/release/sohoa
export OMP_THREAD_LIMIT=1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
# Peak memory of sohoa and of the largest reader, sampled while they run (kB).
watch_memory() {
  local program=0 reader=0 value
  while kill -0 "$1" 2>/dev/null; do
    value=$(awk '/VmHWM/ {print $2}' "/proc/$1/status" 2>/dev/null || echo 0); [ "${value:-0}" -gt "$program" ] && program=$value
    for pid in $(pgrep -P "$1" 2>/dev/null); do
      value=$(awk '/VmHWM/ {print $2}' "/proc/$pid/status" 2>/dev/null || echo 0); [ "${value:-0}" -gt "$reader" ] && reader=$value
    done
    sleep 0.2
  done
  echo "$program $reader"
}
for round in $(seq "$rounds"); do
  for readers in 1 2; do
    rm -rf "$work/archive"
    start=$(date +%s.%N)
    "$sohoa" run scans --archive "$work/archive" --readers $readers --lang en >"$work/log" 2>/dev/null &
    memory=$(watch_memory $!); wait $! || [ $? -eq 3 ]
    seconds=$(echo "$(date +%s.%N) - $start" | bc)
    pages=$(awk '/^Registered/ {print $NF}' "$work/log")
    echo "round $round: $readers reader(s), $pages pages in $seconds s = $(echo "$pages * 60 / $seconds" | bc) pages/min;" \
      "peak kB: sohoa ${memory% *}, reader ${memory#* }"
  done
done
