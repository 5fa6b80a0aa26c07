#include "content-reader.h"
#include "picture-facts.h"
#include <cmath>

namespace {
// Forms nest a few levels deep in files that are right.
constexpr int deepest = 40;
// Things that are noted of a page; more of them are only counted.
constexpr size_t most_paints = 20000;
// States that are saved at once.
constexpr size_t most_states = 20000;
// Bytes of content that count as much as one operator.
constexpr size_t bytes_an_operator = 8;
// Letters by which a string may reach to either side of where it begins.
constexpr double longest_string = 1000;
// Opacity below which nothing is seen, and above which nothing shines through.
constexpr double unseen = 0.02, solid = 0.995;
} // namespace

void Colour::set(int count, double const *values, int number) {
  components = count;
  is_white = is_black = number >= count && count > 0;
  for (int index = 0; index < count; ++index) {
    is_white = is_white && (count == 4 ? values[index] <= 0.02 : values[index] >= 0.98);
    is_black = is_black && (count == 4 ? index < 3 || values[index] >= 0.8 : values[index] <= 0.2);
  }
}

double ContentReader::number(size_t index) {
  double value = 0;
  return index < operands.size() && operands[index].getValueAsNumber(value) && std::isfinite(value) ? value : 0;
}

QPDFObjectHandle ContentReader::resource(std::string const &category, size_t operand) {
  if (operand >= operands.size() || !operands[operand].isName()) return QPDFObjectHandle::newNull();
  return resources.getKeyIfDict(category).getKeyIfDict(operands[operand].getName());
}

void ContentReader::contentSize(size_t size) {
  size_t cost = size / bytes_an_operator;
  if (cost < static_cast<size_t>(log.left)) {
    log.left -= static_cast<int>(cost);
  } else {
    log.left = 0;
  }
}

void ContentReader::handleObject(QPDFObjectHandle object, size_t, size_t) {
  if (--log.left <= 0) {
    log.page.is_complete = false;
    terminateParsing();
  }
  if (object.isOperator()) {
    std::string name = object.getOperatorValue();
    // The dictionary of an inline image stays until its data has come.
    if (name == "ID") return;
    apply(name);
    operands.clear();
  } else if (object.isInlineImage()) {
    operands.push_back(object);
  } else if (operands.size() < 64) {
    operands.push_back(object);
  }
}

void ContentReader::apply(std::string const &name) {
  if (apply_path(name) || apply_text(name) || apply_state(name) || apply_colour(name) || apply_marks(name)) return;
  if (name == "Do") {
    paint_object();
  } else if (name == "sh") {
    note(started(SohoaCurves, state.clip, Colour(), state.fill_opacity));
  } else if (name == "EI") {
    auto dictionary = QPDFObjectHandle::newDictionary();
    for (size_t index = 0; index + 1 < operands.size(); index += 2) {
      if (operands[index].isName()) dictionary.replaceKey(long_key(operands[index].getName()), operands[index + 1]);
    }
    paint_picture(dictionary, QPDFObjectHandle::newNull());
  }
}

bool ContentReader::apply_state(std::string const &name) {
  if (name == "q") {
    saved.push_back(state);
    if (saved.size() > most_states) {
      log.page.is_complete = false;
      terminateParsing();
    }
  } else if (name == "Q") {
    if (saved.empty()) return true;
    state = saved.back();
    saved.pop_back();
  } else if (name == "cm") {
    state.matrix.concat({number(0), number(1), number(2), number(3), number(4), number(5)});
  } else if (name == "gs") {
    set_parameters(resource("/ExtGState", 0));
  } else {
    return false;
  }
  return true;
}

void ContentReader::set_parameters(QPDFObjectHandle parameters) {
  if (!parameters.isDictionary()) return;
  double value = 1;
  if (parameters.getKey("/ca").getValueAsNumber(value)) state.fill_opacity = value;
  if (parameters.getKey("/CA").getValueAsNumber(value)) state.stroke_opacity = value;
  auto blend = parameters.getKey("/BM");
  if (blend.isArray() && blend.getArrayNItems() > 0) blend = blend.getArrayItem(0);
  if (blend.isName()) state.is_blended = blend.getName() != "/Normal" && blend.getName() != "/Compatible";
  auto mask = parameters.getKey("/SMask");
  if (mask.isDictionary()) state.has_soft_mask = true;
  if (mask.isName()) state.has_soft_mask = false;
  auto font = parameters.getKey("/Font");
  if (font.isArray() && font.getArrayNItems() > 0) {
    auto subtype = font.getArrayItem(0).getKeyIfDict("/Subtype");
    state.is_type3 = subtype.isName() && subtype.getName() == "/Type3";
  }
}

