#!/usr/bin/env python3
"""Marks of secrecy that software put on a scan in a PDF: is every such page withheld, and no other?

usage: secrecy-pdf.py [--before SOHOA] [--sohoa SOHOA] [--folder FOLDER]

Puts MẬT, TỐI MẬT and TUYỆT MẬT on drawn scans in eight ways (stamp and free text annotations, text, picture, curves, form
field, form on a layer, picture with a soft mask) and in the ink of the scan itself, on pages in four directions, built as one
picture and as mixed raster content with a layer of words; in red, and some in black. Puts other words (ĐẾN, KHẨN, HỎA TỐC,
THƯỢNG KHẨN, and prose that speaks of state secrets) on others in the same ways. Runs sohoa over each by itself and counts what
was withheld. With --before, the same of another build beside it.
Needs what ../shared/tools/render.py needs, and sohoa built for release (or SOHOA_BIN).
"""
import argparse, collections, json, os, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
import books

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Benchmarks/page-constructions"))
sys.dont_write_bytecode = True
SOHOA = os.environ.get("SOHOA_BIN", str(ROOT / ".build/release")) + "/sohoa"
MARKS = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"]
OTHERS = ["ĐẾN", "KHẨN", "HỎA TỐC", "THƯỢNG KHẨN"]
PROSE = "Thực hiện Luật Bảo vệ bí mật nhà nước"


def files(papers):
    """(name, keys it counts under, whether it is marked, bytes) of each file."""
    import marks
    import pictures
    from document import Document, Page
    number = 0
    for ground in marks.GROUNDS:
        for direction in marks.DIRECTIONS:
            for way in marks.WAYS:
                paper, number = papers[number % len(papers)], number + 1
                keys = (ground, direction, way)
                name = "-".join(keys).replace(" ", "-").replace("/", "")
                yield f"{name}.pdf", (*keys, "red"), True, marks.marked(paper, ground, way, direction, MARKS[number % 3])
                yield f"{name}.other.pdf", keys, False, marks.marked(paper, ground, way, direction, OTHERS[number % 4])
                if way in ("text on page", "form field", "curves"):
                    yield f"{name}.black.pdf", (*keys, "black"), True, marks.marked(paper, ground, way, direction, MARKS[(number + 1) % 3], marks.BLACK)
                if way in ("text on page", "free text note"):
                    yield f"{name}.prose.pdf", keys, False, marks.marked(paper, ground, way, direction, PROSE, marks.BLACK)
            yield f"plain-{ground}-{direction}.pdf".replace(" ", "-").replace("/", ""), (ground, direction, "nothing put on"), False, \
                marks.marked(papers[number % len(papers)], ground, None, direction, "")
    for index, words in enumerate(MARKS + OTHERS):
        scan = marks.stamped(papers[index % len(papers)], words)
        for coding, image in (("jpeg", scan), ("group4", scan.convert("L").point(lambda v: 255 * (v > 150)).convert("1")), ("stencil", None)):
            document = Document()
            page = Page(document)
            if image is None: page.whole(pictures.stencil(document, scan.convert("L").point(lambda v: 255 * (v > 150)).convert("1")), before="0 g")
            else: page.whole(getattr(pictures, coding)(document, image))
            page.end()
            yield f"ink-{coding}-{index}.pdf", (f"one {coding}", "upright", "ink of the scan"), words in MARKS, document.bytes()


def outcome(sohoa, scan):
    """How the page ends in an archive of its own: in one with others, a page that looks like a withheld one is withheld too."""
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([sohoa, "run", scan, "--archive", f"{work}/archive", "--lang", "en", "--readers", "1"], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        return next((state for _, _, _, state in books.pages(f"{work}/archive")), "missing")


def outcomes(sohoa, scans):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(pool.map(lambda scan: (scan.name, outcome(sohoa, scan)), sorted(scans.glob("*.pdf"))))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--before"); options.add_argument("--sohoa", default=SOHOA); options.add_argument("--folder")
    options = options.parse_args()
    if not (ROOT.parent / "shared/tools/render.py").exists(): sys.exit("skipped: ../shared/tools/render.py is not there")
    import paper
    with tempfile.TemporaryDirectory() as work:
        folder = Path(options.folder or work)
        (folder / "secrecy").mkdir(parents=True, exist_ok=True)
        kinds = {}
        for name, keys, is_marked, content in files(paper.draw(folder / "papers")):
            (folder / "secrecy" / name).write_bytes(content)
            kinds[name] = (keys, is_marked)
        for path in (folder / "secrecy").glob("*.pdf"):
            if path.name not in kinds: path.unlink()
        builds = [outcomes(sohoa, folder / "secrecy") for sohoa in filter(None, (options.before, options.sohoa))]
    tables = []
    for states in builds:
        counts = collections.defaultdict(lambda: [0, 0, 0, 0])
        for name, (keys, is_marked) in kinds.items():
            for key in ("all", *keys):
                count = counts[key]
                count[0 if is_marked else 2] += 1
                if states.get(name) == "withheld": count[1 if is_marked else 3] += 1
        tables.append(counts)
    for name, (_, is_marked) in sorted(kinds.items()):
        state = builds[-1].get(name)
        if is_marked != (state == "withheld"): print(f"{name}: {'not withheld: ' + str(state) if is_marked else 'withheld without a mark'}")
        elif state not in ("withheld", "read"): print(f"{name}: {state}")
    print(f"{'':22} {' | '.join('marked, withheld   others, withheld' for _ in builds)}")
    for key in tables[-1]: print(f"{key:22} {' | '.join('%6d %11d %8d %9d' % tuple(counts[key]) for counts in tables)}")


if __name__ == "__main__":
    main()
