internal import VietnameseText

/// Who signs for which body, as it was confirmed or surely read on other documents.
///
/// A name under a seal is often half lost; the few people who sign for a body are known from its other papers.
package struct KnownSigners: Sendable {
  private var names: [String: [String: Int]] = [:]

  package init() {}

  /// Notes that `name` was surely read on `documents` documents of a body; what a person confirmed counts as enough.
  package mutating func note(_ name: String, of agency: String, under parent: String?, documents: Int) {
    names[Self.key(agency, parent), default: [:]][name, default: 0] += documents
  }

  package var isEmpty: Bool { names.isEmpty }

  /// Whether anybody is known who signs for the body.
  package func hasSigners(of agency: String, under parent: String?) -> Bool {
    !signers(of: agency, under: parent).names.isEmpty
  }

  /// Those who signed at least twice: one reading may be wrong.
  func signers(of agency: String?, under parent: String?) -> BodySigners {
    let known = agency.flatMap { names[Self.key($0, parent)] } ?? [:]
    return BodySigners(names: known.filter { $0.value >= Self.fewest }.keys.sorted())
  }

  /// Documents on which a name must have been read.
  package static let fewest = 2

  private static func key(_ agency: String, _ parent: String?) -> String {
    (agency + "\n" + (parent ?? "")).folded.replacing("uy ban nhan dan", with: "ubnd")
  }
}

/// The people known to sign for one body.
struct BodySigners: Sendable {
  let names: [String]

  /// The one who is meant by a name that was read otherwise, and how sure that is; nil where nobody or several may be.
  func meant(by read: String) -> (name: String, certainty: Double)? {
    let plain = read.folded
    if names.contains(read) { return (read, 0.95) }
    let alike = names.filter { $0.folded == plain }
    if let name = alike.first { return alike.count == 1 ? (name, 0.8) : nil }
    let ending = names.filter { $0.folded.hasSuffix(" " + plain) && plain.contains(" ") }
    if let name = ending.first { return ending.count == 1 ? (name, 0.75) : nil }
    // A name that differs by a letter may as well be another person's: only a doubtful one is taken for it, with doubt.
    return nearest(to: plain, within: 5).map { ($0, 0.5) }
  }

  /// The one whose name was read so badly that it looks like none.
  func meant(by piece: Piece) -> String? {
    let words = piece.words.map(\.bare).filter { !$0.isEmpty }
    guard words.count >= 2 else { return nil }
    let ending = names.filter { $0.folded.hasSuffix(" " + words.suffix(2).joined(separator: " ")) }
    if ending.count == 1 { return ending[0] }
    return nearest(to: words.joined(separator: " "), within: 3)
  }

  /// The only name that differs by at most one letter in `share`.
  private func nearest(to plain: String, within share: Int) -> String? {
    let read = plain.filter { $0 != " " }
    let near = names.filter { name in
      let whole = name.folded.filter { $0 != " " }
      return FuzzyMatching.distance(read, whole, limit: max(read.utf8.count, whole.utf8.count) / share) != nil
    }
    return near.count == 1 ? near[0] : nil
  }
}
