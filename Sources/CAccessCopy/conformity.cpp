// What a page of another PDF may bring along (ISO 19005-1 and 19005-2, clause 6; the rules as veraPDF's profiles list them).
#include "copy.h"
#include <set>

namespace {
// Deeper nesting is nobody's page.
constexpr int deepest = 20;

bool is_name(QPDFObjectHandle value, char const *name) { return value.isName() && value.getName() == name; }

std::vector<QPDFObjectHandle> filters(QPDFObjectHandle dictionary) {
  auto filter = dictionary.getKey("/Filter");
  if (filter.isArray()) return filter.getArrayAsVector();
  return filter.isName() ? std::vector<QPDFObjectHandle>{filter} : std::vector<QPDFObjectHandle>{};
}

/// Calls `work` for each value of a dictionary that stands under `key` of `resources`.
template <typename Work> bool each(QPDFObjectHandle resources, char const *key, Work work) {
  auto group = resources.getKeyIfDict(key);
  if (!group.isDictionary()) return true;
  for (auto const &name : group.getKeys()) {
    if (!work(group.getKey(name))) return false;
  }
  return true;
}
} // namespace

bool Conformity::may_hold(QPDFObjectHandle resources) { return holds(resources, 0); }

bool Conformity::holds(QPDFObjectHandle resources, int depth) {
  if (depth > deepest) return false;
  if (!resources.isDictionary()) return true;
  return each(resources, "/XObject",
              [&](QPDFObjectHandle object) {
                if (!object.isStream()) return false;
                auto subtype = object.getDict().getKey("/Subtype");
                if (is_name(subtype, "/Image")) return may_show(object);
                return is_name(subtype, "/Form") && form(object, resources, depth);
              }) &&
         each(resources, "/ColorSpace", [&](QPDFObjectHandle space) { return colours(space, depth); }) &&
         each(resources, "/ExtGState", [&](QPDFObjectHandle value) { return state(value, depth); }) &&
         each(resources, "/Pattern", [&](QPDFObjectHandle value) { return pattern(value, resources, depth); }) &&
         each(resources, "/Shading", [&](QPDFObjectHandle value) { return shading(value, depth); }) &&
         each(resources, "/Font", [&](QPDFObjectHandle font) { return has_text && part > 1 && font_conforms(font); });
}

bool Conformity::may_show(QPDFObjectHandle picture) {
  auto found = seen.find(picture.getObjGen());
  if (found != seen.end()) return found->second;
  seen[picture.getObjGen()] = false;
  auto dictionary = picture.getDict();
  // What belongs to a layer is not always to be shown.
  if (dictionary.hasKey("/OC")) return false;
  for (char const *key : {"/Interpolate", "/Alternates", "/OPI", "/Metadata", "/Intent"}) dictionary.removeKey(key);
  for (auto filter : filters(dictionary)) {
    if (!filter.isName() || filter.getName() == "/Crypt") return false;
    if (filter.getName() == "/JPXDecode") {
      if (part == 1 || dictionary.hasKey("/SMaskInData")) return false;
      has_jpeg_2000 = true;
    }
  }
  if (dictionary.hasKey("/F")) return false;
  auto soft = dictionary.getKey("/SMask");
  if (soft.isStream() && (part == 1 || !may_show(soft))) return false;
  if (!soft.isStream()) dictionary.removeKey("/SMask");
  auto mask = dictionary.getKey("/Mask");
  if (mask.isStream() && !may_show(mask)) return false;
  long long bits = 8;
  dictionary.getKey("/BitsPerComponent").getValueAsInt(bits);
  if (part == 1 && bits > 8) return false;
  auto space = dictionary.getKey("/ColorSpace");
  return seen[picture.getObjGen()] = space.isNull() || colours(space, 0);
}

bool Conformity::form(QPDFObjectHandle form, QPDFObjectHandle around, int depth) {
  auto found = seen.find(form.getObjGen());
  if (found != seen.end()) return found->second;
  seen[form.getObjGen()] = false;
  auto dictionary = form.getDict();
  for (char const *key : {"/OPI", "/Ref", "/PS", "/OC"}) {
    if (dictionary.hasKey(key)) return false;
  }
  if (is_name(dictionary.getKey("/Subtype2"), "/PS")) return false;
  for (char const *key : {"/Metadata", "/PieceInfo", "/LastModified", "/StructParents", "/StructParent"}) {
    dictionary.removeKey(key);
  }
  if (part == 1 && dictionary.hasKey("/Group")) return false;
  auto group = dictionary.getKey("/Group");
  if (group.isDictionary() && group.hasKey("/CS") && !colours(group.getKey("/CS"), depth)) return false;
  // A form has to have its resources itself.
  if (!dictionary.getKey("/Resources").isDictionary()) dictionary.replaceKey("/Resources", around.shallowCopy());
  auto own = dictionary.getKey("/Resources").shallowCopy();
  dictionary.replaceKey("/Resources", own);
  prune(form, own);
  return seen[form.getObjGen()] = holds(own, depth + 1);
}

