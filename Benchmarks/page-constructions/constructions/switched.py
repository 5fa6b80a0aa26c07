"""Layers that are on, off, or only for screen or printer; annotations that are hidden or do not print."""
from construction import Shown, construction, whole
from document import Drawing, layer
from letters import TINOS, Face, Font
import pictures

WORD = "Chuyenphongketoan"
FACE = Face(TINOS)


def _layered(name, seen=True, **values):
    """The scan by itself on a layer."""
    def paint(document, page, paper):
        group = layer(document, "Scan", **values)
        page.write(f"/OC {page.name('Properties', group)} BDC")
        page.whole(pictures.jpeg(document, paper.at(200, "grey")))
        page.write("EMC")
        return None if seen else Shown(blank=True, absent=[word[0] for word in paper.words])
    construction(name)(paint)


_layered("layer-group-on")
_layered("layer-group-off", seen=False, state="OFF")


@construction("layer-group-on-picture-itself")
def _(document, page, paper):
    group = layer(document, "Scan")
    page.whole(pictures.jpeg(document, paper.at(200, "grey"), OC=group))


def _note_on(name, seen, **values):
    """Words on a layer over a scan; they count where they print."""
    def paint(document, page, paper):
        page.whole(pictures.jpeg(document, paper.at(200, "grey")))
        group = layer(document, "Note", **values)
        page.write(f"/OC {page.name('Properties', group)} BDC")
        page.text(Font(document), 16, 200, 200, WORD)
        page.write("EMC")
        shown = whole(paper)
        (shown.words if seen else shown.absent).append(WORD)
        return shown
    construction(name)(paint)


_note_on("layer-note-on", True)
_note_on("layer-note-off", False, state="OFF")
_note_on("layer-note-prints-only", True, prints="ON", views="OFF")
_note_on("layer-note-never-prints", False, prints="OFF", views="ON")


def _note(name, seen, subtype="FreeText", flags=4, **values):
    def paint(document, page, paper):
        page.whole(pictures.jpeg(document, paper.at(200, "grey")))
        look = Drawing(document)
        look.text(Font(document), 16, 4, 6, WORD)
        page.annotate(subtype, (200, 190, 400, 215), look.form((0, 0, 200, 25)), flags, **values)
        shown = whole(paper)
        (shown.words if seen else shown.absent).append(WORD)
        return shown
    construction(name)(paint)


_note("annotation-prints", True)
_note("annotation-stamp-prints", True, "Stamp")
_note("annotation-hidden", False, flags=6)
_note("annotation-without-print-flag", False, flags=0)
_note("annotation-no-view-but-prints", True, flags=36)
_note("annotation-pop-up", False, "Popup")
_note("annotation-widget", True, "Widget", FT="/Tx", T="(So)", V="(x)")


@construction("annotation-holds-the-scan")
def _(document, page, paper):
    """An empty page on which the scan is a stamp."""
    look = Drawing(document)
    look.paint(pictures.jpeg(document, paper.at(200, "grey")), (page.size[0], 0, 0, page.size[1], 0, 0))
    page.annotate("Stamp", (0, 0, *page.size), look.form((0, 0, *page.size)))


def _left_open(paper):
    """The digits of number and day, and where they stand (fractions): what clerks fill in."""
    for index, (word, x0, y0, x1, y1) in enumerate(paper.words):
        if word == paper.number:
            digits = word.split("/")[0]
            share = FACE.width(digits) / FACE.width(word)
            yield digits, x0, y0, x0 + (x1 - x0) * share + 0.001, y1
        if word == "ngày" and y1 < 0.16:
            day, x0, y0, x1, y1 = paper.words[index + 1]
            yield day, x0, y0, x1 + 0.004, y1


def _typed_number(name, put):
    """A scan whose number and day were left open, and typed in afterwards."""
    def paint(document, page, paper):
        image, gaps = paper.at(200, "grey").copy(), list(_left_open(paper))
        width, height = image.size
        for _, x0, y0, x1, y1 in gaps:
            image.paste(246, (round(width * (x0 - 0.002)), round(height * (y0 - 0.004)), round(width * x1), round(height * (y1 + 0.004))))
        page.whole(pictures.jpeg(document, image))
        for digits, x0, y0, _, y1 in gaps:
            size = (y1 - y0) * page.size[1] / 1.107
            put(document, page, digits, size, x0 * page.size[0] - 1, (1 - y1) * page.size[1] + 0.216 * size)
    construction(name)(paint)


def _as_note(subtype):
    def put(document, page, digits, size, x, y):
        look, font = Drawing(document), Font(document)
        look.text(font, size, 0, 4, digits)
        page.annotate(subtype, (x, y - 4, x + 30, y + 14), look.form((0, 0, 30, 18)))
    return put


_typed_number("number-typed-as-text", lambda document, page, digits, size, x, y: page.text(Font(document), size, x, y, digits))
_typed_number("number-typed-as-note", _as_note("FreeText"))
_typed_number("number-typed-as-stamp", _as_note("Stamp"))
_typed_number("number-typed-in-field", _as_note("Widget"))
