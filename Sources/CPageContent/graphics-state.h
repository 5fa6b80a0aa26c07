// What a content stream has set so far (ISO 32000-1, 8.4).
#ifndef SOHOA_GRAPHICS_STATE_H
#define SOHOA_GRAPHICS_STATE_H

#include "include/page-content.h"
#include <algorithm>
#include <array>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

inline SohoaArea common(SohoaArea one, SohoaArea other) {
  return {std::max(one.left, other.left), std::max(one.bottom, other.bottom), std::min(one.right, other.right),
          std::min(one.top, other.top)};
}

inline bool is_empty(SohoaArea area) { return !(area.right > area.left && area.top > area.bottom); }

/// The box around the unit square, or any rectangle, under `matrix`.
inline SohoaArea around(QPDFMatrix const &matrix, SohoaArea area) {
  auto box = matrix.transformRectangle({area.left, area.bottom, area.right, area.top});
  return {box.llx, box.lly, box.urx, box.ury};
}

/// A colour as far as it matters: is it the paper's, or plain ink?
struct Colour {
  /// Components of the space: 1, 3 or 4 where they are grey, RGB or CMYK; 0 where a value tells nothing.
  int components = 1;
  bool is_white = false;
  bool is_black = true;

  void set(int count, double const *values, int number);
};

struct GraphicsState {
  QPDFMatrix matrix;
  SohoaArea clip{0, 0, 0, 0};
  /// Whether the clipping path is a rectangle of the page's directions.
  bool is_clip_exact = true;
  Colour fill, stroke;
  double fill_opacity = 1, stroke_opacity = 1;
  bool is_blended = false;
  bool has_soft_mask = false;
  int text_mode = 0;
  double text_size = 1;
  bool is_type3 = false;
};

/// The path that is being made.
struct Path {
  SohoaArea area{1e30, 1e30, -1e30, -1e30};
  bool is_rectangle = false;
  int pieces = 0;
  /// 1 where it is to clip once it is painted.
  bool clips = false;

  void add(double x, double y) {
    area = {std::min(area.left, x), std::min(area.bottom, y), std::max(area.right, x), std::max(area.top, y)};
  }
};

#endif
