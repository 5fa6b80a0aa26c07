#!/usr/bin/env python3
"""Kills the program and its readers at random over one growing batch, with backups running beside it, and looks what is left.

usage: soak.py [--sohoa SOHOA] [--kills N] [--seed N] [--folder FOLDER]

Draws small pages and adds some to a shelf before each start. Starts `sohoa run`, and kills with SIGKILL, after a random time, the
program or one of its readers; beside it `sohoa backup` goes on all the time, and is killed too, one time in eight. After N kills
(default 200) a run goes to its end. Then:
  every page was settled once (events of the catalogue); no page waits; `sohoa check` finds nothing;
  the text of each page is that of an archive over the same files that nobody disturbed;
  every set of the backup folder passes `sohoa check --backup`; each that was looked at on the way, one in ten, opened, was
  restored and checked clean.
Prints a table and exits with 1 where something is off. Needs python3-pil and a font with Vietnamese letters (fonts-dejavu-core);
sohoa built for release (or --sohoa). Takes about four seconds a kill.
"""
import argparse, collections, json, os, random, shutil, signal, sqlite3, subprocess, sys, tempfile, threading, time
from pathlib import Path
from PIL import Image, ImageDraw, ImageFont
import books

ROOT = Path(__file__).resolve().parents[1]
FONTS = ["/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"]
WORDS = "giấy phép xây dựng nhà ở đất đai quản lý quy hoạch thẩm định dự án công trình kinh phí kế hoạch thoát nước hồ sơ".split()


class Shelf:
    """Pages of known places that grow in number."""

    def __init__(self, folder, lot):
        self.folder, self.lot, self.count = Path(folder), lot, 0
        font = next((name for name in FONTS if os.path.exists(name)), None)
        if not font: sys.exit("no font with Vietnamese letters is here; install one with: apt-get install fonts-dejavu-core")
        self.font = ImageFont.truetype(font, 40)

    def grow(self, files):
        for _ in range(files):
            self.count += 1
            pages = []
            for page in range(self.lot.choice([1, 1, 1, 2, 3])):
                picture = Image.new("L", (1240, 600), 255)
                draw = ImageDraw.Draw(picture)
                for line in range(6):
                    draw.text((90, 60 + 80 * line), " ".join(self.lot.choices(WORDS, k=8)) + f" {self.count}", font=self.font, fill=0)
                pages.append(picture)
            place = self.folder / f"hop-{self.count // 200 + 1}" / f"hs-{self.count // 20 + 1}"
            place.mkdir(parents=True, exist_ok=True)
            path = place / f"{self.count:05}.tif"
            pages[0].save(f"{path}.part", "TIFF", save_all=True, append_images=pages[1:], compression="tiff_lzw", dpi=(150, 150))
            os.rename(f"{path}.part", path)


def children(process):
    """Reader processes of a run."""
    found = []
    for thread in Path(f"/proc/{process.pid}/task").glob("*/children"):
        try: found += [int(number) for number in thread.read_text().split()]
        except OSError: pass
    return found


def quiet(*command, **options):
    return subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


