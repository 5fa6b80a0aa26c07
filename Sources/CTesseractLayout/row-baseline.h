#ifndef SOHOA_ROW_BASELINE_H
#define SOHOA_ROW_BASELINE_H

namespace tesseract {
class PageIterator;
}

/// What libtesseract cuts a unit by: the baseline at one place, in pixels from the bottom of the page, and the row's
/// measures.
struct RowMeasures {
  float baseline, x_height, ascenders, descenders;
};

/// The measures of the row at `it`, from what the API tells. It rounds the baseline to whole pixels at the two ends of a
/// unit, so that the baseline in the middle is off by up to a pixel, and one unit in five is cut off by one.
bool told_measures(const tesseract::PageIterator &it, int page_height, RowMeasures *measures);

/// The measures of the row at `it`, the baseline at `x` as libtesseract itself has it. False where this libtesseract is
/// not the one whose rows are known, or where what is found does not agree with what the API tells.
bool exact_measures(const tesseract::PageIterator &it, int page_height, int x, RowMeasures *measures);

#endif
