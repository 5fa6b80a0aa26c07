#!/usr/bin/env python3
"""Draws papers in 42 office styles, to try (or train) the description of fields on papers nobody tuned for.

  make.py OUT [--papers N] [--seed S] [--only STYLE,...] [--jobs J]     N papers a style, 7 where not said

OUT/<style>/<nn>.<tif|pdf|jpg> and OUT/truth.jsonl in the shape of scans-real/labels.jsonl, with `style`, `level` (clean, typical, hard),
`look` (colour, grey, bilevel, typed, photo), `signer_printed` (with titles of rank; `signer` is without) and `signers` where two sign.
All is thrown with one die: the same seed draws the same papers, another seed other papers in the same styles. Texts, persons, numbers
and communes are invented here. Needs chromium, poppler-utils, fonts-croscore, fonts-texgyre; Pillow, numpy; written digits in shared/data/digits.
"""
import argparse, html, json, multiprocessing, random, re, subprocess, sys, tempfile
from functools import partial
from pathlib import Path
from PIL import Image, ImageDraw
sys.dont_write_bytecode = True
import ink, markup, offices, papers, wear

HERE = Path(__file__).resolve().parent
DIGITS = HERE.parents[2] / "shared" / "data" / "digits"
LEVELS = ("clean", "typical", "typical", "hard")
BATCH = 24

def compose(o):
    """All papers as (name, paper, die), the first of each style first; a style's papers depend on the seed and its name alone."""
    for k in range(o.papers):
        for s in offices.STYLES:
            if o.only and s["style"] not in o.only.split(","): continue
            die = random.Random(f"{o.seed} {s['style']} {k}"); paper = papers.Composer(die).paper(s, k)
            paper |= {"look": die.choice(s["looks"]), "level": LEVELS[die.randrange(4)]}
            yield f"{s['style']}/{k + 1:02d}", paper, die

