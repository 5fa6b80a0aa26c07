"""Pictures stored turned or mirrored and set right by their matrix, and pages turned by /Rotate."""
from PIL import Image

from construction import construction, whole
import pictures

T = Image.Transpose
# How the picture lies in the file, and the matrix (of the unit square) that sets it right.
ORIENTATIONS = {
    "upright": (None, (1, 0, 0, 1, 0, 0)),
    "mirrored": (T.FLIP_LEFT_RIGHT, (-1, 0, 0, 1, 1, 0)),
    "turned-180": (T.ROTATE_180, (-1, 0, 0, -1, 1, 1)),
    "bottom-up": (T.FLIP_TOP_BOTTOM, (1, 0, 0, -1, 0, 1)),
    "transposed": (T.TRANSPOSE, (0, -1, -1, 0, 1, 1)),
    "turned-right": (T.ROTATE_270, (0, 1, -1, 0, 1, 0)),
    "transversed": (T.TRANSVERSE, (0, 1, 1, 0, 0, 0)),
    "turned-left": (T.ROTATE_90, (0, -1, 1, 0, 0, 1)),
}


def set_right(page, matrix):
    a, b, c, d, e, f = matrix
    width, height = page.size
    return (a * width, b * height, c * width, d * height, e * width, f * height)


def stored(image, name):
    way = ORIENTATIONS[name][0]
    return image.transpose(way) if way is not None else image


def _register(name, prefix, coding, mode, dots):
    def paint(document, page, paper):
        page.paint(coding(document, stored(paper.at(dots, mode), name)), set_right(page, ORIENTATIONS[name][1]), "0 g")
    construction(f"{prefix}-{name}")(paint)


for orientation in ORIENTATIONS:
    if orientation != "upright": _register(orientation, "stored", pictures.jpeg, "grey", 200)
for orientation in ("mirrored", "bottom-up", "transposed", "turned-left"): _register(orientation, "stencil-stored", pictures.stencil, "bilevel", 300)


def _rotated(angle, set_upright):
    """/Rotate of the page; either the picture lies as the angle sets right, or the page is shown turned."""
    def paint(document, page, paper):
        image = paper.at(200, "grey")
        if set_upright:
            image = image.rotate(angle, expand=True)
            if angle % 180: page.size = (page.size[1], page.size[0])
        page.whole(pictures.jpeg(document, image))
        page.values = {"Rotate": angle}
    construction(f"rotate-{angle}-{'upright' if set_upright else 'turned'}")(paint)


for angle in (90, 180, 270):
    _rotated(angle, True)
    _rotated(angle, False)


@construction("rotate-minus-90-upright")
def _(document, page, paper):
    page.size = (page.size[1], page.size[0])
    page.whole(pictures.jpeg(document, paper.at(200, "grey").rotate(-90, expand=True)))
    page.values = {"Rotate": -90}


@construction("rotate-90-mirrored-picture")
def _(document, page, paper):
    """Stored mirrored and turned; matrix and /Rotate together set it right."""
    image = paper.at(200, "grey").rotate(90, expand=True)
    page.size = (page.size[1], page.size[0])
    page.paint(pictures.jpeg(document, image.transpose(T.FLIP_LEFT_RIGHT)), set_right(page, (-1, 0, 0, 1, 1, 0)))
    page.values = {"Rotate": 90}


@construction("skewed-slightly-by-matrix")
def _(document, page, paper):
    """A scan that a program has set level by a small turn of the matrix."""
    import math
    angle = math.radians(2)
    width, height = page.size
    turned = paper.at(200, "grey").rotate(-2, resample=Image.Resampling.BICUBIC, fillcolor=245)
    cos, sin = math.cos(angle), math.sin(angle)
    dx, dy = width / 2 - (cos * width - sin * height) / 2, height / 2 - (sin * width + cos * height) / 2
    page.paint(pictures.jpeg(document, turned), (cos * width, sin * width, -sin * height, cos * height, dx, dy))
