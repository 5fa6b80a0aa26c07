package import Records
internal import VietnameseText

/// Finds the documents that a document cites by their numbers (`domain/records-rules.md` §1.2), also broken over lines.
package struct CitationFinder: Sendable {
  private let description: RecordDescription

  /// `description` tells the document's own number, which is not a citation.
  package init(of description: RecordDescription) {
    self.description = description
  }

  /// In the order of the text, each cited document once.
  package func citations(in pages: [DescribablePage]) -> [Citation] {
    var found: [(key: String, citation: Citation)] = []
    for page in pages.sorted(by: { $0.number < $1.number }) {
      let layout = PageLayout(page)
      for chain in TextChain.chains(of: layout) { collect(from: chain, on: layout, into: &found) }
    }
    return found.map(\.citation)
  }

  private func collect(
    from chain: TextChain, on layout: PageLayout, into found: inout [(key: String, citation: Citation)]
  ) {
    var index = 0
    while index < chain.text.count {
      defer { index += 1 }
      guard Self.mayBegin(chain.text, at: index) else { continue }
      let word = chain.word(at: index)
      let label = Self.label(in: chain, at: index, word: word)
      guard let number = CitedNumber(in: chain.text, at: index, isLabelled: label != nil) else { continue }
      index = number.range.upperBound - 1
      let first = label ?? word
      guard !isForm(chain, before: first), !isOwn(number, in: chain, from: first, on: layout) else { continue }
      let citation = citation(number, in: chain, from: first, isLabelled: label != nil)
      if let known = found.firstIndex(where: { $0.key == number.key && Self.agree($0.citation.date, citation.date) }) {
        found[known].citation.join(citation)
      } else {
        found.append((number.key, citation))
      }
    }
  }

  private func citation(_ number: CitedNumber, in chain: TextChain, from first: Int, isLabelled: Bool) -> Citation {
    let type = CitedType(of: number, in: chain, before: first)
    let date = CitedDate(in: chain.text, from: number.range.upperBound)
    let end = date?.end ?? number.range.upperBound
    let agency = CitedAgency.found(in: chain, from: end)
    let printedEnd = agency.map { $0.end < chain.starts.count ? chain.starts[$0.end] - 1 : chain.text.count } ?? end
    let words = chain.word(at: number.range.lowerBound)...chain.word(at: number.range.upperBound - 1)
    let line = words.filter { chain.places[$0] == chain.places[words.lowerBound] }.map { chain.words[$0] }
    let read = words.map { chain.words[$0].confidence }.reduce(0, +) / Double(words.count)
    let evidence = (isLabelled ? 1 : Self.unlabelled) * (date == nil ? Self.undated : 1)
    return Citation(
      type: type.type, number: number.written, date: date?.date, agency: agency?.name,
      printed: chain.string(chain.starts[type.start]..<max(end, printedEnd)), page: chain.page,
      box: PixelBox.around(line.map(\.box)),
      // The symbol is no word of the dictionary, so that its confidence says little.
      confidence: evidence * (number.corrections > 0 ? Self.corrected : 1) * (0.7 + 0.3 * read))
  }

  /// A digit, or a letter that stands for one before digits, that does not go on from something before it.
  private static func mayBegin(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard ("0"..."9").contains(text[index]) || "lI|Oo".unicodeScalars.contains(text[index]) else { return false }
    guard index > 0 else { return true }
    let before = text[index - 1]
    if before.properties.isAlphabetic {
      // `số189/KH-UBND`.
      let start = text[..<index].lastIndex(of: " ").map { $0 + 1 } ?? 0
      return String(String.UnicodeScalarView(text[start..<index])).folded == "so"
    }
    return !("0"..."9").contains(before) && !"/-.–_|".unicodeScalars.contains(before)
  }

  /// The word `số` before a number, or glued to it.
  private static func label(in chain: TextChain, at index: Int, word: Int) -> Int? {
    if chain.words[word].bare.hasPrefix("so"), chain.starts[word] < index { return word }
    guard word > 0, chain.starts[word] == index else { return nil }
    let before = chain.words[word - 1].bare
    // What follows an enumeration's first number is labelled with it: "số 12/QĐ-UBND, 13/QĐ-UBND".
    return before == "so" ? word - 1 : nil
  }

  /// `Mẫu số 01/BC-…` names a form.
  private func isForm(_ chain: TextChain, before index: Int) -> Bool {
    guard index > 0 else { return false }
    return ["mau", "bieu", "luc"].contains(chain.words[index - 1].bare)
  }

  private func isOwn(_ number: CitedNumber, in chain: TextChain, from first: Int, on layout: PageLayout) -> Bool {
    let box = chain.words[chain.word(at: number.range.lowerBound)].box
    for name in [FieldName.number, .symbol, .copyNumber] {
      guard let field = description[name] else { continue }
      if name != .symbol, Self.key(of: field.value) == number.key { return true }
      if field.evidence.rule.hasPrefix("zone-3"), field.evidence.page == chain.page, let own = field.evidence.box,
        own.x < box.right, box.x < own.right, own.y < box.bottom, box.y < own.bottom
      {
        return true
      }
    }
    // The label of box 3, also of papers that are enclosed: `Số: 45/KH-SXD` at the beginning of a line.
    let isLead = first == 0 || chain.places[first - 1] != chain.places[first]
    let label = chain.words[first]
    if isLead, label.bare.hasPrefix("so"), label.text.contains(":"), box.y < layout.down(Self.headerHeight) {
      return true
    }
    // `(Kèm theo Quyết định số …/QĐ-UBND …)` names the document itself, whose number may be written by hand.
    guard description[.number] == nil, description[.symbol]?.value == number.symbol else { return false }
    return chain.words[max(0, first - 8)..<first].contains { $0.bare == "kem" }
  }

  private static func key(of number: String) -> String {
    String(number.drop { $0 == "0" }.folded.filter { $0.isLetter || $0.isNumber })
  }

  private static func agree(_ first: RecordDate?, _ second: RecordDate?) -> Bool {
    first == nil || second == nil || first == second
  }

  /// Share of the page's height in which a header may stand (`Thresholds.headerHeight` without a national heading).
  private static let headerHeight = 0.35
  // How much less sure a citation is without `số`, without a date, and with letters set right: judgements.
  private static let unlabelled = 0.95
  private static let undated = 0.95
  private static let corrected = 0.85
}

extension Citation {
  /// Takes in another place where the same document is cited; what one of them lacks the other may tell.
  fileprivate mutating func join(_ other: Citation) {
    times += 1
    type = type ?? other.type
    if date == nil, other.date != nil {
      date = other.date
      printed = other.printed
    }
    agency = agency ?? other.agency
    confidence = max(confidence, other.confidence)
  }
}
