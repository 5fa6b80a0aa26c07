#include "layout.h"

#include <tesseract/baseapi.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <new>
#include <vector>

#include "row-baseline.h"
#include "word-parts.h"

struct SohoaLayout {
  std::vector<SohoaUnit> units;
  std::vector<SohoaBox> parts;
  std::vector<SohoaBox> blobs;
  bool turned = false;
};

namespace {

using tesseract::PageIterator;

bool box_at(const PageIterator &it, tesseract::PageIteratorLevel level, SohoaBox *box) {
  return it.BoundingBox(level, &box->left, &box->top, &box->right, &box->bottom);
}

bool stands_upright(const PageIterator &it) {
  tesseract::Orientation orientation;
  tesseract::WritingDirection direction;
  tesseract::TextlineOrder order;
  float skew;
  it.Orientation(&orientation, &direction, &order, &skew);
  return orientation == tesseract::ORIENTATION_PAGE_UP;
}

void add_blobs(const PageIterator &word, SohoaLayout *layout, SohoaUnit *unit) {
  unit->first_blob = static_cast<int>(layout->blobs.size());
  PageIterator symbol(word);
  do {
    SohoaBox box;
    if (box_at(symbol, tesseract::RIL_SYMBOL, &box)) layout->blobs.push_back(box);
    if (symbol.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL)) break;
  } while (symbol.Next(tesseract::RIL_SYMBOL));
  unit->blob_count = static_cast<int>(layout->blobs.size()) - unit->first_blob;
}

bool contains(const SohoaBox &outer, const SohoaBox &inner) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
         inner.bottom <= outer.bottom;
}

/// Gives a unit those words of its line that lie in it; `words` begins with its line.
void add_parts(const WordPart *words, const WordPart *end, SohoaLayout *layout, SohoaUnit *unit) {
  unit->first_part = static_cast<int>(layout->parts.size());
  for (const WordPart *word = words; word < end && word->line == words->line; ++word) {
    if (contains(unit->box, word->box)) layout->parts.push_back(word->box);
  }
  unit->part_count = static_cast<int>(layout->parts.size()) - unit->first_part;
}

/// Whether libtesseract takes a unit of one word for a combined one: the list of a line's words is a ring, and the last
/// word is combined with what follows, which is nothing (`ROW_RES::ROW_RES`).
bool is_combined_with_first(const PageIterator &it, const SohoaBox &box, const SohoaBox &first) {
  /// `kMaxWordSizeRatio`, `kMaxLineSizeRatio`, `kMaxWordGapRatio`.
  constexpr double most_height = 1.25, most_gap = 2;
  float row_height, descenders, ascenders;
  it.RowAttributes(&row_height, &descenders, &ascenders);
  const int both = std::max(box.bottom, first.bottom) - std::min(box.top, first.top);
  return it.IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD) &&
         box.bottom - box.top <= row_height * most_height && first.bottom - first.top <= row_height * most_height &&
         both <= row_height * most_height && first.left <= box.right + row_height * most_gap;
}

/// From below the descenders to above the ascenders of the row, and around the unit where it is larger
/// (`Tesseract::LSTMRecognizeWord`; recogniser-facts.md, section 3). The truncations are libtesseract's.
SohoaBox cut(const SohoaBox &box, const RowMeasures &row, int page_height) {
  int bottom = page_height - box.bottom, top = page_height - box.top;
  if (row.baseline + row.descenders < bottom) bottom = static_cast<int16_t>(row.baseline + row.descenders);
  if (row.baseline + row.x_height + row.ascenders > top)
    top = static_cast<int16_t>(row.baseline + row.x_height + row.ascenders);
  return {box.left, page_height - top, box.right, page_height - bottom};
}

}  // namespace

SohoaLayout *sohoa_layout_find(void *handle, int page_height, int exact) try {
  auto *api = static_cast<tesseract::TessBaseAPI *>(handle);
  const std::vector<WordPart> words = find_word_parts(api);
  std::unique_ptr<PageIterator> it(api->AnalyseLayout(true));
  if (!it) return nullptr;
  // Marks above and below letters belong to the boxes.
  it->SetBoundingBoxComponents(true, true);
  auto layout = std::make_unique<SohoaLayout>();
  // What begins where a unit is skipped begins with the next one that is not.
  int block = 0, paragraph = 0, line = 0;
  int line_number = -1;
  const WordPart *first = words.data(), *const end = first + words.size();
  do {
    block |= it->IsAtBeginningOf(tesseract::RIL_BLOCK);
    paragraph |= it->IsAtBeginningOf(tesseract::RIL_PARA);
    line |= it->IsAtBeginningOf(tesseract::RIL_TEXTLINE);
    if (!tesseract::PTIsTextType(it->BlockType())) continue;
    SohoaUnit unit{};
    RowMeasures row;
    if (!box_at(*it, tesseract::RIL_WORD, &unit.box) || !told_measures(*it, page_height, &row)) continue;
    if (!stands_upright(*it)) layout->turned = true;
    // Where it fails, the rounded measures stay.
    if (exact) exact_measures(*it, page_height, (unit.box.left + unit.box.right) / 2, &row);
    unit.begins_block = block;
    unit.begins_paragraph = paragraph;
    unit.begins_line = line;
    line_number += line;
    while (first < end && first->line < line_number) ++first;
    block = paragraph = line = 0;
    unit.cut = cut(unit.box, row, page_height);
    add_parts(first, end, layout.get(), &unit);
    unit.is_combined = unit.part_count > 1 ||
                       (unit.part_count == 1 && is_combined_with_first(*it, unit.box, first->box));
    add_blobs(*it, layout.get(), &unit);
    layout->units.push_back(unit);
  } while (it->Next(tesseract::RIL_WORD));
  return layout.release();
} catch (const std::bad_alloc &) {
  return nullptr;
}

int sohoa_layout_has_turned_text(const SohoaLayout *layout) { return layout->turned; }
int sohoa_layout_unit_count(const SohoaLayout *layout) { return static_cast<int>(layout->units.size()); }
SohoaUnit sohoa_layout_unit(const SohoaLayout *layout, int index) { return layout->units[index]; }
SohoaBox sohoa_layout_part(const SohoaLayout *layout, int index) { return layout->parts[index]; }
SohoaBox sohoa_layout_blob(const SohoaLayout *layout, int index) { return layout->blobs[index]; }
void sohoa_layout_free(SohoaLayout *layout) { delete layout; }