bool Conformity::colours(QPDFObjectHandle space, int depth) {
  if (depth > deepest) return false;
  if (space.isName()) {
    // Colours of a device need a profile of that device; the copy has one of sRGB.
    return space.getName() == "/DeviceRGB" || space.getName() == "/DeviceGray" || space.getName() == "/Pattern";
  }
  if (!space.isArray() || space.getArrayNItems() < 1 || !space.getArrayItem(0).isName()) return false;
  auto kind = space.getArrayItem(0).getName();
  int count = space.getArrayNItems();
  if (kind == "/DeviceRGB" || kind == "/DeviceGray" || kind == "/CalGray" || kind == "/CalRGB" || kind == "/Lab") return true;
  if (kind == "/Pattern") return count < 2 || colours(space.getArrayItem(1), depth + 1);
  if (kind == "/Indexed") return count == 4 && colours(space.getArrayItem(1), depth + 1);
  if (kind == "/ICCBased" && count == 2 && space.getArrayItem(1).isStream()) {
    auto profile = space.getArrayItem(1);
    long long components = 0;
    profile.getDict().getKey("/N").getValueAsInt(components);
    if (components != 1 && components != 3) return false;
    profile.getDict().removeKey("/Alternate");
    profile.getDict().removeKey("/Metadata");
    auto bytes = profile.getStreamData(qpdf_dl_generalized);
    // The header of a profile (ICC.1:2010, 7.2): its version, and the space that it is for.
    if (bytes->getSize() < 128) return false;
    auto header = reinterpret_cast<char const *>(bytes->getBuffer());
    int version = header[8];
    std::string const model(header + 16, 4);
    return version < (part == 1 ? 3 : 5) && (components == 3 ? model == "RGB " || model == "Lab " : model == "GRAY");
  }
  return (kind == "/Separation" || kind == "/DeviceN") && count >= 4 && colours(space.getArrayItem(2), depth + 1);
}

bool Conformity::state(QPDFObjectHandle state, int depth) {
  if (!state.isDictionary()) return false;
  for (char const *key : {"/TR", "/TR2", "/HT", "/HTP", "/HTO", "/UCR", "/UCR2", "/BG", "/BG2"}) state.removeKey(key);
  auto soft = state.getKey("/SMask");
  if (soft.isDictionary()) {
    if (part == 1) return false;
    auto group = soft.getKey("/G");
    if (!group.isStream() || !form(group, QPDFObjectHandle::newDictionary(), depth + 1)) return false;
  }
  if (state.hasKey("/Font") && !has_text) state.removeKey("/Font");
  if (state.hasKey("/Font")) return false;
  static std::set<std::string> const modes{
      "/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge", "/ColorBurn",
      "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue", "/Saturation", "/Color", "/Luminosity"};
  auto mode = state.getKey("/BM");
  if (!mode.isNull() && !(mode.isName() && modes.count(mode.getName()) > 0)) return false;
  if (part > 1) return true;
  for (char const *key : {"/CA", "/ca"}) {
    auto opacity = state.getKey(key);
    if (opacity.isNumber() && opacity.getNumericValue() < 1) return false;
  }
  return mode.isNull() || is_name(mode, "/Normal") || is_name(mode, "/Compatible");
}

bool Conformity::pattern(QPDFObjectHandle pattern, QPDFObjectHandle around, int depth) {
  if (pattern.isStream()) return form(pattern, around, depth);
  if (!pattern.isDictionary()) return false;
  auto own = pattern.getKey("/ExtGState");
  return shading(pattern.getKey("/Shading"), depth) && (!own.isDictionary() || state(own, depth));
}

bool Conformity::shading(QPDFObjectHandle shading, int depth) {
  auto dictionary = shading.isStream() ? shading.getDict() : shading;
  return dictionary.isDictionary() && colours(dictionary.getKey("/ColorSpace"), depth + 1);
}
