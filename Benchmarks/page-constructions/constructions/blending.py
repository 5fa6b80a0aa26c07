"""Transparency: blend modes, soft masks in the graphics state, groups."""
from PIL import Image

from construction import construction
from document import Drawing
import pictures
from .mixed import background


@construction("blend-multiply")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, background(paper)))
    page.whole(pictures.jpeg(document, paper.at(200, "grey").point(lambda v: 255 if v > 225 else v)), before=page.state({"BM": "/Multiply"}))


@construction("blend-multiply-alone")
def _(document, page, paper): page.whole(pictures.jpeg(document, paper.at(200)), before=page.state({"BM": "/Multiply"}))


@construction("blend-multiply-tint-over")
def _(document, page, paper):
    """A yellow sheet multiplied over the scan hides nothing."""
    page.whole(pictures.jpeg(document, paper.at(200)))
    page.write(f"q {page.state({'BM': '/Multiply'})} 1 0.97 0.8 rg 0 0 {page.size[0]} {page.size[1]} re f Q")


@construction("alpha-99")
def _(document, page, paper): page.whole(pictures.jpeg(document, paper.at(200)), before=page.state({"ca": 0.99}))


@construction("alpha-half")
def _(document, page, paper): page.whole(pictures.jpeg(document, paper.at(200)), before=page.state({"ca": 0.5}))


@construction("highlighted-paragraph")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, paper.at(200)))
    page.write(f"q {page.state({'ca': 0.3})} 1 1 0 rg 60 560 480 60 re f Q")


@construction("transparency-group")
def _(document, page, paper):
    inner = Drawing(document)
    inner.paint(pictures.jpeg(document, paper.at(200)), (page.size[0], 0, 0, page.size[1], 0, 0))
    page.paint(inner.form((0, 0, *page.size), Group="<< /S /Transparency /CS /DeviceRGB /I true >>"))


@construction("soft-mask-in-state")
def _(document, page, paper):
    """A black sheet that shows only where the mask, a form with the inverted scan, is light."""
    inner = Drawing(document)
    inner.paint(pictures.flate(document, paper.at(200, "grey").point(lambda v: max(0, 250 - v))), (page.size[0], 0, 0, page.size[1], 0, 0))
    form = inner.form((0, 0, *page.size), Group="<< /S /Transparency /CS /DeviceGray >>")
    page.write(f"q {page.state({'SMask': f'<< /S /Luminosity /G {form} >>'})} 0 g 0 0 {page.size[0]} {page.size[1]} re f Q")


@construction("page-group-isolated")
def _(document, page, paper):
    page.whole(pictures.jpeg(document, paper.at(200)))
    page.values = {"Group": "<< /S /Transparency /CS /DeviceRGB /I true /K true >>"}


@construction("shading-behind")
def _(document, page, paper):
    """A pale gradient under a stencil."""
    shading = ("<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 0 842] /Extend [true true] "
               "/Function << /FunctionType 2 /Domain [0 1] /C0 [1 1 0.9] /C1 [0.9 0.95 1] /N 1 >> >>")
    page.write(f"{page.name('Shading', document.add(shading))} sh")
    page.whole(pictures.stencil(document, paper.bilevel), before="0 g")
