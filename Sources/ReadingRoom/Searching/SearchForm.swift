internal import Archive

/// What somebody looks for: one box with the search's own language, and its conditions as a form for those who don't type them.
/// Both become one line, which is read once.
struct SearchForm: Hashable {
  let typed: String
  private let values: [String: String]
  let order: SearchOrder
  /// Results before the first one shown.
  let offset: Int

  static let names = ["type", "number", "agency", "signer", "cites", "from", "to", "dossier"]
  static let perScreen = 10
  /// Nobody turns further; a link might.
  private static let mostOffset = 100_000

  init(_ fields: FormFields) {
    typed = fields["q"] ?? ""
    values = Dictionary(
      uniqueKeysWithValues: Self.names.compactMap { name in fields[name].map { (name, String($0.prefix(300))) } })
    order = fields["sort"].flatMap(SearchOrder.init(rawValue:)) ?? .relevance
    offset = fields["start"].flatMap { Int($0) }.map { min(max(0, $0), Self.mostOffset) } ?? 0
  }

  subscript(name: String) -> String? { values[name] }

  var isEmpty: Bool { typed.isEmpty && values.isEmpty }
  var hasConditions: Bool { !values.isEmpty }

  /// The conditions before the words, because an odd quote among these would swallow what follows.
  var line: String {
    var conditions: [String] = []
    for (name, field) in Self.languageNames {
      if let value = values[name] { conditions.append("\(field.rawValue):\"\(Self.unquoted(value))\"") }
    }
    let (from, to) = (values["from"], values["to"])
    if from != nil || to != nil {
      conditions.append("ngay:\"\(Self.unquoted(from ?? ""))..\(Self.unquoted(to ?? ""))\"")
    }
    return (conditions + [typed]).joined(separator: " ")
  }

  /// The link to the same question with `changes`; a changed condition begins at the first result.
  func link(_ changes: [String: String] = [:], offset: Int = 0) -> String {
    let value = { (name: String) in changes[name] ?? values[name] }
    return Link.to(
      "/search",
      [
        "q": typed.isEmpty ? nil : typed, "type": value("type"), "number": value("number"), "agency": value("agency"),
        "signer": value("signer"), "cites": value("cites"), "from": value("from"), "to": value("to"),
        "dossier": value("dossier"), "sort": order == .relevance ? nil : order.rawValue,
        "start": offset > 0 ? String(offset) : nil,
      ])
  }

  /// The conditions of the form by their names in the search's language.
  private static let languageNames: KeyValuePairs<String, SearchLanguage.Field> = [
    "type": .type, "number": .number, "agency": .agency, "signer": .signer, "cites": .cites, "dossier": .dossier,
  ]

  private static func unquoted(_ value: String) -> String {
    value.filter { !"\"“”„".contains($0) }
  }
}
