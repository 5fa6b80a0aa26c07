#!/usr/bin/env python3
"""Gives every file of ../shared/robustness to `sohoa run` and says how its pages ended. A crash of a reader shows as
reader-died, a hang as out-of-time; both should be none. Prints the table of docs/reliability.md.

usage: Benchmarks/robustness.py [FOLDER]
"""
import collections, json, os, subprocess, sys, tempfile

project = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(project, "..", "shared", "robustness")
if not os.path.isdir(folder):
    sys.exit(f"skipped: {folder} is not here")
sohoa = os.path.join(project, ".build", "release", "sohoa")
with tempfile.TemporaryDirectory() as work:
    archive = os.path.join(work, "archive")
    run = subprocess.run([sohoa, "run", folder, "--archive", archive, "--lang", "en", "--deadline", "60"],
                         capture_output=True, text=True)
    print(run.stdout.split("Unreadable: ")[0].strip())
    print("exit code", run.returncode)
    rows = subprocess.run([sohoa, "report", "--by", "outcome", "--archive", archive, "--json"], capture_output=True, text=True)
    for line in map(json.loads, rows.stdout.splitlines()):
        key = line["key"]
        print(f"{key.get('state', 'all'):12} {key.get('reason') or '':18} {line['pages']['registered']:6}")
    print(subprocess.run([sohoa, "check", "--archive", archive, "--lang", "en"], capture_output=True, text=True).stdout.strip())