class Backups(threading.Thread):
    """Makes backups one after the other until it is told to stop; kills some, and tries some sets."""

    def __init__(self, sohoa, archive, folder, lot):
        super().__init__()
        self.sohoa, self.archive, self.folder, self.lot = sohoa, archive, folder, lot
        self.stops, self.counts, self.troubles = threading.Event(), collections.Counter(), []

    def run(self):
        while not self.stops.wait(0.5):
            if not (self.archive / "catalogue.sqlite").exists(): continue
            process = subprocess.Popen([self.sohoa, "backup", self.folder, "--archive", self.archive, "--keep-last", "6", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            if self.lot.random() < 1 / 8:
                time.sleep(self.lot.uniform(0, 0.4))
                process.kill()
                process.wait()
                self.counts["backups killed"] += 1
                continue
            output, errors = process.communicate()
            self.counts["backups made" if process.returncode in (0, 3) else "backups refused"] += 1
            # No catalogue may be there yet; everything else is trouble.
            if process.returncode not in (0, 3, 10): self.troubles.append(f"backup ended with {process.returncode}: {errors.strip()[:300]}")
            if process.returncode in (0, 3) and self.counts["backups made"] % 10 == 0: self.try_out()

    def try_out(self):
        checked = quiet(self.sohoa, "check", "--backup", self.folder)
        if checked.returncode: self.troubles.append(f"check --backup: {checked.returncode} {checked.stdout[-300:]}")
        with tempfile.TemporaryDirectory() as place:
            restored = quiet(self.sohoa, "restore", self.folder, "--archive", f"{place}/archive")
            if restored.returncode: self.troubles.append(f"restore: {restored.returncode} {restored.stderr[-300:]}")
            filled = quiet(self.sohoa, "index", "--archive", f"{place}/archive")
            checked = quiet(self.sohoa, "check", "--archive", f"{place}/archive", "--json")
            findings = [line for line in checked.stdout.splitlines() if '"finding"' in line and '"not-described"' not in line]
            if filled.returncode or findings: self.troubles.append(f"restored set: index {filled.returncode}, {findings[:3]}")
        self.counts["sets restored and checked"] += 1


def pages(sohoa, archive):
    """Text of each page by file and place; the shelf is the same for all."""
    told = {}
    for line in quiet(sohoa, "export", "--archive", archive).stdout.splitlines():
        for page in json.loads(line)["pages"]: told[page["file"], page["page"]] = (page["state"], page.get("text"))
    for file, page, _, state in books.pages(archive): told.setdefault((file, page), (state, None))
    return told


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sohoa", default=str(ROOT / ".build/release/sohoa")); options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=18); options.add_argument("--folder")
    options = options.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    lot = random.Random(options.seed)
    work = Path(options.folder or tempfile.mkdtemp(prefix="soak-"))
    work.mkdir(parents=True, exist_ok=True)
    archive, shelf = work / "archive", Shelf(work / "shelf", random.Random(options.seed + 1))
    shelf.grow(10)
    backups = Backups(options.sohoa, archive, work / "backups", random.Random(options.seed + 2))
    backups.start()
    counts, begun = collections.Counter(), time.monotonic()
    while counts["kills"] < options.kills:
        shelf.grow(lot.randint(1, 6))
        run = subprocess.Popen([options.sohoa, "run", work / "shelf", "--archive", archive, "--json"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        counts["starts"] += 1
        while run.poll() is None and counts["kills"] < options.kills:
            time.sleep(lot.uniform(0, 1.5) ** 2)
            if run.poll() is not None: break
            readers = children(run)
            if readers and lot.random() < 0.5:
                try: os.kill(lot.choice(readers), signal.SIGKILL)
                except ProcessLookupError: continue
                counts["readers killed"] += 1
            else:
                run.kill()
                counts["programs killed"] += 1
            counts["kills"] += 1
        if run.poll() is None: run.kill()
        run.wait()
    backups.stops.set()
    backups.join()
    last = quiet(options.sohoa, "run", work / "shelf", "--archive", archive, "--json")
    quiet(options.sohoa, "backup", work / "backups", "--archive", archive)
    control = work / "control"
    quiet(options.sohoa, "run", work / "shelf", "--archive", control, "--json")
    troubles = list(backups.troubles)
    if last.returncode: troubles.append(f"the last run ended with {last.returncode}: {last.stderr[-300:]}")
    left, undisturbed = pages(options.sohoa, archive), pages(options.sohoa, control)
    differing = [place for place in undisturbed if left.get(place) != undisturbed[place]]
    if differing or set(left) != set(undisturbed): troubles.append(f"{len(differing)} pages differ, {len(left)} of {len(undisturbed)} are there")
    books = sqlite3.connect(f"file:{archive}/catalogue.sqlite?mode=ro", uri=True)
    twice = books.execute("SELECT count(*) FROM (SELECT 1 FROM event WHERE kind = 'settled' GROUP BY page_id HAVING count(*) > 1)").fetchone()[0]
    settled, waiting, registered = books.execute(
        "SELECT (SELECT count(DISTINCT page_id) FROM event WHERE kind = 'settled'), sum(state = 'waiting'), count(*) FROM page").fetchone()
    if twice or waiting or settled != registered: troubles.append(f"{twice} pages settled twice, {waiting} wait, {settled} of {registered} settled")
    unread = books.execute("SELECT count(*) FROM page WHERE state <> 'read'").fetchone()[0]
    if unread: troubles.append(f"{unread} pages are not read")
    for what in (["--archive", archive], ["--backup", work / "backups"]):
        checked = quiet(options.sohoa, "check", *what)
        if checked.returncode: troubles.append(f"check {what[0]}: {checked.returncode} {checked.stdout[-300:]}")
    counts.update(backups.counts)
    counts["pages, each settled once"] = registered - twice
    counts["seconds"] = round(time.monotonic() - begun)
    for name, count in counts.items(): print(f"{name:30} {count}")
    for trouble in troubles: print("OFF", trouble)
    if not troubles: print("Nothing is off.")
    if not options.folder: shutil.rmtree(work, ignore_errors=True)
    sys.exit(1 if troubles else 0)


if __name__ == "__main__":
    main()
