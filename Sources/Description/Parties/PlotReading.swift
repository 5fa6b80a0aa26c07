internal import Records

/// `thửa đất số 123, tờ bản đồ số 45` in either order.
enum PlotReading {
  static func plot(at index: Int, in text: PartyText) -> (Site, Int)? {
    guard text.bare[index] == "thua" || text.bare[index] == "to" else { return nil }
    let window = index..<min(text.tokens.count, index + 14)
    guard
      let plot = number(
        behind: [["thua", "dat", "so"], ["thua", "so"], ["thua", "dat"], ["thua"]], in: window, text),
      let sheet = number(behind: [["to", "ban", "do", "so"], ["to", "ban", "do"], ["to", "so"]], in: window, text)
    else { return nil }
    let end = max(plot.end, sheet.end)
    let range = index..<end
    var name = "thửa \(plot.number) tờ \(sheet.number)"
    if let commune = commune(behind: end, in: text) { name += ", " + commune }
    return (
      Site(
        kind: .plot, name: name, page: text.tokens[index].page, box: text.box(range),
        confidence: text.confidence(range)), end
    )
  }

  private static func number(behind labels: [[String]], in window: Range<Int>, _ text: PartyText) -> (
    number: String, end: Int
  )? {
    for start in window {
      for label in labels where text.bare[start..<window.upperBound].starts(with: label) {
        for place in (start + label.count)..<min(window.upperBound, start + label.count + 2)
        where text.bare[place].allSatisfy(\.isNumber) && (1...5).contains(text.bare[place].count) {
          return (String(Int(text.bare[place]) ?? 0), place + 1)
        }
      }
    }
    return nil
  }

  /// `xã Phú Hội` within the next words: which plot it is depends on the commune.
  private static func commune(behind end: Int, in text: PartyText) -> String? {
    for index in end..<min(text.tokens.count, end + 12) where index + 1 < text.tokens.count {
      let kind = text.bare[index]
      guard kind == "xa" || kind == "phuong" || (kind == "tran" && index > 0 && text.bare[index - 1] == "thi") else {
        continue
      }
      var words: [String] = []
      for token in text.tokens[(index + 1)..<min(text.tokens.count, index + 5)] {
        guard token.text.first?.isUppercase == true || token.text.first?.isNumber == true else { break }
        words.append(token.text.filter { $0.isLetter || $0.isNumber })
        if ",;.)".contains(token.text.last ?? " ") { break }
      }
      return words.isEmpty
        ? nil : (kind == "tran" ? "thị trấn" : text.tokens[index].text) + " " + words.joined(separator: " ")
    }
    return nil
  }
}
