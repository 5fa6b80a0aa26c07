internal import Archive
internal import Records
internal import Showing
internal import Wording

/// A document, one of its pages before the eye.
struct RecordPage {
  struct Wanted: Hashable, Sendable {
    /// Page of the document, from 1.
    var page: Int
    var words: String?
    var field: FieldName?
  }

  let path: [PathStep]
  let title: String
  let subject: String?
  let pageLabel: String
  let previousPage: String?
  let nextPage: String?
  let hitsLabel: String?
  let previousHit: String?
  let nextHit: String?
  let picture: SheetView?
  let noPicture: String
  let hasPages: Bool
  let pages: [LeafView]
  let textLink: String
  let pdf: String?
  let original: String?
  let state: String?
  let questions: [QuestionView]
  let reasons: [String]
  let fields: [FieldView]
  let hasStamps: Bool
  let stamps: [String]
  let citing: [CitingView]
  let hasVersions: Bool
  let versions: [String]
  let before: String?
  let after: String?
  let dossier: String
  let dossierLink: String
  let position: String
  /// The page that is looked at next.
  let nextPictured: PageID?

  init(
    _ document: ArchivedDocument, _ wanted: Wanted, surroundings: RecordSurroundings, token: String?,
    _ archive: Archive,
    _ language: Language
  ) throws {
    let count = document.pages.count
    guard let page = document.pages.first(where: { $0.index == wanted.page }) ?? document.pages.first else {
      throw PageFault.missing
    }
    let link = { (page: Int) in RecordLink.to(document.id, page: page, finding: wanted.words) }
    title = DocumentName(document, in: language).text
    subject = document.description?[.subject].map { IdentityMask.masked(SafeText.line($0.value)) }
    path = PathStep.to(document.shelf, language)
    pageLabel = language.say(RoomPhrase.pageOf, ["page": .count(page.index), "count": .count(count)])
    previousPage = page.index > 1 ? link(page.index - 1) : nil
    nextPage = page.index < count ? link(page.index + 1) : nil
    let found = FoundOnPages(wanted.words, in: document, archive)
    hitsLabel = wanted.words.map { _ in
      language.say(RoomPhrase.hitsHere, ["count": .count(found.frames[page.index]?.count ?? 0)])
    }
    previousHit = found.page(before: page.index).map(link)
    nextHit = found.page(after: page.index).map(link)
    picture = SheetView(page, found: found.frames[page.index] ?? [], document.description, field: wanted.field)
    noPicture = language.say(RoomPhrase.noPicture, ["reason": .text(PageName.outcome(of: page, in: language))])
    hasPages = count > 1
    pages = document.pages.map { leaf in
      LeafView(
        link: link(leaf.index), image: PictureLink.to(leaf.id, .leaf), isCurrent: leaf.index == page.index,
        label: language.number(leaf.index), found: found.frames[leaf.index].map { language.number($0.count) })
    }
    textLink = "/record/\(document.id.rawValue)/text"
    pdf = document.mayLeave ? "/record/\(document.id.rawValue)/pdf" : nil
    original = surroundings.isOriginalGiven ? "/record/\(document.id.rawValue)/original" : nil
    state = document.isSettled ? nil : language.say(ShowPhrase.stillWaiting)
    questions = token.map { QuestionView.all(of: document, token: $0, in: language) } ?? []
    reasons =
      document.needsReview && token == nil
      ? document.description.map { ReviewReasons($0).lines(in: language) } ?? [] : []
    fields = FieldView.all(of: document, finding: wanted.words, language)
    stamps = document.pages.flatMap { StampView.lines(of: $0, language) }
    hasStamps = !stamps.isEmpty
    citing = CitingView.all(surroundings, language)
    versions = surroundings.versions.map {
      language.say(RoomPhrase.versionOf, ["number": .count($0.number), "pages": .count($0.pages)])
    }
    hasVersions = versions.count > 1
    before = surroundings.neighbours.before.map { RecordLink.to($0) }
    after = surroundings.neighbours.after.map { RecordLink.to($0) }
    dossier = SafeText.line(document.shelf.dossier)
    dossierLink = ShelfLink.dossier(document.shelf)
    position =
      surroundings.neighbours.position.map {
        language.say(RoomPhrase.position, ["position": .count($0), "count": .count(surroundings.neighbours.count)])
      } ?? ""
    nextPictured = document.pages.first { $0.index == page.index + 1 }?.id
  }
}

/// A page among the others, small.
struct LeafView {
  let link: String
  let image: String
  let isCurrent: Bool
  let label: String
  let found: String?
}

/// Where words were found, page by page.
struct FoundOnPages {
  /// By page of the document; pages without are missing.
  private(set) var frames: [Int: [PixelBox]] = [:]

  init(_ words: String?, in document: ArchivedDocument, _ archive: Archive) {
    guard let words else { return }
    for page in document.pages {
      let found = page.text.map { archive.boxes(of: words, in: $0) } ?? []
      if !found.isEmpty { frames[page.index] = Self.joined(found) }
    }
  }

  /// Words side by side are one place.
  static func joined(_ words: [PixelBox]) -> [PixelBox] {
    words.reduce(into: []) { places, word in
      if let last = places.last, abs(last.y - word.y) < max(last.height, word.height) / 2,
        (0...max(last.height, word.height)).contains(word.x - last.x - last.width),
        let both = PixelBox.around([last, word])
      {
        places[places.count - 1] = both
      } else {
        places.append(word)
      }
    }
  }

  func page(before index: Int) -> Int? { frames.keys.filter { $0 < index }.max() }
  func page(after index: Int) -> Int? { frames.keys.filter { $0 > index }.min() }
}

extension PathStep {
  /// Fonds, box and dossier of a document.
  static func to(_ place: ShelfPlace, _ language: Language) -> [PathStep] {
    [PathStep(link: "/shelves", text: language.say(RoomPhrase.shelves))]
      + (place.fonds.map { [PathStep(link: ShelfLink.fonds($0), text: SafeText.line($0))] } ?? [])
      + (place.box.map { [PathStep(link: ShelfLink.box(place.fonds, $0), text: SafeText.line($0))] } ?? [])
      + [PathStep(link: ShelfLink.dossier(place), text: SafeText.line(place.dossier))]
  }
}
