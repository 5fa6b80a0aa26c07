internal import GRDB
internal import VietnameseText

/// FTS5's tokenizer for Vietnamese, and the only place where Archive touches C pointers.
///
/// A document's syllable stands at one position as its folded form, as its exact form (`=đường`) where that differs,
/// and as a pair with the syllable that follows in the sentence (`duong_bo`). A query is taken as it comes: its tokens,
/// parted by spaces, were made by `SearchExpression`. `=` and `_` part words in documents, so the three never collide.
final class SyllableTokenizer: FTS5CustomTokenizer {
  static let name = "syllables"
  static let exactSign = UInt8(ascii: "=")
  static let pairSign = UInt8(ascii: "_")

  private var reader = SyllableReader()
  private var pair: [UInt8] = []
  private var exact: [UInt8] = []

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
    return tokenization.contains(.query) ? Self.words(of: text, emit) : syllables(of: text, emit)
  }

  private typealias Emit = (_ token: [UInt8], _ place: Range<Int>, _ together: Bool) -> CInt

  private func syllables(of text: Span<UInt8>, _ emit: Emit) -> CInt {
    reader.restart()
    pair.removeAll(keepingCapacity: true)
    var place = 0..<0
    while reader.next(in: text) {
      if !pair.isEmpty, !reader.startsSentence {
        pair.append(contentsOf: reader.folded)
        let code = emit(pair, place, true)
        if code != 0 { return code }
      }
      place = reader.bytes
      let code = emit(reader.folded, place, false)
      if code != 0 { return code }
      if reader.exact != reader.folded {
        exact.removeAll(keepingCapacity: true)
        exact.append(Self.exactSign)
        exact.append(contentsOf: reader.exact)
        let code = emit(exact, place, true)
        if code != 0 { return code }
      }
      pair.removeAll(keepingCapacity: true)
      pair.append(contentsOf: reader.folded)
      pair.append(Self.pairSign)
    }
    return 0
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
