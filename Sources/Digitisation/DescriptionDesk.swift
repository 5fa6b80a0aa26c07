internal import Archive
internal import Description
internal import Records

/// Describes settled documents by what was read of them, and cuts them where another begins.
struct DescriptionDesk {
  typealias Described = (document: DocumentID, description: RecordDescription)

  let archive: Archive
  private let describer = Describer()
  private let boundaries = DocumentBoundaries()

  init(archive: Archive) { self.archive = archive }

  /// Of longer documents only this many first and last pages are described from: what a record says of itself stands
  /// at its beginning and its end, and thousands of pages of words need not be in memory for it.
  private static let describedPages = 32

  static func telling(_ pages: [DescribablePage]) -> [DescribablePage] {
    pages.count <= 2 * describedPages ? pages : Array(pages.prefix(describedPages) + pages.suffix(describedPages))
  }

  /// Describes a document, or each of the documents that it turns out to hold; those that were described.
  func describe(_ document: DocumentID) throws -> [Described] {
    let pages = try readPages(of: document)
    let isWhole = try archive.staysWhole(document)
    let cuts = isWhole ? [] : Array(boundaries.firstPages(of: pages).dropFirst())
    let parts = try archive.divide(document, before: cuts)
    return try zip(parts, zip([1] + cuts, cuts + [Int.max])).compactMap { part, range in
      let own = pages.filter { range.0 <= $0.number && $0.number < range.1 }.map {
        DescribablePage(number: $0.number - range.0 + 1, text: $0.text)
      }
      return try describe(part, by: own)
    }
  }

  /// The pages of a document that have text, by their numbers in it.
  func readPages(of document: DocumentID) throws -> [DescribablePage] {
    try archive.settledPages(of: document).compactMap { page in
      guard case .read(let text) = page.outcome else { return nil }
      return DescribablePage(number: page.index, text: text)
    }
  }

  private func describe(_ document: DocumentID, by pages: [DescribablePage]) throws -> Described? {
    let description = describer.describe(Self.telling(pages))
    let contents = DocumentContents(of: pages, described: description)
    return try archive.describe(document, as: description, with: contents) ? (document, description) : nil
  }
}
