#include "picture-facts.h"
#include <map>

std::string long_key(std::string const &key) {
  static const std::map<std::string, std::string> names = {
      {"/BPC", "/BitsPerComponent"}, {"/CS", "/ColorSpace"}, {"/D", "/Decode"}, {"/DP", "/DecodeParms"},
      {"/F", "/Filter"},             {"/H", "/Height"},      {"/IM", "/ImageMask"}, {"/W", "/Width"}};
  auto found = names.find(key);
  return found == names.end() ? key : found->second;
}

int components_of(QPDFObjectHandle space) {
  if (space.isArray() && space.getArrayNItems() > 0) {
    auto family = space.getArrayItem(0);
    if (!family.isName()) return 0;
    std::string name = family.getName();
    if (name == "/CalGray") return 1;
    if (name == "/CalRGB") return 3;
    if (name == "/ICCBased" && space.getArrayNItems() > 1 && space.getArrayItem(1).isStream()) {
      int count = 0;
      auto components = space.getArrayItem(1).getDict().getKey("/N");
      return components.getValueAsInt(count) && (count == 1 || count == 3 || count == 4) ? count : 0;
    }
    return components_of(family);
  }
  if (!space.isName()) return 0;
  std::string name = space.getName();
  if (name == "/DeviceGray" || name == "/G" || name == "/CalGray") return 1;
  if (name == "/DeviceRGB" || name == "/RGB" || name == "/CalRGB") return 3;
  if (name == "/DeviceCMYK" || name == "/CMYK") return 4;
  return 0;
}

namespace {
SohoaFilter filter_named(std::string const &name) {
  if (name == "/DCTDecode" || name == "/DCT") return SohoaJPEG;
  if (name == "/CCITTFaxDecode" || name == "/CCF") return SohoaFax;
  if (name == "/JBIG2Decode") return SohoaJBIG2;
  if (name == "/JPXDecode") return SohoaJPEG2000;
  if (name == "/FlateDecode" || name == "/Fl" || name == "/LZWDecode" || name == "/LZW" || name == "/RunLengthDecode" ||
      name == "/RL" || name == "/ASCII85Decode" || name == "/A85" || name == "/ASCIIHexDecode" || name == "/AHx")
    return SohoaRaw;
  return SohoaOtherFilter;
}

/// A number of pixels, which some writers give as a real; 0 where it is none.
int pixels(QPDFObjectHandle number) {
  double value = 0;
  return number.getValueAsNumber(value) && value >= 1 && value <= 1e9 ? static_cast<int>(value) : 0;
}

/// The last filter says how samples are stored; those before it only pack bytes.
SohoaFilter filter_of(QPDFObjectHandle filter) {
  if (filter.isNull()) return SohoaRaw;
  if (filter.isName()) return filter_named(filter.getName());
  if (!filter.isArray()) return SohoaOtherFilter;
  if (filter.getArrayNItems() == 0) return SohoaRaw;
  auto last = filter.getArrayItem(filter.getArrayNItems() - 1);
  return last.isName() ? filter_named(last.getName()) : SohoaOtherFilter;
}
} // namespace

void describe_picture(QPDFObjectHandle dictionary, QPDFObjectHandle resources, SohoaPaint &paint) {
  paint.width = pixels(dictionary.getKey("/Width"));
  paint.height = pixels(dictionary.getKey("/Height"));
  dictionary.getKey("/BitsPerComponent").getValueAsInt(paint.bits);
  paint.filter = filter_of(dictionary.getKey("/Filter"));
  auto space = dictionary.getKey("/ColorSpace");
  if (space.isName()) {
    auto named = resources.getKeyIfDict("/ColorSpace").getKeyIfDict(space.getName());
    if (!named.isNull()) space = named;
  }
  paint.components = components_of(space);
  auto decode = dictionary.getKey("/Decode");
  if (decode.isArray() && decode.getArrayNItems() >= 2) {
    auto first = decode.getArrayItem(0), second = decode.getArrayItem(1);
    if (first.isNumber() && second.isNumber()) {
      double from = first.getNumericValue(), to = second.getNumericValue();
      paint.is_inverted = from > to;
      // Any other range than the whole one is left to a viewer's library.
      bool is_whole = (from == 0 && to == 1) || (from == 1 && to == 0);
      if (!is_whole) paint.components = 0;
    }
    if (decode.getArrayNItems() > 2 && paint.is_inverted) paint.components = 0;
  }
  if (paint.kind == SohoaStencil) {
    paint.bits = 1;
    paint.components = 1;
    return;
  }
  auto inside = dictionary.getKey("/SMaskInData");
  int in_data = 0;
  inside.getValueAsInt(in_data);
  auto mask = dictionary.getKey("/Mask");
  paint.has_mask = in_data != 0 || mask.isStream() || mask.isArray() || dictionary.getKey("/SMask").isStream();
}
