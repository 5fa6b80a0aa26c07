#!/usr/bin/env python3
"""Reads the same pages with sohoa, with the tesseract command and with OCRmyPDF, in turns, and prints pages a minute,
processor seconds a page and what was misread, side by side: the table of docs/performance.md.

usage: Benchmarks/compare.py [SCANS [TEXTS]] [--rounds N] [--only NAME,…]
  SCANS   a folder of scans (default scans/); every page is first taken out as the picture that it is
  TEXTS   what stands on the pages, a page a line, as ../shared/tools/score.py reads it (default SCANS/texts.jsonl or
          SCANS/text/pages.jsonl, where one is there)
  --only  some of: sohoa, avx2, libtesseract, tesseract, ocrmypdf
Pictures that are the same to the byte are read once. All programs use all processors: sohoa a reader each, tesseract a
process each with OMP_THREAD_LIMIT=1, OCRmyPDF as many jobs. Needs python3-pil, poppler-utils, and what --only leaves.
"""
import argparse, concurrent.futures, hashlib, json, os, resource, shutil, statistics, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCORE = ROOT.parent / "shared" / "tools" / "score.py"
CORES = len(os.sched_getaffinity(0))
SOHOA = ROOT / ".build" / "release" / "sohoa"
PACKAGES = {"tesseract": "tesseract-ocr tesseract-ocr-vie", "ocrmypdf": "ocrmypdf", "img2pdf": "img2pdf", "pdfimages": "poppler-utils", "pdftoppm": "poppler-utils"}
NEEDS = {"tesseract": ["tesseract"], "ocrmypdf": ["ocrmypdf", "img2pdf", "tesseract"]}


def missing(command):
    if not shutil.which(command): return f"the command {command} is not here; install it with: apt-get install {PACKAGES[command]}"
    if command == "tesseract" and "vie" not in subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True).stdout.split():
        return "tesseract has no Vietnamese; install it with: apt-get install tesseract-ocr-vie"
    return None


