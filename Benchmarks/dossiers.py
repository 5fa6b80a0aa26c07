#!/usr/bin/env python3
"""Joins real files into dossiers as they are scanned in one go, and counts where they are cut.   usage: dossiers.py [--keep DIR]

Three dossiers of 30 and more pages from ../shared/scans-real, put together by a seeded die; a cut is right where a labelled
document begins. Prints, per dossier, the cuts that are right, wrong (inside a document) and missing. Needs qpdf.
"""
import argparse, json, random, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REAL = ROOT.parent / "shared" / "scans-real"
SEED, DOSSIERS, LEAST, MOST = 30, 3, 30, 45

def dossiers():
    """Lists of (file, pages, first pages of its documents)."""
    files = []
    for line in (REAL / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label["file"].endswith(".pdf"): files.append((label["file"], label["pages"], [d["first_page"] for d in label["documents"]]))
    random.Random(SEED).shuffle(files)
    groups = [[] for _ in range(DOSSIERS)]
    for file in files:
        group = min(groups, key=lambda g: sum(f[1] for f in g))
        if sum(f[1] for f in group) < LEAST or sum(f[1] for f in group) + file[1] <= MOST: group.append(file)
    return groups

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter); p.add_argument("--keep"); o = p.parse_args()
    if not REAL.exists(): print("skipped: ../shared/scans-real is not here"); return
    sohoa, total = ROOT / ".build/release/sohoa", [0, 0, 0]
    with tempfile.TemporaryDirectory() as tmp:
        work = Path(o.keep or tmp); (work / "scans").mkdir(parents=True, exist_ok=True); groups = dossiers()
        for k, group in enumerate(groups, 1):
            subprocess.run(["qpdf", "--warning-exit-0", "--empty", "--pages", *(str(REAL / f[0]) for f in group), "--", str(work / "scans" / f"dossier-{k}.pdf")], check=True, stderr=subprocess.DEVNULL)
        subprocess.run([sohoa, "run", work / "scans", "--archive", work / "archive"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        export = subprocess.run([sohoa, "export", "--archive", work / "archive"], capture_output=True, text=True, check=True).stdout
        for k, group in enumerate(groups, 1):
            begins, page, source = set(), 0, {}
            for file, pages, firsts in group:
                begins |= {page + f for f in firsts}; source |= {page + n: f"{file} p{n}" for n in range(1, pages + 1)}; page += pages
            found = {d["first_page"] for d in map(json.loads, export.splitlines()) if d["file"].endswith(f"dossier-{k}.pdf")}
            want, got = begins - {1}, found - {1}
            right, wrong, missing = len(want & got), sorted(got - want), sorted(want - got)
            total = [a + b for a, b in zip(total, (right, len(wrong), len(missing)))]
            print(f"dossier {k}: {len(group)} files, {page} pages, {len(want)} cuts: right {right}, wrong {len(wrong)}, missing {len(missing)}")
            if o.keep: print("  wrong", [source[n] for n in wrong], "\n  missing", [source[n] for n in missing])
    made = total[0] + total[1]
    print(f"all: {made} cuts made, {total[0]} right = {total[0] / max(1, made):.3f}; {total[1]} inside a document; {total[2]} of {total[0] + total[2]} not found")

if __name__ == "__main__": main()
