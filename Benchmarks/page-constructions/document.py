"""A small writer of PDF files: objects, pages, forms, annotations, layers. Values are PDF source as str."""
import zlib

A4 = (595.28, 841.89)


def numbers(*values): return " ".join(f"{value:.5f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value) for value in values)


def entries(values): return "<< " + " ".join(f"/{key} {value}" for key, value in values.items()) + " >>"


class Document:
    def __init__(self):
        self.objects, self.pages, self.catalogue = [None, None], [], {}

    def add(self, body):
        """Reference of a new object."""
        self.objects.append(body.encode("latin-1") if isinstance(body, str) else body)
        return f"{len(self.objects)} 0 R"

    def stream(self, values, data, packed=False):
        if packed: values, data = {**values, "Filter": "/FlateDecode"}, zlib.compress(data, 6)
        return self.add(entries({**values, "Length": len(data)}).encode("latin-1") + b"\nstream\n" + data + b"\nendstream")

    def reserve(self):
        self.objects.append(None)
        return f"{len(self.objects)} 0 R"

    def fill(self, reference, body): self.objects[int(reference.split()[0]) - 1] = body.encode("latin-1") if isinstance(body, str) else body

    def bytes(self):
        self.objects[0] = entries({"Type": "/Catalog", "Pages": "2 0 R", **self.catalogue}).encode("latin-1")
        self.objects[1] = entries({"Type": "/Pages", "Kids": "[" + " ".join(self.pages) + "]", "Count": len(self.pages)}).encode("latin-1")
        out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
        return bytes(out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))


class Drawing:
    """What paints: a page's content or a form's, with the resources that it names."""

    def __init__(self, document):
        self.document, self.content, self.resources = document, [], {}

    def name(self, kind, reference):
        names = self.resources.setdefault(kind, {})
        for name, known in names.items():
            if known == reference: return f"/{name}"
        names[f"{kind[:1]}{len(names)}"] = reference
        return f"/{kind[:1]}{len(names) - 1}"

    def write(self, source): self.content.append(source)

    def paint(self, thing, matrix=None, before=""):
        """Paints a picture or form; `matrix` is (a, b, c, d, e, f)."""
        self.write(f"q {before} {numbers(*matrix) + ' cm' if matrix else ''} {self.name('XObject', thing)} Do Q")

    def box(self, colour, x, y, width, height): self.write(f"q {colour} rg {numbers(x, y, width, height)} re f Q")

    def text(self, font, size, x, y, words, mode=0, colour="0 0 0", width=None, before=""):
        """Text at its baseline; `width` in points stretches it."""
        scale = 100 * width / max(font.width(words, size), 0.01) if width else 100
        self.write(f"q {before} BT {self.name('Font', font.reference)} {numbers(float(size))} Tf {mode} Tr {colour} rg {numbers(float(scale))} Tz "
                   f"1 0 0 1 {numbers(float(x), float(y))} Tm {font.codes(words)} Tj ET Q")

    def state(self, values): return f"{self.name('ExtGState', self.document.add(entries(values)))} gs"

    def source(self): return "\n".join(self.content).encode("latin-1")

    def named(self): return entries({kind: entries(names) for kind, names in self.resources.items()})

    def form(self, box, **values):
        return self.document.stream({"Type": "/XObject", "Subtype": "/Form", "BBox": f"[{numbers(*box)}]", "Resources": self.named(), **values}, self.source())


class Page(Drawing):
    def __init__(self, document, size=A4):
        super().__init__(document)
        self.size, self.annotations, self.boxes, self.values = size, [], {}, {}

    def whole(self, picture, before=""): self.paint(picture, (self.size[0], 0, 0, self.size[1], 0, 0), before)

    def annotate(self, subtype, box, appearance=None, flags=4, **values):
        """An annotation at (x0, y0, x1, y1), with the form that shows it."""
        look = {"AP": f"<< /N {appearance} >>"} if appearance else {}
        if subtype == "FreeText": look["DA"] = "(/Helv 12 Tf 0 g)"
        self.annotations.append(self.document.add(entries(
            {"Type": "/Annot", "Subtype": f"/{subtype}", "Rect": f"[{numbers(*box)}]", "F": flags, **look, **values})))
        return self.annotations[-1]

    def end(self):
        """Closes the page; `boxes` and `values` are further entries of it."""
        boxes = {"MediaBox": f"[0 0 {numbers(*map(float, self.size))}]", **self.boxes}
        notes = {"Annots": "[" + " ".join(self.annotations) + "]"} if self.annotations else {}
        contents = self.document.stream({}, self.source(), packed=True)
        self.document.pages.append(self.document.add(entries(
            {"Type": "/Page", "Parent": "2 0 R", **boxes, "Resources": self.named(), "Contents": contents, **notes, **self.values})))


def layer(document, name, state="ON", prints=None, views=None):
    """An optional content group; `prints` and `views` are ON or OFF where its usage says so."""
    usage = {}
    if prints: usage["Print"] = f"<< /PrintState /{prints} >>"
    if views: usage["View"] = f"<< /ViewState /{views} >>"
    group = document.add(entries({"Type": "/OCG", "Name": f"({name})", **({"Usage": entries(usage)} if usage else {})}))
    automatic = "".join(f"<< /Event /{event} /Category [/{event}] /OCGs [{group}] >>" for event in usage)
    document.catalogue["OCProperties"] = f"<< /OCGs [{group}] /D << /Order [{group}] /{state} [{group}] /AS [{automatic}] >> >>"
    return group
