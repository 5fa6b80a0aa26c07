"""What a page shows of its picture: crop boxes, media boxes, clip paths; and how large it says that it is."""
from PIL import Image

from construction import Made, Shown, construction, file_of, whole
from document import Document, Page
from .pieces import strips
import pictures


def part(paper, left, top, right, bottom):
    """What one sees of a paper in this part (fractions). Words count as gone where they stand nowhere in it."""
    inside, outside = paper.within(left, top, right, bottom)
    head = top < 0.05 and bottom > 0.16 and left == 0 and right == 1
    return Shown(inside, sorted(set(outside) - {word[0] for word in paper.words if word[0] in inside}),
                 number=paper.number if head else None, date=paper.date if head else None)


def _box(name, key, top, bottom):
    def paint(document, page, paper):
        width, height = page.size
        page.whole(pictures.jpeg(document, paper.at(200, "grey")))
        page.boxes[key] = f"[0 {height * (1 - bottom)} {width} {height * (1 - top)}]"
        return part(paper, 0, top, 1, bottom)
    construction(name)(paint)


_box("crop-box-upper-part", "CropBox", 0, 0.32)
_box("crop-box-lower-part", "CropBox", 0.32, 1)
_box("media-box-lower-part", "MediaBox", 0.32, 1)
_box("media-box-upper-part", "MediaBox", 0, 0.32)


@construction("crop-box-on-stencil")
def _(document, page, paper):
    page.whole(pictures.stencil(document, paper.bilevel), before="0 g")
    page.boxes["CropBox"] = f"[0 {page.size[1] * 0.68} {page.size[0]} {page.size[1]}]"
    return part(paper, 0, 0, 1, 0.32)


@construction("crop-box-and-rotate")
def _(document, page, paper):
    width, height = page.size
    page.whole(pictures.jpeg(document, paper.at(200, "grey").transpose(Image.Transpose.ROTATE_180)))
    page.boxes["CropBox"] = f"[0 0 {width} {height * 0.32}]"
    page.values = {"Rotate": 180}
    return part(paper, 0, 0, 1, 0.32)


@construction("crop-box-larger-than-page")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, paper.at(200, "grey")))
    page.boxes["CropBox"] = "[-500 -500 2000 2000]"


@construction("media-box-other-origin")
def _(document, page, paper):
    width, height = page.size
    page.paint(pictures.jpeg(document, paper.at(200, "grey")), (width, 0, 0, height, 300, -400))
    page.boxes["MediaBox"] = f"[300 -400 {300 + width} {height - 400}]"


@construction("media-box-corners-swapped")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, paper.at(200, "grey")))
    page.boxes["MediaBox"] = f"[{page.size[0]} {page.size[1]} 0 0]"


@construction("user-unit")
def _(document, page, paper):
    page.size = (page.size[0] / 4, page.size[1] / 4)
    page.whole(pictures.jpeg(document, paper.at(200, "grey")))
    page.values = {"UserUnit": 4}


@construction("bleed-and-trim-boxes")
def _(document, page, paper):
    """These are for printers; a viewer shows the whole page."""
    page.whole(pictures.jpeg(document, paper.at(200, "grey")))
    page.boxes |= {"TrimBox": "[100 600 400 700]", "BleedBox": "[90 590 410 710]", "ArtBox": "[100 600 400 700]"}


@construction("page-in-pixels-strips")
def _(document, page, paper):
    page.size = (2480.0, 3508.0)
    strips(document, page, paper.at(200, "grey"), 12, pictures.jpeg)


@construction("page-in-pixels-twice-strips")
def _(document, page, paper):
    page.size = (4960.0, 7016.0)
    strips(document, page, paper.at(200, "grey"), 12, pictures.jpeg)


@construction("page-in-pixels-mixed")
def _(document, page, paper):
    from .mixed import whole_mask
    page.size = (2480.0, 3508.0)
    whole_mask(document, page, paper)


@construction("page-of-a-stamp")
def _(document, page, paper):
    """A4 in pixels on a page of a few centimetres."""
    page.size = (59.5, 84.2)
    page.whole(pictures.jpeg(document, paper.at(200, "grey")))


@construction("a4-scan-on-a3-page")
def _(document, page, paper):
    page.size = (841.89, 1190.55)
    page.paint(pictures.jpeg(document, paper.at(200, "grey")), (595.28, 0, 0, 841.89, 0, 348.66))


@construction("clip-path-whole-page")
def _(document, page, paper):
    page.write(f"0 0 {page.size[0]} {page.size[1]} re W n")
    page.whole(pictures.jpeg(document, paper.at(200, "grey")))


@construction("clip-path-upper-part")
def _(document, page, paper):
    width, height = page.size
    page.whole(pictures.jpeg(document, paper.at(200, "grey")), before=f"0 {height * 0.68} {width} {height * 0.32} re W n")
    return part(paper, 0, 0, 1, 0.32)


def _spread(paper, other):
    sheet = Image.new("L", (3308, 2339), 245)
    sheet.paste(paper.at(200, "grey").resize((1654, 2339)), (0, 0))
    sheet.paste(other.at(200, "grey").resize((1654, 2339)), (1654, 0))
    return sheet


def _half(paper, other):
    shown = whole(paper)
    shown.absent = sorted({word[0] for word in other.words} - {word[0] for word in paper.words})
    return shown


def _halves(name, key, coding=pictures.jpeg, mode="L"):
    """Two pages that each show one half of a sheet: by a box, or because the sheet is put so that the rest lies outside."""
    def make(paper, other):
        document = Document()
        sheet = coding(document, _spread(paper, other).point(lambda value: 255 * (value > 165)).convert("1") if mode == "1" else _spread(paper, other))
        for left in (0, 1):
            page = Page(document, (1190.56, 841.89) if key else (595.28, 841.89))
            page.paint(sheet, (1190.56, 0, 0, 841.89, 0 if key else -595.28 * left, 0))
            if key: page.boxes[key] = f"[{595.28 * left} 0 {595.28 * (left + 1)} 841.89]"
            page.end()
        return Made(document.bytes(), [_half(paper, other), _half(other, paper)], documents=2)
    file_of(name)(make)


_halves("media-box-halves", "MediaBox")
_halves("media-box-halves-bilevel", "MediaBox", pictures.flate, "1")
_halves("crop-box-halves", "CropBox")
_halves("placed-halves", None)
_halves("placed-halves-bilevel", None, pictures.group4, "1")
