internal import Archive
internal import Records

/// A document as `sohoa export --format jsonl` writes it, one a line; the shape is an interface.
///
/// Every key is always there, with null where nothing is known.
struct ExportedDocument: Encodable {
  let document: ArchivedDocument
  let citations: [ResolvedCitation]

  enum CodingKeys: CodingKey {
    case kind, id, file, firstPage, lastPage, digest, format, shelf, copies, overwrittenAt, settled, needsReview
    case type, title, number, symbol, date, month, place, agency, agencyParent, subject, signer, signerRole, copyForm
    case copyNumber, copyDate, fields, cites, decisions, pages
  }

  /// Fields that stand at the top of a line by their value alone.
  private static let leading: [(CodingKeys, FieldName)] = [
    (.type, .type), (.title, .title), (.number, .number), (.symbol, .symbol), (.date, .date), (.month, .month),
    (.place, .place),
    (.agency, .agency), (.agencyParent, .agencyParent), (.subject, .subject), (.signer, .signer),
    (.signerRole, .signerRole), (.copyForm, .copyForm), (.copyNumber, .copyNumber), (.copyDate, .copyDate),
  ]

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode("document", forKey: .kind)
    try line.encode(document.id.rawValue, forKey: .id)
    try line.encode(document.path, forKey: .file)
    try line.encode(document.firstPage, forKey: .firstPage)
    try line.encode(document.lastPage, forKey: .lastPage)
    try line.encode(document.digest?.rawValue, forKey: .digest)
    try line.encode(document.format?.rawValue, forKey: .format)
    try line.encode(ExportedShelf(shelf: document.shelf), forKey: .shelf)
    try line.encode(document.copies, forKey: .copies)
    try line.encode(document.overwrittenAt, forKey: .overwrittenAt)
    try line.encode(document.isSettled, forKey: .settled)
    try line.encode(document.needsReview, forKey: .needsReview)
    let fields = document.description?.fields ?? [:]
    for (key, name) in Self.leading {
      try line.encode(fields[name]?.value, forKey: key)
    }
    let exported = fields.map { ($0.key.rawValue, ExportedField(field: $0.value)) }
    try line.encode(Dictionary(uniqueKeysWithValues: exported), forKey: .fields)
    try line.encode(citations.map(ExportedCitation.init), forKey: .cites)
    let decisions = document.decisions.sorted { $0.key.rawValue < $1.key.rawValue }
    try line.encode(decisions.map { ExportedDecision(field: $0.key, decision: $0.value) }, forKey: .decisions)
    try line.encode(document.pages.map(ExportedPage.init), forKey: .pages)
  }
}

private struct ExportedShelf: Encodable {
  let shelf: ShelfPlace

  enum CodingKeys: String, CodingKey { case fonds, box, dossier }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode(shelf.fonds, forKey: .fonds)
    try line.encode(shelf.box, forKey: .box)
    try line.encode(shelf.dossier, forKey: .dossier)
  }
}
