internal import Archive
internal import Records
internal import Showing
internal import Wording

/// Fonds, boxes or dossiers side by side.
struct ShelfPage {
  let path: [PathStep]
  let title: String
  let nodes: [NodeView]
  /// Templates see stored values only.
  let hasNodes: Bool

  init(path: [PathStep], title: String, nodes: [NodeView]) {
    self.path = path
    self.title = title
    self.nodes = nodes
    hasNodes = !nodes.isEmpty
  }
}

struct NodeView {
  let name: String
  let link: String
  let count: String
  let image: String?

  init(_ node: ShelfNode, link: String, _ language: Language) {
    name = node.name.map(SafeText.line) ?? language.say(RoomPhrase.noName)
    self.link = link
    count = language.say(
      RoomPhrase.dossiersHere, ["dossiers": .count(node.dossiers), "documents": .count(node.documents)])
    image = node.firstPage.map { PictureLink.to($0, .leaf) }
  }
}

/// The list of contents of a dossier (mục lục văn bản), as it is printed and laid into it.
struct DossierPage {
  static let perScreen = 200

  let path: [PathStep]
  let title: String
  let caption: String
  let rows: [Row]
  let previous: String?
  let next: String?

  struct Row {
    let ordinal: String
    let number: String
    let date: String
    let link: String
    let subject: String
    let agency: String
    let pages: String
  }

  init(
    _ place: ShelfPlace, _ documents: [ListedDocument], numbers: [DocumentID: Int], start: Int, _ language: Language
  ) {
    path = PathStep.to(place, language).dropLast()
    title = SafeText.line(place.dossier)
    caption = language.say(RoomPhrase.contentsOf, ["count": .count(numbers.count)])
    rows = documents.map { document in
      let value = { (name: FieldName) in document.fields[name].map { SafeText.line(IdentityMask.masked($0)) } }
      let type = document.fields[.type].flatMap { DocumentType(rawValue: $0)?.name } ?? value(.title)
      let named = [type, value(.subject)].compactMap { $0 }.joined(separator: " ")
      return Row(
        ordinal: language.number(numbers[document.id] ?? 0), number: value(.number) ?? "",
        date: document.fields[.date].flatMap { RecordDate($0) }.map(language.date) ?? "",
        link: RecordLink.to(document.id), subject: named.isEmpty ? language.say(SearchPhrase.unnamed) : named,
        agency: value(.agency) ?? "", pages: language.number(document.pages))
    }
    let link = { (start: Int) in
      Link.to(
        "/dossier",
        ["fonds": place.fonds ?? "", "box": place.box ?? "", "dossier": place.dossier, "start": String(start)])
    }
    previous = start > 0 ? link(max(0, start - Self.perScreen)) : nil
    next = start + Self.perScreen < numbers.count ? link(start + Self.perScreen) : nil
  }
}
