"""Words that software puts on a scan as a stamp would stand there: eight ways, four directions of the page."""
from PIL import Image, ImageDraw, ImageFont

from document import Document, Drawing, Page, layer, numbers
from letters import BOLD, Font, outline
import pictures

RED, BLACK = "0.8 0.05 0.1", "0 0 0"
# Lower left corner in points: under the number, beside the title; and in the empty part of the page.
CORNER, BELOW = (78, 703), (110, 250)
SIZE = 15


def _drawn(words, ink, opaque, dots=200):
    """Words in a frame as a picture."""
    scale, colour = dots / 72, tuple(round(255 * float(part)) for part in ink.split())
    font = ImageFont.truetype(BOLD, round(SIZE * scale))
    left, top, right, bottom = font.getbbox(words)
    image = Image.new("RGBA", (right - left + round(16 * scale), bottom - top + round(10 * scale)), (255, 255, 255, 255 if opaque else 0))
    draw = ImageDraw.Draw(image)
    draw.rectangle((2, 2, image.width - 3, image.height - 3), outline=colour, width=round(1.4 * scale))
    draw.text((8 * scale - left, 5 * scale - top), words, font=font, fill=colour)
    return image, image.width / scale, image.height / scale


def _written(drawing, words, ink, x, y):
    """Words in a frame, from their lower left corner; gives width and height."""
    font = Font(drawing.document, BOLD)
    width, height = font.width(words, SIZE) + 14, SIZE * 1.45
    if words.isupper(): drawing.write(f"q {ink} RG 1.5 w {numbers(x + 1, y + 1, width - 2, height - 2)} re S Q")
    drawing.text(font, SIZE, x + 7, y + 0.3 * SIZE, words, colour=ink)
    return width, height


def _form(document, words, ink, **values):
    look = Drawing(document)
    width, height = _written(look, words, ink, 0, 0)
    return look.form((0, 0, width, height), **values), width, height


def _annotated(subtype, **values):
    def put(sheet, words, ink):
        form, width, height = _form(sheet.document, words, ink, **sheet.turning)
        sheet.annotate(subtype, sheet.turned(sheet.corner[0], sheet.corner[1], sheet.corner[0] + width, sheet.corner[1] + height), form, **values)
    return put


def _text(sheet, words, ink): _written(sheet, words, ink, *sheet.corner)


def _picture(opaque):
    def put(sheet, words, ink):
        image, width, height = _drawn(words, ink, opaque)
        soft = {} if opaque else {"SMask": pictures.flate(sheet.document, image.getchannel("A"))}
        sheet.paint(pictures.flate(sheet.document, image.convert("RGB"), **soft), (width, 0, 0, height, *sheet.corner))
    return put


def _curves(sheet, words, ink):
    paths, width = outline(words, SIZE)
    x, y = sheet.corner
    sheet.write(f"q {ink} RG 1.5 w {numbers(x, y - 6, width + 14, SIZE * 1.45)} re S {ink} rg 1 0 0 1 {x + 7} {y} cm {paths} Q")


def _on_layer(sheet, words, ink):
    form, _, _ = _form(sheet.document, words, ink, OC=layer(sheet.document, "Dau"))
    sheet.paint(form, (1, 0, 0, 1, *sheet.corner))


def _field(sheet, words, ink):
    _annotated("Widget", FT="/Tx", T="(Do mat)", V="(x)")(sheet, words, ink)
    sheet.document.catalogue["AcroForm"] = f"<< /Fields [{sheet.annotations[-1]}] >>"


WAYS = {"stamp annotation": _annotated("Stamp"), "free text note": _annotated("FreeText"), "text on page": _text,
        "picture over": _picture(True), "curves": _curves, "form field": _field, "form on a layer": _on_layer, "transparent picture": _picture(False)}
DIRECTIONS = ("upright", "set right by /Rotate", "upside down", "lying")


class Sheet(Page):
    """A page on which things are put as if it stood upright, and that is then turned."""

    def __init__(self, document, direction, corner=CORNER):
        super().__init__(document)
        self.corner = corner
        self.direction, self.turning = direction, {}
        if direction == DIRECTIONS[1]: self.turning = {"Matrix": "[0 1 -1 0 0 0]"}

    def turned(self, x0, y0, x1, y1):
        return (self.size[1] - y1, x0, self.size[1] - y0, x1) if self.turning else (x0, y0, x1, y1)

    def finish(self):
        if self.turning:
            width, height = self.size
            self.content.insert(0, f"0 1 -1 0 {numbers(height, 0)} cm")
            self.size = (height, width)
        self.values = {"Rotate": 90 * DIRECTIONS.index(self.direction)}
        self.end()


def scan_only(sheet, paper): sheet.whole(pictures.jpeg(sheet.document, paper.at(200)))


def mixed_with_words(sheet, paper):
    from constructions.mixed import whole_mask
    from constructions.text_layers import write_layer
    whole_mask(sheet.document, sheet, paper)
    write_layer(sheet, Font(sheet.document), paper)


GROUNDS = {"one picture": scan_only, "mixed with words": mixed_with_words}


def marked(paper, ground, way, direction, words, ink=RED):
    """The bytes of a file whose one page bears these words: in a frame beside the title, or as prose below."""
    document = Document()
    sheet = Sheet(document, direction, CORNER if words.isupper() else BELOW)
    GROUNDS[ground](sheet, paper)
    if way: WAYS[way](sheet, words, ink)
    sheet.finish()
    return document.bytes()


def stamped(paper, words, ink=RED):
    """The paper's picture with the words in its own ink, as a scan of a stamped page is."""
    image, scan = _drawn(words, ink, False, 300)[0], paper.colour.copy()
    scan.paste(image.convert("RGB"), (round(CORNER[0] * 300 / 72), round((841.89 - CORNER[1]) * 300 / 72) - image.height), image.getchannel("A"))
    return scan
