internal import Records
internal import VietnameseText

/// How a document's appendices name it: `(Kèm theo Quyết định số 241/QĐ-UBND ngày 17/02/2025 …)`.
///
/// The appendix is printed after the number was given, so it can tell what was written into the header by hand.
struct OwnCitation: Sendable {
  let piece: Piece
  let number: NumberReading
  let date: RecordDate?

  /// Looks below the titles of appendices, for a number with the document's own symbol.
  static func found(in pages: [PageLayout], symbol: String) -> OwnCitation? {
    for page in pages.dropFirst() {
      let rows = page.rows.filter { $0.box.y < page.down(0.35) }
      for (index, row) in rows.enumerated() where row.words.contains(where: { $0.bare == "theo" }) {
        let words = row.words + (index + 1 < rows.count ? rows[index + 1].words : [])
        let bare = words.map(\.bare)
        guard let lead = bare.indices.dropLast().first(where: { bare[$0] == "kem" && bare[$0 + 1] == "theo" }),
          let label = bare[lead...].firstIndex(of: "so"), label + 1 < words.count
        else { continue }
        let text = words[(label + 1)...].prefix(4).map(\.text).joined(separator: " ")
        guard let number = NumberReading(text), number.symbol == symbol, number.ordinal?.isEmpty == false,
          !number.isDetached
        else { continue }
        let rest = Array(words[(label + 1)...])
        let date = DateReading(rest)?.date ?? rest.lazy.compactMap { RecordDate($0.text.trimmingSuffix(",;.)")) }.first
        return OwnCitation(piece: Piece(words: words, page: page.number), number: number, date: date)
      }
    }
    return nil
  }
}

extension String {
  fileprivate func trimmingSuffix(_ marks: String) -> String {
    String(reversed().drop { marks.contains($0) }.reversed())
  }
}
