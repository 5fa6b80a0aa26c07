#!/usr/bin/env python3
"""Makes the sample archive scans/ anew from documents.jsonl, always the same.   usage: python3 Benchmarks/samples/make.py

A line of documents.jsonl is a document as render.py takes it, with `scan` beside it: what its file is and what befell it.
  file, form   path under scans/; g4 or jpeg (TIFF), pdf or pdf-g4 (an image a page), born (PDF with a text layer), jpg, png
  level        clean, typical or hard       colour, bilevel, quality, dpi   how it was scanned
  turn         degrees the pages are turned  blank_after, damaged           the page before a blank one; the page that cannot be decoded
  special      a word for truth.jsonl        secret_words                   words that no part of the archive may show
Writes scans/, scans/truth.jsonl (a file a line) and scans/texts.jsonl (a page a line), as score.py reads them.
Needs what render.py needs: chromium, poppler-utils, fonts-croscore, fonts-texgyre; Pillow, numpy.
"""
import json, os, random, re, shutil, subprocess, sys, tempfile, time
from pathlib import Path
from PIL import Image, ImageChops, ImageDraw, ImageFilter

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TOOLS = ROOT.parent / "shared" / "tools"
if not (TOOLS / "render.py").exists(): sys.exit(f"The page renderer is not there: put render.py into {TOOLS}, then run this again.")
sys.path.insert(0, str(TOOLS)); sys.dont_write_bytecode = True
import render

SCANS, SEED, EPOCH = ROOT / "scans", 2026, time.gmtime(1767225600)
A4 = (2481, 3508)          # at 300 dpi
FIELDS = ("type", "number", "agency_parent", "agency", "subject", "signer")
DUPLICATE = ("so-xay-dung-an-giang/hop-02/Hồ sơ 0004 - Số hóa tài liệu/cv-2301.tif", "so-xay-dung-an-giang/hop-02/ho-so-0005-van-phong/cv-2301.tif")
NOTE = "so-xay-dung-an-giang/hop-03/ho-so-0009-trat-tu-xay-dung/ghi-chu-ban-giao.tif"
NOTE_TEXT = "Ghi chú bàn giao: hộp 03 còn thiếu hai tờ bản vẽ khổ A1, đã báo Phòng Quản lý xây dựng ngày 18/12/2025.\n"

def drawn(d, tmp):
    """The pages of a document as drawn by chromium: its PDF, an image and a text for each page."""
    pdf = render.render_pdf(d, tmp)
    subprocess.run(["pdftoppm", "-r", "300", "-png", pdf, pdf[:-4]], check=True)
    images = [Image.open(p).convert("RGB") for p in sorted(Path(tmp).glob(d["id"] + "-*.png"))]
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return pdf, images, ["\n".join(" ".join(l.split()) for l in t.splitlines() if l.strip()) for t in text.split("\f")[:len(images)]]

def bilevel(im):
    """Black where a pixel is darker than its neighbourhood, as the scanner's own thresholding does."""
    grey = im.convert("L")
    return ImageChops.subtract(grey.filter(ImageFilter.BoxBlur(30)), grey).point(lambda v: 0 if v > 34 else 255).convert("1")

def blank(rng):
    """The empty back of a sheet, with the specks that a scanner leaves."""
    im = Image.new("RGB", A4, "white"); draw = ImageDraw.Draw(im)
    for _ in range(40):
        x, y, r = rng.randrange(A4[0]), rng.randrange(A4[1]), rng.choice((1, 1, 2, 3)); draw.ellipse([x, y, x + r, y + r], fill=(110, 105, 100))
    return im

