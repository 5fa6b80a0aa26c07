"""Scans with the words of another program's recognition, which are wrong: the picture is what counts."""
import unicodedata

from construction import Shown, construction, whole
from letters import Font, HollowFont
import pictures
from .mixed import whole_mask

# Stands in every layer and on no paper.
STRANGER = "Lopchuan"


def spoil(word):
    """A word as a copier from abroad reads it: without diacritics, and with other digits."""
    folded = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    return folded.replace("đ", "d").replace("Đ", "D").translate(str.maketrans("123567", "775811"))


def write_layer(page, font, paper, mode=3, spoilt=True, shift=(0, 0), before="", colour="0 0 0"):
    """All words of the paper where they stand."""
    width, height = page.size
    for index, (word, x0, y0, x1, y1) in enumerate(paper.words):
        text = (STRANGER if index == 12 else spoil(word)) if spoilt else word
        size = (y1 - y0) * height / 1.107
        page.text(font, size, x0 * width + shift[0], (1 - y1) * height + 0.216 * size + shift[1], text, mode, colour, (x1 - x0) * width, before)


def shown(paper):
    seen = whole(paper)
    seen.absent = [STRANGER]
    return seen


def _register(name, paint):
    def make(document, page, paper):
        paint(document, page, paper)
        return shown(paper)
    construction(name)(make)


def scan(document, page, paper): page.whole(pictures.jpeg(document, paper.at(200)))


def _over(document, page, paper):
    scan(document, page, paper)
    write_layer(page, Font(document), paper)


def _under(document, page, paper):
    write_layer(page, Font(document), paper, mode=3)
    scan(document, page, paper)


def _visible_under(document, page, paper):
    write_layer(page, Font(document), paper, mode=0)
    scan(document, page, paper)


def _white(document, page, paper):
    page.box("1 1 1", 0, 0, *page.size)
    write_layer(page, Font(document), paper, mode=0, colour="1 1 1")
    page.whole(pictures.stencil(document, paper.bilevel), before="0 g")


def _white_over(document, page, paper):
    page.whole(pictures.group4(document, paper.bilevel))
    font = Font(document)
    # Of no height to speak of, and in white: some writers hide their words so.
    for index, (word, x0, y0, x1, y1) in enumerate(paper.words):
        page.text(font, 1, x0 * page.size[0], (1 - y1) * page.size[1], STRANGER if index == 12 else spoil(word), colour="1 1 1")


def _clipped(document, page, paper):
    scan(document, page, paper)
    write_layer(page, Font(document), paper, mode=0, before="0 0 0 0 re W n")


def _clip_mode(document, page, paper):
    scan(document, page, paper)
    write_layer(page, Font(document), paper, mode=7)


def _outside(document, page, paper):
    scan(document, page, paper)
    write_layer(page, Font(document), paper, mode=0, shift=(2000, 0))


def _hollow(document, page, paper):
    scan(document, page, paper)
    write_layer(page, HollowFont(document, "".join(spoil(word[0]) for word in paper.words) + STRANGER), paper, mode=0)


def _transparent(document, page, paper):
    scan(document, page, paper)
    write_layer(page, Font(document), paper, mode=0, before=page.state({"ca": 0}))



def _mixed(document, page, paper):
    whole_mask(document, page, paper)
    write_layer(page, Font(document), paper)


def _strips(document, page, paper):
    from .pieces import strips
    strips(document, page, paper.at(200, "grey"), 16, pictures.jpeg)
    write_layer(page, Font(document), paper)


def _form(document, page, paper):
    from document import Page
    inner = Page(document, page.size)
    write_layer(inner, Font(document), paper)
    scan(document, page, paper)
    page.paint(inner.form((0, 0, *page.size)))


def _garbled(document, page, paper):
    """Right glyphs out of sight, and a table that takes each letter for its neighbour."""
    scan(document, page, paper)
    write_layer(page, Font(document, letters=lambda code: code + 1), paper, spoilt=False)


def _other_place(document, page, paper):
    """An A4 scan on an A3 page, its layer above it."""
    page.size = (841.89, 1190.55)
    page.paint(pictures.jpeg(document, paper.at(200)), (595.28, 0, 0, 841.89, 0, 348.66))
    write_layer(page, Font(document), paper)


for name, paint in {
    "layer-over": _over, "layer-under": _under, "layer-visible-under-opaque": _visible_under, "layer-white-under-stencil": _white,
    "layer-white-tiny": _white_over, "layer-clipped-away": _clipped, "layer-clip-mode": _clip_mode, "layer-outside-page": _outside,
    "layer-hollow-type3": _hollow, "layer-transparent": _transparent, "layer-in-form": _form, "layer-on-mixed": _mixed, "layer-on-strips": _strips,
    "layer-garbled-table": _garbled, "layer-other-place": _other_place,
}.items(): _register(name, paint)


SIGNING = ("Ký bởi: Văn phòng", "Email: vanphong@angiang.gov.vn", "Thời gian ký: 14.11.2025 15:20:11 +07:00")


@construction("scan-with-margin-and-signing-words")
def _(document, page, paper):
    """A scan that covers four fifths of the page, and the words of a digital signature above it."""
    width, height = page.size
    page.paint(pictures.jpeg(document, paper.at(200)), (0.88 * width, 0, 0, 0.88 * height, 0.06 * width, 0.04 * height))
    for row, line in enumerate(SIGNING): page.text(Font(document), 8, 400, height - 20 - 11 * row, line, colour="0.7 0 0")


@construction("scan-with-line-of-incoming-mail")
def _(document, page, paper):
    """A program for incoming mail wrote its line on the scan."""
    scan(document, page, paper)
    page.text(Font(document), 10, 60, page.size[1] - 22, "Congvanden")
    seen = whole(paper)
    seen.words.append("Congvanden")
    return seen


@construction("typed-above-scanned-below")
def _(document, page, paper):
    """The head is typed, the rest is a picture: both are read."""
    from .mixed import cut
    image = paper.at(200, "grey")
    box = (0, round(0.19 * image.height), image.width, image.height)
    page.paint(pictures.jpeg(document, image.crop(box)), cut(page, image, box))
    upper = type("Upper", (), {"words": [word for word in paper.words if word[4] < 0.185]})
    write_layer(page, Font(document), upper, mode=0, spoilt=False)
    return Shown([word[0] for word in paper.words if word[4] < 0.185 or word[2] > 0.2], number=paper.number, date=paper.date)


@construction("layer-without-words")
def _(document, page, paper):
    scan(document, page, paper)
    page.text(Font(document), 12, 100, 100, " ", mode=3)


@construction("words-twice-in-sight")
def _(document, page, paper):
    """The scan, and its words right over its print in sight: a person reads the words."""
    scan(document, page, paper)
    write_layer(page, Font(document), paper, mode=0, spoilt=False)
