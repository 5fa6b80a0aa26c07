#include "layout.h"

#include <tesseract/baseapi.h>

#include <memory>
#include <new>
#include <vector>

struct SohoaLayout {
  std::vector<SohoaUnit> units;
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

}  // namespace

SohoaLayout *sohoa_layout_find(void *api) try {
  std::unique_ptr<PageIterator> it(static_cast<tesseract::TessBaseAPI *>(api)->AnalyseLayout(true));
  if (!it) return nullptr;
  // Marks above and below letters belong to the boxes.
  it->SetBoundingBoxComponents(true, true);
  auto layout = std::make_unique<SohoaLayout>();
  // What begins where a unit is skipped begins with the next one that is not.
  int block = 0, paragraph = 0, line = 0;
  do {
    block |= it->IsAtBeginningOf(tesseract::RIL_BLOCK);
    paragraph |= it->IsAtBeginningOf(tesseract::RIL_PARA);
    line |= it->IsAtBeginningOf(tesseract::RIL_TEXTLINE);
    if (!tesseract::PTIsTextType(it->BlockType())) continue;
    SohoaUnit unit{};
    int x1, y1, x2, y2;
    if (!box_at(*it, tesseract::RIL_WORD, &unit.box) || !it->Baseline(tesseract::RIL_WORD, &x1, &y1, &x2, &y2)) continue;
    if (!stands_upright(*it)) layout->turned = true;
    unit.begins_block = block;
    unit.begins_paragraph = paragraph;
    unit.begins_line = line;
    block = paragraph = line = 0;
    unit.baseline = (y1 + y2) / 2.0f;
    it->RowAttributes(&unit.row_height, &unit.descenders, &unit.ascenders);
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
SohoaBox sohoa_layout_blob(const SohoaLayout *layout, int index) { return layout->blobs[index]; }
void sohoa_layout_free(SohoaLayout *layout) { delete layout; }