def quiet(*command, **more):
    return subprocess.run([str(c) for c in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)


def frames(path, out):
    """The pages of a TIFF or another picture, without loss, at their resolution."""
    from PIL import Image, ImageSequence
    for number, frame in enumerate(ImageSequence.Iterator(Image.open(path)), 1):
        dpi = tuple(round(float(d)) or 300 for d in frame.info.get("dpi", (300, 300)))
        target = out.with_name(f"{out.name}-{number}.tif")
        frame.copy().save(target, compression="group4" if frame.mode == "1" else "tiff_lzw", dpi=dpi)
        yield number, target


def sheets(path, out):
    """The pages of a PDF: the one picture of each, or where a page is not one, the page drawn at 300 dpi."""
    if problem := missing("pdfimages") or missing("pdftoppm"): sys.exit(problem)
    info = subprocess.run(["pdfinfo", path], capture_output=True, text=True).stdout
    for number in range(1, int(next((l.split()[1] for l in info.splitlines() if l.startswith("Pages:")), 0)) + 1):
        listed = subprocess.run(["pdfimages", "-list", "-f", str(number), "-l", str(number), path], capture_output=True, text=True).stdout.splitlines()[2:]
        stem = out.with_name(f"{out.name}-{number}")
        if len(listed) == 1 and (fields := listed[0].split())[2] == "image":
            quiet("pdfimages", "-j" if fields[8] == "jpeg" else "-tiff", "-f", number, "-l", number, path, stem)
            taken = next(iter(stem.parent.glob(stem.name + "-*")), None)
            if taken and taken.suffix == ".tif":      # pdfimages leaves out the resolution
                from PIL import Image
                picture = Image.open(taken); picture.load()
                picture.save(taken, compression="group4" if picture.mode == "1" else "tiff_lzw", dpi=(int(fields[12]), int(fields[13])))
        else:
            quiet("pdftoppm", "-r", 300, "-png", "-singlefile", "-f", number, "-l", number, path, stem)
            taken = stem.with_name(stem.name + ".png")
        if taken and taken.exists(): yield number, taken


def pages_of(scans, folder):
    """Takes out all pages: [(picture, the file it is from, page)]. Pages that cannot be decoded are left out, and said."""
    found, seen, broken = [], set(), []
    for count, path in enumerate(sorted(p for p in scans.rglob("*") if p.suffix.lower() in {".tif", ".tiff", ".pdf", ".jpg", ".jpeg", ".png"})):
        out = folder / f"{count:04d}"
        try:
            if path.suffix.lower() in {".jpg", ".jpeg", ".png"}:
                shutil.copy(path, picture := out.with_suffix(path.suffix.lower())); taken = [(1, picture)]
            else:
                taken = []
                for page in (sheets if path.suffix.lower() == ".pdf" else frames)(path, out): taken.append(page)
        except Exception as error:
            broken.append(f"{path.name}: {type(error).__name__}")
        for number, picture in taken:
            digest = hashlib.sha256(picture.read_bytes()).digest()
            if digest in seen: picture.unlink()
            else: seen.add(digest); found.append((picture, str(path), number))
    if broken: print("left out, cannot be decoded: " + ", ".join(broken))
    return found


def with_sohoa(pages, work, *options, **environment):
    folder = pages[0][0].parent
    run = quiet(SOHOA, "run", folder, "--archive", work / "archive", "--readers", CORES, *options, env=dict(os.environ, **environment))
    if run.returncode not in (0, 3): raise RuntimeError(f"sohoa run ended with {run.returncode}")
    def texts():
        exported = subprocess.run([SOHOA, "export", "--archive", work / "archive"], capture_output=True, text=True, check=True).stdout
        return {Path(page["file"]).name: page.get("text") or "" for d in map(json.loads, exported.splitlines()) for page in d["pages"]}
    return texts


def with_tesseract(pages, work):
    def read(page):
        return page[0].name, subprocess.run(["tesseract", page[0], "stdout", "-l", "vie"], capture_output=True, text=True, env=dict(os.environ, OMP_THREAD_LIMIT="1")).stdout
    with concurrent.futures.ThreadPoolExecutor(CORES) as pool: texts = dict(pool.map(read, pages))
    return lambda: texts


def with_ocrmypdf(pages, work):
    quiet("ocrmypdf", "--deskew", "-l", "vie", "-j", CORES, "--sidecar", work / "text", work / "pages.pdf", work / "out.pdf", check=True)
    return lambda: dict(zip((p.name for p, _, _ in pages), (work / "text").read_text().split("\f")))


WAYS = {
    "sohoa": ("sohoa run", with_sohoa),
    "avx2": ("sohoa run, SOHOA_KERNEL=avx2", lambda p, w: with_sohoa(p, w, SOHOA_KERNEL="avx2")),
    "libtesseract": ("sohoa run --recogniser tesseract", lambda p, w: with_sohoa(p, w, "--recogniser", "tesseract")),
    "tesseract": ("tesseract, a process a core", with_tesseract),
    "ocrmypdf": ("ocrmypdf --deskew", with_ocrmypdf),
}


def score(texts, pages, truth, work):
    if not truth: return "not scored: no texts of these pages"
    if not SCORE.exists(): return "not scored: ../shared/tools/score.py is not here"
    here = {(Path(file).name, number) for _, file, number in pages}
    with open(work / "truth.jsonl", "w") as out:
        out.writelines(l for l in open(truth) if (t := json.loads(l)).get("pages") or (Path(t["file"]).name, t["page"]) in here)
    with open(work / "export.jsonl", "w") as out:
        for picture, file, number in pages:
            print(json.dumps({"file": file, "pages": [{"page": number, "text": texts.get(picture.name, "")}]}), file=out)
    said = subprocess.run([sys.executable, SCORE, "text", work / "truth.jsonl", work / "export.jsonl"], capture_output=True, text=True)
    line = next((l for l in said.stdout.splitlines() if l.startswith("all ")), None)
    if not line: return "not scored: " + (said.stderr.strip().splitlines() or ["score.py said nothing"])[-1]
    words = line.split()
    return f"CER {words[4]}  WER {words[6]}  lost {words[9]}"


def measured(name, pages, truth):
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        if name == "ocrmypdf": quiet("img2pdf", "-o", work / "pages.pdf", *[p for p, _, _ in pages], check=True)
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        texts = WAYS[name][1](pages, work)
        seconds, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return len(pages) * 60 / seconds, spent / len(pages), score(texts(), pages, truth, work)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].splitlines()[0])
    parser.add_argument("scans", nargs="?", type=Path, default=ROOT / "scans"); parser.add_argument("texts", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=3); parser.add_argument("--only", default=",".join(WAYS))
    asked = parser.parse_args(); names = asked.only.split(",")
    if unknown := set(names) - set(WAYS): sys.exit(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(WAYS)}")
    truth = asked.texts or next((p for p in (asked.scans / "texts.jsonl", asked.scans / "text" / "pages.jsonl") if p.exists()), None)
    for name in list(names):
        if problem := next(filter(None, map(missing, NEEDS.get(name, []))), None): print(f"{name} is left out: {problem}"); names.remove(name)
    subprocess.run(["make", "build"], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    with tempfile.TemporaryDirectory() as folder:
        pages = pages_of(asked.scans.resolve(), Path(folder))
        if not pages: sys.exit(f"There are no pages in {asked.scans}.")
        print(f"{len(pages)} pages, {CORES} processors", flush=True)
        results = {name: [] for name in names}
        for turn in range(asked.rounds):
            for name in names:
                results[name].append(figures := measured(name, pages, truth))
                print(f"round {turn + 1}  {WAYS[name][0]:34}{figures[0]:7.1f} pages/min {figures[1]:6.2f} CPU s/page  {figures[2]}", flush=True)
        print("median")
        for name, rounds in results.items():
            minute, spent = (statistics.median(r[k] for r in rounds) for k in (0, 1))
            print(f"         {WAYS[name][0]:34}{minute:7.1f} pages/min {spent:6.2f} CPU s/page  {rounds[-1][2]}")


if __name__ == "__main__": main()
