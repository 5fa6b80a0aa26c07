"""Stencils, and pictures that show only where their mask lets them."""
from PIL import Image

from construction import construction
import pictures


def _stencil(name, colour, coding="group4", inverted=False, dots=300):
    def paint(document, page, paper):
        image = paper.at(dots, "bilevel")
        if inverted: image = image.point(lambda value: 255 - value)
        page.whole(pictures.stencil(document, image, coding, **({"Decode": "[1 0]"} if inverted else {})), before=f"{colour} rg")
    construction(name)(paint)


_stencil("stencil-black", "0 0 0")
_stencil("stencil-black-flate", "0 0 0", "flate")
_stencil("stencil-200", "0 0 0", dots=200)
_stencil("stencil-blue", "0.1 0.15 0.5")
_stencil("stencil-decode-inverted", "0 0 0", inverted=True)


@construction("stencil-white-on-black")
def _(document, page, paper):
    page.box("0 0 0", 0, 0, *page.size)
    page.whole(pictures.stencil(document, paper.bilevel), before="1 1 1 rg")


def _black(size): return Image.new("L", size, 0)


@construction("black-picture-with-mask")
def _(document, page, paper):
    mask = pictures.stencil(document, paper.bilevel)
    page.whole(pictures.flate(document, _black(paper.bilevel.size), Mask=mask))


@construction("black-picture-with-larger-mask")
def _(document, page, paper):
    mask = pictures.stencil(document, paper.bilevel)
    page.whole(pictures.flate(document, _black((31, 44)), Mask=mask))


@construction("colour-picture-with-smaller-mask")
def _(document, page, paper):
    mask = pictures.stencil(document, Image.new("1", (50, 70), 0))
    page.whole(pictures.jpeg(document, paper.at(200), Mask=mask))


@construction("colour-key-mask")
def _(document, page, paper):
    grey = paper.at(200, "grey").point(lambda value: 255 if value > 190 else value)
    page.whole(pictures.flate(document, grey, Mask="[250 255]"))


@construction("colour-key-mask-bilevel")
def _(document, page, paper): page.whole(pictures.flate(document, paper.bilevel, Mask="[1 1]"))


@construction("black-picture-with-soft-mask")
def _(document, page, paper):
    soft = pictures.flate(document, paper.at(200, "grey").point(lambda value: max(0, 245 - value)))
    page.whole(pictures.flate(document, _black((20, 28)), SMask=soft))


@construction("colour-picture-with-soft-mask")
def _(document, page, paper):
    soft = pictures.flate(document, Image.new("L", paper.at(200).size, 255))
    page.whole(pictures.jpeg(document, paper.at(200), SMask=soft))


@construction("soft-mask-hides-margins")
def _(document, page, paper):
    soft = Image.new("L", paper.at(200).size, 0)
    width, height = soft.size
    soft.paste(255, (width // 20, height // 40, width * 19 // 20, height * 39 // 40))
    page.whole(pictures.jpeg(document, paper.at(200), SMask=pictures.flate(document, soft)))
