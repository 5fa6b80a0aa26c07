#!/usr/bin/env python3
"""Gives every file of ../shared/robustness to `sohoa run` and says how its pages ended. A crash of a reader shows as
reader-died, a hang as out-of-time; both should be none. Prints the table of docs/reliability.md.

usage: Benchmarks/robustness.py [FOLDER] [--sohoa SOHOA] [--before SOHOA]

With --before, another build gets the same files, and what ended otherwise is told page by page: better where more is read,
worse where less is, other where only the reason or the words changed.
"""
import argparse, collections, json, os, re, subprocess, sys, tempfile
import books

project = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RANK = {"missing": 0, "unreadable": 1, "blank": 2, "read": 3, "withheld": 3}


def run(sohoa, folder, label):
    """Prints the account; gives {(file, page): (state, reason, words)}."""
    with tempfile.TemporaryDirectory() as work:
        archive = os.path.join(work, "archive")
        done = subprocess.run([sohoa, "run", folder, "--archive", archive, "--lang", "en", "--deadline", "60"], capture_output=True, text=True)
        print(f"== {label}")
        print(done.stdout.split("Unreadable: ")[0].strip())
        print("exit code", done.returncode)
        rows = subprocess.run([sohoa, "report", "--by", "outcome", "--archive", archive, "--json"], capture_output=True, text=True)
        for line in map(json.loads, rows.stdout.splitlines()):
            key = line["key"]
            print(f"{key.get('outcome', 'all'):12} {key.get('reason') or key.get('withheld_for') or '':18} {line['pages']['registered']:6}")
        print(subprocess.run([sohoa, "check", "--archive", archive, "--lang", "en"], capture_output=True, text=True).stdout.strip(), flush=True)
        exported = subprocess.run([sohoa, "export", "--archive", archive], capture_output=True, text=True, check=True).stdout
        left = [(file, page, state) for file, page, _, state in books.pages(archive)]
    pages = {}
    for document in map(json.loads, exported.splitlines()):
        for page in document["pages"]:
            name = os.path.relpath(page.get("file") or document["file"], folder)
            pages[name, page["page"]] = (page["state"], page.get("reason"), re.findall(r"\w+", page.get("text") or ""))
    for file, page, state in left: pages.setdefault((os.path.relpath(file, folder), page), (state, None, []))
    return pages


def compare(before, now):
    counts = collections.Counter()
    for key in sorted(before.keys() | now.keys()):
        (old, old_reason, old_words), (new, new_reason, new_words) = (pages.get(key, ("missing", None, [])) for pages in (before, now))
        common = sum((collections.Counter(old_words) & collections.Counter(new_words)).values())
        if (old, old_reason) == (new, new_reason) and common >= 0.95 * max(len(old_words), len(new_words)):
            counts["the same"] += 1
            continue
        kind = "other" if RANK[old] == RANK[new] else "better" if RANK[new] > RANK[old] else "worse"
        counts[kind] += 1
        words = f" ({len(old_words)} and {len(new_words)} words, {common} in common)" if old_words or new_words else ""
        print(f"{kind:6} {key[0]} page {key[1]}: {old_reason or old} → {new_reason or new}{words}")
    print(dict(counts))


options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("folder", nargs="?", default=os.path.join(project, "..", "shared", "robustness"))
options.add_argument("--sohoa", default=os.environ.get("SOHOA_BIN", os.path.join(project, ".build", "release")) + "/sohoa")
options.add_argument("--before")
options = options.parse_args()
folder = os.path.realpath(options.folder)
if not os.path.isdir(folder):
    sys.exit(f"skipped: {folder} is not here")
earlier = run(options.before, folder, "before") if options.before else None
pages = run(options.sohoa, folder, "now")
if earlier is not None: compare(earlier, pages)
