package import Archive
internal import Records
package import Spreadsheets

/// Which columns a list of documents has, and what stands in them.
package struct ListLayout: Sendable {
  package struct Column: Sendable {
    package var column: SheetColumn
    package var cell: @Sendable (ListRow) -> SheetCell

    package init(_ column: SheetColumn, cell: @escaping @Sendable (ListRow) -> SheetCell) {
      self.column = column
      self.cell = cell
    }
  }

  /// What the tab of the sheet says.
  package var name: String
  package var columns: [Column]

  package init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}

/// A document in its place in a list.
package struct ListRow: Hashable, Sendable {
  /// From 1.
  package var number: Int
  /// Position in its dossier, from 1.
  package var ordinal: Int
  package var document: ListedDocument
  package var dossier: DossierFacts

  package init(number: Int, ordinal: Int, document: ListedDocument, dossier: DossierFacts) {
    self.number = number
    self.ordinal = ordinal
    self.document = document
    self.dossier = dossier
  }

  /// Nil where nothing is known.
  func value(_ name: FieldName) -> String? { document.fields[name] }

  /// The day of the document, or as much of it as is known.
  var date: PartialDate? {
    value(.date).flatMap { RecordDate($0) }.map { PartialDate($0) }
      ?? value(.month).flatMap { RecordMonth($0) }.map { PartialDate($0) }
  }
}

extension ListLayout {
  /// Documents read at once.
  private static let batch = 200

  /// Gives the rows of the chosen documents that may leave, in the order of the shelf, to `body`; returns how many there were.
  func forEach(_ documents: ChosenDocuments, _ body: ([SheetCell]) throws -> Void) throws -> Int {
    let listing = try documents.archive.listing(of: documents.ids)
    var rest = listing.places[...]
    var number = 0
    while !rest.isEmpty {
      try Task.checkCancellation()
      let places = Dictionary(uniqueKeysWithValues: rest.prefix(Self.batch).map { ($0.document, $0) })
      for document in try documents.archive.listed(rest.prefix(Self.batch).map(\.document)) {
        guard let place = places[document.id] else { continue }
        number += 1
        let row = ListRow(
          number: number, ordinal: place.ordinal, document: document, dossier: listing.dossier(of: place))
        try body(columns.map { $0.cell(row) })
      }
      rest = rest.dropFirst(Self.batch)
    }
    return number
  }
}

extension SheetCell {
  /// Empty where nothing is known.
  static func known(_ text: String?) -> SheetCell { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
}
