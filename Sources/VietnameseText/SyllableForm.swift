/// A syllable or a number of a text, in the two forms in which it is searched.
package struct SyllableForm: Hashable, Sendable {
  /// Without marks, as `SyllableReader.folded`.
  package var folded: String
  /// With marks, as `SyllableReader.exact`.
  package var exact: String
  /// Where it stands in the text's UTF-8.
  package var bytes: Range<Int>
  /// A full stop or an empty line lies between it and the one before it; true for the first.
  package var startsSentence: Bool

  /// The syllable has marks to be exact about.
  package var isMarked: Bool { !exact.utf8.allSatisfy { $0 < 0x80 } }
}

extension StringProtocol {
  /// The first `limit` syllables and numbers of this text.
  package func syllables(limit: Int = .max) -> [SyllableForm] {
    var reader = SyllableReader()
    var forms: [SyllableForm] = []
    let text = Array(utf8)
    while forms.count < limit, reader.next(in: text.span) {
      forms.append(
        SyllableForm(
          folded: String(decoding: reader.folded, as: UTF8.self), exact: String(decoding: reader.exact, as: UTF8.self),
          bytes: reader.bytes, startsSentence: reader.startsSentence))
    }
    return forms
  }
}
