internal import Archive
internal import Records

/// The doubtful fields of an archive, document by document, a few at a time.
struct ReviewQueue: Sequence, IteratorProtocol {
  private let archive: Archive
  private let only: DocumentID?
  private var waiting: [ArchivedDocument] = []
  private var last: DocumentID?
  private var isAtEnd = false
  /// What kept the archive from being read, told after the last document.
  private(set) var fault: ArchiveError?

  private static let portion = 50

  init(_ archive: Archive, only: DocumentID? = nil) {
    self.archive = archive
    self.only = only
  }

  /// The next document with its doubtful fields.
  mutating func next() -> [ReviewQuestion]? {
    while true {
      if let document = waiting.first {
        waiting.removeFirst()
        let questions = ReviewQuestion.all(of: document)
        if !questions.isEmpty { return questions }
        continue
      }
      if isAtEnd { return nil }
      fill()
    }
  }

  private mutating func fill() {
    do throws(ArchiveError) {
      if let only {
        waiting = try archive.document(only).map { [$0] } ?? []
        isAtEnd = true
      } else {
        waiting = try archive.documentsToReview(after: last, limit: Self.portion)
        isAtEnd = waiting.count < Self.portion
        last = waiting.last?.id
      }
    } catch {
      fault = error
      isAtEnd = true
    }
  }
}
