// A copy while it is being made.
#ifndef SOHOA_COPY_H
#define SOHOA_COPY_H

#include "include/access-copy.h"
#include <map>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

struct SohoaCopy {
  int part;
  QPDF document;
  /// Pictures and drawings by number.
  std::vector<QPDFObjectHandle> pictures;
  /// PDFs that pages come from. libqpdf reads their streams while the copy is written.
  std::map<std::string, std::shared_ptr<QPDF>> sources;
  QPDFObjectHandle font;

  explicit SohoaCopy(int part);
  /// An opened PDF; null where it cannot be parsed.
  QPDF *source(std::string const &path);
  QPDFObjectHandle stream(std::string const &bytes, QPDFObjectHandle dictionary);
  /// Adds the pictures of these numbers, and the font of invisible words, to a page's resources.
  void provide(QPDFObjectHandle resources, int const *numbers, size_t count);
};

/// Type0 font without visible glyphs, each letter 0.5 wide.
QPDFObjectHandle glyphless_font(QPDF &document);
/// The output intent of a document whose colours are sRGB.
QPDFObjectHandle srgb_intent(QPDF &document);

/// What stands between a page's resources and PDF/A.
struct Conformity {
  int const part;
  bool const has_text;
  bool has_jpeg_2000 = false;
  Conformity(int part, bool has_text) : part(part), has_text(has_text) {}
  /// Whether all that is reached from `resources` may stand in the copy, once what is dispensable has been taken out.
  bool may_hold(QPDFObjectHandle resources);
  bool may_show(QPDFObjectHandle picture);

private:
  std::map<QPDFObjGen, bool> seen;
  bool holds(QPDFObjectHandle resources, int depth);
  bool form(QPDFObjectHandle form, QPDFObjectHandle around, int depth);
  bool colours(QPDFObjectHandle space, int depth);
  bool state(QPDFObjectHandle state, int depth);
  bool pattern(QPDFObjectHandle pattern, QPDFObjectHandle around, int depth);
  bool shading(QPDFObjectHandle shading, int depth);
};
/// Leaves in `owner`'s resources only what its content names: dictionaries that pages share hold what other pages show.
void prune(QPDFObjectHandle owner, QPDFObjectHandle resources);
/// Whether a font may show text in PDF/A-2u, once what is dispensable has been taken out.
bool font_conforms(QPDFObjectHandle font);

/// `work`'s answer, or `otherwise` where libqpdf throws.
template <typename Answer, typename Work> Answer guarded(Answer otherwise, Work work) {
  try {
    return work();
  } catch (...) {
    return otherwise;
  }
}

#endif
