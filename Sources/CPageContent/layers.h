// Which layers (optional content) are shown (ISO 32000-1, 8.11).
#ifndef SOHOA_LAYERS_H
#define SOHOA_LAYERS_H

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>

class Layers {
public:
  explicit Layers(QPDF &document);

  /// Whether what belongs to the group or the membership dictionary `group` is seen on paper.
  bool is_shown(QPDFObjectHandle group) const;
  /// Whether a layer has a state on paper that differs from the one on the screen.
  bool differ_on_paper() const { return differ; }
  /// The groups that are off on paper.
  std::set<QPDFObjGen> const &hidden() const { return off; }

private:
  std::set<QPDFObjGen> off;
  bool differ = false;
};

#endif
