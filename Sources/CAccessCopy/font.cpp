// The font of invisible words, and the profile of colours.
#include "copy.h"
#include <cstdio>

// Clang knows #embed from C23 in every dialect, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

namespace {
// The font without glyphs that Tesseract writes (Apache License 2.0): glyph 1 is empty, 0.5 wide, 1 high.
unsigned char const glyphless[] = {
#embed "glyphless.ttf"
};
// sRGB (IEC 61966-2.1) as an ICC profile of version 2, which PDF/A-1 asks for.
unsigned char const srgb[] = {
#embed "srgb.icc"
};

std::string text(unsigned char const *bytes, size_t size) {
  return std::string(reinterpret_cast<char const *>(bytes), size);
}

QPDFObjectHandle stream(QPDF &document, std::string const &bytes) {
  return document.makeIndirectObject(QPDFObjectHandle::newStream(&document, bytes));
}

/// Every code is its letter in UTF-16. A range may not go on beyond a last byte of FF (ISO 32000-1, 9.10.3).
std::string unicode_map() {
  std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  constexpr int most = 100, rows = 256;
  for (int first = 0; first < rows; first += most) {
    int count = rows - first < most ? rows - first : most;
    map += std::to_string(count) + " beginbfrange\n";
    for (int row = first; row < first + count; row++) {
      char line[64];
      // U+0000 stands for no letter, nor do U+FFFE and U+FFFF.
      std::snprintf(line, sizeof line, "<%02X%02X> <%02X%s> <%02X%02X>\n", row, row == 0, row, row == 0xFF ? "FD" : "FF",
                    row, row == 0);
      map += line;
    }
    map += "endbfrange\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}
} // namespace

QPDFObjectHandle glyphless_font(QPDF &document) {
  auto file = stream(document, text(glyphless, sizeof glyphless));
  file.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(sizeof glyphless));
  std::string glyphs;
  for (int code = 0; code < 65536; code++) glyphs += {'\0', '\1'};
  // A descent of 0 is none to poppler, which then takes a third of the size.
  auto descriptor = document.makeIndirectObject(QPDFObjectHandle::parse(
      "<< /Type /FontDescriptor /FontName /GlyphLessFont /Flags 5 /FontBBox [0 0 500 1000] /ItalicAngle 0 /Ascent 1000"
      " /Descent -1 /CapHeight 1000 /StemV 80 >>"));
  descriptor.replaceKey("/FontFile2", file);
  auto inner = document.makeIndirectObject(QPDFObjectHandle::parse(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GlyphLessFont /DW 500"
      " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"));
  inner.replaceKey("/FontDescriptor", descriptor);
  inner.replaceKey("/CIDToGIDMap", stream(document, glyphs));
  auto font = document.makeIndirectObject(
      QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /BaseFont /GlyphLessFont /Encoding /Identity-H >>"));
  font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({inner}));
  font.replaceKey("/ToUnicode", stream(document, unicode_map()));
  return font;
}

QPDFObjectHandle srgb_intent(QPDF &document) {
  auto profile = stream(document, text(srgb, sizeof srgb));
  profile.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
  auto intent = document.makeIndirectObject(QPDFObjectHandle::parse(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) >>"));
  intent.replaceKey("/DestOutputProfile", profile);
  return intent;
}
