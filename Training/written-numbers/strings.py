"""Where the strings come from that the network learns from: real ones, and ones composed of single digits with Vietnamese habits."""
import gzip, random
from pathlib import Path
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageOps

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
HEIGHT, WIDTH, MARGIN = 32, 160, 4      # MARGIN: paper left and right of the ink, for the strokes at the ends


def normalised(grey):
    """Grey values (2D, 0 black to 255) as the network sees them: float32, 32 rows, at most 160 columns, ink = 1, paper = 0. The program
    does the same, step by step (WrittenNumbers/InkStrip.swift): change both or none."""
    grey = grey.astype(np.float64)
    paper = np.sort(grey, axis=None)[int(0.6 * (grey.size - 1))]
    ink = np.clip(paper - grey, 0, None)
    most = np.sort(ink, axis=None)[int(0.995 * (ink.size - 1))]
    if most < 1: return None
    ink = np.clip(ink / most, 0, 1)
    rows = np.flatnonzero((ink > 0.4).sum(1) >= 1); columns = np.flatnonzero((ink > 0.4).sum(0) >= 1)
    if not len(rows): return None
    ink = ink[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]
    width = max(4, min(WIDTH, int(ink.shape[1] * HEIGHT / ink.shape[0] + 0.5)))
    return averaged(averaged(ink, HEIGHT).T, width).T.astype(np.float32)


def averaged(rows, count):
    """Resamples along the first axis to `count` rows; each is the mean of what it covers."""
    sums = np.vstack([np.zeros((1, rows.shape[1])), np.cumsum(rows, 0)])
    edges = np.arange(count + 1) * (len(rows) / count)
    low = np.minimum(edges.astype(int), len(rows) - 1)
    at = sums[low] + (edges - low)[:, None] * rows[low]
    return np.diff(at, axis=0) * (count / len(rows))


def real_strings():
    """(origin, name, kind, text, grey array) of all that is labelled; origin is orand-train, orand-val, 01, 02 (parts of one volume), sr."""
    found = []
    for line in (DATA / "orand-car-a" / "truth.tsv").read_text().splitlines()[1:]:
        name, text, _ = line.split("\t")
        found.append(("orand-" + name.split("-")[0], name, "number", text, DATA / "orand-car-a" / name))
    for line in (DATA / "handwritten-numbers" / "truth.tsv").read_text().splitlines()[1:]:
        name, kind, text = line.split("\t")[:3]
        found.append((name[:2], name, kind, text, DATA / "handwritten-numbers" / name))
    return [(o, n, k, t, np.asarray(Image.open(p).convert("L"))) for o, n, k, t, p in found if t.isdigit()]


def cut(picture):
    """A digit, white on black, without the black around it."""
    picture = Image.fromarray(picture); return picture.crop(picture.getbbox())


def bank_digits():
    """{digit: pictures} out of the strings of ORAND-CAR-A's train part, white on black, those that touch no neighbour's box."""
    found = {d: [] for d in range(10)}
    for line in (DATA / "orand-car-a" / "truth.tsv").read_text().splitlines()[1:]:
        name, text, boxes = line.split("\t")
        if not name.startswith("train"): continue
        grey = np.asarray(Image.open(DATA / "orand-car-a" / name).convert("L")).astype(np.float64)
        ink = np.clip(np.sort(grey, axis=None)[int(.6 * (grey.size - 1))] - grey, 0, None)
        ink = np.clip(ink / max(1, np.sort(ink, axis=None)[int(.995 * (ink.size - 1))]) * 1.3 - .3, 0, 1) * 255
        for digit, box in zip(text, boxes.split()):
            x, y, w, h = map(int, box.split(",")); part = ink[max(0, y):y + h, max(0, x):x + w].astype(np.uint8)
            if min(part.shape, default=0) >= 3 and part.max() > 150: found[int(digit)].append(cut(part))
    return found


class Composer:
    """Strings of one to five single digits on a printed line, as a clerk puts them into the gap."""
    def __init__(self, random):
        self.random = random
        images = np.frombuffer(gzip.open(DATA / "digits" / "t10k-images-idx3-ubyte.gz").read(), np.uint8, offset=16).reshape(-1, 28, 28)
        labels = np.frombuffer(gzip.open(DATA / "digits" / "t10k-labels-idx1-ubyte.gz").read(), np.uint8, offset=8)
        self.digits = {d: [cut(i) for i in images[labels == d]] for d in range(10)}
        self.bank = bank_digits()

    def text(self):
        r = self.random
        kind = r.random()
        if kind < .3: return f"{r.randint(1, 31):0{r.choice([1, 2])}d}"
        if kind < .45: return f"{r.randint(1, 12):0{r.choice([1, 2])}d}"
        return "".join(str(r.randint(0, 9)) for _ in range(r.choice([1, 2, 2, 3, 3, 3, 4, 4, 5])))

    def string(self):
        r = self.random; text = self.text()
        canvas = Image.new("L", (60 * len(text) + 80, 96), 0); draw = ImageDraw.Draw(canvas)
        x = 20; size = r.uniform(34, 50); wide = r.uniform(.8, 1.15); join = r.uniform(-9, 5)
        digits = self.bank if r.random() < .5 else self.digits; bold = r.choice([0, 0, 0, 0, 3, 3, 5, -3])
        for digit in text:
            picture = r.choice(digits[int(digit)])
            h = size * r.uniform(.85, 1.12); w = max(6, h * picture.width / picture.height * wide) if digit != "1" else max(5, h * picture.width / picture.height)
            picture = picture.resize((max(3, int(w)), max(8, int(h))), Image.BILINEAR)
            if bold > 0: picture = ImageOps.expand(picture, bold // 2).filter(ImageFilter.MaxFilter(bold))
            elif bold < 0 and digits is self.digits: picture = picture.filter(ImageFilter.MinFilter(-bold))
            y = int(70 - h + r.uniform(-5, 5)); pen = int(r.uniform(3, 6))
            canvas.paste(255, (int(x), y), picture)
            if digit == "1" and digits is self.digits and r.random() < .5: draw.line([x + w * .6, y + 1, x + w * .6 - r.uniform(8, 14), y + r.uniform(8, 16)], fill=230, width=pen)
            if digit == "7" and r.random() < .5: draw.line([x + w * .1, y + h * .5 + r.uniform(-3, 3), x + w * .95, y + h * .5 + r.uniform(-3, 3)], fill=230, width=pen)
            x += picture.width + join + r.uniform(-2, 4)
        edge = int(x)
        if r.random() < .35:                                   # the printed dots of the gap
            for dot in range(r.randint(0, 20), min(canvas.width, edge + 20), r.randint(5, 9)): draw.ellipse([dot, 68, dot + 2, 70], fill=200)
        if r.random() < .15: draw.line([edge + 6, 74, edge + 20, 24], fill=230, width=3)      # the stroke before the symbol
        if r.random() < .1: draw.ellipse([3, 40, 7, 44], fill=230); draw.ellipse([3, 62, 7, 66], fill=230)
        return text, 255 - np.asarray(canvas.crop((0, 10, min(canvas.width, edge + 30), 92)))
