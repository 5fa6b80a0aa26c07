/// A language in which the program speaks to people.
package enum Language: String, Hashable, Sendable, Codable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"

  /// The language to speak: what was asked for, else `SOHOA_LANG`, else the locale.
  ///
  /// Of the locale the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty counts. Only a locale that says
  /// English gives English: the archive's staff are Vietnamese, and the machines they are given often stand on `C`,
  /// `POSIX` or nothing at all. A `SOHOA_LANG` that names neither language is passed over.
  package static func chosen(asked: String? = nil, environment: [String: String]) -> Language {
    if let asked = asked.flatMap(Language.init(code:)) { return asked }
    if let wanted = environment["SOHOA_LANG"].flatMap(Language.init(code:)) { return wanted }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.flatMap(Language.init(code:)) ?? .vietnamese
  }

  /// Reads `vi`, `en`, and locales such as `en_GB.UTF-8`.
  package init?(code: String) {
    self.init(rawValue: code.lowercased().split(whereSeparator: { "_-.@".contains($0) }).first.map(String.init) ?? "")
  }
}
