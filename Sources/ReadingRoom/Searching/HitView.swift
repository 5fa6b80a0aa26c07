internal import Archive
internal import Records
internal import Showing
internal import Wording

/// A result, with a picture of the place that was found.
struct HitView {
  let name: String
  let link: String
  let agency: String?
  let subject: String?
  let pieces: [Piece]
  let cites: [String]
  let shelf: String
  let picture: Picture?

  struct Piece {
    let text: String
    let isFound: Bool
  }

  struct Picture {
    let image: String
    /// The part of the page that is seen, as SVG has it.
    let view: String
    let width: Int
    let height: Int
    let frames: [FrameView]
  }

  init(_ hit: SearchHit, _ place: FoundPlace?, _ summary: SearchSummary, _ language: Language) {
    name = DocumentName(hit, in: language).text
    link = RecordLink.to(hit.document, page: place?.index ?? 1, finding: place?.words)
    agency = hit.agency.map { IdentityMask.masked(SafeText.line($0)) }
    subject = hit.subject.map { IdentityMask.masked(SafeText.line($0)) }
    let texts = IdentityMask.masked(hit.passage.segments.map { SafeText.line($0.text) })
    var pieces = zip(texts, hit.passage.segments).map { Piece(text: $0, isFound: $1.isFound) }
    if hit.passage.startsInside { pieces.insert(Piece(text: "…", isFound: false), at: 0) }
    if hit.passage.endsInside { pieces.append(Piece(text: "…", isFound: false)) }
    self.pieces = pieces
    cites = summary.cites(of: hit)
    let shelf = [hit.shelf.fonds, hit.shelf.box, hit.shelf.dossier].compactMap { $0 }.joined(separator: " › ")
    let also =
      hit.otherPages.isEmpty
      ? ""
      : language.say(SearchPhrase.alsoPages, ["pages": .text(hit.otherPages.map(String.init).joined(separator: ", "))])
    self.shelf =
      SafeText.line(shelf) + " · " + language.say(SearchPhrase.onPage, ["page": .count(hit.pageIndex)]) + also
    picture = place.flatMap { place in place.text.map { Picture(hit.page, $0.size, place.frames) } }
  }
}

extension HitView.Picture {
  /// Shows a strip of the page around what was found, half as high as wide; without frames the head of the page.
  init(_ page: PageID, _ size: PixelSize, _ found: [PixelBox]) {
    image = PictureLink.to(page, .reading)
    (width, height) = (size.width, size.height)
    frames = found.prefix(60).map { FrameView($0, margin: 4) }
    let wide = found.isEmpty ? size.width : size.width * 6 / 10
    let high = wide / 2
    let first = Self.densest(found, within: wide) ?? PixelBox(x: 0, y: 0, width: size.width, height: 0)
    let x = min(max(0, first.x + first.width / 2 - wide / 2), max(0, size.width - wide))
    let y =
      found.isEmpty ? size.height / 40 : min(max(0, first.y + first.height / 2 - high / 2), max(0, size.height - high))
    view = "\(x) \(y) \(wide) \(high)"
  }
}

extension HitView.Picture {
  /// The frame with the most others beside it on its line: where a phrase stands rather than one of its words.
  fileprivate static func densest(_ frames: [PixelBox], within width: Int) -> PixelBox? {
    let near = { (frame: PixelBox) in
      frames.count { abs($0.y - frame.y) < frame.height && abs($0.x - frame.x) < width / 3 }
    }
    return frames.prefix(200).map { ($0, near($0)) }.reduce(nil as (PixelBox, Int)?) { best, next in
      best.map { $0.1 >= next.1 ? $0 : next } ?? next
    }?.0
  }
}

/// How many documents are of which type, year, agency and dossier, as links that narrow the question down.
struct FacetView {
  let title: String
  let counts: [Count]

  struct Count {
    let name: String
    let count: String
    let link: String?
  }

  static func all(_ facets: SearchFacets, _ form: SearchForm, _ language: Language) -> [FacetView] {
    let groups: [(SearchPhrase, [SearchFacets.Count], (String) -> [String: String])] = [
      (.facetType, facets.types, { ["type": $0] }), (.facetYear, facets.years, { ["from": $0, "to": $0] }),
      (.facetAgency, facets.agencies, { ["agency": $0] }), (.facetDossier, facets.dossiers, { ["dossier": $0] }),
    ]
    return groups.compactMap { title, counts, change in
      guard !counts.isEmpty else { return nil }
      return FacetView(
        title: language.say(title),
        counts: counts.map { count in
          Count(
            name: count.name.map { SafeText.line(DocumentType(rawValue: $0)?.name ?? $0) }
              ?? language.say(SearchPhrase.facetUnknown),
            count: language.number(count.documents), link: count.name.map { form.link(change($0)) })
        })
    }
  }
}
