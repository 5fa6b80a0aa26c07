#!/usr/bin/env python3
"""Scans that carry another program's words, and other real scans: text and fields against the truth, and processor time.

usage: layered.py [--before SOHOA] [--sohoa SOHOA] [--sets layered,more,real] [--speed FILES] [--rounds N]

Runs sohoa over ../shared/scans-layered, scans-more and scans-real, and scores fields, and text where a set has transcribed
pages, with ../shared/tools/score.py; tells how many pages took the words of a layer. With --speed, reads that many files of
scans-layered (chosen by lot, seeded) by sohoa and, drawn at 300 dots an inch beforehand, by the tesseract command, in turns,
and tells processor seconds a page (user and system). With --before, the same of another build beside it. Prints no words and
no names of real papers.
Needs python3 with rapidfuzz; for --speed tesseract with Vietnamese and pdftoppm; sohoa built for release (or SOHOA_BIN).
"""
import argparse, collections, json, os, random, re, resource, sqlite3, statistics, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SOHOA = os.environ.get("SOHOA_BIN", str(ROOT / ".build/release")) + "/sohoa"
SETS = {name: SHARED / f"scans-{name}" for name in ("layered", "more", "real")}


def quiet(*command): return subprocess.run([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def processor_time(action):
    """Seconds of user and system that the commands of `action` took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    action()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def score(kind, truth, export):
    answer = subprocess.run([sys.executable, "-B", SHARED / "tools/score.py", kind, truth, export], capture_output=True, text=True)
    if answer.returncode: sys.exit(answer.stderr.strip().splitlines()[-1])
    return [line for line in answer.stdout.splitlines() if " right " in line or line.startswith("all ")]


def layers_taken(archive):
    """How many pages took their text from a layer."""
    books = sqlite3.connect(f"file:{archive}/catalogue.sqlite?mode=ro", uri=True)
    return books.execute("SELECT count(*) FROM page WHERE json_extract(measures, '$.fromTextLayer')").fetchone()[0]


def accuracy(sohoa, folder):
    """Lines of figures of one set."""
    with tempfile.TemporaryDirectory() as work:
        seconds = processor_time(lambda: quiet(sohoa, "run", folder, "--archive", f"{work}/archive", "--lang", "en"))
        export = f"{work}/export.jsonl"
        with open(export, "w") as out: subprocess.run([sohoa, "export", "--archive", f"{work}/archive"], stdout=out, check=True)
        pages = [page for line in open(export) for page in json.loads(line)["pages"]]
        states = collections.Counter(page["state"] if page["state"] != "unreadable" else page["reason"] for page in pages)
        yield f"{len(pages)} pages {dict(states)}; from a layer: {layers_taken(f'{work}/archive')}; {seconds / max(1, len(pages)):.3f} processor seconds a page"
        yield from score("fields", folder / "labels.jsonl", export)
        if (folder / "text/pages.jsonl").exists(): yield from score("text", folder / "text/pages.jsonl", export)


def speed(programs, count, rounds):
    files = random.Random(17).sample(sorted(SETS["layered"].rglob("*.pdf")), count)
    with tempfile.TemporaryDirectory() as work:
        pages = 0
        for number, file in enumerate(files):
            quiet("pdftoppm", "-r", 300, "-gray", "-png", file, f"{work}/{number:03}")
        drawn = sorted(Path(work).glob("*.png"))
        pages = len(drawn)

        def by_sohoa(sohoa):
            with tempfile.TemporaryDirectory() as archive: quiet(sohoa, "run", *files, "--archive", f"{archive}/a", "--readers", 1, "--lang", "en")

        def by_tesseract():
            for page in drawn: quiet("tesseract", page, "stdout", "-l", "vie")

        actions = {label: lambda sohoa=sohoa: by_sohoa(sohoa) for label, sohoa in programs.items()} | {"tesseract": by_tesseract}
        times = collections.defaultdict(list)
        for _ in range(rounds):
            for label, action in actions.items(): times[label].append(processor_time(action) / pages)
    slow = statistics.median(times["tesseract"])
    print(f"== processor seconds a page, {pages} pages of {count} layered files, median of {rounds} in turns")
    for label, values in times.items():
        print(f"{label:10} {statistics.median(values):6.3f}  {statistics.median(values) / slow:5.2f} of tesseract's   ({', '.join(f'{v:.3f}' for v in values)})")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--before"); options.add_argument("--sohoa", default=SOHOA); options.add_argument("--sets", default="layered,more,real")
    options.add_argument("--speed", type=int, default=0); options.add_argument("--rounds", type=int, default=3)
    options = options.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    programs = {"before": options.before, "now": options.sohoa} if options.before else {"now": options.sohoa}
    for name in filter(None, options.sets.split(",")):
        if not SETS[name].exists(): print(f"skipped: {SETS[name]} is not here"); continue
        for label, sohoa in programs.items():
            print(f"== {name}, {label}", flush=True)
            for line in accuracy(sohoa, SETS[name]): print(line, flush=True)
    if options.speed: speed(programs, options.speed, options.rounds)


if __name__ == "__main__":
    main()
