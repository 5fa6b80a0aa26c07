"""Mixed raster content: a pale picture of the paper, and the print as masks over it."""
import numpy as np
from PIL import Image, ImageFilter

from construction import construction
import pictures


def background(paper, dots=75):
    """The paper without its print, coarse, as compact PDFs have it."""
    return paper.at(dots).filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.GaussianBlur(2))


def ink_box(image):
    """Where the ink of a bilevel picture lies."""
    return image.point(lambda value: 255 - value).getbbox()


def cut(page, image, box):
    """The matrix that puts a part of the page's picture where it belongs."""
    width, height = image.size
    return (page.size[0] * (box[2] - box[0]) / width, 0, 0, page.size[1] * (box[3] - box[1]) / height,
            page.size[0] * box[0] / width, page.size[1] * (height - box[3]) / height)


def whole_mask(document, page, paper, coding=pictures.stencil):
    page.whole(pictures.jpeg(document, background(paper), 60))
    page.whole(coding(document, paper.bilevel), before="0 0 0 rg")


@construction("mixed-whole-mask")
def _(document, page, paper): whole_mask(document, page, paper)


@construction("mixed-whole-mask-jbig2")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, background(paper), 60))
    page.whole(pictures.jbig2(document, paper.bilevel, ImageMask="true"), before="0 0 0 rg")


@construction("mixed-cropped-mask")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, background(paper), 60))
    box = ink_box(paper.bilevel)
    page.paint(pictures.stencil(document, paper.bilevel.crop(box)), cut(page, paper.bilevel, box), "0.1 0.1 0.1 rg")


def _rows(image):
    """Boxes of rows of print."""
    dark = (np.asarray(image) == 0).sum(axis=1) > 3
    edges = np.flatnonzero(np.diff(np.concatenate([[0], dark.astype(int), [0]])))
    return [(0, top, image.width, bottom) for top, bottom in zip(edges[::2], edges[1::2]) if bottom - top > 4]


@construction("mixed-many-masks")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, background(paper), 60))
    for box in _rows(paper.bilevel):
        for left in range(0, 2480, 620):
            part = (left, box[1], left + 620, box[3])
            page.paint(pictures.stencil(document, paper.bilevel.crop(part)), cut(page, paper.bilevel, part), "0 0 0 rg")


@construction("mixed-coloured-masks")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, background(paper), 60))
    pixels = np.asarray(paper.colour).astype(int)
    red = (pixels[..., 0] - pixels[..., 1] > 60)
    blue = (pixels[..., 2] - pixels[..., 0] > 30)
    ink = ~np.asarray(paper.bilevel) | red | blue
    for colour, part in (("0.8 0.1 0.15", red), ("0.1 0.15 0.6", blue & ~red), ("0 0 0", ink & ~red & ~blue)):
        page.whole(pictures.stencil(document, Image.fromarray(~part)), before=f"{colour} rg")


@construction("mixed-foreground-picture")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, background(paper), 60))
    mask = pictures.stencil(document, paper.bilevel)
    foreground = paper.at(100).filter(ImageFilter.MinFilter(5))
    page.whole(pictures.jpeg(document, foreground, 70, Mask=mask))


@construction("mixed-foreground-soft-mask")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, background(paper), 60))
    soft = pictures.flate(document, paper.bilevel.convert("L").point(lambda value: 255 - value))
    page.whole(pictures.jpeg(document, paper.at(75).filter(ImageFilter.MinFilter(5)), 60, SMask=soft))


@construction("mixed-white-background")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, Image.new("L", (827, 1169), 255)))
    page.whole(pictures.stencil(document, paper.bilevel), before="0 0 0 rg")


@construction("mixed-picture-below-half")
def _(document, page, paper):
    """The upper half as a picture, the lower as a mask."""
    grey, box = paper.at(200, "grey"), (0, 0, 1654, 760)
    page.paint(pictures.jpeg(document, grey.crop(box)), cut(page, grey, box))
    below = (0, 1140, paper.bilevel.width, paper.bilevel.height)
    page.paint(pictures.stencil(document, paper.bilevel.crop(below)), cut(page, paper.bilevel, below), "0 0 0 rg")