bool ContentReader::apply_colour(std::string const &name) {
  double values[4] = {number(0), number(1), number(2), number(3)};
  int count = static_cast<int>(operands.size());
  if (name == "g") state.fill.set(1, values, count);
  else if (name == "G") state.stroke.set(1, values, count);
  else if (name == "rg") state.fill.set(3, values, count);
  else if (name == "RG") state.stroke.set(3, values, count);
  else if (name == "k") state.fill.set(4, values, count);
  else if (name == "K") state.stroke.set(4, values, count);
  else if (name == "cs") set_space(state.fill);
  else if (name == "CS") set_space(state.stroke);
  else if (name == "sc" || name == "scn") set_components(state.fill);
  else if (name == "SC" || name == "SCN") set_components(state.stroke);
  else return false;
  return true;
}

void ContentReader::set_space(Colour &colour) {
  if (operands.empty() || !operands[0].isName()) return;
  auto named = resource("/ColorSpace", 0);
  colour.components = components_of(named.isNull() ? operands[0] : named);
  // A space begins with black, as far as it has one (8.6.5.1).
  colour.is_white = false;
  colour.is_black = colour.components == 1 || colour.components == 3 || colour.components == 4;
}

void ContentReader::set_components(Colour &colour) {
  double values[4] = {number(0), number(1), number(2), number(3)};
  if (!operands.empty() && operands.back().isName()) {
    colour.is_white = colour.is_black = false;
  } else {
    colour.set(colour.components, values, static_cast<int>(operands.size()));
  }
}

void ContentReader::add_point(int index) {
  auto first = static_cast<size_t>(index);
  double x = 0, y = 0;
  state.matrix.transform(number(first), number(first + 1), x, y);
  path.add(x, y);
}

bool ContentReader::apply_path(std::string const &name) {
  if (name == "m" || name == "l") {
    add_point(0);
    path.is_rectangle = false;
    ++path.pieces;
  } else if (name == "c" || name == "v" || name == "y") {
    add_point(0);
    add_point(2);
    if (name == "c") add_point(4);
    path.is_rectangle = false;
    ++path.pieces;
  } else if (name == "re") {
    double x = number(0), y = number(1), width = number(2), height = number(3);
    for (auto corner : {std::pair{x, y}, {x + width, y}, {x, y + height}, {x + width, y + height}}) {
      double to_x = 0, to_y = 0;
      state.matrix.transform(corner.first, corner.second, to_x, to_y);
      path.add(to_x, to_y);
    }
    bool is_level = (state.matrix.b == 0 && state.matrix.c == 0) || (state.matrix.a == 0 && state.matrix.d == 0);
    path.is_rectangle = path.pieces == 0 && is_level;
    ++path.pieces;
  } else if (name == "h") {
    // Closing adds no point.
  } else if (name == "W" || name == "W*") {
    path.clips = true;
  } else if (name == "n") {
    finish_path(false, false);
  } else if (name == "f" || name == "F" || name == "f*") {
    finish_path(true, false);
  } else if (name == "S" || name == "s") {
    finish_path(false, true);
  } else if (name == "B" || name == "B*" || name == "b" || name == "b*") {
    finish_path(true, true);
  } else {
    return false;
  }
  return true;
}

void ContentReader::finish_path(bool fills, bool strokes) {
  if (path.area.right >= path.area.left) {
    // A rule has no height of its own, but a line's width.
    SohoaArea area = {path.area.left - 0.3, path.area.bottom - 0.3, path.area.right + 0.3, path.area.top + 0.3};
    if (fills) note(started(SohoaCurves, area, state.fill, state.fill_opacity));
    if (strokes) note(started(SohoaCurves, area, state.stroke, state.stroke_opacity));
    if (path.clips) {
      state.clip = common(state.clip, path.area);
      state.is_clip_exact = state.is_clip_exact && path.is_rectangle;
    }
  }
  path = Path();
}

bool ContentReader::apply_text(std::string const &name) {
  if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
    if (name == "'" || name == "\"") {
      line_matrix.translate(0, -state.text_size);
      text_matrix = line_matrix;
    }
    paint_glyphs();
  } else if (name == "BT") {
    text_matrix = line_matrix = QPDFMatrix();
  } else if (name == "Tm") {
    text_matrix = line_matrix = {number(0), number(1), number(2), number(3), number(4), number(5)};
  } else if (name == "Td" || name == "TD") {
    line_matrix.translate(number(0), number(1));
    text_matrix = line_matrix;
  } else if (name == "T*") {
    line_matrix.translate(0, -state.text_size);
    text_matrix = line_matrix;
  } else if (name == "Tr") {
    state.text_mode = static_cast<int>(number(0));
  } else if (name == "Tf") {
    state.text_size = number(1);
    auto subtype = resource("/Font", 0).getKeyIfDict("/Subtype");
    state.is_type3 = subtype.isName() && subtype.getName() == "/Type3";
  } else {
    if (name == "ET" && clips_to_text) {
      state.is_clip_exact = false;
      clips_to_text = false;
    }
    return name == "ET" || name == "Tc" || name == "Tw" || name == "Tz" || name == "TL" || name == "Ts";
  }
  return true;
}

