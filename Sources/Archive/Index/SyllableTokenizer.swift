internal import GRDB
internal import VietnameseText

/// FTS5's tokenizer for Vietnamese, and the only place where Archive touches C pointers.
///
/// A document's syllable stands at one position as its folded form, as its exact form (`=đường`) where that differs,
/// and as a pair with the syllable that follows in the paragraph (`duong_bo`). Where two common pairs overlap
/// (`CommonPairs`), the three syllables stand at the place of the second pair (`uy_ban_nhan`): a phrase of common pairs
/// is looked up in short lists. `=` and `_` part words in documents, so the forms never collide.
///
/// What begins with `headingSign` is a heading, and its syllables and pairs stand in the index also as such (`^duong`,
/// `^=đường`, `^duong_bo`), so that to look for them does not take a walk through all pages that have them in their text.
/// The view `findable` sees to it that no page's text begins so.
///
/// A query is taken as it comes: its tokens, parted by spaces, were made by `MatchExpression`. So is a text that begins
/// with `Facets.sign`.
final class SyllableTokenizer: FTS5CustomTokenizer {
  static let name = "syllables"
  private static let pairSign = UInt8(ascii: "_")
  private static let exact = Array("=".utf8)
  private static let headed = Array("^".utf8)
  private static let headedExact = Array("^=".utf8)
  /// The first byte of a heading.
  private static let headingSign: UInt8 = 2

  private var reader = SyllableReader()
  private var pair: [UInt8] = []
  /// The pair before `pair` where both are common, to become three; else empty.
  private var triple: [UInt8] = []
  private var marked: [UInt8] = []
  private var isHeading = false

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText = unsafe pText, nText > 0 else { return 0 }
    let bytes = unsafe UnsafeRawBufferPointer(start: pText, count: Int(nText)).bindMemory(to: UInt8.self)
    let text = unsafe Span(_unsafeElements: bytes)
    let emit = { (token: [UInt8], place: Range<Int>, together: Bool) -> CInt in
      unsafe token.withUnsafeBytes { raw in
        unsafe tokenCallback(
          context, together ? 1 : 0, raw.bindMemory(to: CChar.self).baseAddress, CInt(raw.count),
          CInt(place.lowerBound), CInt(place.upperBound))
      }
    }
    return tokenization.contains(.query) ? Self.words(of: text, emit) : words(ofPage: text, emit)
  }

  /// What a page's text, heading, names or facets put into the index: tokens, with whether each stands at the place of the one
  /// before. `text` has at least a byte.
  func words(ofPage text: Span<UInt8>, _ emit: Emit) -> CInt {
    if text[0] == Facets.sign { return Self.words(of: text.extracting(1...), emit) }
    isHeading = text[0] == Self.headingSign
    return syllables(of: text, emit)
  }

  typealias Emit = (_ token: [UInt8], _ place: Range<Int>, _ together: Bool) -> CInt

  private func syllables(of text: Span<UInt8>, _ emit: Emit) -> CInt {
    reader.restart()
    pair.removeAll(keepingCapacity: true)
    triple.removeAll(keepingCapacity: true)
    var place = 0..<0
    while reader.next(in: text) {
      if !pair.isEmpty, !reader.startsParagraph {
        let code = emitNeighbours(place, emit)
        if code != 0 { return code }
      } else {
        triple.removeAll(keepingCapacity: true)
      }
      place = reader.bytes
      var code = emit(reader.folded, place, false)
      if code == 0, isHeading { code = emitSigned(Self.headed, before: reader.folded, place, emit) }
      if code == 0, reader.exact != reader.folded {
        code = emitSigned(Self.exact, before: reader.exact, place, emit)
        if code == 0, isHeading { code = emitSigned(Self.headedExact, before: reader.exact, place, emit) }
      }
      if code != 0 { return code }
      pair.removeAll(keepingCapacity: true)
      pair.append(contentsOf: reader.folded)
      pair.append(Self.pairSign)
    }
    return 0
  }

  /// The syllable before with this one, and with the two before where both pairs are common.
  private func emitNeighbours(_ place: Range<Int>, _ emit: Emit) -> CInt {
    pair.append(contentsOf: reader.folded)
    var code = emit(pair, place, true)
    if code == 0, isHeading { code = emitSigned(Self.headed, before: pair, place, emit) }
    guard CommonPairs.contains(pair) else {
      triple.removeAll(keepingCapacity: true)
      return code
    }
    if code == 0, !triple.isEmpty {
      triple.append(Self.pairSign)
      triple.append(contentsOf: reader.folded)
      code = emit(triple, place, true)
    }
    triple.removeAll(keepingCapacity: true)
    triple.append(contentsOf: pair)
    return code
  }

  private func emitSigned(_ sign: [UInt8], before token: [UInt8], _ place: Range<Int>, _ emit: Emit) -> CInt {
    marked.removeAll(keepingCapacity: true)
    marked.append(contentsOf: sign)
    marked.append(contentsOf: token)
    return emit(marked, place, true)
  }

  private static func words(of text: Span<UInt8>, _ emit: Emit) -> CInt {
    var word: [UInt8] = []
    for index in 0...text.count {
      if index < text.count, text[index] != UInt8(ascii: " ") {
        word.append(text[index])
      } else if !word.isEmpty {
        let code = emit(word, index - word.count..<index, false)
        if code != 0 { return code }
        word.removeAll(keepingCapacity: true)
      }
    }
    return 0
  }
}
