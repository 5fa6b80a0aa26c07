"""What happens to a string on its way through pens, printers, scanners and compression."""
import io, math
import numpy as np
from PIL import Image, ImageFilter


def worn(grey, r, much=1.0):
    """Another look of the same string: slanted, turned, stretched, blurred, made bilevel or noisy at random."""
    grey = np.asarray(grey, np.uint8)
    picture = Image.fromarray(np.pad(grey, ((12, 12), (16, 16)), constant_values=int(np.sort(grey, axis=None)[int(.6 * (grey.size - 1))])))
    W, H = picture.size; paper = picture.getpixel((2, 2))
    slant = r.uniform(-.35, .35) * much; angle = math.radians(r.uniform(-4, 4) * much); sx = r.uniform(.82, 1.22) ** much; sy = r.uniform(.85, 1.15) ** much
    c, s = math.cos(angle), math.sin(angle)
    a, b, d, e = c / sx, (s + slant) / sy, -s / sx, c / sy
    ox, oy = W / 2 - a * W / 2 - b * H / 2, H / 2 - d * W / 2 - e * H / 2
    picture = picture.transform((W, H), Image.AFFINE, (a, b, ox, d, e, oy), Image.BILINEAR, fillcolor=paper)
    scale = r.choice([1, 1, 1, .75, .5, .4]) if H > 40 else 1
    if scale < 1: picture = picture.resize((max(8, int(W * scale)), max(8, int(H * scale))), Image.BILINEAR)
    if r.random() < .35 * much: picture = picture.filter(ImageFilter.GaussianBlur(r.uniform(.4, 1.4)))
    if r.random() < .2 * much: picture = picture.filter(r.choice([ImageFilter.MinFilter(3), ImageFilter.MaxFilter(3)]))
    grey = np.asarray(picture).astype(np.float64)
    if r.random() < .4 * much: grey = grey + np.random.default_rng(r.getrandbits(32)).normal(0, r.uniform(3, 22), grey.shape)
    if r.random() < .2 * much:
        buffer = io.BytesIO(); Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8)).save(buffer, "JPEG", quality=r.randint(18, 60)); grey = np.asarray(Image.open(buffer)).astype(np.float64)
    if r.random() < .3 * much:
        low, high = np.percentile(grey, [1, 90]); grey = np.where(grey > low + (high - low) * r.uniform(.4, .8), 255., 0.)
    if r.random() < .15 * much:                                 # a cut that is too wide or too narrow
        grey = grey[r.randint(0, 3):, :] if r.random() < .5 else grey[:, r.randint(0, 5):]
    return np.clip(grey, 0, 255)