void ContentReader::paint_glyphs() {
  QPDFMatrix at = state.matrix;
  at.concat(text_matrix);
  // How wide a string is only its font knows, and numbers in it may move it either way.
  double size = std::max(std::fabs(state.text_size), 1.0);
  SohoaArea area = around(at, {-longest_string * size, -0.3 * size, longest_string * size, size});
  if (state.text_mode >= 4) clips_to_text = true;
  bool strokes_only = state.text_mode == 1 || state.text_mode == 5;
  auto paint = started(SohoaGlyphs, area, strokes_only ? state.stroke : state.fill,
                       strokes_only ? state.stroke_opacity : state.fill_opacity);
  paint.is_type3 = state.is_type3;
  // Type 3 glyphs are painted whatever the mode says, by their own streams (9.6.5.4 and 9.3.6).
  if (!state.is_type3 && (state.text_mode == 3 || state.text_mode == 7)) paint.is_invisible = 1;
  note(paint);
}

bool ContentReader::apply_marks(std::string const &name) {
  if (name == "BMC" || name == "BDC") {
    bool hides = false;
    if (name == "BDC" && operands.size() >= 2 && operands[0].isName() && operands[0].getName() == "/OC") {
      log.page.has_layers = true;
      hides = !log.layers.is_shown(resource("/Properties", 1));
    }
    marked.push_back(hides);
    hiding += hides ? 1 : 0;
  } else if (name == "EMC") {
    if (marked.empty()) return true;
    hiding -= marked.back() ? 1 : 0;
    marked.pop_back();
  } else {
    return false;
  }
  return true;
}

void ContentReader::paint_object() {
  auto object = resource("/XObject", 0);
  if (!object.isStream()) {
    // What was to be painted is not there: nobody can tell what the page shows.
    log.page.is_complete = false;
    return;
  }
  auto dictionary = object.getDict();
  auto layer = dictionary.getKey("/OC");
  if (layer.isDictionary()) {
    log.page.has_layers = true;
    if (!log.layers.is_shown(layer)) return;
  }
  auto subtype = dictionary.getKey("/Subtype");
  if (!subtype.isName()) return;
  if (subtype.getName() == "/Form") {
    if (hiding == 0) paint_form(object);
  } else if (subtype.getName() == "/Image") {
    paint_picture(dictionary, object);
  }
}

void ContentReader::paint_form(QPDFObjectHandle stream) {
  auto id = stream.getObjGen();
  if (depth >= deepest || !log.open_forms.insert(id).second) {
    log.page.is_complete = false;
    return;
  }
  auto dictionary = stream.getDict();
  GraphicsState inner = state;
  auto matrix = dictionary.getKey("/Matrix");
  inner.matrix.concat({number_at(matrix, 0, 1), number_at(matrix, 1, 0), number_at(matrix, 2, 0),
                       number_at(matrix, 3, 1), number_at(matrix, 4, 0), number_at(matrix, 5, 0)});
  auto box = dictionary.getKey("/BBox");
  if (box.isArray()) {
    double x0 = number_at(box, 0, 0), y0 = number_at(box, 1, 0), x1 = number_at(box, 2, 0), y1 = number_at(box, 3, 0);
    SohoaArea area = {std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1)};
    inner.clip = common(inner.clip, around(inner.matrix, area));
    bool is_level = (inner.matrix.b == 0 && inner.matrix.c == 0) || (inner.matrix.a == 0 && inner.matrix.d == 0);
    inner.is_clip_exact = inner.is_clip_exact && is_level;
  }
  auto own = dictionary.getKey("/Resources");
  ContentReader reader(log, own.isDictionary() ? own : resources, inner, depth + 1);
  stream.parseAsContents(&reader);
  log.open_forms.erase(id);
}

SohoaPaint ContentReader::started(SohoaPaintKind kind, SohoaArea area, Colour const &colour, double opacity) const {
  SohoaPaint paint{};
  paint.kind = kind;
  paint.area = common(area, state.clip);
  paint.is_white = colour.is_white;
  paint.is_black = colour.is_black;
  paint.is_translucent = opacity < solid || state.is_blended || state.has_soft_mask;
  paint.is_invisible = opacity < unseen;
  paint.is_clipped = !state.is_clip_exact;
  return paint;
}

void ContentReader::note(SohoaPaint paint) {
  if (hiding > 0 || is_empty(paint.area)) return;
  if (log.page.paints.size() >= most_paints) {
    log.page.is_complete = false;
    return;
  }
  log.page.paints.push_back(paint);
}

void ContentReader::paint_picture(QPDFObjectHandle dictionary, QPDFObjectHandle stream) {
  auto mask = dictionary.getKey("/ImageMask");
  bool is_stencil = mask.isBool() && mask.getBoolValue();
  auto paint = started(is_stencil ? SohoaStencil : SohoaPicture, around(state.matrix, {0, 0, 1, 1}),
                       is_stencil ? state.fill : Colour(), state.fill_opacity);
  auto &matrix = state.matrix;
  double values[6] = {matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f};
  std::copy(values, values + 6, paint.matrix);
  describe_picture(dictionary, resources, paint);
  if (stream.isStream()) {
    paint.object = stream.getObjGen().getObj();
    paint.generation = stream.getObjGen().getGen();
  }
  note(paint);
}
