#!/usr/bin/env python3
"""Finds 60 papers that somebody remembers: typed as clerks type, 20 with marks, 20 without, 10 with a slip, 10 by half of a
number; over scans/ and ../shared/scans-real. A query's right answers are files; queries over real scans name no people.

  ask.py [ARCHIVE]     ARCHIVE is kept and filled where it lacks; else a temporary one

Prints how often the right file stands first and among the first five, and the queries that fall short. Needs sohoa and
sohoa-reader built for release.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("SOHOA_BIN", ROOT / ".build/release")) / "sohoa"
SHELVES = [ROOT / "scans", Path(os.environ.get("SOHOA_SHARED", ROOT.parent / "shared")) / "scans-real"]


def rank(query, archive):
    command = [PROGRAM, "search", "--archive", archive, "--json", "--limit", "20", "--", query["query"]]
    told = subprocess.run(command, capture_output=True, text=True)
    files = [os.path.basename(json.loads(line)["file"]) for line in told.stdout.splitlines()]
    return next((place for place, name in enumerate(files, 1) if name in query["files"]), None), told.stderr


def main(archive):
    shelves = [shelf for shelf in SHELVES if shelf.exists()]
    if len(shelves) < len(SHELVES):
        print("skipped: there are no real scans")
        return
    subprocess.run([PROGRAM, "run", "--archive", archive, *shelves], stdout=subprocess.DEVNULL, check=False)
    queries = [json.loads(line) for line in open(Path(__file__).parent / "queries.jsonl", encoding="utf-8")]
    ranks = {}
    for query in queries:
        place, error = rank(query, archive)
        ranks.setdefault(query["kind"], []).append(place)
        if place != 1:
            print(f"rank {place}: {query['kind']}: {query['query']} {error}".rstrip())
    ranks["all"] = [place for places in ranks.values() for place in places]
    for kind, places in ranks.items():
        first = sum(place == 1 for place in places)
        five = sum(place is not None and place <= 5 for place in places)
        print(f"{kind:8} {len(places)} queries: first {first / len(places):.1%}, in the first five {five / len(places):.1%}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(sys.argv[1])
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(folder + "/archive")
