#!/usr/bin/env python3
"""A hundred pages turned at random: are they read upright?   usage: turned-pages.py DRAWN [PAGES]

Takes the first PAGES (100) pages of the TIFF files in the folder DRAWN, as Benchmarks/described/make.py draws them, turns
each by 0, 90, 180 or 270 degrees (seeded), runs sohoa over the pages as they were and as they were turned, and counts those of
which both readings have at least nine of ten words in common.
Needs Pillow, and sohoa built for release (or SOHOA_BIN).
"""
import collections, json, os, random, subprocess, sys, tempfile
from pathlib import Path

from PIL import Image, ImageSequence

ROOT = Path(__file__).resolve().parents[1]
SOHOA = os.environ.get("SOHOA_BIN", str(ROOT / ".build/release")) + "/sohoa"
TURNS = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}


def pages(folder):
    for path in sorted(Path(folder).glob("*.tif")):
        for page in ImageSequence.Iterator(Image.open(path)):
            yield page.copy(), page.info.get("dpi", (300, 300))


def read(folder, archive):
    subprocess.run([SOHOA, "run", folder, "--archive", archive, "--lang", "en"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    exported = subprocess.run([SOHOA, "export", "--archive", archive], capture_output=True, text=True, check=True).stdout
    return {(Path(d["file"]).name, page["page"]): (page.get("text") or "").split()
            for d in map(json.loads, exported.splitlines()) for page in d["pages"]}


if len(sys.argv) < 2: sys.exit(__doc__)
wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 100
rng = random.Random(17)
with tempfile.TemporaryDirectory() as work:
    angles = {}
    for name in ("upright", "turned"): os.mkdir(f"{work}/{name}")
    for number, (page, dpi) in zip(range(wanted), pages(sys.argv[1])):
        name = f"{number:03}.tif"
        angles[name] = rng.choice((0, 90, 180, 270))
        page.save(f"{work}/upright/{name}", compression="tiff_lzw", dpi=dpi)
        turned = page.transpose(TURNS[angles[name]]) if angles[name] else page
        turned.save(f"{work}/turned/{name}", compression="tiff_lzw", dpi=dpi)
    upright, turned = (read(f"{work}/{name}", f"{work}/{name}.archive") for name in ("upright", "turned"))
right = collections.Counter()
for (name, page), words in sorted(upright.items()):
    common = sum((collections.Counter(words) & collections.Counter(turned.get((name, page), []))).values())
    if words and common >= 0.9 * len(words): right[angles[name]] += 1
    else: print(f"{name}, turned by {angles[name]}: {common} of {len(words)} words are the same")
for angle, count in sorted(collections.Counter(angles.values()).items()): print(f"turned by {angle:3}: {right[angle]} of {count} read upright")
print(f"all: {sum(right.values())} of {len(angles)}")
