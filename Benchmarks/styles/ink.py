"""What pen, seal and stamp put on a printed page. Inks are laid over print as inks are: they darken, they never cover.

Lengths are in millimetres; `mm` is how many pixels one has. A layer is a grey picture of how much ink lies where.
"""
import gzip, math
from pathlib import Path
import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

RED, VIOLET, BLUE, BLACK = (200, 25, 45), (110, 50, 140), (30, 50, 160), (25, 25, 30)
def face(file): return next(str(p) for folder in ("/usr/share/fonts", "/usr/share/texmf/fonts", "/usr/share/texlive") for p in Path(folder).rglob(file))
PLAIN, SERIF, SANS, SCRIPT, SLANTED = face("Tinos-Regular.ttf"), face("Tinos-Bold.ttf"), face("Arimo-Bold.ttf"), face("texgyrechorus-mediumitalic.otf"), face("Tinos-BoldItalic.ttf")
def font(file, px): return ImageFont.truetype(file, max(6, int(px)))

def lay(page, layer, x, y, colour, strength=.9):
    """Darkens `page` by `colour` where `layer`, whose centre comes to (x, y), has ink."""
    x, y = int(x - layer.width / 2), int(y - layer.height / 2)
    box = (max(0, x), max(0, y), min(page.width, x + layer.width), min(page.height, y + layer.height))
    if box[0] >= box[2] or box[1] >= box[3]: return
    cut = layer.crop((box[0] - x, box[1] - y, box[2] - x, box[3] - y))
    tint = np.asarray(cut, np.float32)[..., None] / 255 * strength
    part = np.asarray(page.crop(box), np.float32) * (1 - tint * (1 - np.array(colour, np.float32) / 255))
    page.paste(Image.fromarray(part.astype(np.uint8)), box[:2])