def printed(batch, tmp):
    """The PDF of a batch, and for each paper its pages: page of the PDF, and {mark: (x, y) as shares of the page}."""
    source, pdf = tmp / "batch.html", tmp / "batch.pdf"
    source.write_text(markup.document([markup.Sheet(p, k, die) for k, (_, p, die) in enumerate(batch)]), encoding="utf-8")
    subprocess.run(["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={pdf}", f"file://{source}"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    found, k = [[] for _ in batch], -1
    for n, page in enumerate(boxes.split("<page ")[1:], 1):
        w, h = map(float, re.match(r'width="([\d.]+)" height="([\d.]+)"', page).groups()); marks = {}
        for m in re.finditer(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', page):
            for of, what in re.findall(r"@(\d+)([a-z]2?)", html.unescape(m[5])):
                marks[what] = ((float(m[1]) + float(m[3])) / 2 / w, (float(m[2]) + float(m[4])) / 2 / h)
                if what == "b": k = int(of)
        found[k].append((n, marks))
    return pdf, found

def inked(page, p, marks, mm, die, digits):
    """Pen, seals and stamps of one page."""
    w, h = page.size; at = lambda m, dx=0, dy=0: (marks[m][0] * w + dx * mm, marks[m][1] * h + dy * mm)
    pen = die.choice((ink.BLUE, ink.BLUE, ink.BLACK)); red = ink.RED if die.random() < .9 else ink.VIOLET; t = p["truth"]
    for m, text in (("n", p["ordinal"]), ("d", f"{p['when'].day:02d}"), ("m", str(p["when"].month))):
        if m in marks: ink.lay(page, ink.written(text, digits, mm, die), *at(m, die.uniform(-.5, .5), die.uniform(-1.2, 0)), pen)
    if "s" in marks:
        middle = marks["w"][1] * h if "w" in marks else marks["s"][1] * h - 24 * mm; deep = marks["s"][1] * h - middle
        if p["seal"] != "none":
            upper = " ".join(p["parent_lines"] or p["agency_lines"]).upper(); body = p["agency_lines"][:3] if len(p["agency_lines"]) > 1 else halves(p["agency_lines"][0])
            stamp = ink.seal(mm if p["page"] != "a5" else mm * .9, die, upper[:36], p["place"].upper() if die.random() < .5 else "", body, p["seal"] == "state")
            ink.lay(page, stamp, marks["s"][0] * w - die.uniform(9, 23) * mm, middle + deep * die.uniform(.35, .75), red, die.uniform(.65, .95))
        for m in ("s", "s2"):
            if m in marks and die.random() < .93: ink.lay(page, ink.signature(mm, die), marks[m][0] * w + die.uniform(-6, 8) * mm, middle + deep * die.uniform(.25, .7), pen)
        if p["red_name"]:
            file, size = die.choice(((ink.SCRIPT, 5.6), (ink.SLANTED, 5), (ink.SLANTED, 4.4))); ink.lay(page, ink.words(p["printed"], file, size, mm, die), *at("s", die.uniform(-4, 8), 3), ink.RED)
    if "b" in marks:
        for m in p["stamps"]:
            if m == "urgent": ink.lay(page, ink.words("HỎA TỐC", ink.SERIF, 5.5, mm, die, 12, True), w * die.uniform(.2, .3), marks.get("h", (0, .14))[1] * h + die.uniform(6, 14) * mm, red)
            if m == "signed":
                for k, text in enumerate((f"Ký bởi: {' '.join(p['agency_lines']).title()}", "Cơ quan: Tỉnh " + p["place"], f"Thời gian ký: {p['when']:%d.%m.%Y} 15:{die.randint(10, 59)}:07 +07:00")): ink.lay(page, ink.words(text, ink.SANS, 2.2, mm, die, 0), w * .76, (6 + 3.2 * k) * mm, (20, 90, 60))
            if m == "incoming":
                colour, (box, digit) = die.choice((ink.RED, ink.BLUE)), ink.incoming(p["incoming"], digits, mm, die); x, y = w * die.uniform(.14, .24), marks.get("h", (0, .16))[1] * h + die.uniform(-2, 18) * mm
                ink.lay(page, box, x, y, colour, .8); ink.lay(page, digit, x, y, ink.BLUE)

def halves(line):
    """A body's name on two lines, for the middle of its seal."""
    parts = line.split(); return [" ".join(parts[:(len(parts) + 1) // 2]), " ".join(parts[(len(parts) + 1) // 2:])] if len(parts) > 2 else [line]

def scanned(batch, out):
    """Draws a batch; its lines of truth."""
    digits, truths = ink.hand_digits(DIGITS), []
    with tempfile.TemporaryDirectory() as tmp:
        pdf, found = printed(batch, Path(tmp))
        for (name, p, die), pages in zip(batch, found):
            level, look = p["level"], p["look"]
            dpi = 200 if level == "hard" or look == "photo" or die.random() < .6 else 300; mm = dpi / 25.4; sheets = []
            for number, marks in pages:
                subprocess.run(["pdftoppm", "-r", str(dpi), "-f", str(number), "-l", str(number), pdf, f"{tmp}/page"], check=True)
                file = next(Path(tmp).glob("page-*.ppm")); page = Image.open(file).convert("RGB"); file.unlink()
                if look == "typed": page = wear.typed(page, die)
                if sheets and die.random() < .7: ImageDraw.Draw(page).text((page.width / 2, 11 * mm), str(len(sheets) + 1), font=ink.font(ink.PLAIN, 4.6 * mm), fill="black", anchor="mm")
                inked(page, p, marks, mm, die, digits)
                page = wear.worn(page, level, die)
                if look == "photo": page = wear.photographed(page, level, die)
                sheets.append(wear.bilevel(page) if look == "bilevel" else page.convert("L") if look == "grey" or look == "typed" and die.random() < .5 else page)
            file = save(sheets, out / name, look, dpi, die)
            doc = {"first_page": 1, "last_page": len(sheets), **p["truth"]}
            truths.append({"file": str(file.relative_to(out)), "documents": [doc], "pages": len(sheets), "style": p["style"], "level": level, "look": look, "stamps": p["stamps"], "dpi": dpi})
    return truths

def save(sheets, path, look, dpi, die):
    """Group 4 for bilevel pages, else JPEG in TIFF or PDF, single pages also as JPEG."""
    path.parent.mkdir(parents=True, exist_ok=True); first, rest = sheets[0], sheets[1:]
    if look == "bilevel": form = die.choice(("tif", "tif", "pdf"))
    else: form = die.choice(("pdf", "jpg", "tif") if not rest else ("pdf", "tif"))
    file = path.with_suffix("." + form)
    if form == "tif": first.save(file, save_all=True, append_images=rest, dpi=(dpi, dpi), **({"compression": "group4"} if look == "bilevel" else {"compression": "jpeg", "quality": 75}))
    elif form == "pdf": first.save(file, save_all=True, append_images=rest, resolution=dpi, **({} if look == "bilevel" else {"quality": 75}))
    else: first.save(file, quality=75, dpi=(dpi, dpi))
    return file

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("out", type=Path); a.add_argument("--papers", type=int, default=7); a.add_argument("--seed", type=int, default=20); a.add_argument("--only"); a.add_argument("--jobs", type=int, default=2); o = a.parse_args()
    if not DIGITS.exists(): sys.exit(f"The written digits are not there: put MNIST's t10k files into {DIGITS}, then run this again.")
    o.out.mkdir(parents=True, exist_ok=True); every = list(compose(o)); batches = [every[k:k + BATCH] for k in range(0, len(every), BATCH)]
    truths = []
    with multiprocessing.Pool(o.jobs) as pool, open(o.out / "truth.jsonl", "w", encoding="utf-8") as file:
        for part in pool.imap(partial(scanned, out=o.out), batches):      # what is drawn is described, also where the drawing is broken off
            truths += part; file.writelines(json.dumps(t, ensure_ascii=False) + "\n" for t in part); file.flush()
    print(f"{len(truths)} papers of {len({t['style'] for t in truths})} styles, {sum(t['pages'] for t in truths)} pages in {o.out}")

if __name__ == "__main__": main()
