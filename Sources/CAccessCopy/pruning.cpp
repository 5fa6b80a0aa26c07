// What a page or a form does not name does not come along.
#include "copy.h"
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

namespace {
class NameCollector : public QPDFObjectHandle::TokenFilter {
public:
  std::set<std::string> names;
  void handleToken(QPDFTokenizer::Token const &token) override {
    if (token.getType() == QPDFTokenizer::tt_name) names.insert(token.getValue());
  }
};
} // namespace

void prune(QPDFObjectHandle owner, QPDFObjectHandle resources) {
  NameCollector found;
  if (owner.isStream()) {
    owner.filterAsContents(&found);
  } else {
    QPDFPageObjectHelper(owner).filterContents(&found);
  }
  for (char const *kind : {"/XObject", "/Font", "/ExtGState", "/Pattern", "/Shading", "/ColorSpace", "/Properties"}) {
    auto all = resources.getKeyIfDict(kind);
    if (!all.isDictionary()) continue;
    auto named = QPDFObjectHandle::newDictionary();
    for (auto const &key : all.getKeys()) {
      if (found.names.count(key) > 0) named.replaceKey(key, all.getKey(key));
    }
    resources.replaceKey(kind, named);
  }
}
