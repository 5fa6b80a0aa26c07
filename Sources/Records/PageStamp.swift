/// What was put on a page beside its text, and is kept apart from it.
package struct PageStamp: Hashable, Sendable, Codable {
  /// The raw value is stored and exported.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The round seal of a body.
    case seal
    /// The stamp of incoming mail (CÔNG VĂN ĐẾN; Decree 30/2020, appendix I, box 11 of the receiver's).
    case incomingMail = "incoming-mail"
    /// Who signed electronically, and when (Decree 30/2020, article 13).
    case digitalSignature = "digital-signature"
    /// HỎA TỐC, THƯỢNG KHẨN, KHẨN (box 10b).
    case urgency
  }

  package var kind: Kind
  package var box: PixelBox
  /// What it says, as it was recognised; a stamp under handwriting and a seal may say nothing legible.
  package var lines: [TextLine]

  package init(kind: Kind, box: PixelBox, lines: [TextLine]) {
    self.kind = kind
    self.box = box
    self.lines = lines
  }

  package var text: String { lines.map(\.text).joined(separator: "\n") }
}
