"""Fonts in a PDF: embedded whole, with or without the table that says which letters they are; and outlines of words."""
import re, struct, subprocess, tempfile
from pathlib import Path

from document import Document, Page, entries

TINOS = "/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf"
BOLD = "/usr/share/fonts/truetype/croscore/Tinos-Bold.ttf"


class Face:
    """Glyph numbers and widths of a TrueType file."""

    def __init__(self, path):
        self.data = Path(path).read_bytes()
        tables = {self.data[12 + 16 * k:16 + 16 * k]: struct.unpack(">II", self.data[20 + 16 * k:28 + 16 * k])
                  for k in range(struct.unpack(">H", self.data[4:6])[0])}
        at = lambda form, place: struct.unpack(form, self.data[place:place + struct.calcsize(form)])
        self.units = at(">H", tables[b"head"][0] + 18)[0]
        count = at(">H", tables[b"hhea"][0] + 34)[0]
        self.advances = [at(">H", tables[b"hmtx"][0] + 4 * k)[0] for k in range(count)]
        cmap = tables[b"cmap"][0]
        self.glyphs = {}
        for k in range(at(">H", cmap + 2)[0]):
            platform, encoding, offset = at(">HHI", cmap + 4 + 8 * k)
            if (platform, encoding) == (3, 1): self._format4(at, cmap + offset)

    def _format4(self, at, start):
        segments = at(">H", start + 6)[0] // 2
        row = lambda index: at(f">{segments}H", start + 14 + 2 * segments * index + (2 if index else 0))
        ends, starts, deltas, offsets = row(0), row(1), row(2), row(3)
        for k in range(segments):
            for code in range(starts[k], min(ends[k], 0xFFFE) + 1):
                glyph = code
                if offsets[k]:
                    glyph = at(">H", start + 16 + 6 * segments + 2 * k + offsets[k] + 2 * (code - starts[k]))[0]
                    if not glyph: continue
                self.glyphs[code] = (glyph + deltas[k]) & 0xFFFF

    def glyph(self, letter): return self.glyphs.get(ord(letter), 0)

    def advance(self, glyph): return self.advances[min(glyph, len(self.advances) - 1)] * 1000 / self.units

    def width(self, words): return sum(self.advance(self.glyph(letter)) for letter in words)


FACES = {}


class Font:
    """A composite font with glyph numbers as codes. `letters` false leaves out ToUnicode; a function says what it claims."""

    def __init__(self, document, path=TINOS, letters=True):
        self.face = FACES.setdefault(path, Face(path))
        file = document.stream({"Length1": len(self.face.data)}, self.face.data, packed=True)
        descriptor = document.add(entries({"Type": "/FontDescriptor", "FontName": "/ABCDEF+Tinos", "Flags": 4, "FontBBox": "[-500 -300 2000 1100]",
                                           "ItalicAngle": 0, "Ascent": 891, "Descent": -216, "CapHeight": 660, "StemV": 80, "FontFile2": file}))
        widths = " ".join(f"{glyph} [{self.face.advance(glyph):.0f}]" for glyph in sorted(set(self.face.glyphs.values())))
        inner = document.add(entries({"Type": "/Font", "Subtype": "/CIDFontType2", "BaseFont": "/ABCDEF+Tinos", "FontDescriptor": descriptor,
                                      "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
                                      "CIDToGIDMap": "/Identity", "DW": 500, "W": f"[{widths}]"}))
        table = {"ToUnicode": document.stream({}, self._table(letters if callable(letters) else lambda code: code), packed=True)} if letters else {}
        self.reference = document.add(entries({"Type": "/Font", "Subtype": "/Type0", "BaseFont": "/ABCDEF+Tinos", "Encoding": "/Identity-H",
                                               "DescendantFonts": f"[{inner}]", **table}))

    def _table(self, claim):
        # A hyphen's glyph is also that of the soft hyphen: the first code counts.
        first = {}
        for code, glyph in sorted(self.face.glyphs.items()): first.setdefault(glyph, code)
        pairs = [f"<{glyph:04X}> <{claim(code):04X}>" for glyph, code in first.items()]
        blocks = "".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in (pairs[k:k + 100] for k in range(0, len(pairs), 100)))
        return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def\n"
                "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + blocks + "endcmap end end").encode()

    def codes(self, words): return "<" + "".join(f"{self.face.glyph(letter):04X}" for letter in words) + ">"

    def width(self, words, size): return self.face.width(words) * size / 1000


class HollowFont:
    """A Type 3 font whose glyphs paint nothing, as some programs for recognition write; says letters all the same."""

    def __init__(self, document, words):
        letters = sorted(set(words))[:250]
        self.code = {letter: number for number, letter in enumerate(letters, 1)}
        empty = document.stream({}, b"500 0 d0")
        pairs = "\n".join(f"<{number:02X}> <{ord(letter):04X}>" for letter, number in self.code.items())
        table = (f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def\n"
                 f"1 begincodespacerange <00> <FF> endcodespacerange\n{len(self.code)} beginbfchar\n{pairs}\nendbfchar\nendcmap end end")
        last = len(self.code)
        self.reference = document.add(entries({
            "Type": "/Font", "Subtype": "/Type3", "FontBBox": "[0 0 1000 1000]", "FontMatrix": "[0.001 0 0 0.001 0 0]", "FirstChar": 1, "LastChar": last,
            "Widths": "[" + "500 " * last + "]", "CharProcs": entries({f"g{n}": empty for n in self.code.values()}), "Resources": "<< >>",
            "Encoding": f"<< /Type /Encoding /Differences [1 {' '.join(f'/g{n}' for n in self.code.values())}] >>", "ToUnicode": document.stream({}, table.encode())}))

    def codes(self, words): return "<" + "".join(f"{self.code.get(letter, 1):02X}" for letter in words) + ">"

    def width(self, words, size): return len(words) * size / 2


def outline(words, size, path=BOLD):
    """Paths of a word from its baseline on, in points, and its width: (operators, width)."""
    document = Document()
    page, font = Page(document, (600, 200)), Font(document, path)
    page.text(font, size, 20, 100, words)
    page.end()
    with tempfile.TemporaryDirectory() as work:
        Path(work, "a.pdf").write_bytes(document.bytes())
        subprocess.run(["pdftocairo", "-svg", f"{work}/a.pdf", f"{work}/a.svg"], check=True)
        drawn = Path(work, "a.svg").read_text()
    shapes = dict(re.findall(r'<symbol[^>]* id="(glyph[^"]*)">\s*<path[^>]* d="([^"]*)"', drawn))
    paths = []
    for name, x, y in re.findall(r'<use xlink:href="#(glyph[^"]*)" x="([-\d.]+)" y="([-\d.]+)"', drawn):
        for kind, values in re.findall(r"([MLCZ])([^MLCZ]*)", shapes.get(name, "")):
            at = [float(value) for value in values.split()]
            at = [float(x) - 20 + v if k % 2 == 0 else 100 - float(y) - v for k, v in enumerate(at)]
            paths.append(" ".join(f"{v:.3f}" for v in at) + {"M": " m", "L": " l", "C": " c", "Z": "h"}[kind])
    return "\n".join(paths) + " f", font.width(words, size)
