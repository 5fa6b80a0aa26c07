#include "content-reader.h"
#include "layers.h"
#include "pdf-file.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <qpdf/QPDFLogger.hh>

namespace {
// Operators and operands of a page that are followed; a dense map has some hundred thousand.
constexpr int most_objects = 3000000;
// Annotations that are looked at.
constexpr int most_notes = 2000;
// Flags of annotations (ISO 32000-1, table 165).
constexpr int hidden_flag = 2, print_flag = 4;

SohoaArea area_of(QPDFObjectHandle box) {
  double x0 = number_at(box, 0, 0), y0 = number_at(box, 1, 0), x1 = number_at(box, 2, 0), y1 = number_at(box, 3, 0);
  return {std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)};
}

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName() : ""; }

void read_boxes(QPDFObjectHandle page, SohoaPage &to) {
  auto media = inherited(page, "/MediaBox");
  // Letter where nothing is said, as poppler has it.
  SohoaArea paper = media.isArray() ? area_of(media) : SohoaArea{0, 0, 612, 792};
  if (is_empty(paper)) paper = {0, 0, 612, 792};
  auto crop = inherited(page, "/CropBox");
  SohoaArea shown = crop.isArray() ? common(paper, area_of(crop)) : paper;
  to.shown = is_empty(shown) ? paper : shown;
  auto rotate = inherited(page, "/Rotate");
  double degrees = rotate.isNumber() ? rotate.getNumericValue() : 0;
  to.turn = ((static_cast<int>(std::fmod(degrees, 360)) % 360 + 360) % 360) / 90 * 90;
  auto unit = page.getKey("/UserUnit");
  if (unit.isNumber() && unit.getNumericValue() > 0) to.unit = std::clamp(unit.getNumericValue(), 0.01, 75000.0);
}

void add_words(QPDFObjectHandle value, SohoaArea area, SohoaPage &to) {
  if (value.isArray()) {
    for (auto item : value.getArrayAsVector()) {
      if (item.isString()) add_words(item, area, to);
    }
    return;
  }
  std::string text;
  if (!value.isString() || !value.getValueAsUTF8(text) || text.empty()) return;
  // The words go to C as they are up to the first zero.
  std::replace(text.begin(), text.end(), '\0', ' ');
  to.notes.push_back({text, area});
}

/// Rich text of a note (12.7.3.4), each element a line.
void add_rich_words(QPDFObjectHandle value, SohoaArea area, SohoaPage &to) {
  std::string text, plain;
  if (!value.isString() || !value.getValueAsUTF8(text)) return;
  bool is_tag = false;
  for (char letter : text) {
    if (letter == '<') is_tag = true;
    if (!is_tag) plain += letter;
    if (letter == '>') {
      is_tag = false;
      plain += '\n';
    }
  }
  if (!plain.empty()) add_words(QPDFObjectHandle::newUnicodeString(plain), area, to);
}

/// Where a note is seen on paper; an empty area where it is not.
SohoaArea shown_area(QPDFObjectHandle note, Layers const &layers, SohoaPage &on) {
  SohoaArea nowhere{0, 0, 0, 0};
  int flags = 0;
  note.getKey("/F").getValueAsInt(flags);
  std::string kind = name_of(note.getKey("/Subtype"));
  if (kind == "/Link" || kind == "/Popup" || (flags & hidden_flag) != 0 || (flags & print_flag) == 0) return nowhere;
  auto layer = note.getKey("/OC");
  if (layer.isDictionary()) {
    on.has_layers = true;
    if (!layers.is_shown(layer)) return nowhere;
  }
  return common(area_of(note.getKey("/Rect")), on.shown);
}

