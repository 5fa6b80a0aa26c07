#!/usr/bin/env python3
"""Drawn pages in all constructions of PDF: is what they show what is read?

usage: page-constructions.py [--before SOHOA] [--sohoa SOHOA] [--pages 300] [--only NAME…] [--folder FOLDER] [--brief]

Puts six drawn papers into PAGES pages over all constructions of Benchmarks/page-constructions (at least one of each), runs
sohoa over the files, and tells for each construction how its pages ended, the share of words found, how many words came that
nobody sees there (covered, cropped, hidden, or another program's), and whether number and day are right. With --before, the
same of another build beside it. Papers and files are kept in FOLDER. A row is marked where a page that shows print was not
read, a word came that nobody sees, fewer than 90 of 100 words were found, or number or day is wrong.
Needs what ../shared/tools/render.py needs, and sohoa built for release (or SOHOA_BIN).
"""
import argparse, collections, json, os, re, subprocess, sys, tempfile, unicodedata
from pathlib import Path
import books

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Benchmarks/page-constructions"))
sys.dont_write_bytecode = True
SOHOA = os.environ.get("SOHOA_BIN", str(ROOT / ".build/release")) + "/sohoa"


def words(text): return re.findall(r"\w+", unicodedata.normalize("NFC", text or ""))


def make(folder, pages, only):
    """Writes the files that are missing: {name of file: (construction, what is shown, documents)}."""
    import construction, constructions, paper
    papers = paper.draw(folder / "papers")
    names = [name for name in construction.ALL if not only or any(part in name for part in only)]
    (folder / "scans").mkdir(exist_ok=True)
    made, count, turn = {}, 0, 0
    while count < pages or turn == 0:
        for index, name in enumerate(names):
            if turn and count >= pages: break
            first = papers[(index + turn) % len(papers)]
            result = construction.ALL[name](first, papers[(index + turn + 1) % len(papers)])
            path = folder / "scans" / f"{name}.{turn}.pdf"
            if not path.exists() or path.read_bytes() != result.file: path.write_bytes(result.file)
            made[path.name] = (name, result.pages, result.documents)
            count += len(result.pages)
        turn += 1
    for path in (folder / "scans").glob("*.pdf"):
        if path.name not in made: path.unlink()
    return made


def read(sohoa, folder):
    """(text and outcome by file and page, documents by file)"""
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([sohoa, "run", folder, "--archive", f"{work}/archive", "--lang", "en"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        lines = subprocess.run([sohoa, "export", "--archive", f"{work}/archive"], capture_output=True, text=True, check=True).stdout.splitlines()
        left = books.pages(f"{work}/archive")
    pages, documents = {}, collections.defaultdict(list)
    for document in map(json.loads, lines):
        documents[Path(document["file"]).name].append(document)
        for page in document["pages"]:
            text = " ".join([page.get("text") or "", *(stamp.get("text") or "" for stamp in page.get("stamps") or [])])
            pages[Path(page.get("file") or document["file"]).name, page["page"]] = (page["state"], page.get("reason"), text)
    for file, page, _, state in left: pages.setdefault((Path(file).name, page), (state, None, ""))
    return pages, documents


class Row:
    """What became of the pages of one construction."""

    def __init__(self):
        self.states, self.found, self.expected, self.strange, self.right, self.asked, self.faults = collections.Counter(), 0, 0, 0, 0, 0, set()

    def add(self, name, shown, number_of_documents, pages, documents):
        found = documents.get(name, [])
        if len(found) != number_of_documents: self.faults.add("documents")
        for index, page in enumerate(shown, 1):
            state, reason, text = pages.get((name, index), ("missing", None, ""))
            self.states[state if state != "unreadable" else reason or state] += 1
            # A page that shows nothing may be blank, or be handed to a person.
            if (state == "read") == page.blank: self.faults.add("outcome")
            got, want = collections.Counter(words(text)), collections.Counter(word for part in page.words for word in words(part))
            self.found += sum((got & want).values())
            self.expected += sum(want.values())
            strange = {word for part in page.absent for word in words(part)} - set(want)
            self.strange += sum(got[word] for word in strange if len(word) > 2)
            document = min(found, key=lambda one: abs(one.get("first_page", 1) - index), default={})
            for key in ("number", "date"):
                want = getattr(page, key)
                if not want: continue
                self.asked += 1
                self.right += document.get(key) == want
        if self.expected and self.found < 0.9 * self.expected: self.faults.add("words")
        if self.strange: self.faults.add("strange")
        if self.right < self.asked: self.faults.add("fields")

    def __str__(self):
        states = " ".join(state if count == sum(self.states.values()) else f"{count} {state}" for state, count in self.states.items())
        share = f"{100 * self.found / self.expected:5.1f}" if self.expected else "    –"
        return f"{states:22} {share} {self.strange:4} {self.right:3}/{self.asked:<3} {'!' if self.faults else ' '}"


def judge(made, answer):
    rows = collections.defaultdict(Row)
    for name, (kind, shown, documents) in made.items(): rows[kind].add(name, shown, documents, *answer)
    return rows


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--before"); options.add_argument("--sohoa", default=SOHOA); options.add_argument("--pages", type=int, default=300)
    options.add_argument("--only", nargs="*"); options.add_argument("--folder"); options.add_argument("--brief", action="store_true")
    options = options.parse_args()
    if not (ROOT.parent / "shared/tools/render.py").exists(): sys.exit("skipped: ../shared/tools/render.py is not here")
    with tempfile.TemporaryDirectory() as work:
        folder = Path(options.folder or work)
        folder.mkdir(parents=True, exist_ok=True)
        made = make(folder, options.pages, options.only)
        builds = [judge(made, read(sohoa, folder / "scans")) for sohoa in filter(None, (options.before, options.sohoa))]
    head = "outcome                words  odd fields "
    print(f"{'':34} {' | '.join(head for _ in builds)}")
    for name in builds[-1]:
        if not options.brief or any(build[name].faults for build in builds): print(f"{name:34} {' | '.join(str(build[name]) for build in builds)}")
    for label, build in zip(("before", "now")[-len(builds):], builds):
        states, rows = sum((row.states for row in build.values()), collections.Counter()), list(build.values())
        total = lambda key: sum(getattr(row, key) for row in rows)
        lost = sum(row.states["blank"] for row in rows if row.expected)
        print(f"{label}: {sum(states.values())} pages in {len(rows)} constructions: {dict(states)}; blank though they show print: {lost}; words "
              f"{100 * total('found') / max(1, total('expected')):.1f} %; words that nobody sees {total('strange')}; number and day right "
              f"{total('right')}/{total('asked')}; constructions at fault {sum(bool(row.faults) for row in rows)}")


if __name__ == "__main__":
    main()
