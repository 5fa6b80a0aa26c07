"""Pictures as PDF keeps them, from Pillow images."""
import io, struct, zlib

import numpy as np
from PIL import Image

from document import entries


def _add(document, image, data, space, bits, coding=None, **values):
    known = {"Type": "/XObject", "Subtype": "/Image", "Width": image.width, "Height": image.height, "BitsPerComponent": bits}
    if space: known["ColorSpace"] = space
    if coding: known["Filter"] = coding
    return document.stream({**known, **values}, data, packed=coding is None)


SPACES = {"1": ("/DeviceGray", 1), "L": ("/DeviceGray", 8), "RGB": ("/DeviceRGB", 8), "CMYK": ("/DeviceCMYK", 8)}


def flate(document, image, **values): return _add(document, image, image.tobytes(), *SPACES[image.mode], **values)


def raw(document, image, **values):
    """Without any compression."""
    space, bits = SPACES[image.mode]
    return document.stream({"Type": "/XObject", "Subtype": "/Image", "Width": image.width, "Height": image.height,
                            "BitsPerComponent": bits, "ColorSpace": space, **values}, image.tobytes())


def jpeg(document, image, quality=80, **values):
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    # Pillow writes CMYK the way Adobe does: inverted.
    if image.mode == "CMYK": values = {"Decode": "[1 0 1 0 1 0 1 0]", **values}
    return _add(document, image, out.getvalue(), SPACES[image.mode][0], 8, "/DCTDecode", **values)


def jpx(document, image, **values):
    out = io.BytesIO()
    image.save(out, "JPEG2000", quality_mode="rates", quality_layers=[12])
    return _add(document, image, out.getvalue(), SPACES[image.mode][0], 8, "/JPXDecode", **values)


def sixteen(document, image, **values):
    return _add(document, image, (np.asarray(image.convert("L")).astype(">u2") * 257).tobytes(), "/DeviceGray", 16, **values)


def indexed(document, image, colours=64, **values):
    image = image.convert("RGB").quantize(colours, method=Image.Quantize.FASTOCTREE)
    palette = bytes(image.getpalette()[:3 * colours]).ljust(3 * colours, b"\0")
    return _add(document, image, image.tobytes(), f"[/Indexed /DeviceRGB {colours - 1} <{palette.hex()}>]", 8, **values)


def predicted(document, image, **values):
    """Flate with PNG predictors, as most writers do."""
    pixels = np.asarray(image)
    rows = pixels.reshape(pixels.shape[0], -1).astype(np.int16)
    up = np.vstack([rows[:1], rows[1:] - rows[:-1]]).astype(np.uint8)
    data = np.hstack([np.full((len(up), 1), 2, np.uint8), up]).tobytes()
    colours = len(image.getbands())
    return _add(document, image, zlib.compress(data), SPACES[image.mode][0], 8, "/FlateDecode",
                DecodeParms=f"<< /Predictor 15 /Colors {colours} /BitsPerComponent 8 /Columns {image.width} >>", **values)


def fax(image):
    """The rows of a bilevel image in the coding of fax group 4, ink as black."""
    out = io.BytesIO()
    Image.fromarray(~np.asarray(image.convert("1"))).save(out, "TIFF", compression="group4", tiffinfo={278: image.height})
    data = out.getvalue()
    tags = Image.open(io.BytesIO(data)).tag_v2
    return b"".join(data[place:place + count] for place, count in zip(tags[273], tags[279]))


def group4(document, image, **values):
    return _add(document, image, fax(image), "/DeviceGray", 1, "/CCITTFaxDecode",
                DecodeParms=f"<< /K -1 /Columns {image.width} /Rows {image.height} >>", **values)


def jbig2(document, image, **values):
    """One generic region in the MMR coding that JBIG2 has in common with fax."""
    segment = lambda number, kind, data: struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data
    page = struct.pack(">IIIIBH", image.width, image.height, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", image.width, image.height, 0, 0, 0, 1) + fax(image)
    return _add(document, image, segment(0, 48, page) + segment(1, 38, region), "/DeviceGray", 1, "/JBIG2Decode", **values)


def stencil(document, image, coding="group4", **values):
    """A mask that paints where `image` is black."""
    values = {"ImageMask": "true", **values}
    if coding == "group4":
        return _add(document, image, fax(image), None, 1, "/CCITTFaxDecode",
                    DecodeParms=f"<< /K -1 /Columns {image.width} /Rows {image.height} >>", **values)
    return _add(document, image, image.convert("1").tobytes(), None, 1, **values)


def inline(image):
    """Operators that paint a bilevel or grey picture on the unit square, its bytes among them."""
    data = zlib.compress(image.tobytes())
    head = f"BI /W {image.width} /H {image.height} /CS /G /BPC {1 if image.mode == '1' else 8} /F [/AHx /Fl] ID "
    return head + data.hex() + "> EI"
