internal import Records

extension SearchLanguage {
  /// What a shell gives as words, as one line. It takes the quotes of `coquan:"Sở Xây dựng"`, so an argument that begins with
  /// such a condition and has spaces may be the condition as a whole, or a whole query that was quoted: as many words are its
  /// value as are a name (`isName`), or all where none are.
  package static func line(_ arguments: [String], isName: (Field, String) -> Bool = { _, _ in true }) -> String {
    arguments.map { argument in
      let characters = Array(argument.prefix(longest))
      guard let found = condition(in: characters, at: 0), found.place.upperBound < characters.count,
        !characters.contains(where: quotes.contains), let colon = characters.firstIndex(of: ":")
      else { return argument }
      let rest = String(characters[(colon + 1)...])
      let value: String? =
        switch found.field {
        case .agency, .dossier, .signer: rest.contains(":") ? nil : name(in: rest) { isName(found.field, $0) }
        case .type: DocumentType.meant(by: rest).count == 1 ? rest : nil
        case .date: DatePeriod(rest) == nil ? nil : rest
        case .number, .cites, .standing: nil
        }
      guard let value else { return argument }
      return String(characters[...colon]) + "\"" + value + "\"" + rest.dropFirst(value.count)
    }.joined(separator: " ")
  }

  /// The words at the beginning of `text` that are a name, as many as are one; all where none are. A single word is a part of
  /// many names, but for a number or an abbreviation.
  private static func name(in text: String, isName: (String) -> Bool) -> String {
    let ends = text.indices.filter { text[$0].isWhitespace } + [text.endIndex]
    for end in ends.suffix(mostWordsOfName).reversed() {
      let name = text[..<end]
      let isSingle = !name.contains(where: \.isWhitespace)
      if isSingle, !name.contains(where: \.isNumber), name != name.uppercased()[...] { continue }
      if isName(String(name)) { return String(name) }
    }
    return text
  }

  private static let mostWordsOfName = 32
}
