#!/usr/bin/env python3
"""sohoa beside tantivy, Xapian and plain FTS5: the same pages, the same 200 questions, in turns, in one run.

  compare.py build PAGES PEERS [ENGINE…]        makes the peers' indexes in the folder PEERS
  compare.py ask PAGES ARCHIVE PEERS [ROUNDS]   asks all, prints a table, writes PEERS/asked-PAGES.json
  compare.py plot OUT.svg ASKED.json…           draws growth

A peer that has used five minutes is not asked in a further round. all.sh does it all.

ARCHIVE is made by `SearchSpeed make PAGES ARCHIVE`. Needs SearchSpeed and sohoa built for release, python3-xapian
(Debian), tantivy (PyPI). Times are milliseconds: by the clock, and of the asking process's processor.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from engines import ENGINES, size
from plot import draw

ROOT = Path(os.environ.get("SOHOA_ROOT", Path(__file__).resolve().parents[2]))
# Milliseconds after which a peer is asked no more.
PATIENCE = 300_000
PROGRAMS = Path(os.environ.get("SOHOA_BIN", ROOT / ".build/release"))


def search_speed(*arguments, **options):
    return subprocess.Popen(
        [PROGRAMS / "SearchSpeed", *map(str, arguments)], cwd=ROOT, text=True, **{"stdout": subprocess.PIPE} | options)


def pages(count, folder):
    """The pages, which are made once for all peers."""
    path = folder / "texts.jsonl"
    if not path.exists():
        with open(path.with_suffix(".part"), "w") as part:
            search_speed("texts", count, stdout=part).wait()
        path.with_suffix(".part").rename(path)
    with open(path) as lines:
        for line in lines:
            yield json.loads(line)


def built(folder):
    path = folder / "built.json"
    return json.loads(path.read_text()) if path.exists() else {}


def build(count, folder, names):
    folder.mkdir(parents=True, exist_ok=True)
    next(pages(count, folder))
    for engine in ENGINES:
        if names and engine.name not in names:
            continue
        start, spent = time.monotonic(), time.process_time()
        peer = engine(str(folder))
        peer.build(pages(count, folder))
        facts = built(folder)
        facts[engine.name] = {
            "pages": count, "seconds": time.monotonic() - start, "processor": time.process_time() - spent,
            "bytes": peer.bytes()}
        (folder / "built.json").write_text(json.dumps(facts, indent=1))
        print(engine.name, facts[engine.name], flush=True)


class Sohoa:
    """Asked in a process of its own, which measures itself: what is compared is the search, not the pipe."""

    name = "sohoa"

    def __init__(self, archive):
        self.process = search_speed("serve", archive, stdin=subprocess.PIPE)
        self.facts = json.loads(self.process.stdout.readline())

    def timed(self, question):
        self.process.stdin.write(f"{question['kind']}\t{question['index']}\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["clock"], answer["processor"], answer["total"]


class Peer:
    def __init__(self, engine, folder):
        self.name, self.engine = engine.name, engine(str(folder))
        self.engine.start()

    def timed(self, question):
        start, spent = time.perf_counter(), time.process_time()
        total = self.engine.ask(question)
        return 1000 * (time.perf_counter() - start), 1000 * (time.process_time() - spent), total


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, max(0, -(-len(values) * share // 100) - 1))]


def whole_command(archive, questions):
    """`sohoa search` from start to end, with each eighth question."""
    times = []
    for question in questions[::8]:
        command = [PROGRAMS / "sohoa", "search", "--archive", archive, "--json", "--", question["words"]]
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(1000 * (time.perf_counter() - start))
    return times


def ask(count, archive, folder, rounds):
    questions = [json.loads(line) for line in search_speed("queries").stdout]
    sohoa = Sohoa(archive)
    ready = [sohoa] + [Peer(engine, folder) for engine in ENGINES if engine.name in built(folder)]
    times = {engine.name: {} for engine in ready}
    used = dict.fromkeys(times, 0.0)
    for turn in range(rounds):
        asked = [engine for engine in ready if used[engine.name] < PATIENCE]
        for question in questions:
            for engine in asked[turn % len(asked):] + asked[:turn % len(asked)]:
                clock, processor, _ = engine.timed(question)
                used[engine.name] += clock
                times[engine.name].setdefault(question["kind"], []).append((clock, processor))
    facts = built(folder)
    facts["sohoa"] = {"pages": sohoa.facts["pages"], "bytes": sohoa.facts["index"], "text": sohoa.facts["text"]}
    made = Path(str(archive).rstrip("/") + ".made.json")
    if made.exists():
        facts["sohoa"] |= json.loads(made.read_text())
    result = {"pages": count, "rounds": rounds, "load": os.getloadavg()[0], "engines": {}}
    for name, kinds in times.items():
        rows = dict(kinds)
        rows["all"] = [pair for pairs in kinds.values() for pair in pairs]
        result["engines"][name] = {
            "build": facts[name],
            "kinds": {
                kind: {
                    way: [percentile([pair[place] for pair in pairs], share) for share in (50, 95)]
                    for place, way in enumerate(("clock", "processor"))}
                for kind, pairs in rows.items()}}
    command = whole_command(archive, questions)
    result["command"] = [percentile(command, 50), percentile(command, 95)]
    (folder / f"asked-{count}.json").write_text(json.dumps(result, indent=1))
    report(result)


def report(result):
    names = list(result["engines"])
    print(f"{result['pages']} pages, {result['rounds']} rounds, load {result['load']:.1f}; ms by the clock p50 / p95 (processor)")
    print("| kind | " + " | ".join(names) + " |")
    print("|---" * (len(names) + 1) + "|")
    for kind in result["engines"]["sohoa"]["kinds"]:
        cells = []
        for name in names:
            times = result["engines"][name]["kinds"][kind]
            cells.append("{:.1f} / {:.1f} ({:.1f} / {:.1f})".format(*times["clock"], *times["processor"]))
        print(f"| {kind} | " + " | ".join(cells) + " |")
    for title, shown in (
        ("index, bytes a page", lambda f: f"{f['bytes'] / f['pages']:.0f}"),
        ("made in, s (processor)", lambda f: f"{f['seconds']:.0f} ({f['processor']:.0f})" if "seconds" in f else "–"),
    ):
        print(f"| {title} | " + " | ".join(shown(result["engines"][n]["build"]) for n in names) + " |")
    sizes = result["engines"]["sohoa"]["build"]
    print(f"text: {sizes['text'] / sizes['pages']:.0f} bytes a page; sohoa's index {sizes['bytes'] / sizes['text']:.2f} times the text")
    print("whole `sohoa search`: p50 {:.0f}, p95 {:.0f} ms".format(*result["command"]))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["build", count, folder, *names]:
            build(int(count), Path(folder), names)
        case ["ask", count, archive, folder, *rounds]:
            ask(int(count), archive, Path(folder), int(rounds[0]) if rounds else 3)
        case ["plot", path, *asked]:
            Path(path).write_text(draw([json.loads(Path(name).read_text()) for name in asked]))
        case _:
            sys.exit(__doc__)
