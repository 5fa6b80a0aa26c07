internal import Archive
internal import Records
internal import Wording
internal import Showing

/// How a shelf is to be read, in words.
struct ShelfWords {
  let rule: ShelfRule
  let language: Language

  var fonds: String {
    if let fonds = rule.fonds {
      return language.say(
        rule.levels.hasFonds ? ShelfPhrase.fondsWithFolder : .fondsNamed, ["fonds": .text(SafeText.line(fonds))])
    }
    return language.say(rule.levels.hasFonds ? ShelfPhrase.fondsByFolder : .fondsNone)
  }

  /// As they can be typed, too.
  var levels: String {
    rule.levels.levels.map { level in
      switch level {
      case .fonds: language.say(ShelfPhrase.levelFonds)
      case .inventory: language.say(ShelfPhrase.levelInventory)
      case .box: language.say(ShelfPhrase.levelBox)
      case .dossier: language.say(ShelfPhrase.levelDossier)
      }
    }.joined(separator: "/")
  }

  /// The command that says it in another way.
  static func command(for folder: String, suggestion: String) -> String {
    "sohoa shelf add \(ShownPath.quoted(ShownPath.of(folder))) --fonds … --levels …\(suggestion)"
  }
}
