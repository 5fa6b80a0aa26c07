#!/usr/bin/env bash
# Pages a minute with one and with two readers, with the own recogniser and with libtesseract's, in turns, on the same
# pages; processor time a page, and peak memory of the program and of a reader. Prints the table of docs/performance.md.
# usage: Benchmarks/speed.sh [ROUNDS [SCANS]]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3}
scans=${2:-scans}
make build >/dev/null
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
  for way in "1 own" "2 own" "2 tesseract"; do
    read -r readers recogniser <<<"$way"
    rm -rf "$work/archive"
    start=$(date +%s.%N)
    "$sohoa" run "$scans" --archive "$work/archive" --readers "$readers" --recogniser "$recogniser" --lang en \
      >"$work/log" 2>/dev/null &
    memory=$(watch_memory $!); wait $! || [ $? -eq 3 ]
    seconds=$(echo "$(date +%s.%N) - $start" | bc)
    pages=$(awk '/^Registered/ {print $NF}' "$work/log")
    printf 'round %s  readers %s  %-9s  %s pages  %6.1f s  %5.0f pages/min  peak MB: sohoa %d, reader %d\n' "$round" \
      "$readers" "$recogniser" "$pages" "$seconds" "$(echo "$pages * 60 / $seconds" | bc -l)" \
      $((${memory% *} / 1024)) $((${memory#* } / 1024))
  done
done
