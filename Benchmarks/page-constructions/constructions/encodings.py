"""One picture that fills the page, in all codings."""
from construction import construction
import pictures


def _register(name, image, coding, **values):
    construction(name)(lambda document, page, paper: page.whole(coding(document, image(paper), **values)))


_colour, _grey = (lambda paper: paper.at(200)), (lambda paper: paper.at(200, "grey"))
_bilevel = lambda paper: paper.bilevel
_register("jpeg-colour", _colour, pictures.jpeg)
_register("jpeg-grey", _grey, pictures.jpeg)
_register("jpeg-cmyk", lambda paper: paper.at(200).convert("CMYK"), pictures.jpeg)
_register("jpx-colour", _colour, pictures.jpx)
_register("jpx-grey", _grey, pictures.jpx)
_register("group4", _bilevel, pictures.group4)
_register("group4-200", lambda paper: paper.at(200, "bilevel"), pictures.group4)
_register("jbig2", _bilevel, pictures.jbig2)
_register("flate-bilevel", _bilevel, pictures.flate)
_register("flate-grey", _grey, pictures.flate)
_register("flate-rgb", _colour, pictures.flate)
_register("flate-predicted", _colour, pictures.predicted)
_register("flate-cmyk", lambda paper: paper.at(150).convert("CMYK"), pictures.flate)
_register("flate-indexed", _colour, pictures.indexed)
_register("raw-grey", lambda paper: paper.at(150, "grey"), pictures.raw)
_register("sixteen-bit", _grey, pictures.sixteen)
_register("bilevel-decode-inverted", lambda paper: paper.bilevel.point(lambda value: 255 - value), pictures.flate, Decode="[1 0]")
_register("bilevel-palette", _bilevel, pictures.group4, ColorSpace="[/Indexed /DeviceRGB 1 <1A1A40FFFFF0>]")
_register("grey-decode-inverted", lambda paper: paper.at(200, "grey").point(lambda value: 255 - value), pictures.flate, Decode="[1 0]")
_register("calibrated-grey", _grey, pictures.flate, ColorSpace="[/CalGray << /WhitePoint [0.95 1 1.09] /Gamma 1.8 >>]")
