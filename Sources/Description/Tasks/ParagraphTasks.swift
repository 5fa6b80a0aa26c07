internal import Records
internal import VietnameseText

/// Tasks in running text: what is to be done, and behind it or below it `Đơn vị chủ trì: …`, `Kết quả: …`.
struct ParagraphTasks {
  private(set) var tasks: [TaskDraft] = []
  /// A paragraph that tells what is to be done, or is a heading.
  private var pending: PlanParagraphs.Paragraph?
  /// Whether `pending` is told point by point in the paragraphs below it.
  private var opensList = false
  private var section: String?
  private var current: TaskDraft?
  private var marker: PlanMarker?
  private var part: Part?

  /// The label that was read last.
  private struct Part {
    var label: TaskLabel
    var marker: PlanMarker?
    /// Its value stands in the paragraphs below it.
    var isAwaited: Bool
    var isEmpty: Bool
  }

  init(_ paragraphs: [PlanParagraphs.Paragraph]) {
    for paragraph in paragraphs { read(paragraph) }
    close()
  }

  private mutating func read(_ paragraph: PlanParagraphs.Paragraph) {
    let labels = Self.labels(in: paragraph.words)
    guard let first = labels.first else { return readUnlabelled(paragraph) }
    let before = Self.text(paragraph.words[..<first.start])
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].start : paragraph.words.count
      let value = Self.text(paragraph.words[label.value..<max(label.value, end)])
      if index == 0, !before.isEmpty {
        noteHeading()
        begin(before, at: paragraph)
      } else if current == nil || current?.has(label.label) == true {
        let work = label.label == .work ? "" : pending.map { Self.text($0.words[...]) } ?? ""
        begin(work, at: pending ?? paragraph)
      }
      current?.set(label.label, value)
      current?.note(paragraph.words)
      part = Part(
        label: label.label, marker: paragraph.marker, isAwaited: value.isEmpty, isEmpty: value.isEmpty)
    }
  }

  private mutating func readUnlabelled(_ paragraph: PlanParagraphs.Paragraph) {
    let text = Self.text(paragraph.words[...])
    if let part, current != nil, goesOn(part, paragraph) {
      current?.append(part.label, text)
      self.part?.isEmpty = false
    } else if current != nil, ReportedState.isAll(of: text) {
      current?.set(.state, text)
    } else if opensList, let above = pending?.marker, let marker = paragraph.marker, above.mayHold(marker) {
      pending?.words += paragraph.words.dropFirst()
    } else {
      noteHeading()
      close()
      pending = paragraph
      opensList = paragraph.words.last?.text.hasSuffix(":") ?? false
    }
  }

  /// Whether a paragraph without a label belongs to the label above it.
  private func goesOn(_ part: Part, _ paragraph: PlanParagraphs.Paragraph) -> Bool {
    if part.isEmpty { return true }
    switch paragraph.marker {
    case .dash, .plus, .bullet:
      return paragraph.marker != marker && paragraph.marker != part.marker && (part.isAwaited || part.marker == .dash)
    case .roman, .number, .letter, nil: return false
    }
  }

  private mutating func begin(_ work: String, at paragraph: PlanParagraphs.Paragraph) {
    close()
    current = TaskDraft(work: work, page: paragraph.page, box: paragraph.box)
    current?.section = section
    marker = paragraph.marker
    pending = nil
  }

  private mutating func close() {
    if let current { tasks.append(current) }
    current = nil
    part = nil
  }

  /// A paragraph that tasks of their own follow was their heading.
  private mutating func noteHeading() {
    guard let pending, pending.words.count <= Self.longestHeading else { return }
    switch pending.marker {
    case .roman, .number, .letter: section = Self.text(pending.words[...])
    case .dash, .plus, .bullet, nil: break
    }
    self.pending = nil
  }

  /// In words; more are a paragraph.
  private static let longestHeading = 40

  private struct Found {
    var label: TaskLabel
    /// The word at which it begins, a bullet or bracket before it included; and the word behind its colon.
    var start: Int
    var value: Int
  }

  /// Labels that a colon follows, at the beginning or behind a sign that ends what came before.
  private static func labels(in words: [ReadWord]) -> [Found] {
    var found: [Found] = []
    let bare = words.map(\.bare)
    var index = 0
    while index < words.count {
      defer { index += 1 }
      guard !bare[index].isEmpty, mayBegin(words, at: index) else { continue }
      // Words that are signs only stand between the parts of `Kết quả / Sản phẩm`.
      let window = (index..<min(words.count, index + 8)).filter { !bare[$0].isEmpty }
      guard let (label, length) = TaskLabel.found(in: window.flatMap { parts(words[$0]) }[...]) else { continue }
      var left = length
      var last = index
      for place in window where left > 0 {
        left -= parts(words[place]).count
        last = place
      }
      guard let colon = (last..<min(words.count, last + 3)).first(where: { words[$0].text.contains(":") }) else {
        continue
      }
      let start = index > 0 && bare[index - 1].isEmpty ? index - 1 : index
      found.append(Found(label: label, start: start, value: colon + 1))
      index = colon
    }
    return found
  }

  /// `quả/Sản` is two words.
  private static func parts(_ word: ReadWord) -> [String] {
    word.text.split(whereSeparator: { "/,".contains($0) }).map { $0.folded.filter { $0.isLetter || $0.isNumber } }
      .filter { !$0.isEmpty }
  }

  private static func mayBegin(_ words: [ReadWord], at index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = words[index - 1].text
    if words[index].text.first.map({ "([".contains($0) }) ?? false { return true }
    return PlanParagraphs.isMarker(before) || ".;:,(".contains(before.last ?? " ") || words[index - 1].bare.isEmpty
  }

  /// Without the bullet or number at its beginning, the sign at its end, and signs that were read of rules and specks.
  static func text(_ words: ArraySlice<ReadWord>) -> String {
    var words = words.filter { !$0.bare.isEmpty || "-–+&/%".contains($0.text) }[...]
    while let first = words.first, PlanParagraphs.isMarker(first.text) || first.bare.isEmpty {
      words = words.dropFirst()
    }
    var text = String(words.map(\.text).joined(separator: " ").drop { "'‘’“”_|!¡·".contains($0) })
    while let last = text.last, ";.,:-–([_|'".contains(last) || last.isWhitespace { text.removeLast() }
    if text.hasSuffix(")"), !text.contains("(") { text.removeLast() }
    return text
  }
}
