package import Records
internal import VietnameseText

/// Finds the persons, firms, plots, works and projects that a document tells of, each with its place on the page.
///
/// What stands behind labels counts, nothing else: a name in running text is not taken for a party. A new name, or a second
/// number, begins another party; what is said within forty words of a name belongs to it.
package struct PartyFinder: Sendable {
  package init() {}

  /// Pages in any order.
  package func found(in pages: [DescribablePage]) -> (parties: [Party], sites: [Site]) {
    let text = PartyText(pages)
    var draft = PartyDraft()
    var sites: [Site] = []
    var index = 0
    while index < text.tokens.count {
      if let (site, end) = PlotReading.plot(at: index, in: text) {
        sites.append(site)
        index = end
        continue
      }
      guard let (label, length) = PartyLabel.found(in: text.bare[index..<min(text.bare.count, index + 6)]) else {
        index += 1
        continue
      }
      let start = index + length
      let hasColon = text.colonFollows(start - 1)
      guard !label.wantsColon || hasColon else {
        index = start
        continue
      }
      index = max(start, read(label, at: start, hasColon: hasColon, in: text, into: &draft, sites: &sites))
    }
    draft.close()
    return (draft.parties, sites.uniquedByKey)
  }

  /// Answers behind what it read.
  private func read(
    _ label: PartyLabel, at start: Int, hasColon: Bool, in text: PartyText, into draft: inout PartyDraft,
    sites: inout [Site]
  ) -> Int {
    switch label {
    case .name:
      guard let range = NameReading.name(at: start, in: text) else { return start }
      draft.begin(text.text(range), range, in: text)
      return range.upperBound
    case .identity, .enterprise:
      guard let (number, range) = DigitsReading.number(at: start, in: text, enterprise: label == .enterprise) else {
        return start
      }
      draft.add(number, range, in: text)
      return range.upperBound
    case .born:
      guard let (date, range) = DigitsReading.birth(at: start, in: text) else { return start }
      draft.add(born: date, range)
      return range.upperBound
    case .address:
      let range = text.value(from: start, lines: 2, endsAt: ";.")
      let address = text.text(range)
      if address.count >= 6 { draft.add(address: address, range) }
      return start
    case .works, .project:
      let range = text.value(from: start, lines: 3, endsAt: ";.")
      let name = text.text(range)
      guard Party.key(name).count >= 10 else { return start }
      sites.append(
        Site(
          kind: label == .works ? .works : .project, name: name, page: text.tokens[start].page, box: text.box(range),
          confidence: text.confidence(range)))
      return start
    }
  }
}

/// The parties of a document as they come together.
struct PartyDraft {
  private(set) var parties: [Party] = []
  private var current: Party?
  private var last = 0
  private static let reach = 60

  mutating func begin(_ name: String, _ range: Range<Int>, in text: PartyText) {
    close()
    current = Party(
      name: name, page: text.tokens[range.lowerBound].page, box: text.box(range), confidence: text.confidence(range))
    last = range.upperBound
  }

  mutating func add(_ number: IdentityNumber, _ range: Range<Int>, in text: PartyText) {
    if current == nil || current?.number != nil || !isNear(range) {
      close()
      current = Party(
        page: text.tokens[range.lowerBound].page, box: text.box(range), confidence: text.confidence(range))
    }
    current?.number = number
    let known = current?.confidence ?? 1
    current?.confidence = min(known, text.confidence(range))
    last = range.upperBound
  }

  mutating func add(born: RecordDate, _ range: Range<Int>) {
    guard current != nil, current?.born == nil, isNear(range) else { return }
    current?.born = born
    last = range.upperBound
  }

  mutating func add(address: String, _ range: Range<Int>) {
    guard current != nil, current?.address == nil, isNear(range) else { return }
    current?.address = address
    last = range.upperBound
  }

  mutating func close() {
    if let current, !parties.contains(current) { parties.append(current) }
    current = nil
  }

  private func isNear(_ range: Range<Int>) -> Bool { range.lowerBound - last <= Self.reach }
}

extension [Site] {
  var uniquedByKey: [Site] {
    var seen: Set<String> = []
    return filter { seen.insert($0.kind.rawValue + $0.key).inserted }
  }
}
