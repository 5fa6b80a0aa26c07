"""What is drawn over the print hides it."""
from construction import Shown, construction
from document import Drawing
from .text_layers import write_layer
from letters import Font
import pictures
from PIL import Image

# Left, top, right and bottom in fractions of the page: two paragraphs.
PLACE = (0.02, 0.27, 0.98, 0.36)


def seen_beside(paper):
    inside, outside = paper.within(*PLACE, margin=0.009)
    return Shown(outside, sorted(set(inside) - set(outside) - {"và", "của"}), number=paper.number, date=paper.date)


def place(page):
    left, top, right, bottom = PLACE
    width, height = page.size
    return (width * left, height * (1 - bottom), width * (right - left), height * (bottom - top))


def _register(name, cover, coding=pictures.jpeg, mode="grey", dots=200):
    def paint(document, page, paper):
        page.whole(coding(document, paper.at(dots, mode)), before="0 g")
        cover(document, page, paper)
        return seen_beside(paper)
    construction(name)(paint)


def _picture(document, page, paper):
    x, y, width, height = place(page)
    page.paint(pictures.flate(document, Image.new("L", (40, 10), 250)), (width, 0, 0, height, x, y))


def _stencil(document, page, paper):
    x, y, width, height = place(page)
    page.paint(pictures.stencil(document, Image.new("1", (32, 8), 0), "flate"), (width, 0, 0, height, x, y), "1 g")


def _annotation(subtype):
    def cover(document, page, paper):
        x, y, width, height = place(page)
        look = Drawing(document)
        look.box("0 0 0", 0, 0, width, height)
        page.annotate(subtype, (x, y, x + width, y + height), look.form((0, 0, width, height)))
    return cover


def _layer_below(document, page, paper):
    """A black box, and the layer of words still says what stands under it."""
    page.box("0 0 0", *place(page))
    write_layer(page, Font(document), paper, mode=3, spoilt=False)


_register("black-box", lambda document, page, paper: page.box("0 0 0", *place(page)))
_register("white-box", lambda document, page, paper: page.box("1 1 1", *place(page)))
_register("black-box-on-stencil", lambda document, page, paper: page.box("0 0 0", *place(page)), pictures.stencil, "bilevel", 300)
_register("white-box-on-group4", lambda document, page, paper: page.box("1 1 1", *place(page)), pictures.group4, "bilevel", 300)
_register("covering-picture", _picture)
_register("covering-stencil", _stencil)
_register("covering-square-annotation", _annotation("Square"))
_register("covering-stamp-annotation", _annotation("Stamp"))
_register("black-box-words-in-layer", _layer_below)
