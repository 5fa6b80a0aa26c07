// Fonts of typed pages (ISO 19005-2, 6.2.11).
#include "copy.h"

namespace {
bool is_name(QPDFObjectHandle value, char const *name) { return value.isName() && value.getName() == name; }

bool is_embedded(QPDFObjectHandle descriptor) {
  if (!descriptor.isDictionary()) return false;
  // They need not be there, and where they are, they have to be complete, which few writers see to.
  descriptor.removeKey("/CharSet");
  descriptor.removeKey("/CIDSet");
  return descriptor.getKey("/FontFile").isStream() || descriptor.getKey("/FontFile2").isStream() ||
         descriptor.getKey("/FontFile3").isStream();
}

bool has_letters(QPDFObjectHandle font) { return font.getKey("/ToUnicode").isStream(); }

bool composite(QPDFObjectHandle font) {
  auto descendants = font.getKey("/DescendantFonts");
  if (!has_letters(font) || !descendants.isArray() || descendants.getArrayNItems() != 1) return false;
  auto encoding = font.getKey("/Encoding");
  // Other character maps have to be embedded, and their orderings to agree.
  if (!is_name(encoding, "/Identity-H") && !is_name(encoding, "/Identity-V")) return false;
  auto inner = descendants.getArrayItem(0);
  if (!inner.isDictionary() || !is_embedded(inner.getKey("/FontDescriptor"))) return false;
  if (is_name(inner.getKey("/Subtype"), "/CIDFontType2") && !inner.hasKey("/CIDToGIDMap")) {
    inner.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
  }
  return true;
}

bool simple(QPDFObjectHandle font) {
  auto descriptor = font.getKey("/FontDescriptor");
  if (!is_embedded(descriptor)) return false;
  auto encoding = font.getKey("/Encoding");
  auto base = encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding;
  bool is_known = is_name(base, "/WinAnsiEncoding") || is_name(base, "/MacRomanEncoding");
  if (!has_letters(font) && !(is_known && !encoding.isDictionary())) return false;
  if (!is_name(font.getKey("/Subtype"), "/TrueType")) return true;
  // A TrueType font is symbolic and without an encoding, or neither (6.2.11.6).
  long long flags = 0;
  descriptor.getKey("/Flags").getValueAsInt(flags);
  bool is_symbolic = (flags & 4) != 0;
  return is_symbolic ? encoding.isNull() : is_known && !encoding.isDictionary();
}
} // namespace

bool font_conforms(QPDFObjectHandle font) {
  if (!font.isDictionary()) return false;
  auto subtype = font.getKey("/Subtype");
  if (is_name(subtype, "/Type0")) return composite(font);
  // Type 3 fonts bring resources and programs of their own.
  return !is_name(subtype, "/Type3") && simple(font);
}
