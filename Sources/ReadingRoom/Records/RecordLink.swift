internal import Records

/// Addresses of documents.
enum RecordLink {
  /// `page` of the document, from 1; words to frame on it; the field of which the place is shown.
  static func to(_ document: DocumentID, page: Int = 1, finding words: String? = nil, field: String? = nil) -> String {
    Link.to(
      "/record/\(document.rawValue)",
      ["page": page > 1 ? String(page) : nil, "find": words, "field": field])
  }
}

/// Addresses of shelves.
enum ShelfLink {
  static func fonds(_ fonds: String?) -> String { Link.to("/shelves/fonds", ["fonds": fonds ?? ""]) }
  static func box(_ fonds: String?, _ box: String?) -> String {
    Link.to("/shelves/box", ["fonds": fonds ?? "", "box": box ?? ""])
  }
  static func dossier(_ place: ShelfPlace) -> String {
    Link.to("/dossier", ["fonds": place.fonds ?? "", "box": place.box ?? "", "dossier": place.dossier])
  }
}

/// A step of the path that leads to a page.
struct PathStep {
  let link: String
  let text: String
}
