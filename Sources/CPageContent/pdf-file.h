// A PDF as libqpdf keeps it open.
#ifndef SOHOA_PDF_FILE_H
#define SOHOA_PDF_FILE_H

#include "include/page-content.h"
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

struct SohoaPDF {
  QPDF document;
};

struct NoteWords {
  std::string words;
  SohoaArea area;
};

struct SohoaPage {
  std::vector<SohoaPaint> paints;
  std::vector<NoteWords> notes;
  SohoaArea shown{0, 0, 0, 0};
  int turn = 0;
  double unit = 1;
  bool is_complete = true;
  bool has_layers = false;
};

/// `work`'s answer, or `otherwise` where libqpdf throws.
template <typename Answer, typename Work> Answer guarded(Answer otherwise, Work work) {
  try {
    return work();
  } catch (...) {
    return otherwise;
  }
}

/// A page's object, from 1; null where there is no such page.
inline QPDFObjectHandle page_object(SohoaPDF *file, int number) {
  auto const &pages = file->document.getAllPages();
  if (number < 1 || static_cast<size_t>(number) > pages.size()) return QPDFObjectHandle::newNull();
  return pages[static_cast<size_t>(number) - 1];
}

/// The number at `index` of an array, or `otherwise`.
inline double number_at(QPDFObjectHandle array, int index, double otherwise) {
  if (!array.isArray() || index >= array.getArrayNItems()) return otherwise;
  auto item = array.getArrayItem(index);
  return item.isNumber() ? item.getNumericValue() : otherwise;
}

/// What a page or a field inherits from the nodes above it (ISO 32000-1, 7.7.3.4), null where nothing.
QPDFObjectHandle inherited(QPDFObjectHandle node, std::string const &key);

#endif