def worn(layer, die, holes=.25, grain=3):
    """Ink as a rubber stamp leaves it: thin in places, with specks missing."""
    rng = np.random.default_rng(die.randrange(1 << 30)); w, h = layer.size
    fine = np.asarray(Image.fromarray((rng.random((max(2, h // grain), max(2, w // grain))) * 255).astype(np.uint8)).resize((w, h), Image.BILINEAR), np.float32) / 255
    wide = np.asarray(Image.fromarray((rng.random((5, 5)) * 255).astype(np.uint8)).resize((w, h), Image.BICUBIC), np.float32) / 255
    return Image.fromarray((np.asarray(layer, np.float32) * np.clip(1 - holes * (fine > .72) - .45 * wide, 0, 1)).astype(np.uint8))

def ring_text(layer, text, cx, cy, radius, middle, spread, px, inside_out=False):
    """Letters along an arc around `middle` degrees (0 is the top), `spread` degrees wide."""
    f = font(SANS, px)
    for i, ch in enumerate(text):
        a = math.radians(middle + spread * ((i + .5) / len(text) - .5) * (-1 if inside_out else 1))
        g = Image.new("L", (int(px * 2), int(px * 2)), 0); ImageDraw.Draw(g).text((px, px), ch, font=f, fill=255, anchor="mm")
        g = g.rotate(-math.degrees(a) + (180 if inside_out else 0), resample=Image.BICUBIC)
        x, y = cx + radius * math.sin(a), cy - radius * math.cos(a)
        at = (int(x - px), int(y - px)); layer.paste(ImageChops.lighter(g, layer.crop((*at, at[0] + g.width, at[1] + g.height))), at)

def seal(mm, die, upper, lower, middle, state):
    """A round seal of 34 to 36 mm: two rings, names along them, the body's lines or the arms in the middle."""
    r = die.uniform(17, 18) * mm; size = int(2 * r + 4 * mm); c = size / 2
    layer = Image.new("L", (size, size), 0); d = ImageDraw.Draw(layer)
    circle = lambda radius, width: d.ellipse([c - radius, c - radius, c + radius, c + radius], outline=255, width=max(1, round(width * mm)))
    circle(r, .8); circle(r - 1.4 * mm, .3); circle(r * .64, .35)
    spread = min(250, 13.5 * len(upper)); px = min(3.3 * mm, 2 * math.pi * r * .8 * spread / 360 / len(upper) * 1.35)
    ring_text(layer, upper, c, c, r * .79, 0, spread, px)
    if lower: ring_text(layer, lower, c, c, r * .79, 180, min(100, 11 * len(lower)), min(px, 2.7 * mm), True)
    else: star(d, c, c + r * .79, 1.4 * mm)
    if state:
        d.ellipse([c - r * .42, c - r * .42, c + r * .42, c + r * .42], outline=255, width=max(1, int(.9 * mm))); star(d, c, c - r * .1, r * .2)
        for k in range(-7, 8): a = math.radians(180 + k * 13); d.ellipse([c + r * .5 * math.sin(a) - .9 * mm, c - r * .5 * math.cos(a) - .5 * mm, c + r * .5 * math.sin(a) + .9 * mm, c - r * .5 * math.cos(a) + .5 * mm], outline=255)
    else:
        px = min(4.2 * mm, 2.3 * r * .55 / max(len(t) for t in middle) * 1.35)
        for k, t in enumerate(middle): d.text((c, c + (k - (len(middle) - 1) / 2) * px * 1.1), t, font=font(SANS, px), fill=255, anchor="mm")
    return worn(layer.rotate(die.uniform(-22, 22), resample=Image.BICUBIC), die)

def star(d, x, y, r):
    d.polygon([(x + r * (1 if k % 2 == 0 else .4) * math.sin(k * math.pi / 5), y - r * (1 if k % 2 == 0 else .4) * math.cos(k * math.pi / 5)) for k in range(10)], fill=255)

def curve(points, steps=14):
    """A smooth line through points (Catmull-Rom)."""
    out, p = [], [points[0], *points, points[-1]]
    for a, b, c, d in zip(p, p[1:], p[2:], p[3:]):
        for t in np.linspace(0, 1, steps, endpoint=False):
            out.append(tuple(.5 * (2 * b[i] + (c[i] - a[i]) * t + (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t + (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t ** 3) for i in (0, 1)))
    return out

def signature(mm, die):
    """A pen's signature, 30 to 60 mm wide: a few tall loops, small ones, and often a long stroke out or back."""
    w, h = die.uniform(28, 48) * mm, die.uniform(9, 17) * mm; pad = 14 * mm; layer = Image.new("L", (int(w + 2 * pad), int(h + pad)), 0); d = ImageDraw.Draw(layer)
    x, y, points = pad, h * .6, []
    for k in range(die.randint(3, 5)): points += [(x + die.uniform(-2, 3) * mm, y - h * die.uniform(.3, .6) * (1 - k * .15)), (x + die.uniform(0, 4) * mm, y + h * die.uniform(.05, .35))]; x += die.uniform(2, 6) * mm
    while x < pad + w * .8: points += [(x, y - die.uniform(.5, 3) * mm), (x + 1.2 * mm, y + die.uniform(0, 1.5) * mm)]; x += die.uniform(1.5, 3) * mm
    if die.random() < .7: points += [(pad + w * 1.15, y - die.uniform(-3, 5) * mm)] if die.random() < .6 else [(pad + w, y - 3 * mm), (pad * .4, y + die.uniform(1, 4) * mm), (pad + w * .9, y + 3 * mm)]
    d.line(curve(points), fill=255, width=max(2, round(die.uniform(.35, .6) * mm)), joint="curve")
    return layer.filter(ImageFilter.GaussianBlur(.03 * mm))

def hand_digits(folder):
    """Written digits by value, 28 by 28, from the idx files of the folder."""
    images = np.frombuffer(gzip.open(folder / "t10k-images-idx3-ubyte.gz").read(), np.uint8, offset=16).reshape(-1, 28, 28)
    labels = np.frombuffer(gzip.open(folder / "t10k-labels-idx1-ubyte.gz").read(), np.uint8, offset=8)
    return {v: images[labels == v] for v in range(10)}

def written(text, digits, mm, die):
    """Digits in one hand, about 5 mm high, slightly slanted and uneven."""
    cells = []; side = die.uniform(5.6, 7) * mm
    for ch in text:
        g = Image.fromarray(digits[int(ch)][die.randrange(len(digits[int(ch)]))]); box = g.getbbox(); g = g.crop((box[0] - 1, 0, box[2] + 1, 28))
        cells.append(g.resize((max(3, int(g.width * side / 28)), int(side)), Image.BICUBIC).point(lambda v: max(0, min(255, (v - 90) * 3))))
    layer = Image.new("L", (sum(c.width for c in cells) + int(.4 * mm * len(cells)), int(side * 1.25)), 0); x = 0
    for c in cells: layer.paste(c, (x, int(side * die.uniform(.02, .2)))); x += c.width + int(die.uniform(.1, .4) * mm)
    return layer.rotate(die.uniform(-4, 4), resample=Image.BICUBIC, expand=True)

def words(text, file, height, mm, die, turn=3, box=False):
    """A line as a stamp has it, `height` mm for a line of type; boxed where asked."""
    f = font(file, height * mm); l, t, r, b = f.getbbox(text); pad = int(1.8 * mm)
    layer = Image.new("L", (r - l + 2 * pad, b - t + 2 * pad), 0); d = ImageDraw.Draw(layer); d.text((pad - l, pad - t), text, font=f, fill=255)
    if box: d.rectangle([1, 1, layer.width - 2, layer.height - 2], outline=255, width=max(2, int(.6 * mm)))
    return worn(layer.rotate(die.uniform(-turn, turn), resample=Image.BICUBIC, expand=True), die, .15)

def incoming(body, digits, mm, die):
    """The stamp of a mail room: body, ĐẾN, number, day, and dotted lines filled by hand."""
    w, h = int(46 * mm), int(26 * mm); layer = Image.new("L", (w, h), 0); d = ImageDraw.Draw(layer); f, s = font(SANS, 3 * mm), font(SERIF, 2.9 * mm)
    d.rectangle([1, 1, w - 2, h - 2], outline=255, width=max(2, int(.5 * mm))); d.text((w / 2, 3 * mm), body, font=font(SANS, min(3, 40 / len(body) * 1.3) * mm), fill=255, anchor="mm"); d.line([0, 5.5 * mm, w, 5.5 * mm], fill=255, width=2)
    d.text((8 * mm, 12 * mm), "ĐẾN", font=font(SANS, 4.6 * mm), fill=255, anchor="mm")
    for k, t in enumerate(("Số: ..................", "Ngày: ..............", "Chuyển: ..............................")): d.text(((16 if k < 2 else 2) * mm, (9.5 + 5.5 * k) * mm), t, font=f if k == 2 else s, fill=255, anchor="lm")
    layer = worn(layer, die, .2)
    pen = Image.new("L", (w, h), 0)
    for k, t in enumerate((str(die.randint(100, 9999)), f"{die.randint(1, 28):02d}")): g = written(t, digits, mm * .75, die); pen.paste(g, (int((25 + k * 2) * mm), int((6 + 5.3 * k) * mm)))
    turn = die.uniform(-3, 3); return [x.rotate(turn, resample=Image.BICUBIC, expand=True) for x in (layer, pen)]
