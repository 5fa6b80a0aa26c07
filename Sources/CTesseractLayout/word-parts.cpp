#include "word-parts.h"

#include <tesseract/baseapi.h>

#include <memory>

namespace {

using tesseract::TessBaseAPI;

/// `AnalyseLayout` keeps the lines that were found, but forgets its results without freeing them.
struct Reach : TessBaseAPI {
  /// Frees the results of the last analysis and leaves the lines and pictures.
  static void free_results(TessBaseAPI *api) {
    // What is to stay is taken out of the way of `ClearResults`, and an empty list put in, which is kept for the next
    // time.
    static thread_local tesseract::BLOCK_LIST *empty = nullptr;
    auto *lines = api->*(&Reach::block_list_);
    auto *pictures = api->*(&Reach::tesseract_);
    api->*(&Reach::block_list_) = empty;
    api->*(&Reach::tesseract_) = nullptr;
    (api->*(&Reach::ClearResults))();
    empty = api->*(&Reach::block_list_);
    api->*(&Reach::block_list_) = lines;
    api->*(&Reach::tesseract_) = pictures;
  }
};

}  // namespace

std::vector<WordPart> find_word_parts(TessBaseAPI *api) {
  std::vector<WordPart> parts;
  std::unique_ptr<tesseract::PageIterator> it(api->AnalyseLayout(false));
  if (!it) return parts;
  it->SetBoundingBoxComponents(true, true);
  int line = -1;
  bool begins = false;
  do {
    begins |= it->IsAtBeginningOf(tesseract::RIL_TEXTLINE);
    WordPart part{};
    if (!tesseract::PTIsTextType(it->BlockType()) ||
        !it->BoundingBox(tesseract::RIL_WORD, &part.box.left, &part.box.top, &part.box.right, &part.box.bottom))
      continue;
    line += begins;
    begins = false;
    part.line = line;
    parts.push_back(part);
  } while (it->Next(tesseract::RIL_WORD));
  it.reset();
  Reach::free_results(api);
  return parts;
}
