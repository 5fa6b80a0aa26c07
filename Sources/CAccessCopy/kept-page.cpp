// Pages of another PDF that come along as they are.
#include "copy.h"
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

namespace {
// Forms that are rewritten; pages with more are drawn.
constexpr size_t most_forms = 2000;

/// Leaves out the operators that show text and choose fonts, with their operands.
class TextRemover : public QPDFObjectHandle::TokenFilter {
public:
  void handleToken(QPDFTokenizer::Token const &token) override {
    waiting.push_back(token);
    if (token.getType() != QPDFTokenizer::tt_word) return;
    std::string const word = token.getValue();
    if (word == "Tj" || word == "TJ" || word == "'" || word == "\"" || word == "Tf") {
      write(" ");
      waiting.clear();
    } else {
      handleEOF();
    }
  }
  void handleEOF() override {
    for (auto const &one : waiting) writeToken(one);
    waiting.clear();
  }

private:
  std::vector<QPDFTokenizer::Token> waiting;
};

/// False where there are too many forms to look into.
bool strip(QPDFObjectHandle resources, std::set<QPDFObjGen> &seen) {
  if (!resources.isDictionary()) return true;
  resources.removeKey("/Font");
  auto objects = resources.getKeyIfDict("/XObject");
  if (!objects.isDictionary()) return true;
  for (auto const &key : objects.getKeys()) {
    auto form = objects.getKey(key);
    if (!form.isStream() || !form.getDict().getKey("/Subtype").isName()) continue;
    if (form.getDict().getKey("/Subtype").getName() != "/Form" || !seen.insert(form.getObjGen()).second) continue;
    if (seen.size() > most_forms) return false;
    form.addTokenFilter(std::make_shared<TextRemover>());
    if (!strip(form.getDict().getKey("/Resources"), seen)) return false;
  }
  return true;
}

/// Takes away what does not come along, and gives the page what it inherited.
void settle(QPDFPageObjectHelper page) {
  auto object = page.getObjectHandle();
  for (char const *key : {"/Resources", "/MediaBox", "/CropBox", "/Rotate"}) {
    auto value = page.getAttribute(key, true);
    if (!value.isNull()) object.replaceKey(key, value);
  }
  for (char const *key : {"/Annots", "/AA", "/Metadata", "/PieceInfo", "/Thumb", "/StructParents", "/Tabs", "/B", "/Trans",
                          "/Dur", "/Beads", "/LastModified", "/SeparationInfo", "/PresSteps", "/TemplateInstantiated"}) {
    object.removeKey(key);
  }
  auto resources = object.getKey("/Resources");
  auto own = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary();
  object.replaceKey("/Resources", own);
  prune(object, own);
}

/// Whether a page's transparency group may come along.
bool settle_group(QPDFObjectHandle page, Conformity &rules) {
  auto group = page.getKey("/Group");
  if (group.isNull()) return true;
  if (rules.part == 1) {
    // Nothing on the page is transparent, or it would have been refused: the group changes nothing.
    page.removeKey("/Group");
    return true;
  }
  return group.isDictionary();
}

QPDFPageObjectHelper copied(SohoaCopy *copy, QPDFObjectHandle page) {
  auto alone = QPDFPageObjectHelper(page).shallowCopyPage();
  settle(alone);
  QPDFPageDocumentHelper pages(copy->document);
  pages.addPage(alone, false);
  return pages.getAllPages().back();
}
} // namespace

extern "C" {

int sohoa_copy_keep_page(
    SohoaCopy *copy, const char *path, int number, int keeps_text, int turn, const char *under, const char *over,
    const int *pictures, size_t count) {
  bool is_added = false;
  int kept = guarded(0, [&] {
    auto source = copy->source(path);
    auto const &pages = source->getAllPages();
    if (number < 1 || static_cast<size_t>(number) > pages.size()) return 0;
    auto page = copied(copy, pages[static_cast<size_t>(number) - 1]);
    is_added = true;
    auto object = page.getObjectHandle();
    auto resources = object.getKey("/Resources");
    page.coalesceContentStreams();
    if (!keeps_text) {
      page.addContentTokenFilter(std::make_shared<TextRemover>());
      std::set<QPDFObjGen> seen;
      if (!strip(resources, seen)) return 0;
    }
    Conformity rules{copy->part, keeps_text != 0};
    if (!rules.may_hold(resources) || !settle_group(object, rules)) return 0;
    copy->provide(resources, pictures, count);
    if (turn != 0) page.rotatePage(turn, true);
    page.addPageContents(copy->stream(std::string(under) + "q\n", QPDFObjectHandle::newDictionary()), true);
    page.addPageContents(copy->stream("\nQ\n" + std::string(over), QPDFObjectHandle::newDictionary()), false);
    return rules.has_jpeg_2000 ? 2 : 1;
  });
  if (kept == 0 && is_added) {
    guarded(0, [&] {
      QPDFPageDocumentHelper all(copy->document);
      auto last = all.getAllPages().back();
      all.removePage(last);
      return 0;
    });
  }
  return kept;
}

int sohoa_copy_take_picture(SohoaCopy *copy, const char *path, int object, int generation, int *is_jpeg_2000) {
  return guarded(-1, [&] {
    auto picture = copy->document.copyForeignObject(copy->source(path)->getObjectByID(object, generation));
    if (!picture.isStream()) return -1;
    Conformity rules{copy->part, false};
    if (!rules.may_show(picture)) return -1;
    *is_jpeg_2000 = rules.has_jpeg_2000;
    copy->pictures.push_back(picture);
    return static_cast<int>(copy->pictures.size()) - 1;
  });
}
}
