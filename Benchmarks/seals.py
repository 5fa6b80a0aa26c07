#!/usr/bin/env python3
"""Print at seals: whether the text of a paper's pages has its signer's name and role, whatever the description makes of them.

usage: seals.py ARCHIVE [--before ARCHIVE] [--sets layered,more,real] [--missing]

ARCHIVE is a folder that `sohoa run ../shared/scans-real ../shared/scans-more ../shared/scans-layered --archive` filled. For each
document with a signer or a role in the sets' labels.jsonl, the lines of its pages are searched one by one for the name and for
each part of the role. What was set apart as a seal counts as absent. Where a set has transcribed pages, tells characters that are
lost there (edits that lose or change a true letter) within two ring widths of a seal, and in all; a lost letter stands where
its neighbours in the text stand. With --before, the same of another archive beside it, with how many were gained and lost; seals
are those of both. With --missing, where the faults are. Prints no words of real papers.
Needs python3 with rapidfuzz.
"""
import argparse, collections, json, re, sqlite3, unicodedata
from pathlib import Path
from rapidfuzz.distance import Levenshtein

SHARED = Path(__file__).resolve().parents[2] / "shared"
KINDS = ("exact", "case or signs", "marks", "1 edit", "2 edits", "absent")


def lines_of(path): return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
def composed(text): return unicodedata.normalize("NFC", text or "")
def plain(text): return " ".join(re.sub(r"[^\w]+", " ", composed(text).lower()).split())
def bare(text): return "".join(c for c in unicodedata.normalize("NFD", plain(text).replace("đ", "d")) if not unicodedata.combining(c))
def key(path): return "/".join(composed(path).split("/")[-2:])


def pages_of(archive):
    """By file, by number: the text, its words with boxes, and the boxes of seals."""
    books = sqlite3.connect(f"file:{archive}/catalogue.sqlite?mode=ro", uri=True)
    files = collections.defaultdict(dict)
    for path, number, text, words, corrected, changes in books.execute(
        "SELECT scan_file.path, page.file_index, page_text.text, page_text.words, page_correction.text, page_correction.words "
        "FROM page JOIN page_text ON page_text.page_id = page.id JOIN scan_file ON scan_file.id = page.file_id "
        "LEFT JOIN page_correction ON page_correction.page_id = page.id ORDER BY page_correction.id"
    ):
        width, height, lines, *stamps = json.loads(words)
        for line, word, _, letters in json.loads(changes or "[]"): lines[line][2 + word][5] = letters
        text = corrected or text
        files[key(path)][number] = {"text": text, "lines": [line[2:] for line in lines], "seals": [stamp[1:5] for stamp in (stamps or [[]])[0] if stamp[0] == "seal"]}
    return files


def found(wanted, pages):
    """How the surest of the lines of `pages` has `wanted`."""
    lines = [line for page in pages for line in composed(page.get("text")).split("\n")]
    if any(re.search(rf"(?<!\w){re.escape(composed(wanted))}(?!\w)", line) for line in lines): return "exact"
    if any(f" {plain(wanted)} " in f" {plain(line)} " for line in lines): return "case or signs"
    if any(f" {bare(wanted)} " in f" {bare(line)} " for line in lines): return "marks"
    want = bare(wanted)
    least = min((edits(want, bare(line)) for line in lines), default=99)
    return f"{least} edit{'s' if least > 1 else ''}" if 1 <= least <= 2 and len(want) >= 8 else "absent"


def edits(want, line):
    """Fewest edits between `want` and a part of the line of as many words, one more or one less."""
    words = line.split()
    count = len(want.split())
    parts = [" ".join(words[at:at + length]) for length in (count - 1, count, count + 1) if length > 0 for at in range(max(1, len(words) - length + 1))]
    return min((Levenshtein.distance(want, part, score_cutoff=3) for part in parts), default=99)


def roles_of(role): return [part.strip() for part in re.split(r"\s/\s|\n", role or "") if part.strip()]


