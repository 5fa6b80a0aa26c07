"""Resolutions that differ in the two directions, and other pages that surprise."""
from PIL import Image

from construction import construction
import pictures


def _unequal(name, across, down, coding, mode="grey"):
    def paint(document, page, paper):
        size = (round(8.27 * across), round(11.69 * down))
        image = paper.grey.resize(size, Image.Resampling.LANCZOS)
        if mode == "bilevel": image = image.point(lambda value: 255 * (value > 165)).convert("1", dither=Image.Dither.NONE)
        page.whole(coding(document, image), before="0 g")
    construction(name)(paint)


_unequal("dots-200-100", 200, 100, pictures.jpeg)
_unequal("dots-204-196-fax", 204, 196, pictures.group4, "bilevel")
_unequal("dots-300-600", 300, 600, pictures.group4, "bilevel")
_unequal("dots-300-150", 300, 150, pictures.jpeg)
_unequal("dots-300-600-stencil", 300, 600, pictures.stencil, "bilevel")


@construction("picture-drawn-twice")
def _(document, page, paper):
    scan = pictures.jpeg(document, paper.at(200))
    page.whole(scan)
    page.whole(scan)


@construction("thumbnail-under-scan")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, paper.at(30)))
    page.whole(pictures.jpeg(document, paper.at(200)))


@construction("scan-with-logo-beside")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, paper.at(200)))
    page.paint(pictures.jpeg(document, Image.new("RGB", (900, 900), (20, 60, 160))), (30, 0, 0, 30, 20, 20))


@construction("page-number-typed-below")
def _(document, page, paper):
    from letters import Font
    page.whole(pictures.jpeg(document, paper.at(200)))
    page.text(Font(document), 9, 290, 20, "12")


@construction("many-empty-operators")
def _(document, page, paper):
    page.write("q Q " * 20000)
    page.whole(pictures.jpeg(document, paper.at(200)))


@construction("unused-pictures-in-resources")
def _(document, page, paper):
    page.name("XObject", pictures.jpeg(document, Image.new("L", (2480, 3508), 255)))
    page.whole(pictures.jpeg(document, paper.at(200)))


@construction("broken-operator-first")
def _(document, page, paper):
    page.write("1 2 3 nosuchoperator (x) Tj /Nowhere Do")
    page.whole(pictures.jpeg(document, paper.at(200)))
