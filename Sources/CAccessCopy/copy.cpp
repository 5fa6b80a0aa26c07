// Pages of pictures, and the file that they come into.
#include "copy.h"
#include <cstdio>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace {
QPDFObjectHandle integer(long long value) { return QPDFObjectHandle::newInteger(value); }
QPDFObjectHandle name(char const *text) { return QPDFObjectHandle::newName(text); }

void silence(QPDF &document) {
  document.setSuppressWarnings(true);
  document.setLogger(QPDFLogger::create());
}

QPDFObjectHandle colour_space(QPDF &document, SohoaCopyPicture const &picture) {
  if (picture.palette == nullptr) return name(picture.components == 3 ? "/DeviceRGB" : "/DeviceGray");
  std::string colours(reinterpret_cast<char const *>(picture.palette), picture.palette_size);
  long long last = static_cast<long long>(picture.palette_size / 3) - 1;
  return QPDFObjectHandle::newArray(
      {name("/Indexed"), name("/DeviceRGB"), integer(last), QPDFObjectHandle::newString(colours)});
}

char const *filter(SohoaCopyCoding coding) {
  switch (coding) {
  case SohoaCopyJPEG: return "/DCTDecode";
  case SohoaCopyFax: return "/CCITTFaxDecode";
  case SohoaCopyPNG: return "/FlateDecode";
  case SohoaCopyJPEG2000: return "/JPXDecode";
  }
  return "/FlateDecode";
}

void set_parameters(QPDFObjectHandle dictionary, SohoaCopyPicture const &picture) {
  auto parameters = QPDFObjectHandle::newDictionary();
  switch (picture.coding) {
  case SohoaCopyFax:
    parameters.replaceKey("/K", integer(-1));
    parameters.replaceKey("/Columns", integer(picture.width));
    parameters.replaceKey("/Rows", integer(picture.height));
    parameters.replaceKey("/BlackIs1", QPDFObjectHandle::newBool(picture.is_black_1));
    break;
  case SohoaCopyPNG:
    parameters.replaceKey("/Predictor", integer(15));
    parameters.replaceKey("/Colors", integer(picture.components));
    parameters.replaceKey("/BitsPerComponent", integer(picture.bits));
    parameters.replaceKey("/Columns", integer(picture.width));
    break;
  case SohoaCopyJPEG:
    if (!picture.is_plain_rgb) return;
    parameters.replaceKey("/ColorTransform", integer(0));
    break;
  case SohoaCopyJPEG2000: return;
  }
  dictionary.replaceKey("/DecodeParms", parameters);
}

/// Labels that only count on from the first are written as a range.
QPDFObjectHandle page_labels(QPDF &document, char const *const *labels, size_t count) {
  auto numbers = QPDFObjectHandle::newArray();
  for (size_t page = 0; page < count; page++) {
    numbers.appendItem(integer(static_cast<long long>(page)));
    auto label = QPDFObjectHandle::newDictionary();
    label.replaceKey("/P", QPDFObjectHandle::newUnicodeString(labels[page]));
    numbers.appendItem(label);
  }
  auto tree = QPDFObjectHandle::newDictionary();
  tree.replaceKey("/Nums", numbers);
  return document.makeIndirectObject(tree);
}
} // namespace

SohoaCopy::SohoaCopy(int part) : part(part) {
  silence(document);
  document.emptyPDF();
  font = glyphless_font(document);
}

QPDF *SohoaCopy::source(std::string const &path) {
  auto found = sources.find(path);
  if (found != sources.end()) return found->second.get();
  auto opened = std::make_shared<QPDF>();
  silence(*opened);
  opened->processFile(path.c_str());
  sources[path] = opened;
  return opened.get();
}

QPDFObjectHandle SohoaCopy::stream(std::string const &bytes, QPDFObjectHandle dictionary) {
  auto made = QPDFObjectHandle::newStream(&document, bytes);
  made.replaceDict(dictionary);
  return document.makeIndirectObject(made);
}

void SohoaCopy::provide(QPDFObjectHandle resources, int const *numbers, size_t count) {
  auto objects = resources.getKeyIfDict("/XObject");
  auto all = QPDFObjectHandle::newDictionary();
  if (objects.isDictionary()) {
    for (auto const &key : objects.getKeys()) all.replaceKey(key, objects.getKey(key));
  }
  for (size_t index = 0; index < count; index++) {
    all.replaceKey("/P" + std::to_string(numbers[index]), pictures.at(static_cast<size_t>(numbers[index])));
  }
  resources.replaceKey("/XObject", all);
  auto fonts = QPDFObjectHandle::newDictionary();
  auto own = resources.getKeyIfDict("/Font");
  if (own.isDictionary()) {
    for (auto const &key : own.getKeys()) fonts.replaceKey(key, own.getKey(key));
  }
  fonts.replaceKey("/T", font);
  resources.replaceKey("/Font", fonts);
}

