#ifndef SOHOA_WORD_PARTS_H
#define SOHOA_WORD_PARTS_H

#include <vector>

#include "layout.h"

namespace tesseract {
class TessBaseAPI;
}

/// A word as the layout analysis sees it, before words are combined into units.
struct WordPart {
  SohoaBox box;
  /// The text lines are counted from 0.
  int line;
};

/// The words of the picture that was set on `api`, in the order in which their units come. Must come before the units
/// are asked for.
std::vector<WordPart> find_word_parts(tesseract::TessBaseAPI *api);

#endif
