internal import Records

/// Who signed, and in what office (boxes 7a and 7b): the first signature of the document, set in the right half.
struct SignatureZone: Sendable {
  let page: Int
  /// The office's lines, each of one row, from top to bottom; empty where none was read.
  let role: [Piece]
  /// What stands right above them cannot be made out; a line may be lost.
  var hasScrapAbove = false
  /// Where the name stands; nil where none was read below the office.
  let name: Piece?
  let value: String
  /// The name was not wholly readable.
  let isRepaired: Bool
  /// What stands there is no name, but like that of somebody who is known to sign.
  var isRecalled = false
  /// Distance between two lines of print, in pixels.
  let pitch: Int

  var rule: String {
    role.isEmpty ? "zone-7-name-only" : name == nil ? "zone-7-role-only" : "zone-7-signature"
  }

  /// The first signature in reading order; copies and appendices are signed after it.
  ///
  /// - Parameter hasTwoSides: contracts and minutes, which two sign side by side; then there is no one signer.
  static func found(in pages: [PageLayout], hasTwoSides: Bool, signers: BodySigners) -> SignatureZone? {
    for (index, page) in pages.enumerated() {
      let search = SignatureSearch(page)
      if hasTwoSides, search.isSignedByTwo { return nil }
      if let zone = search.complete ?? search.nameByRecipients ?? search.recalled(signers) { return zone }
      if index + 1 < pages.count, let zone = search.overleaf(on: pages[index + 1]) { return zone }
      if let zone = search.officeAlone { return zone }
    }
    return pages.lazy.compactMap { SignatureSearch($0).nameAlone }.first
  }
}
