// Follows a content stream and notes what it paints.
#ifndef SOHOA_CONTENT_READER_H
#define SOHOA_CONTENT_READER_H

#include "graphics-state.h"
#include "layers.h"
#include "pdf-file.h"
#include <set>

/// What is shared by a page's stream and the forms in it.
struct PaintLog {
  SohoaPage &page;
  Layers const &layers;
  /// Operators that may still be followed.
  int left;
  /// Forms that are being painted: a form that paints itself never ends.
  std::set<QPDFObjGen> open_forms;
};

class ContentReader : public QPDFObjectHandle::ParserCallbacks {
public:
  ContentReader(PaintLog &log, QPDFObjectHandle resources, GraphicsState start, int depth)
      : log(log), resources(resources), state(start), depth(depth) {}

  void handleObject(QPDFObjectHandle object, size_t offset, size_t length) override;
  void contentSize(size_t size) override;
  void handleEOF() override {}

  /// Paints a form, `stream`, as `Do` does.
  void paint_form(QPDFObjectHandle stream);

private:
  PaintLog &log;
  QPDFObjectHandle resources;
  GraphicsState state;
  std::vector<GraphicsState> saved;
  int depth;
  std::vector<QPDFObjectHandle> operands;
  Path path;
  /// For each open marked content whether it hides what it holds.
  std::vector<bool> marked;
  int hiding = 0;
  QPDFMatrix text_matrix, line_matrix;
  /// Whether the text object that is open is added to the clipping path.
  bool clips_to_text = false;

  void apply(std::string const &name);
  bool apply_state(std::string const &name);
  bool apply_colour(std::string const &name);
  bool apply_path(std::string const &name);
  bool apply_text(std::string const &name);
  bool apply_marks(std::string const &name);
  void set_parameters(QPDFObjectHandle parameters);
  void set_space(Colour &colour);
  void set_components(Colour &colour);
  void add_point(int index);
  void finish_path(bool fills, bool strokes);
  void paint_glyphs();
  void paint_object();
  void paint_picture(QPDFObjectHandle dictionary, QPDFObjectHandle stream);
  SohoaPaint started(SohoaPaintKind kind, SohoaArea area, Colour const &colour, double opacity) const;
  void note(SohoaPaint paint);

  double number(size_t index);
  QPDFObjectHandle resource(std::string const &category, size_t operand);
};

#endif
