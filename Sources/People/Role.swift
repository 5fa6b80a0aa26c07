/// What somebody does in the office. The raw value is stored, and is what a person types.
package enum Role: String, Hashable, Sendable, CaseIterable, Codable {
  /// Searches and reads what may be read by everybody in the office.
  case reader
  /// Decides on doubtful fields, too.
  case reviewer
  /// Keeps the archive.
  case archivist
  /// Sees how far it is, and changes nothing.
  case head
}

/// What somebody may do beside searching, reading and downloading. Withheld records are shown to nobody in the reading room.
package enum Right: Hashable, Sendable, CaseIterable {
  /// Decide on fields.
  case review
  /// See how far the digitisation is, of all shelves.
  case seeProgress
}

extension Role {
  package func may(_ right: Right) -> Bool {
    switch (self, right) {
    case (.reviewer, .review), (.archivist, .review): true
    case (.archivist, .seeProgress), (.head, .seeProgress): true
    case (.reader, _), (.reviewer, .seeProgress), (.head, .review): false
    }
  }
}
