#!/bin/sh
# The final measurement: sohoa and its peers at 10,000, 100,000 and 1,000,000 pages, and growth drawn to docs/search-growth.svg.
#   Benchmarks/search-peers/all.sh FOLDER [ROUNDS]
# FOLDER holds sohoa-N and N for each number of pages; what is not there is made first, which takes hours for a million.
# Needs SearchSpeed and sohoa built for release, python3-xapian, tantivy (PYTHONPATH where it is not installed).
set -eu
folder=$1
rounds=${2:-3}
here=$(dirname "$0")
bin=${SOHOA_BIN:-$here/../../.build/release}
python=${PYTHON:-/usr/bin/python3}
asked=
for pages in 10000 100000 1000000; do
  [ -e "$folder/sohoa-$pages" ] || "$bin/SearchSpeed" make "$pages" "$folder/sohoa-$pages"
  [ -e "$folder/$pages/built.json" ] || "$python" "$here/compare.py" build "$pages" "$folder/$pages"
  "$python" "$here/compare.py" ask "$pages" "$folder/sohoa-$pages" "$folder/$pages" "$rounds"
  asked="$asked $folder/$pages/asked-$pages.json"
done
# shellcheck disable=SC2086
"$python" "$here/compare.py" plot "$here/../../docs/search-growth.svg" $asked
