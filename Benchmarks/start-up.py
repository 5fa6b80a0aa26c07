#!/usr/bin/env python3
"""How long a reader takes from its start to the frame that says it is ready, how much of that is processor time (which
tells more than the clock where others use the machine), and its peak memory then; with each recogniser.

usage: Benchmarks/start-up.py [READER]      (default .build/release/sohoa-reader; median of 20 starts, in turns)
"""
import os, statistics, struct, subprocess, sys, time
from pathlib import Path

READER = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parents[1] / ".build" / "release" / "sohoa-reader"
STARTS = 20


def start(recogniser):
    """Milliseconds until ready, milliseconds on a processor, and peak memory in MB."""
    began = time.perf_counter()
    with subprocess.Popen([READER, "vie", recogniser, "150", "2048"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=dict(os.environ, OMP_THREAD_LIMIT="1")) as reader:
        answer = b""
        while b"ready" not in answer:
            head = reader.stdout.read(4)
            if len(head) < 4: sys.exit("The reader ended before it was ready.")
            answer = reader.stdout.read(struct.unpack(">I", head)[0])
        taken = (time.perf_counter() - began) * 1000
        memory = next(int(l.split()[1]) for l in open(f"/proc/{reader.pid}/status") if l.startswith("VmHWM"))
        spent = sum(int(open(f).read().split()[0]) for f in Path(f"/proc/{reader.pid}/task").glob("*/schedstat"))
        reader.stdin.close()
    return taken, spent / 1e6, memory / 1024


figures = {"own": [], "tesseract": []}
for _ in range(STARTS):
    for recogniser, list in figures.items(): list.append(start(recogniser))
for recogniser, list in figures.items():
    times, spent, memory = zip(*list)
    print(f"{recogniser:10}{statistics.median(times):6.1f} ms (least {min(times):.1f}, most {max(times):.1f})   processor {statistics.median(spent):.1f} ms   {statistics.median(memory):.1f} MB")
