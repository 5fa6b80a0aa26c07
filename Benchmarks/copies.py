#!/usr/bin/env python3
"""From scan to searchable PDF, the whole way: `sohoa run` and `sohoa export --format pdf` beside OCRmyPDF, on the same pages, in turns.
Prints pages a minute, processor seconds and bytes a page, what a reader finds in the files against what stands on the pages, and
what a checker of PDF/A says: the table of docs/performance.md.

usage: Benchmarks/copies.py [SCANS]... [--rounds N] [--ocrmypdf COMMAND] [--checker COMMAND]
  SCANS       folders of scans with their texts (default scans/ and the transcribed pages of ../shared/scans-real)
  --ocrmypdf  such as ~/venv/bin/ocrmypdf (17 or later, from PyPI)
  --checker   such as "~/venv/bin/python ../shared/schemas/check-pdfa.py" (pip install 'pikepdf[pdfa]')
Needs poppler-utils, img2pdf, ghostscript.
"""
import argparse, json, os, resource, shlex, shutil, statistics, subprocess, sys, tempfile, time
from pathlib import Path
import compare
from compare import CORES, ROOT, SOHOA, quiet


def texts_of(scans):
    return next((p for p in (scans / "texts.jsonl", scans / "text" / "pages.jsonl") if p.exists()), None)


def transcribed(pages, truth):
    """The pages whose text is known."""
    known = {(Path(t["file"]).name, t["page"]) for t in map(json.loads, open(truth))}
    return [p for p in pages if (Path(p[1]).name, p[2]) in known]


def known(scans, truth, folder):
    """A folder with the files alone whose text is known."""
    names = {Path(t["file"]).name for t in map(json.loads, open(truth))}
    for path in scans.rglob("*"):
        if path.name in names and path.is_file():
            target = folder / path.relative_to(scans)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    return folder


def words_in(pdf, page):
    return subprocess.run(["pdftotext", "-raw", "-f", str(page), "-l", str(page), pdf, "-"], capture_output=True, text=True).stdout


def with_sohoa(pages, work):
    folder, out = pages[0][0].parent, work / "out"
    run = quiet(SOHOA, "run", folder, "--archive", work / "archive", "--readers", CORES)
    if run.returncode not in (0, 3): raise RuntimeError(f"sohoa run ended with {run.returncode}")
    run = quiet(SOHOA, "export", "--format", "pdf", "--out", out, "--archive", work / "archive", "--by", "copies.py")
    if run.returncode not in (0, 3): raise RuntimeError(f"sohoa export ended with {run.returncode}")
    def result():
        known = subprocess.run([SOHOA, "export", "--archive", work / "archive", "--by", "copies.py"], capture_output=True, text=True, check=True).stdout
        scans = {d["id"]: [Path(p["file"]).name for p in d["pages"]] for d in map(json.loads, known.splitlines())}
        texts, files = {}, []
        for made in map(json.loads, open(out / "sohoa-manifest.jsonl")):
            files.append(out / made["file"])
            texts |= {name: words_in(files[-1], number) for number, name in enumerate(scans[made["document"]], 1)}
        return texts, files, "2u"
    return result


def with_ocrmypdf(command):
    def make(pages, work):
        quiet(*shlex.split(command), "-l", "vie", "-j", CORES, work / "pages.pdf", work / "out.pdf", check=True)
        return lambda: ({p.name: words_in(work / "out.pdf", n) for n, (p, _, _) in enumerate(pages, 1)}, [work / "out.pdf"], "2b")
    return make


def judged(files, level, checker):
    if not checker: return "not checked"
    said = subprocess.run([*shlex.split(checker), level, *files], capture_output=True, text=True).stdout
    passed = sum("\tpass" in line for line in said.splitlines())
    return f"{passed} of {len(files)} files pass {level}"


def measured(make, pages, truth, checker, is_sohoa):
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        if not is_sohoa: quiet("img2pdf", "-o", work / "pages.pdf", *[p for p, _, _ in pages], check=True)
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        result = make(pages, work)
        seconds, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        texts, files, level = result()
        size = sum(f.stat().st_size for f in files)
        return len(pages) * 60 / seconds, spent / len(pages), size / len(pages) / 1000, compare.score(texts, pages, truth, work), judged(files, level, checker)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].splitlines()[0])
    parser.add_argument("scans", nargs="*", type=Path); parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--ocrmypdf", default="ocrmypdf"); parser.add_argument("--checker", default="")
    asked = parser.parse_args()
    folders = asked.scans or [f for f in (ROOT / "scans", ROOT.parent / "shared" / "scans-real") if f.exists()]
    ways = {"sohoa run, export --format pdf": with_sohoa, "ocrmypdf": with_ocrmypdf(asked.ocrmypdf)}
    subprocess.run(["make", "build"], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    with tempfile.TemporaryDirectory() as folder:
        pages, truth = [], Path(folder) / "truth.jsonl"
        for number, scans in enumerate(folders):
            texts = texts_of(scans)
            if not texts: sys.exit(f"What stands on the pages of {scans} is not known.")
            (place := Path(folder) / "pages").mkdir(exist_ok=True)
            (own := place / str(number)).mkdir()
            pages += transcribed(compare.pages_of(known(scans.resolve(), texts, Path(folder) / f"known-{number}"), own), texts)
            with open(truth, "a") as out: out.write(open(texts).read().rstrip("\n") + "\n")
        wanted = {p for p, _, _ in pages}
        for path in list(place.rglob("*")):
            if path.is_file() and path not in wanted: path.unlink()
        flat = []
        for picture, file, number in pages:
            target = place / f"{len(flat):03d}-{picture.name}"
            picture.rename(target); flat.append((target, file, number))
        for path in place.iterdir():
            if path.is_dir(): path.rmdir()
        print(f"{len(flat)} pages, {CORES} processors", flush=True)
        results = {name: [] for name in ways}
        for turn in range(asked.rounds):
            for name, make in ways.items():
                results[name].append(figures := measured(make, flat, truth, asked.checker, make is with_sohoa))
                print(f"round {turn + 1}  {name:34}{figures[0]:7.1f} pages/min {figures[1]:6.2f} CPU s/page {figures[2]:7.1f} kB/page  {figures[3]}  {figures[4]}", flush=True)
        print("median")
        for name, rounds in results.items():
            minute, spent, size = (statistics.median(r[k] for r in rounds) for k in (0, 1, 2))
            print(f"         {name:34}{minute:7.1f} pages/min {spent:6.2f} CPU s/page {size:7.1f} kB/page  {rounds[-1][3]}  {rounds[-1][4]}")


if __name__ == "__main__": main()
