internal import Archive
internal import Foundation
internal import Records
internal import Showing
internal import VietnameseText

/// Numbers, agencies and signers that begin as somebody is typing.
actor KnownNames {
  /// What is offered: `query` goes into the box.
  struct Suggestion: Encodable, Hashable, Sendable {
    let query: String
    let label: String
  }

  private let desk: ArchiveDesk
  private var names: [(folded: String, name: HeldName)] = []
  private var readAt: Date?

  init(desk: ArchiveDesk) { self.desk = desk }

  /// At most twelve, those with the most documents first.
  func beginning(_ typed: String) async throws -> [Suggestion] {
    let numbers = try await desk.ask { archive in try archive.numbers(beginning: typed, limit: 5) }
    try await refresh()
    let wanted = typed.folded
    let fitting = names.lazy.filter { $0.folded.hasPrefix(wanted) || $0.folded.contains(" " + wanted) }.prefix(8)
    return numbers.map { Suggestion(query: SafeText.line($0), label: SafeText.line($0)) }
      + fitting.map { entry in
        let name = SafeText.line(entry.name.name)
        let field: SearchLanguage.Field = entry.name.kind == .agency ? .agency : .signer
        return Suggestion(query: "\(field.rawValue):\"\(name)\"", label: "\(name) (\(entry.name.documents))")
      }
  }

  /// Names are counted anew every ten minutes; a new one is found by its words meanwhile.
  private func refresh() async throws {
    guard readAt.map({ Date().timeIntervalSince($0) > 600 }) ?? true else { return }
    readAt = Date()
    names = try await desk.ask { archive in try archive.heldNames(limit: 5000) }.map { ($0.name.folded, $0) }
  }
}
