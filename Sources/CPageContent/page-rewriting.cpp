// Bytes out of a PDF, and PDFs made from a PDF.
#include "layers.h"
#include "pdf-file.h"
#include <cstdlib>
#include <cstring>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>

namespace {
// Forms that are rewritten; more are left as they are.
constexpr int most_forms = 2000;

unsigned char *copied(unsigned char const *bytes, size_t size, size_t *to) {
  auto copy = static_cast<unsigned char *>(std::malloc(size > 0 ? size : 1));
  if (copy == nullptr) return nullptr;
  std::memcpy(copy, bytes, size);
  *to = size;
  return copy;
}

unsigned char *written(QPDF &document, bool unpacks, size_t *size) {
  QPDFWriter writer(document);
  writer.setOutputMemory();
  if (unpacks) {
    // Filters of content apply only to streams that are unpacked; JPEG, fax and JBIG2 data stay as they are.
    writer.setDecodeLevel(qpdf_dl_generalized);
    writer.setCompressStreams(false);
  } else {
    writer.setStreamDataMode(qpdf_s_preserve);
  }
  writer.setPreserveEncryption(false);
  writer.write();
  auto buffer = writer.getBufferSharedPointer();
  return copied(buffer->getBuffer(), buffer->getSize(), size);
}

/// Leaves out the operators that show text, with their operands.
class TextRemover : public QPDFObjectHandle::TokenFilter {
public:
  void handleToken(QPDFTokenizer::Token const &token) override {
    waiting.push_back(token);
    if (token.getType() != QPDFTokenizer::tt_word) return;
    std::string const word = token.getValue();
    bool shows = word == "Tj" || word == "TJ" || word == "'" || word == "\"";
    if (shows) {
      write(" ");
    } else {
      for (auto const &one : waiting) writeToken(one);
    }
    waiting.clear();
  }
  void handleEOF() override {
    for (auto const &one : waiting) writeToken(one);
    waiting.clear();
  }

private:
  std::vector<QPDFTokenizer::Token> waiting;
};

void strip_forms(QPDFObjectHandle resources, std::set<QPDFObjGen> &seen) {
  auto objects = resources.getKeyIfDict("/XObject");
  if (!objects.isDictionary()) return;
  for (auto const &key : objects.getKeys()) {
    auto form = objects.getKey(key);
    if (!form.isStream() || static_cast<int>(seen.size()) >= most_forms) continue;
    auto subtype = form.getDict().getKey("/Subtype");
    if (!subtype.isName() || subtype.getName() != "/Form" || !seen.insert(form.getObjGen()).second) continue;
    form.addTokenFilter(std::make_shared<TextRemover>());
    strip_forms(form.getDict().getKey("/Resources"), seen);
  }
}

void strip_notes(QPDFObjectHandle page, std::set<QPDFObjGen> &seen) {
  auto notes = page.getKey("/Annots");
  if (!notes.isArray()) return;
  for (auto note : notes.getArrayAsVector()) {
    auto look = note.getKeyIfDict("/AP").getKeyIfDict("/N");
    if (!look.isStream() || !seen.insert(look.getObjGen()).second) continue;
    look.addTokenFilter(std::make_shared<TextRemover>());
    strip_forms(look.getDict().getKey("/Resources"), seen);
  }
}
} // namespace

extern "C" {

unsigned char *sohoa_picture_bytes(SohoaPDF *file, int object, int generation, size_t *size) {
  return guarded<unsigned char *>(nullptr, [&]() -> unsigned char * {
    auto stream = file->document.getObjectByID(object, generation);
    if (!stream.isStream()) return nullptr;
    auto filter = stream.getDict().getKey("/Filter");
    auto last = filter.isArray() && filter.getArrayNItems() > 0 ? filter.getArrayItem(filter.getArrayNItems() - 1) : filter;
    bool is_packed_picture = last.isName() && (last.getName() == "/DCTDecode" || last.getName() == "/CCITTFaxDecode" ||
                                               last.getName() == "/JBIG2Decode" || last.getName() == "/JPXDecode");
    bool is_alone = !filter.isArray() || filter.getArrayNItems() == 1;
    if (is_packed_picture && !is_alone) return nullptr;
    auto buffer = is_packed_picture ? stream.getRawStreamData() : stream.getStreamData(qpdf_dl_specialized);
    return copied(buffer->getBuffer(), buffer->getSize(), size);
  });
}

SohoaFaxParameters sohoa_picture_fax(SohoaPDF *file, int object, int generation) {
  // The values that hold where nothing is said (table 11).
  SohoaFaxParameters fax{0, 1728, 0, 0, 0};
  return guarded(fax, [&] {
    auto parameters = file->document.getObjectByID(object, generation).getDict().getKey("/DecodeParms");
    if (parameters.isArray() && parameters.getArrayNItems() > 0) parameters = parameters.getArrayItem(0);
    SohoaFaxParameters found = fax;
    parameters.getKeyIfDict("/K").getValueAsInt(found.k);
    parameters.getKeyIfDict("/Columns").getValueAsInt(found.columns);
    parameters.getKeyIfDict("/Rows").getValueAsInt(found.rows);
    bool flag = false;
    if (parameters.getKeyIfDict("/BlackIs1").getValueAsBool(flag)) found.black_is_1 = flag;
    flag = false;
    if (parameters.getKeyIfDict("/EncodedByteAlign").getValueAsBool(flag)) found.is_byte_aligned = flag;
    return found;
  });
}

unsigned char *sohoa_page_without_text(SohoaPDF *file, int number, size_t *size) {
  return guarded<unsigned char *>(nullptr, [&]() -> unsigned char * {
    auto page = page_object(file, number);
    if (!page.isDictionary()) return nullptr;
    QPDF single;
    single.setSuppressWarnings(true);
    single.setLogger(QPDFLogger::create());
    single.emptyPDF();
    auto alone = QPDFPageObjectHelper(page).shallowCopyPage();
    // A copy has no parent to inherit from.
    for (std::string const key : {"/Resources", "/MediaBox", "/CropBox", "/Rotate"}) {
      auto value = inherited(page, key);
      if (!value.isNull()) alone.getObjectHandle().replaceKey(key, value);
    }
    QPDFPageDocumentHelper(single).addPage(alone, false);
    auto copy = QPDFPageDocumentHelper(single).getAllPages().at(0);
    copy.addContentTokenFilter(std::make_shared<TextRemover>());
    std::set<QPDFObjGen> seen;
    strip_forms(copy.getAttribute("/Resources", false), seen);
    strip_notes(copy.getObjectHandle(), seen);
    return written(single, true, size);
  });
}

unsigned char *sohoa_pdf_as_printed(SohoaPDF *file, size_t *size) {
  return guarded<unsigned char *>(nullptr, [&]() -> unsigned char * {
    Layers layers(file->document);
    auto properties = file->document.getRoot().getKey("/OCProperties");
    auto groups = properties.getKeyIfDict("/OCGs");
    auto configuration = properties.getKeyIfDict("/D");
    if (!groups.isArray() || !configuration.isDictionary()) return nullptr;
    auto on = QPDFObjectHandle::newArray(), off = QPDFObjectHandle::newArray();
    for (auto group : groups.getArrayAsVector()) {
      (layers.hidden().count(group.getObjGen()) > 0 ? off : on).appendItem(group);
    }
    configuration.replaceKey("/BaseState", QPDFObjectHandle::newName("/ON"));
    configuration.replaceKey("/ON", on);
    configuration.replaceKey("/OFF", off);
    return written(file->document, false, size);
  });
}
}
