#!/usr/bin/env python3
"""Exports all documents of an archive as PDF, once undisturbed and then killed at random instants and run again: the files have to be
the same to the byte. Prints pages a minute and the most memory of any process: docs/performance.md, docs/reliability.md.

usage: Benchmarks/killed-copies.py ARCHIVE [--kills 20] [--seed 1]
"""
import argparse, hashlib, json, os, random, resource, shutil, signal, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOHOA = ROOT / ".build" / "release" / "sohoa"


def export(archive, out):
    return [SOHOA, "export", "--format", "pdf", "--out", out, "--archive", archive, "--by", "killed-copies.py"]


def digests(folder):
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file()}


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].splitlines()[0])
    parser.add_argument("archive", type=Path); parser.add_argument("--kills", type=int, default=20); parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(); chance = random.Random(asked.seed); quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole"
        start = time.monotonic(); subprocess.run(export(asked.archive, whole), **quiet); seconds = time.monotonic() - start
        lines = [json.loads(l) for l in open(whole / "sohoa-manifest.jsonl")]
        pages = sum(len(l["pages"]) for l in lines)
        print(f"{len(lines)} documents, {pages} pages in {seconds:.1f} s: {pages * 60 / seconds:.0f} pages/min; "
              f"at most {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB", flush=True)
        wanted, off = digests(whole), 0
        for number in range(asked.kills):
            broken = Path(folder) / "broken"
            shutil.rmtree(broken, ignore_errors=True)
            process = subprocess.Popen(export(asked.archive, broken), start_new_session=True, **quiet)
            time.sleep(chance.uniform(0, seconds)); process.send_signal(signal.SIGKILL); process.wait()
            done = len(list(broken.rglob("*.pdf"))) if broken.exists() else 0
            subprocess.run(export(asked.archive, broken), **quiet)
            same = digests(broken) == wanted
            off += not same
            print(f"kill {number + 1}: {done} files lay there; {'the same files' if same else 'OTHER FILES'}", flush=True)
        print("Nothing is off." if not off else f"{off} of {asked.kills} are off."); sys.exit(1 if off else 0)


if __name__ == "__main__": main()