def judged(folder, files):
    """(file, pages, field, wanted, kind) of each name and each part of a role."""
    for label in lines_of(folder / "labels.jsonl"):
        known = files.get(key(label["file"]), {})
        for document in label["documents"]:
            numbers = range(document["first_page"], document["last_page"] + 1)
            pages = [known[number] for number in numbers if number in known]
            if document.get("signer"): yield label["file"], numbers, "name", document["signer"], found(document["signer"], pages)
            for part in roles_of(document.get("signer_role")): yield label["file"], numbers, "role", part, found(part, pages)


def at_seals(folder, files, others):
    """Lost characters, and characters, near seals, on all transcribed pages; and how many seals those are."""
    near_lost = near_total = lost = total = seals = 0
    for truth in lines_of(folder / "text/pages.jsonl"):
        page = files.get(key(truth["file"]), {}).get(truth["page"]) or {"lines": [], "seals": []}
        rings = page["seals"] + (others or {}).get(key(truth["file"]), {}).get(truth["page"], {"seals": []})["seals"]
        seals += len(page["seals"])
        want, have, places = " ".join(composed(truth["text"]).split()), "", []
        for line in page["lines"]:
            for word in line:
                letters = composed(word[5]) + " "
                have += letters
                places += [any(is_near(word, ring) for ring in rings)] * len(letters)
        gone = [step for step in Levenshtein.editops(want, have) if step.tag != "insert"]
        lost, total = lost + len(gone), total + len(want)
        # Where each true letter stands: beside the letter of the text that it is aligned with.
        at, steps = 0, {}
        for block in Levenshtein.opcodes(want, have):
            for index in range(block.src_start, block.src_end): steps[index] = min(block.dest_start + index - block.src_start, max(block.dest_end - 1, block.dest_start))
        near = lambda index: bool(places) and places[min(steps[index], len(places) - 1)]
        near_total += sum(near(index) for index in range(len(want)))
        near_lost += sum(near(step.src_pos) for step in gone)
    return near_lost, near_total, lost, total, seals


def is_near(word, ring):
    x, y, width, height = word[:4]
    across, down = ring[2:]
    return x < ring[0] + 3 * across and x + width > ring[0] - 2 * across and y < ring[1] + 3 * down and y + height > ring[1] - 2 * down


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("archive")
    arguments.add_argument("--before")
    arguments.add_argument("--sets", default="layered,more,real")
    arguments.add_argument("--missing", action="store_true")
    chosen = arguments.parse_args()
    now, before = pages_of(chosen.archive), pages_of(chosen.before) if chosen.before else None
    for name in chosen.sets.split(","):
        folder = SHARED / f"scans-{name}"
        rows = list(judged(folder, now))
        old = list(judged(folder, before)) if before else rows
        for field in ("name", "role"):
            counts = collections.Counter(row[4] for row in rows if row[2] == field)
            print(f"{name:8} {field}  of {sum(counts.values()):3}  " + "  ".join(f"{kind} {counts[kind]}" for kind in KINDS))
            if before:
                earlier = collections.Counter(row[4] for row in old if row[2] == field)
                print(f"{'before':>8} {field}  of {sum(earlier.values()):3}  " + "  ".join(f"{kind} {earlier[kind]}" for kind in KINDS))
                good = lambda row: row[4] in KINDS[:2]
                pairs = [(a, b) for a, b in zip(old, rows) if a[2] == field]
                print(f"{'':8} gained {sum(good(b) and not good(a) for a, b in pairs)}, lost {sum(good(a) and not good(b) for a, b in pairs)}")
                if chosen.missing:
                    for a, b in pairs:
                        if good(a) and not good(b): print(f"    lost: {b[0]} pages {b[1].start}-{b[1].stop - 1}: {a[4]} -> {b[4]}")
        if (folder / "text/pages.jsonl").exists():
            for title, files, others in (("now", now, before), ("before", before, now)):
                if files is None: continue
                near, of, lost, total, seals = at_seals(folder, files, others)
                print(f"{name:8} transcribed, {title}: lost {lost} of {total} characters; within two ring widths of {seals} seals {near} of {of}")
        if chosen.missing:
            for file, numbers, field, _, kind in rows:
                if kind not in KINDS[:2]: print(f"    {field} {kind}: {file} pages {numbers.start}-{numbers.stop - 1}")


if __name__ == "__main__": main()