void read_notes(QPDFObjectHandle page, Layers const &layers, SohoaPage &to) {
  auto notes = page.getKey("/Annots");
  if (!notes.isArray()) return;
  int looked_at = 0;
  for (auto note : notes.getArrayAsVector()) {
    if (!note.isDictionary() || name_of(note.getKey("/Subtype")) == "/Link") continue;
    if (++looked_at > most_notes) {
      to.is_complete = false;
      return;
    }
    auto area = shown_area(note, layers, to);
    add_words(note.getKey("/Contents"), area, to);
    add_rich_words(note.getKey("/RC"), area, to);
    auto value = inherited(note, "/V");
    add_words(value, area, to);
    if (is_empty(area)) continue;
    SohoaPaint paint{};
    paint.kind = SohoaNote;
    paint.area = area;
    paint.is_signature = name_of(inherited(note, "/FT")) == "/Sig";
    // An empty field paints at most its frame.
    paint.is_white = name_of(note.getKey("/Subtype")) == "/Widget" && !paint.is_signature && value.isNull();
    to.paints.push_back(paint);
  }
}
} // namespace

QPDFObjectHandle inherited(QPDFObjectHandle node, std::string const &key) {
  for (int depth = 0; depth < 50 && node.isDictionary(); ++depth) {
    auto value = node.getKey(key);
    if (!value.isNull()) return value;
    node = node.getKey("/Parent");
  }
  return QPDFObjectHandle::newNull();
}

extern "C" {

SohoaPDF *sohoa_pdf_open(const char *path) {
  return guarded<SohoaPDF *>(nullptr, [&]() -> SohoaPDF * {
    auto file = std::make_unique<SohoaPDF>();
    file->document.setSuppressWarnings(true);
    file->document.setLogger(QPDFLogger::create());
    file->document.processFile(path);
    return file.release();
  });
}

void sohoa_pdf_close(SohoaPDF *file) { delete file; }

int sohoa_pdf_page_count(SohoaPDF *file) {
  return guarded(0, [&] {
    auto const &pages = file->document.getAllPages();
    for (auto page : pages) {
      // Another program leaves out what is no page, and counts on.
      if (!page.isDictionaryOfType("/Page") || !inherited(page, "/MediaBox").isArray()) return 0;
    }
    return static_cast<int>(pages.size());
  });
}

int sohoa_pdf_has_print_layers(SohoaPDF *file) {
  return guarded(0, [&] { return Layers(file->document).differ_on_paper() ? 1 : 0; });
}

SohoaPage *sohoa_page_of(SohoaPDF *file, int number) {
  return guarded<SohoaPage *>(nullptr, [&]() -> SohoaPage * {
    auto object = page_object(file, number);
    if (!object.isDictionary()) return nullptr;
    auto page = std::make_unique<SohoaPage>();
    read_boxes(object, *page);
    Layers layers(file->document);
    PaintLog log{*page, layers, most_objects, {}};
    GraphicsState start;
    start.clip = page->shown;
    ContentReader reader(log, inherited(object, "/Resources"), start, 0);
    if (!object.getKey("/Contents").isNull()) object.parsePageContents(&reader);
    read_notes(object, layers, *page);
    return page.release();
  });
}

void sohoa_page_free(SohoaPage *page) { delete page; }
int sohoa_page_is_complete(const SohoaPage *page) { return page->is_complete; }
SohoaArea sohoa_page_shown(const SohoaPage *page) { return page->shown; }
int sohoa_page_turn(const SohoaPage *page) { return page->turn; }
double sohoa_page_unit(const SohoaPage *page) { return page->unit; }
int sohoa_page_has_layers(const SohoaPage *page) { return page->has_layers; }
size_t sohoa_page_paint_count(const SohoaPage *page) { return page->paints.size(); }
SohoaPaint sohoa_page_paint(const SohoaPage *page, size_t index) { return page->paints[index]; }

size_t sohoa_page_note_count(const SohoaPage *page) { return page->notes.size(); }
SohoaNoteWords sohoa_page_note(const SohoaPage *page, size_t index) {
  return {page->notes[index].words.c_str(), page->notes[index].area};
}

void sohoa_bytes_free(unsigned char *bytes) { std::free(bytes); }
}