def scanned(d, pdf, images, rng):
    """The pages as a scanner delivers them: worn, thresholded or grey, turned; with their resolution."""
    s, signs, pages = d["scan"], render.signings(d, pdf), []
    sheets = [(im, [x for x in signs if x[0] == k]) for k, im in enumerate(images)]
    if "blank_after" in s: sheets.insert(s["blank_after"], (blank(rng), []))
    for sheet, signed in sheets:
        im, dpi = render.degrade(sheet, s["level"], signed, rng)
        want = s.get("dpi", dpi if s["form"] in ("g4", "pdf-g4", "png") else 200)
        if want != dpi: im = im.resize((im.width * want // dpi, im.height * want // dpi), Image.LANCZOS)
        if "g4" in s["form"] or s.get("bilevel"): im = bilevel(im)
        elif not s.get("colour"): im = im.convert("L")
        elif s["form"] == "jpeg": im = im.convert("YCbCr")          # in a TIFF, half the size of RGB
        pages.append(im.rotate(s.get("turn", 0), expand=True))
    return pages, want

def save(pages, dpi, s, path):
    first, rest, quality = pages[0], pages[1:], s.get("quality", 60)
    match s["form"]:
        case "g4": first.save(path, save_all=True, append_images=rest, compression="group4", dpi=(dpi, dpi))
        case "jpeg": first.save(path, save_all=True, append_images=rest, compression="jpeg", quality=quality, dpi=(dpi, dpi))
        case "pdf" | "pdf-g4":
            how = {"quality": quality} if s["form"] == "pdf" else {}          # Pillow writes one bit a pixel as G4
            first.save(path, save_all=True, append_images=rest, resolution=dpi, creationDate=EPOCH, modDate=EPOCH, **how)
        case "jpg" | "png":
            assert not rest, f"{path}: more than one page in a one-page format"
            first.save(path, quality=quality, dpi=(dpi, dpi), optimize=True)

def damage(path, page, rng):
    """Overwrites the image data of one page of a TIFF; its directory stays, so the page still counts."""
    with Image.open(path) as im: im.seek(page - 1); strips = list(zip(im.tag_v2[273], im.tag_v2[279]))
    with open(path, "r+b") as f:
        for offset, size in strips: f.seek(offset); f.write(rng.randbytes(size))

def born(pdf, path):
    data = Path(pdf).read_bytes()
    path.write_bytes(re.sub(rb"(/(?:Creation|Mod)Date \(D:)\d{14}", rb"\g<1>20251107090000", data))

def label(d, pages):
    """What an archivist would write down; nothing of a secret document."""
    secret, roles = d.get("secrecy"), " / ".join(d["signer_role"]) or None
    known = {"date": "{2:04d}-{1:02d}-{0:02d}".format(*d["date"]), "signer_role": roles, **{k: d[k] for k in FIELDS}}
    return {"first_page": 1, "last_page": pages, **{k: None if secret else v for k, v in known.items()}, "handwritten": []}

def make(d, tmp):
    """One file of scans/, its line of truth and its lines of text."""
    s, rng = d["scan"], random.Random(f"{SEED}{d['id']}"); path = SCANS / s["file"]; path.parent.mkdir(parents=True, exist_ok=True)
    pdf, images, texts = drawn(d, tmp)
    if s["form"] == "born": born(pdf, path)
    else: save(*scanned(d, pdf, images, rng), s, path)
    outcomes = ["withheld" if d.get("secrecy") else "read"] * len(images)
    if "blank_after" in s: outcomes.insert(s["blank_after"], "blank"); texts.insert(s["blank_after"], "")
    if "damaged" in s: outcomes[s["damaged"] - 1] = "unreadable"; damage(path, s["damaged"], rng)
    truth = {"file": s["file"], "documents": [label(d, len(outcomes))], "pages": len(outcomes), "outcomes": outcomes, "duplicate_of": None,
             "special": s.get("special"), "level": s["level"], "form": s["form"]} | ({"secret_words": s["secret_words"]} if "secret_words" in s else {})
    return truth, [{"file": s["file"], "page": k, "text": t} for k, (o, t) in enumerate(zip(outcomes, texts), 1) if o == "read"]

def main():
    shutil.rmtree(SCANS, ignore_errors=True); SCANS.mkdir()
    truths, texts = [], []
    with tempfile.TemporaryDirectory() as tmp:
        for line in (HERE / "documents.jsonl").read_text(encoding="utf-8").splitlines():
            truth, pages = make(json.loads(line), tmp); truths.append(truth); texts += pages
    original, copy = DUPLICATE
    shutil.copy(SCANS / original, SCANS / copy); (SCANS / NOTE).write_text(NOTE_TEXT, encoding="utf-8")
    truths.append(next(t for t in truths if t["file"] == original) | {"file": copy, "duplicate_of": original, "special": "duplicate"})
    truths.append({"file": NOTE, "documents": [], "pages": 0, "outcomes": [], "duplicate_of": None, "special": "not a scan"})
    for name, rows in (("truth", truths), ("texts", texts)):
        (SCANS / f"{name}.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    files = [p for p in SCANS.rglob("*") if p.is_file()]
    print(f"{len(truths)} files, {sum(t['pages'] for t in truths)} pages, {sum(p.stat().st_size for p in files) / 1e6:.1f} MB in {SCANS}")

if __name__ == "__main__": main()
