internal import Records
internal import VietnameseText

/// Which type of document a cited number is of: by its symbol, and by the words before it.
struct CitedType {
  let type: DocumentType?
  /// The word at which the citation begins.
  let start: Int

  /// `index` is the first word of the number, or of `số` before it.
  init(of number: CitedNumber, in chain: TextChain, before index: Int) {
    if number.groups.first?.hasPrefix("QH") ?? false {
      // `Luật Tổ chức chính quyền địa phương số 72/2025/QH15`: the name lies between, and may name a type itself.
      let named = Self.said(in: chain, before: index, reach: Self.far, among: Self.laws)
      type = named?.type
      start = named?.start ?? index
      return
    }
    let said = Self.said(in: chain, before: index, reach: Self.near, among: Self.names)
    let bySymbol = Self.types(of: number)
    if let said, bySymbol.isEmpty || bySymbol.contains(where: { Self.isAlike($0, said.type) }) {
      // HD and HĐ, DA and ĐA are told apart by the words.
      type = said.type
      start = said.start
    } else if let first = bySymbol.first {
      type = first
      start = index
    } else {
      // Of the types of Decree 30/2020 only letters have none in their symbol.
      type = number.isParty || !number.symbol.contains("-") ? nil : .congVan
      start = index
    }
  }

  private static func types(of number: CitedNumber) -> [DocumentType] {
    guard let first = number.groups.first else { return [] }
    return SymbolReading.types(of: first)
  }

  private static func isAlike(_ first: DocumentType, _ second: DocumentType) -> Bool {
    first == second
      || first.abbreviations.contains { short in second.abbreviations.contains { $0.folded == short.folded } }
  }

  /// The last name of a type that ends at most `reach` words before `index`.
  private static func said(
    in chain: TextChain, before index: Int, reach: Int, among names: [([String], DocumentType)]
  ) -> (type: DocumentType, start: Int)? {
    for end in stride(from: index, to: max(0, index - reach), by: -1) {
      for (words, type) in names where end >= words.count {
        let start = end - words.count
        if zip(chain.words[start..<end], words).allSatisfy({ $0.bare == $1 }) { return (type, start) }
      }
    }
    return nil
  }

  /// Longest first, so that `Thông tư liên tịch` is not taken for `Thông tư`.
  private static let names: [([String], DocumentType)] = DocumentType.allCases.map { type in
    (type.name.folded.split(separator: " ").map(String.init), type)
  }.sorted { $0.0.count > $1.0.count }
  /// What the National Assembly adopts.
  private static let laws = names.filter { [.luat, .boLuat, .phapLenh, .nghiQuyet, .hienPhap].contains($0.1) }
  /// Words between the name of a type and its number: `Kế hoạch liên tịch số`.
  private static let near = 3
  private static let far = 16
}
