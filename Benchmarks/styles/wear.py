"""How a page comes out of a scanner, a copier, an old typewriter or a telephone. Levels as render.py has them: clean, typical, hard."""
import numpy as np
from PIL import Image, ImageChops, ImageFilter

def field(shape, rng, cells): return np.asarray(Image.fromarray((rng.random(cells) * 255).astype(np.uint8)).resize((shape[1], shape[0]), Image.BICUBIC), np.float32)[..., None] / 255

def typed(im, die):
    """Uneven strokes of a ribbon: letters darker and paler, a little off their line."""
    rng = np.random.default_rng(die.randrange(1 << 30)); a = np.asarray(im, np.float32); h, w = a.shape[:2]
    a = 255 - (255 - a) * (.72 + .28 * field(a.shape, rng, (h // 22, w // 16)) ** .6)
    a = np.asarray(Image.fromarray(a.astype(np.uint8)).filter(ImageFilter.GaussianBlur(.9)), np.float32)
    return Image.fromarray(np.clip((a - 205) * 1.7 + 205 + rng.standard_normal((h, w, 1), np.float32) * 10 * (a < 245), 0, 255).astype(np.uint8))

def worn(im, level, die, back=None):
    """Paper, faded toner, stains, skew, blur and noise. `back` is the verso that shines through."""
    if level == "clean": return im
    hard = level == "hard"; rng = np.random.default_rng(die.randrange(1 << 30)); a = np.asarray(im, np.float32); h, w = a.shape[:2]
    if hard:
        verso = np.asarray((back or im).resize(im.size).transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(2.5)), np.float32)
        a = np.minimum(a, 255 - (255 - verso) * die.uniform(.08, .18))
        if die.random() < .6: y = int(h * die.uniform(.3, .6)); a[y:y + 3] *= .82
    paper = np.array(die.choice(([250, 247, 240], [252, 252, 252], [246, 240, 246])) if not hard else die.choice(([236, 228, 208], [232, 232, 228], [240, 226, 226])), np.float32)
    a = a / 255 * paper * (1 - (.05 if not hard else .13) * field(a.shape, rng, (12, 9)))
    a = 255 - (255 - a) * (die.uniform(.85, 1) if not hard else die.uniform(.65, .85))
    im = Image.fromarray(np.clip(a, 0, 255).astype(np.uint8)); angle = die.uniform(-1, 1) if not hard else die.choice((-1, 1)) * die.uniform(1, 2.6)
    im = im.rotate(angle, resample=Image.BICUBIC, fillcolor=tuple(int(v) for v in paper)).filter(ImageFilter.GaussianBlur((.45 if not hard else .75) * w / 1654))
    noise = rng.standard_normal((h, w, 1), np.float32) * (4 if not hard else 9)
    return Image.fromarray(np.clip(np.asarray(im, np.float32) + noise, 0, 255).astype(np.uint8))

def bilevel(im):
    """Black where a pixel is darker than its neighbourhood, as the scanner's own thresholding does."""
    grey = im.convert("L"); return ImageChops.subtract(grey.filter(ImageFilter.BoxBlur(20)), grey).point(lambda v: 0 if v > 34 else 255).convert("1")

def photographed(im, level, die):
    """A sheet on a table, taken by hand: perspective, shade from one side, a warm or cold light."""
    rng = np.random.default_rng(die.randrange(1 << 30)); w, h = im.size; most = .015 if level != "hard" else .035
    table = die.choice(((92, 70, 52), (60, 62, 66), (150, 140, 128))); off = lambda s: die.uniform(-.012, most) * s      # below nought: the edge lies outside the picture
    quad = [(-off(w), -off(h)), (-off(w), h + off(h)), (w + off(w), h + off(h)), (w + off(w), -off(h))]
    rows = [r for (x, y), (u, v) in zip(((0, 0), (0, h), (w, h), (w, 0)), quad) for r in ([x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y])]
    im = im.transform(im.size, Image.PERSPECTIVE, np.linalg.solve(np.array(rows), np.array([c for q in quad for c in q])), Image.BICUBIC, fillcolor=table)
    light = np.linspace(1, die.uniform(.62, .85), w, dtype=np.float32)[None, :, None] if die.random() < .5 else np.linspace(die.uniform(.65, .9), 1, h, dtype=np.float32)[:, None, None]
    a = np.asarray(im, np.float32) * light * np.array(die.choice(((1, .97, .88), (.95, .98, 1), (1, 1, .97))), np.float32) * (1 - .12 * field((h, w), rng, (4, 3)))
    return Image.fromarray(np.clip(a + rng.standard_normal((h, w, 1), np.float32) * 4, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(.5 if level != "hard" else .9))
