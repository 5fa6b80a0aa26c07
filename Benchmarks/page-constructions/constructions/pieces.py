"""A scan in strips, tiles, inline pictures, and inside forms."""
from construction import construction
from document import Drawing
from .mixed import cut
import pictures


def strips(document, page, image, count, coding, scale=(1, 1)):
    height = image.height // count
    for top in range(0, image.height, height):
        box = (0, top, image.width, min(image.height, top + height))
        page.paint(coding(document, image.crop(box)), cut(page, image, box))


@construction("strips-16-jpeg")
def _(document, page, paper): strips(document, page, paper.at(200, "grey"), 16, pictures.jpeg)


@construction("strips-16-group4")
def _(document, page, paper): strips(document, page, paper.bilevel, 16, pictures.group4)


@construction("strips-200-flate")
def _(document, page, paper): strips(document, page, paper.at(200, "grey"), 200, pictures.flate)


@construction("strips-of-stencils")
def _(document, page, paper):
    page.write("0 g")
    strips(document, page, paper.bilevel, 12, pictures.stencil)


@construction("tiles")
def _(document, page, paper):
    image = paper.at(200)
    for left in range(0, image.width, 512):
        for top in range(0, image.height, 512):
            box = (left, top, min(image.width, left + 512), min(image.height, top + 512))
            page.paint(pictures.jpeg(document, image.crop(box)), cut(page, image, box))


def _inline(name, image, height):
    def paint(document, page, paper):
        whole = image(paper)
        for top in range(0, whole.height, height):
            box = (0, top, whole.width, min(whole.height, top + height))
            matrix = " ".join(f"{value:.4f}" for value in cut(page, whole, box))
            page.write(f"q {matrix} cm {pictures.inline(whole.crop(box))} Q")
    construction(name)(paint)


_inline("inline-strips", lambda paper: paper.bilevel, 64)
_inline("inline-whole", lambda paper: paper.at(200, "bilevel"), 4000)
_inline("inline-grey", lambda paper: paper.at(100, "grey").resize((1240, 1754)), 100)


def _nested(name, depth, coding, mode):
    def paint(document, page, paper):
        thing, box = coding(document, paper.at(200, mode)), (0, 0, *page.size)
        inner = Drawing(document)
        inner.paint(thing, (page.size[0], 0, 0, page.size[1], 0, 0), "0 g")
        form = inner.form(box)
        for _ in range(depth - 1):
            outer = Drawing(document)
            outer.paint(form)
            form = outer.form(box)
        page.paint(form)
    construction(name)(paint)


_nested("form-1", 1, pictures.jpeg, "colour")
_nested("form-3", 3, pictures.group4, "bilevel")
_nested("form-30", 30, pictures.jpeg, "grey")
_nested("form-3-stencil", 3, pictures.stencil, "bilevel")


@construction("form-with-matrix")
def _(document, page, paper):
    inner = Drawing(document)
    inner.paint(pictures.jpeg(document, paper.at(200, "grey")), (100, 0, 0, 100, 0, 0))
    page.paint(inner.form((0, 0, 100, 100), Matrix="[0.01 0 0 0.01 0 0]"), (page.size[0], 0, 0, page.size[1], 0, 0))


@construction("pattern-fill")
def _(document, page, paper):
    """The scan as a tiling pattern that fills the page."""
    inner = Drawing(document)
    inner.paint(pictures.jpeg(document, paper.at(200, "grey")), (page.size[0], 0, 0, page.size[1], 0, 0))
    pattern = document.stream({"Type": "/Pattern", "PatternType": 1, "PaintType": 1, "TilingType": 1, "BBox": f"[0 0 {page.size[0]} {page.size[1]}]",
                               "XStep": 2000, "YStep": 2000, "Resources": inner.named()}, inner.source())
    page.write(f"/Pattern cs {page.name('Pattern', pattern)} scn 0 0 {page.size[0]} {page.size[1]} re f")
