#!/usr/bin/env python3
"""How long lists of documents take to write and to read, and the most memory at once.

usage: Benchmarks/sheets.py [DOCUMENTS]      (default 100000; wants `swift build -c release` of sohoa and SheetSpeed)
"""
import os, subprocess, sys, tempfile, time
from pathlib import Path

BUILT = Path(__file__).resolve().parents[1] / ".build" / "release"
DOCUMENTS = sys.argv[1] if len(sys.argv) > 1 else "100000"


def measured(*command):
    """Seconds, processor seconds, peak memory in MB and what it printed."""
    began = time.perf_counter()
    with subprocess.Popen([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        printed = process.stdout.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode: sys.exit(f"{command} ended with {process.returncode}")
    return time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed


with tempfile.TemporaryDirectory() as folder:
    archive = folder + "/archive"
    seconds, *_ = measured(BUILT / "SheetSpeed", "make", DOCUMENTS, archive)
    print(f"an archive of {DOCUMENTS} documents made in {seconds:.0f} s")
    for name, options in ("46 columns", []), ("short", ["--columns", "short"]):
        for form in "xlsx", "csv":
            file = f"{folder}/list.{form}"
            seconds, spent, memory, _ = measured(
                BUILT / "sohoa", "export", "--archive", archive, "--format", form, "--output", file, *options)
            size = os.path.getsize(file) / 1e6
            print(f"{name:11}{form:5} written {seconds:5.1f} s, processor {spent:5.1f} s, {memory:4.0f} MB at most, file {size:.1f} MB")
            seconds, spent, memory, printed = measured(BUILT / "SheetSpeed", "read", file)
            rows, cells, _ = printed.split()
            print(f"{'':11}{form:5} read    {seconds:5.1f} s, processor {spent:5.1f} s, {memory:4.0f} MB at most, {rows} rows, {cells} cells")
