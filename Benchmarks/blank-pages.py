#!/usr/bin/env python3
"""Fifty blank pages and fifty with hardly anything on them: what becomes of them?   usage: blank-pages.py [FOLDER]

Draws both sets (seeded; A4, 200 dpi, grey), runs sohoa over them, and counts outcomes: no blank page may be read as text, no
sparse one may be called blank. Blank pages have grain, specks, show-through of the other side, punch holes, a fold. Sparse
ones have one to six words or a signature, in ink from black to grey 150, on paper of the same kinds.
Needs Pillow, numpy, the Tinos font (Debian: fonts-croscore), and sohoa built for release (or SOHOA_BIN).
"""
import json, math, os, random, subprocess, sys, tempfile
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

ROOT = Path(__file__).resolve().parents[1]
SOHOA = os.environ.get("SOHOA_BIN", str(ROOT / ".build/release")) + "/sohoa"
FONT = "/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf"
WIDTH, HEIGHT = 1654, 2339
WORDS = "hết danh sách phụ lục kèm theo biên bản đã bàn giao đủ số trang bản vẽ hiện trạng".split()


def paper(rng, numpy_rng, ghost):
    """Paper with grain; sometimes specks, holes, a fold, and what shows through from the other side."""
    page = np.full((HEIGHT, WIDTH), rng.randint(225, 250), float)
    if ghost:
        back = Image.new("L", (WIDTH, HEIGHT), 255)
        draw = ImageDraw.Draw(back)
        font = ImageFont.truetype(FONT, 38)
        for row in range(rng.randint(8, 30)):
            draw.text((200, 300 + row * 56), " ".join(rng.choices(WORDS, k=11)), font=font, fill=0)
        back = back.transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(2.2))
        page -= (255 - np.asarray(back, float)) * rng.uniform(0.04, 0.12)
    if rng.random() < 0.5:
        x = rng.randint(500, 1100)
        page[:, x:x + 3] -= rng.uniform(8, 22)
    page += numpy_rng.normal(0, rng.uniform(1.5, 7), page.shape)
    image = Image.fromarray(np.clip(page, 0, 255).astype("uint8"))
    draw = ImageDraw.Draw(image)
    for _ in range(rng.randint(0, 25)):
        x, y, r = rng.randint(0, WIDTH), rng.randint(0, HEIGHT), rng.choice((0.5, 1, 1, 1.5, 2))
        draw.ellipse((x - r, y - r, x + r, y + r), fill=rng.randint(60, 180))
    if rng.random() < 0.5:
        for y in (900, 1420):
            draw.ellipse((60, y, 100, y + 40), fill=rng.randint(20, 90))
    return image


def signature(rng, draw, ink):
    x, y = rng.randint(300, 900), rng.randint(500, 1700)
    points, angle = [], rng.uniform(0, 6)
    for step in range(90):
        angle += rng.uniform(-0.2, 0.55)
        points.append((x, y))
        x += 3 + 6 * math.cos(angle)
        y += 9 * math.sin(angle)
    draw.line(points, fill=ink, width=rng.choice((3, 4)), joint="curve")


def sparse(rng, numpy_rng, index):
    image = paper(rng, numpy_rng, ghost=rng.random() < 0.3)
    draw = ImageDraw.Draw(image)
    ink = rng.choice((0, 30, 60, 90, 120, 150))
    if index % 4 == 3:
        signature(rng, draw, ink)
    else:
        text = " ".join(rng.choices(WORDS, k=rng.randint(1, 6)))
        draw.text((rng.randint(200, 700), rng.randint(300, 1900)), text, font=ImageFont.truetype(FONT, 36), fill=ink)
    return image.filter(ImageFilter.GaussianBlur(0.6))


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp())
    for kind in ("blank", "sparse"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
        for index in range(50):
            rng, numpy_rng = random.Random(f"{kind} {index}"), np.random.default_rng(index + (1000 if kind == "blank" else 0))
            page = paper(rng, numpy_rng, ghost=rng.random() < 0.6) if kind == "blank" else sparse(rng, numpy_rng, index)
            page.save(folder / kind / f"{index:02}.png", dpi=(200, 200))
    for kind in ("blank", "sparse"):
        with tempfile.TemporaryDirectory() as archive:
            subprocess.run([SOHOA, "run", folder / kind, "--archive", archive], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            lines = subprocess.run([SOHOA, "export", "--archive", archive], capture_output=True, text=True).stdout.splitlines()
        outcomes, wrong = {}, []
        for line in map(json.loads, lines):
            for page in line["pages"]:
                outcomes[page["state"]] = outcomes.get(page["state"], 0) + 1
                if page["state"] == ("read" if kind == "blank" else "blank"):
                    wrong.append(Path(line["file"]).name)
        print(f"{kind:6} {outcomes}  {'read as text' if kind == 'blank' else 'lost'}: {len(wrong)} {' '.join(sorted(wrong))}")


if __name__ == "__main__":
    main()
