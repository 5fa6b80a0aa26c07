"""Print in other colours than black on white."""
import numpy as np
from PIL import Image

from construction import construction
import pictures


def inked(paper, ink, ground, dots=200):
    """The print in another ink, on another ground, with the softness that it has."""
    share = np.clip((np.asarray(paper.at(dots, "grey"), float) - 40) / 190, 0, 1)[..., None]
    return Image.fromarray((np.array(ground) * share + np.array(ink) * (1 - share)).astype(np.uint8))


def _register(name, ink, ground):
    construction(name)(lambda document, page, paper: page.whole(pictures.jpeg(document, inked(paper, ink, ground), 90)))


_register("print-pure-red", (255, 0, 0), (255, 255, 255))
_register("print-dark-red", (170, 20, 30), (250, 247, 240))
_register("print-white-on-black", (255, 255, 255), (0, 0, 0))
_register("print-yellow-on-red", (255, 230, 40), (200, 20, 30))
_register("print-white-on-red", (255, 255, 255), (200, 20, 30))
_register("print-blue", (30, 50, 170), (255, 255, 255))
_register("print-green-on-cream", (20, 110, 60), (250, 244, 220))
_register("print-grey", (150, 150, 150), (250, 250, 250))
_register("print-black-on-red", (20, 10, 10), (215, 60, 60))


@construction("stencil-pure-red")
def _(document, page, paper): page.whole(pictures.stencil(document, paper.bilevel), before="1 0 0 rg")


@construction("bilevel-white-on-black")
def _(document, page, paper): page.whole(pictures.group4(document, paper.bilevel.point(lambda value: 255 - value)))