extern "C" {

SohoaCopy *sohoa_copy_new(int part) {
  return guarded<SohoaCopy *>(nullptr, [&] { return new SohoaCopy(part); });
}

void sohoa_copy_free(SohoaCopy *copy) {
  guarded(0, [&] {
    delete copy;
    return 0;
  });
}

int sohoa_copy_add_picture(SohoaCopy *copy, SohoaCopyPicture picture) {
  return guarded(-1, [&] {
    auto dictionary = QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Image >>");
    dictionary.replaceKey("/Width", integer(picture.width));
    dictionary.replaceKey("/Height", integer(picture.height));
    dictionary.replaceKey("/BitsPerComponent", integer(picture.bits));
    if (picture.is_stencil) {
      dictionary.replaceKey("/ImageMask", QPDFObjectHandle::newBool(true));
    } else {
      dictionary.replaceKey("/ColorSpace", colour_space(copy->document, picture));
    }
    if (picture.mask >= 0) dictionary.replaceKey("/Mask", copy->pictures.at(static_cast<size_t>(picture.mask)));
    dictionary.replaceKey("/Filter", name(filter(picture.coding)));
    set_parameters(dictionary, picture);
    std::string bytes(reinterpret_cast<char const *>(picture.bytes), picture.size);
    copy->pictures.push_back(copy->stream(bytes, dictionary));
    return static_cast<int>(copy->pictures.size()) - 1;
  });
}

int sohoa_copy_add_drawing(SohoaCopy *copy, double width, double height, const char *content, size_t size) {
  return guarded(-1, [&] {
    auto dictionary = QPDFObjectHandle::parse("<< /Type /XObject /Subtype /Form /Resources << >> >>");
    dictionary.replaceKey("/BBox", QPDFObjectHandle::newFromRectangle({0, 0, width, height}));
    copy->pictures.push_back(copy->stream(std::string(content, size), dictionary));
    return static_cast<int>(copy->pictures.size()) - 1;
  });
}

int sohoa_copy_add_page(
    SohoaCopy *copy, double width, double height, const char *content, size_t size, const int *pictures, size_t count) {
  return guarded(0, [&] {
    auto page = QPDFObjectHandle::parse("<< /Type /Page >>");
    page.replaceKey("/MediaBox", QPDFObjectHandle::newFromRectangle({0, 0, width, height}));
    auto resources = QPDFObjectHandle::newDictionary();
    copy->provide(resources, pictures, count);
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", copy->stream(std::string(content, size), QPDFObjectHandle::newDictionary()));
    QPDFPageDocumentHelper(copy->document).addPage(copy->document.makeIndirectObject(page), false);
    return 1;
  });
}

int sohoa_copy_write(SohoaCopy *copy, const char *path, SohoaCopyFacts facts) {
  return guarded(0, [&] {
    auto &document = copy->document;
    auto root = document.getRoot();
    auto metadata = copy->stream(facts.metadata, QPDFObjectHandle::parse("<< /Type /Metadata /Subtype /XML >>"));
    root.replaceKey("/Metadata", metadata);
    root.replaceKey("/OutputIntents", QPDFObjectHandle::newArray({srgb_intent(document)}));
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(facts.language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/PageLabels", page_labels(document, facts.labels, document.getAllPages().size()));
    // The pages of other documents may have brought layers, forms or scripts along with their objects; none is reached now.
    QPDFWriter writer(document);
    writer.setOutputFilename(path);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setNewlineBeforeEndstream(true);
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.setDecodeLevel(qpdf_dl_generalized);
    if (copy->part == 1) {
      writer.forcePDFVersion("1.4");
    } else {
      writer.setMinimumPDFVersion("1.7");
    }
    writer.write();
    return 1;
  });
}

int sohoa_pdf_is_signed(const char *path) {
  return guarded(0, [&] {
    QPDF document;
    silence(document);
    document.processFile(path);
    auto root = document.getRoot();
    long long flags = 0;
    auto form = root.getKeyIfDict("/AcroForm");
    if (form.getKeyIfDict("/SigFlags").getValueAsInt(flags) && (flags & 1) != 0) return 1;
    if (root.getKeyIfDict("/Perms").getKeyIfDict("/DocMDP").isDictionary()) return 1;
    auto fields = form.getKeyIfDict("/Fields");
    if (!fields.isArray()) return 0;
    for (auto field : fields.getArrayAsVector()) {
      auto type = field.getKeyIfDict("/FT");
      if (type.isName() && type.getName() == "/Sig" && field.getKeyIfDict("/V").isDictionary()) return 1;
    }
    return 0;
  });
}
}
