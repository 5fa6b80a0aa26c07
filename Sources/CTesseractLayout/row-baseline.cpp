#include "row-baseline.h"

#include <tesseract/baseapi.h>
#include <tesseract/pageiterator.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace {

using tesseract::PageIterator;

/// The rows of libtesseract 5.3.0 (ccstruct/pageres.h, ocrrow.h, quspline.h, quadratc.h), as far as the baseline.
/// Nothing else tells it: the rounded samples of the API leave open on which side of a whole pixel it lies, which is
/// where libtesseract cuts.
namespace v5_3_0 {

struct Piece {
  double a;
  float b, c;
};

struct Spline {
  int32_t count;
  const int32_t *starts;
  const Piece *pieces;
};

struct Row {
  const void *next;
  int32_t kerning, spacing;
  int16_t left, bottom, right, top;
  float x_height, ascenders, descenders, body;
  const void *words;
  Spline baseline;
};

struct RowResult {
  const void *next;
  const Row *row;
};

struct Place {
  const void *page, *before[3], *word;
  const RowResult *row;
};

static_assert(offsetof(Row, x_height) == 24 && offsetof(Row, baseline) == 48 && offsetof(Place, row) == 40 &&
              sizeof(Piece) == 16);

}  // namespace v5_3_0

struct Reach : PageIterator {
  static const v5_3_0::Place *place(const PageIterator &it) {
    return reinterpret_cast<const v5_3_0::Place *>(it.*(&Reach::it_));
  }
};

float value(const v5_3_0::Spline &spline, float x) {
  int low = 0, high = spline.count;
  while (high - low > 1) {
    const int middle = (low + high) / 2;
    if (x >= static_cast<float>(spline.starts[middle])) {
      low = middle;
    } else {
      high = middle;
    }
  }
  const v5_3_0::Piece &piece = spline.pieces[low];
  return static_cast<float>((piece.a * x + piece.b) * x + piece.c);
}

/// As `PageIterator::Baseline` rounds.
int rounded(float y) { return static_cast<int16_t>(y + 0.5); }

bool agrees(const PageIterator &it, int page_height, const v5_3_0::Row &row) {
  float row_height, descenders, ascenders;
  it.RowAttributes(&row_height, &descenders, &ascenders);
  if (row.descenders != descenders || row.ascenders != ascenders ||
      row.x_height + row.ascenders - row.descenders != row_height)
    return false;
  for (auto level : {tesseract::RIL_WORD, tesseract::RIL_TEXTLINE}) {
    int x1, y1, x2, y2;
    if (!it.Baseline(level, &x1, &y1, &x2, &y2) || rounded(value(row.baseline, x1)) != page_height - y1 ||
        rounded(value(row.baseline, x2)) != page_height - y2)
      return false;
  }
  return true;
}

}  // namespace

bool told_measures(const PageIterator &it, int page_height, RowMeasures *measures) {
  int x1, y1, x2, y2;
  if (!it.Baseline(tesseract::RIL_WORD, &x1, &y1, &x2, &y2)) return false;
  float row_height, descenders, ascenders;
  it.RowAttributes(&row_height, &descenders, &ascenders);
  *measures = {page_height - (y1 + y2) / 2.0f, row_height + descenders - ascenders, ascenders, descenders};
  return true;
}

bool exact_measures(const PageIterator &it, int page_height, int x, RowMeasures *measures) {
  if (sizeof(void *) != 8 || std::strcmp(tesseract::TessBaseAPI::Version(), "5.3.0") != 0) return false;
  const v5_3_0::Place *place = Reach::place(it);
  if (!place || !place->row || !place->row->row) return false;
  const v5_3_0::Row &row = *place->row->row;
  if (row.baseline.count < 1 || row.left > row.right || !row.baseline.starts || !row.baseline.pieces ||
      !agrees(it, page_height, row))
    return false;
  *measures = {value(row.baseline, x), row.x_height, row.ascenders, row.descenders};
  return true;
}
