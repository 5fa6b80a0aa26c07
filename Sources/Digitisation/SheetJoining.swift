internal import Archive
internal import Description
internal import Records

/// Puts documents together that were scanned one picture a sheet: pictures of a folder whose names count on, of which a
/// later one goes on what an earlier one began. PDF files are left as they are.
struct SheetJoining {
  /// A document that was put together.
  struct Joined {
    var document: DocumentID
    var description: RecordDescription
    /// Whether each of the documents that it was made of needed review.
    var before: [Bool]
  }

  let archive: Archive
  private let descriptions: DescriptionDesk
  private let boundaries = DocumentBoundaries()

  init(archive: Archive) {
    self.archive = archive
    descriptions = DescriptionDesk(archive: archive)
  }

  /// Joins what belongs together in a folder.
  func join(inFolder folder: String) throws -> [Joined] {
    let sheets = try NumberedSheet.all(inFolder: folder, of: archive).filter { !$0.isPDF }
    var joined: [Joined] = []
    var place = 0
    while place < sheets.count {
      let (followers, next) = try followers(of: place, in: sheets)
      if !followers.isEmpty { joined += try join(followers, to: sheets[place].document) }
      place = next
    }
    return joined
  }

  private func join(_ followers: [DocumentID], to document: DocumentID) throws -> [Joined] {
    let before = try ([document] + followers).compactMap { try archive.document($0)?.needsReview }
    guard case .changed = try archive.join(followers, to: document, by: nil) else { return [] }
    return try descriptions.describe(document).map { Joined(document: $0, description: $1, before: before) }
  }

  /// The documents of the sheets that go on the one at `place`, and the place behind them. Blank sheets in between, the
  /// backs of leaves, come along.
  private func followers(of place: Int, in sheets: [NumberedSheet]) throws -> (documents: [DocumentID], next: Int) {
    var followers: [DocumentID] = []
    var blanks: [DocumentID] = []
    var next = place + 1
    guard let document = try archive.document(sheets[place].document), document.description != nil else {
      return ([], next)
    }
    var pages = try descriptions.readPages(of: document.id)
    var height = document.pages.count
    var end = next
    guard !pages.isEmpty, try !archive.boundariesAreDecided(of: document.id) else { return ([], next) }
    while next < sheets.count, sheets[next].follows(sheets[next - 1]) {
      let sheet = sheets[next]
      next += 1
      // What was joined before, by an earlier run.
      if sheet.document == document.id {
        end = next
        continue
      }
      guard sheet.pages == 1, try !archive.boundariesAreDecided(of: sheet.document) else { break }
      let read = try descriptions.readPages(of: sheet.document)
      guard let page = read.first else {
        guard try archive.settledPages(of: sheet.document).map(\.outcome) == [.blank] else { break }
        blanks.append(sheet.document)
        continue
      }
      let number = height + blanks.count + 1
      let candidate = DescribablePage(number: number, text: page.text)
      guard boundaries.isContinued(pages, by: candidate) else { break }
      followers += blanks + [sheet.document]
      height = number
      blanks = []
      pages.append(candidate)
      end = next
    }
    return (followers, end)
  }
}
