#!/usr/bin/env python3
"""Are pages with a secrecy mark withheld, and only those?   usage: secrecy.py [FOLDER]

Draws the first pages of decree-like papers of Benchmarks/samples with MẬT, TỐI MẬT or TUYỆT MẬT, every other one with an
urgency mark beside it, at three levels, with ../shared/tools/render.py (kept in FOLDER where it is given); makes of each a
grey, a bilevel, an upside-down and a tilted one; and the same papers without a mark. Runs sohoa over all, counts what was
withheld, and names what went wrong.
Needs what render.py needs, and sohoa built for release (or SOHOA_BIN).
"""
import collections, json, os, random, subprocess, sys, tempfile
from pathlib import Path

from PIL import Image
import books

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SOHOA = os.environ.get("SOHOA_BIN", str(ROOT / ".build/release")) + "/sohoa"
MARKS = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"]
PAPERS = 9


def draw(folder):
    papers = [json.loads(line) for line in open(ROOT / "Benchmarks/samples/documents.jsonl", encoding="utf-8")]
    papers = [paper for paper in papers if paper.get("header", "decree") == "decree"][:PAPERS]
    with open(folder / "papers.jsonl", "w", encoding="utf-8") as out:
        for number, paper in enumerate(papers):
            for mark in (None, MARKS[number % 3]):
                drawn = {k: v for k, v in paper.items() if k not in ("secrecy", "urgency")}
                drawn["id"] = f"{number:02}-{'marked' if mark else 'plain'}"
                drawn["paragraphs"] = paper["paragraphs"][:6]
                if mark: drawn["secrecy"] = mark
                if mark and number % 2: drawn["urgency"] = "HỎA TỐC"
                out.write(json.dumps(drawn, ensure_ascii=False) + "\n")
    subprocess.run([sys.executable, SHARED / "tools/render.py", folder / "papers.jsonl", folder / "drawn"], check=True)


def variants(page, rng):
    grey = page.convert("L")
    yield "colour", page
    yield "grey", grey
    yield "bilevel", grey.point(lambda value: 255 * (value > 150)).convert("1")
    yield "upside down", page.transpose(Image.Transpose.ROTATE_180)
    yield "tilted", page.rotate(rng.choice((-1, 1)) * rng.uniform(3, 6), fillcolor=page.getpixel((2, 2)))


if not (SHARED / "tools/render.py").exists(): sys.exit("skipped: ../shared/tools/render.py is not there")
with tempfile.TemporaryDirectory() as work:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else work)
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "drawn/truth.jsonl").exists(): draw(folder)
    scans, kinds, rng = Path(work) / "scans", {}, random.Random(23)
    scans.mkdir()
    for path in sorted((folder / "drawn").glob("*.tif")):
        scan = Image.open(path)
        for kind, page in variants(scan.convert("RGB"), rng):
            name = f"{path.stem}.{kind.replace(' ', '-')}.tif"
            kinds[name] = ("marked" in path.stem, path.stem.split(".")[1], kind)
            page.save(scans / name, compression="group4" if page.mode == "1" else "tiff_lzw", dpi=scan.info.get("dpi", (300, 300)))
    archive = f"{work}/archive"
    subprocess.run([SOHOA, "run", scans, "--archive", archive, "--lang", "en"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    withheld = {Path(file).name for file, page, _, state in books.pages(archive) if page == 1 and state == "withheld"}
counts = collections.defaultdict(lambda: [0, 0, 0, 0])
for name, (marked, level, kind) in sorted(kinds.items()):
    for key in (level, kind, "all"):
        count = counts[key]
        count[0 if marked else 2] += 1
        if name in withheld: count[1 if marked else 3] += 1
    if marked != (name in withheld): print(f"{name}: {'not withheld' if marked else 'withheld without a mark'}")
for key, (marked, kept, plain, wrong) in counts.items():
    print(f"{key:12} {kept:3} of {marked:3} marked pages withheld, {wrong} of {plain} others")
