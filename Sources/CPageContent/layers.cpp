#include "layers.h"

namespace {
// How deep membership dictionaries are followed; they do not nest in files that are right.
constexpr int deepest = 4;

bool is_shown_at(std::set<QPDFObjGen> const &off, QPDFObjectHandle group, int depth) {
  if (!group.isDictionary() || depth > deepest) return true;
  if (!group.isDictionaryOfType("/OCMD")) return off.count(group.getObjGen()) == 0;
  auto members = group.getKey("/OCGs");
  if (members.isDictionary()) return is_shown_at(off, members, depth + 1);
  if (!members.isArray() || members.getArrayNItems() == 0) return true;
  int shown = 0;
  int count = members.getArrayNItems();
  for (int index = 0; index < count; ++index) {
    if (is_shown_at(off, members.getArrayItem(index), depth + 1)) ++shown;
  }
  auto policy = group.getKey("/P");
  std::string name = policy.isName() ? policy.getName() : "/AnyOn";
  if (name == "/AllOn") return shown == count;
  if (name == "/AnyOff") return shown < count;
  if (name == "/AllOff") return shown == 0;
  return shown > 0;
}
} // namespace

Layers::Layers(QPDF &document) {
  auto properties = document.getRoot().getKey("/OCProperties");
  if (!properties.isDictionary()) return;
  auto configuration = properties.getKeyIfDict("/D");
  auto groups = properties.getKeyIfDict("/OCGs");
  auto base = configuration.getKeyIfDict("/BaseState");
  if (base.isName() && base.getName() == "/OFF" && groups.isArray()) {
    for (auto group : groups.getArrayAsVector()) off.insert(group.getObjGen());
  }
  auto on = configuration.getKeyIfDict("/ON");
  if (on.isArray()) {
    for (auto group : on.getArrayAsVector()) off.erase(group.getObjGen());
  }
  auto switched_off = configuration.getKeyIfDict("/OFF");
  if (switched_off.isArray()) {
    for (auto group : switched_off.getArrayAsVector()) off.insert(group.getObjGen());
  }
  // States on paper count only where the configuration asks for them (8.11.4.4).
  auto automatic = configuration.getKeyIfDict("/AS");
  if (!automatic.isArray()) return;
  for (auto rule : automatic.getArrayAsVector()) {
    auto event = rule.getKeyIfDict("/Event");
    auto ruled = rule.getKeyIfDict("/OCGs");
    if (!event.isName() || event.getName() != "/Print" || !ruled.isArray()) continue;
    for (auto group : ruled.getArrayAsVector()) {
      auto state = group.getKeyIfDict("/Usage").getKeyIfDict("/Print").getKeyIfDict("/PrintState");
      if (!state.isName()) continue;
      bool is_off = state.getName() == "/OFF";
      if (is_off != (off.count(group.getObjGen()) > 0)) differ = true;
      if (is_off) {
        off.insert(group.getObjGen());
      } else {
        off.erase(group.getObjGen());
      }
    }
  }
}

bool Layers::is_shown(QPDFObjectHandle group) const { return is_shown_at(off, group, 0); }
