#!/usr/bin/env python3
"""Is a secrecy mark found in every raster format, orientation and resolution?   usage: secrecy-rasters.py [FOLDER]

Draws a paper with each of the three marks, and the same papers without, with ../shared/tools/render.py (kept in FOLDER where
it is given). Makes of each a colour TIFF, a JPEG, a PNG and a fax TIFF, in eight orientations that the file's tag tells, in
the same eight without a tag, at 200 x 200 and at 200 x 100 dots an inch. All papers with a mark must be withheld. Of the
others only those are that show their mirror image, since such a page cannot be screened.
Each combination has an archive of its own: a page that looks like a withheld one would be withheld, too.
Needs what render.py needs, and sohoa built for release (or SOHOA_BIN).
"""
import collections, json, os, subprocess, sys, tempfile
from pathlib import Path

from PIL import Image
import books

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SOHOA = os.environ.get("SOHOA_BIN", str(ROOT / ".build/release")) + "/sohoa"
MARKS = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"]
FORMATS = ["colour.tif", "jpg", "png", "fax.tif"]
# How the shown page is moved to be stored as an orientation tag says.
STORED = {1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
          5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270}
MIRRORED = {2, 4, 5, 7}


def draw(folder):
    papers = [json.loads(line) for line in open(ROOT / "Benchmarks/samples/documents.jsonl", encoding="utf-8")]
    papers = [paper for paper in papers if paper.get("header", "decree") == "decree"][:len(MARKS)]
    with open(folder / "papers.jsonl", "w", encoding="utf-8") as out:
        for number, paper in enumerate(papers):
            for mark in (None, MARKS[number]):
                drawn = {k: v for k, v in paper.items() if k not in ("secrecy", "urgency")}
                drawn["id"] = f"{number:02}-{'marked' if mark else 'plain'}"
                drawn["paragraphs"] = paper["paragraphs"][:6]
                if mark: drawn["secrecy"] = mark
                out.write(json.dumps(drawn, ensure_ascii=False) + "\n")
    subprocess.run([sys.executable, SHARED / "tools/render.py", folder / "papers.jsonl", folder / "drawn", "--levels", "typical"], check=True)


def save(page, path, kind, orientation, is_tagged, dots):
    across, down = dots
    size = (round(8.27 * across), round(11.69 * down))
    page = page.resize(size, Image.Resampling.LANCZOS)
    if kind == "fax.tif": page = page.convert("L").point(lambda value: 255 * (value > 150)).convert("1")
    if STORED[orientation] is not None: page = page.transpose(STORED[orientation])
    dpi = dots if orientation < 5 else (down, across)
    tag = orientation if is_tagged else 1
    if kind.endswith("tif"):
        page.save(path, compression="group4" if page.mode == "1" else "tiff_lzw", dpi=dpi, tiffinfo={274: tag})
    else:
        exif = Image.Exif()
        exif[274] = tag
        page.save(path, dpi=dpi, exif=exif.tobytes(), **({"quality": 85} if kind == "jpg" else {}))


def withheld(scans):
    with tempfile.TemporaryDirectory() as work:
        archive = f"{work}/archive"
        subprocess.run([SOHOA, "run", scans, "--archive", archive, "--lang", "en"], stdin=subprocess.DEVNULL, capture_output=True)
        return {Path(file).name for file, page, _, state in books.pages(archive) if page == 1 and state == "withheld"}


if not (SHARED / "tools/render.py").exists(): sys.exit("skipped: ../shared/tools/render.py is not there")
counts = collections.defaultdict(lambda: [0, 0])
with tempfile.TemporaryDirectory() as work:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else work)
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "drawn/truth.jsonl").exists(): draw(folder)
    pages = {p.stem.split(".")[0]: Image.open(p).convert("RGB") for p in sorted((folder / "drawn").glob("*.tif"))
             if p.stem.split(".")[1] in ("typical", "typical-p1")}
    for is_marked in (True, False):
        for kind in FORMATS:
            for dots in ((200, 200), (200, 100)):
                for is_tagged in (True, False):
                    for orientation in STORED:
                        with tempfile.TemporaryDirectory() as scans:
                            for name, page in pages.items():
                                if ("marked" in name) == is_marked:
                                    save(page, f"{scans}/{name}.{kind}", kind, orientation, is_tagged, dots)
                            names = sorted(os.listdir(scans))
                            kept = withheld(scans)
                        expected = is_marked or (not is_tagged and orientation in MIRRORED)
                        row = ("marked" if is_marked else "mirrored, no mark" if expected else "no mark", kind, f"{dots[0]} x {dots[1]}")
                        for name in names:
                            counts[row][0] += 1
                            counts[row][1] += name in kept
                            if (name in kept) != expected:
                                print(f"{name} {dots} orientation {orientation}{' by tag' if is_tagged else ''}: {'' if name in kept else 'not '}withheld", flush=True)
for row, (pages, kept) in counts.items():
    print(f"{row[0]:18} {row[1]:10} {row[2]:9} {kept:3} of {pages:3} withheld")
