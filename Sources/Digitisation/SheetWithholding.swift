internal import Archive
internal import Description
internal import Records

/// Withholds the sheets that belong to one with a secrecy mark, where a document was scanned one picture or PDF file a sheet:
/// a mark stands on the first sheet and means them all.
///
/// What was read of the marked sheet is not known to anybody, so that all sheets behind it that count on belong to it, up
/// to one that surely begins a document of its own; and so does a document before it that has no end. A person may release
/// what was withheld too much.
struct SheetWithholding {
  let archive: Archive
  private let descriptions: DescriptionDesk
  private let boundaries = DocumentBoundaries()

  init(archive: Archive) {
    self.archive = archive
    descriptions = DescriptionDesk(archive: archive)
  }

  /// Withholds what belongs to the marked sheets of a folder; answers the documents, as they were, that were not withheld
  /// before.
  func withhold(inFolder folder: String) throws -> [(document: ArchivedDocument, kind: WithholdingKind)] {
    let sheets = try NumberedSheet.all(inFolder: folder, of: archive)
    var withheld: [(document: ArchivedDocument, kind: WithholdingKind)] = []
    for (place, sheet) in sheets.enumerated() {
      guard let mark = sheet.mark else { continue }
      var marked = sheet.document
      if let before = try unfinished(before: place, in: sheets),
        try archive.withhold([marked], with: before.id, for: .mark(mark))
      {
        withheld.append((before, .mark(mark)))
        marked = before.id
      }
      let followers = try behind(place, in: sheets)
      if !followers.isEmpty, try archive.withhold(followers.map(\.id), with: marked, for: .mark(mark)) {
        withheld += followers.map { ($0, .mark(mark)) }
      }
    }
    return withheld
  }

  /// The documents of the sheets that count on behind the marked one at `place`. A blank one goes along where others
  /// follow it.
  private func behind(_ place: Int, in sheets: [NumberedSheet]) throws -> [ArchivedDocument] {
    var followers: [ArchivedDocument] = []
    var blanks: [ArchivedDocument] = []
    var last = sheets[place].document
    for (before, sheet) in zip(sheets[place...], sheets[(place + 1)...]) {
      guard sheet.follows(before), sheet.mark == nil || sheet.document == last else { break }
      if sheet.document == last { continue }
      guard let document = try undecided(sheet) else { break }
      last = document.id
      if document.pages.allSatisfy({ $0.state == .blank }) {
        blanks.append(document)
        continue
      }
      if let page = try descriptions.readPages(of: document.id).first, boundaries.begins(page) { break }
      followers += blanks + [document]
      blanks = []
    }
    return followers
  }

  /// The document right before the marked sheet at `place`, where it has a beginning and no end. A PDF file before it is taken
  /// for whole.
  private func unfinished(before place: Int, in sheets: [NumberedSheet]) throws -> ArchivedDocument? {
    guard place > 0, !sheets[place].isPDF, sheets[place - 1].mark == nil, sheets[place].follows(sheets[place - 1]),
      let document = try undecided(sheets[place - 1]), document.description?[.signer] == nil,
      boundaries.isUnfinished(try descriptions.readPages(of: document.id))
    else { return nil }
    return document
  }

  /// The document of a sheet, where it is read to its end and no person decided on it as a whole.
  private func undecided(_ sheet: NumberedSheet) throws -> ArchivedDocument? {
    guard !sheet.isInCustody, let document = try archive.document(sheet.document),
      try !archive.boundariesAreDecided(of: document.id),
      !document.pages.contains(where: { $0.state == .waiting || $0.state == .withheld })
    else { return nil }
    return document
  }
}
