internal import Archive
internal import ReaderLine
internal import Records
internal import Wording
internal import Showing

/// What a copy of a document says of it.
struct CopiedFacts {
  let document: ArchivedDocument
  /// Of the archive.
  let identifier: String
  let scans: [OriginalScan?]

  init(_ document: ArchivedDocument, identifier: String, scans: [OriginalScan?]) {
    (self.document, self.identifier, self.scans) = (document, identifier, scans)
  }

  /// In Vietnamese, as the document is.
  var facts: AccessCopyFacts {
    let description = document.description
    func value(_ field: FieldName) -> String? { description?[field]?.value }
    return AccessCopyFacts(
      title: title, language: "vi", type: description?.type?.name ?? value(.title),
      number: value(.number) ?? value(.symbol),
      date: value(.date) ?? value(.month), agency: value(.agency), subject: value(.subject), signer: value(.signer),
      identifiers: ["urn:sohoa:\(identifier):\(document.id.rawValue)"], source: used)
  }

  private var title: String {
    let name = DocumentName(document, in: .vietnamese).text
    return document.description?[.subject].map { "\(name) \($0.value)" } ?? name
  }

  /// `digest:1-3, …`: the pages that each file gave.
  private var used: String {
    var parts: [(digest: String, first: Int, last: Int)] = []
    for (page, scan) in zip(document.pages, scans) {
      let digest = scan?.digest?.rawValue ?? ""
      if let last = parts.last, last.digest == digest, last.last + 1 == page.fileIndex {
        parts[parts.count - 1].last = page.fileIndex
      } else {
        parts.append((digest, page.fileIndex, page.fileIndex))
      }
    }
    return parts.map { "\($0.digest):\($0.first)-\($0.last)" }.joined(separator: ", ")
  }
}
