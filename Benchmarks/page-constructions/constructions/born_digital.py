"""Pages typed on a computer, with pictures under or among their words."""
import random

import numpy as np
from PIL import Image

from construction import construction, whole
from document import Drawing, entries
from letters import Font
from .text_layers import write_layer
import pictures


def typed(document, page, paper, **values): write_layer(page, Font(document), paper, mode=0, spoilt=False, **values)


def _register(name, before=None, after=None):
    def paint(document, page, paper):
        if before: before(document, page)
        typed(document, page, paper)
        if after: after(document, page)
    construction(name)(paint)


def _plain(colour, dots=75):
    def paint(document, page): page.whole(pictures.jpeg(document, Image.new("RGB", (round(8.27 * dots), round(11.69 * dots)), colour)))
    return paint


def _pattern(document, page):
    """A frame and a faint pattern, as on letter paper."""
    rows, columns = np.mgrid[0:1169, 0:827]
    page.whole(pictures.jpeg(document, Image.fromarray((245 + 8 * np.sin(rows / 9) * np.sin(columns / 9)).astype(np.uint8))))


def _seal(document, page):
    import render
    seal = render.stamp(400, random.Random(3))
    soft = pictures.flate(document, seal.getchannel("A"))
    page.paint(pictures.flate(document, seal.convert("RGB"), SMask=soft), (100, 0, 0, 100, 330, 380))


def _signature(document, page):
    import render
    drawn = render.signature(500, 220, random.Random(5), "blue")
    soft = pictures.flate(document, drawn.getchannel("A"))
    page.paint(pictures.flate(document, drawn.convert("RGB"), SMask=soft), (110, 0, 0, 50, 390, 400))


def _scanned_signature(document, page):
    """A scanned signature on its white ground, over empty paper."""
    import render
    drawn = render.signature(500, 220, random.Random(6), "blue")
    ground = Image.new("RGB", drawn.size, "white")
    ground.paste(drawn, mask=drawn.getchannel("A"))
    page.paint(pictures.jpeg(document, ground), (110, 0, 0, 48, 390, 396))


def _emblem(document, page):
    page.paint(pictures.jpeg(document, Image.new("RGB", (200, 200), (220, 180, 40))), (40, 0, 0, 40, 60, 770))


def _widget(document, page):
    """A digital signature as programs for signing show it: a picture and a few words in the corner."""
    look, font = Drawing(document), Font(document)
    look.box("1 1 1", 0, 0, 190, 44)
    for row, line in enumerate(("Ký bởi: Văn phòng", "Email: vanphong@angiang.gov.vn", "Thời gian ký: 14.11.2025 15:20:11 +07:00")):
        look.text(font, 8, 4, 32 - 12 * row, line, colour="0.7 0 0")
    field = page.annotate("Widget", (390, 790, 580, 834), look.form((0, 0, 190, 44)), flags=132, FT="/Sig", T="(Signature1)")
    document.catalogue["AcroForm"] = f"<< /Fields [{field}] /SigFlags 3 >>"


def _watermark(document, page):
    """Large pale letters across the page, under the text."""
    page.write(f"q 0.93 0.93 0.95 rg BT {page.name('Font', Font(document).reference)} 90 Tf 0.7 0.7 -0.7 0.7 120 250 Tm {Font(document).codes('LƯU HÀNH')} Tj ET Q")


_register("typed")
_register("typed-on-white-picture", _plain((255, 255, 255)))
_register("typed-on-tinted-picture", _plain((246, 240, 222)))
_register("typed-on-pattern", _pattern)
_register("typed-with-seal", after=_seal)
_register("typed-with-signature", after=_signature)
_register("typed-with-scanned-signature", after=_scanned_signature)
_register("typed-with-emblem", _emblem)
_register("typed-with-signing-widget", after=_widget)
_register("typed-on-white-with-seal", _plain((255, 255, 255), 150), _seal)
_register("typed-on-watermark", _watermark)


@construction("typed-in-a-form")
def _(document, page, paper):
    from document import Page
    inner = Page(document, page.size)
    typed(document, inner, paper)
    page.paint(inner.form((0, 0, *page.size)))


@construction("typed-without-letter-table")
def _(document, page, paper):
    """Glyphs without a table that says which letters they are: only the picture tells."""
    write_layer(page, Font(document, letters=False), paper, mode=0, spoilt=False)


@construction("typed-with-wrong-letter-table")
def _(document, page, paper):
    """As legacy encodings are: what is copied out of the page is another letter than what one sees."""
    write_layer(page, Font(document, letters=lambda code: code + 1 if code > 0x20 else code), paper, mode=0, spoilt=False)


@construction("typed-with-soft-hyphens")
def _(document, page, paper):
    """Some writers say soft hyphen where a hyphen is seen, also in the number."""
    write_layer(page, Font(document, letters=lambda code: 0xAD if code == 0x2D else code), paper, mode=0, spoilt=False)


@construction("typed-stroked-letters")
def _(document, page, paper):
    page.write("0.2 w")
    write_layer(page, Font(document), paper, mode=2, spoilt=False)


@construction("typed-rotate-90")
def _(document, page, paper):
    """Landscape paper on which the text runs up, set right by /Rotate."""
    from document import Page
    inner = Page(document, page.size)
    typed(document, inner, paper)
    page.paint(inner.form((0, 0, *page.size)), (0, 1, -1, 0, page.size[1], 0))
    page.size = (page.size[1], page.size[0])
    page.values = {"Rotate": 90}
