/// Reads a text syllable by syllable: runs of letters, and runs of digits; everything else separates (`22kh` is two).
///
/// The text may be in any Unicode form and in any case. One reader serves many texts and keeps its buffers, so that
/// indexing a page allocates nothing for each syllable.
package struct SyllableReader: Sendable {
  /// Lower case, no marks, đ as d, and a rhyme that is only y as i: `Lý` is `li`; a number without leading zeros. UTF-8.
  package private(set) var folded: [UInt8] = []
  /// Lower case, composed, the tone where the older rule puts it: `Hoà` is `hòa`. UTF-8.
  package private(set) var exact: [UInt8] = []
  /// Where the syllable stands in the text, in bytes.
  package private(set) var bytes = 0..<0
  /// A full stop or an empty line lies between this syllable and the one before it.
  package private(set) var startsSentence = true
  /// An empty line lies between this syllable and the one before it.
  package private(set) var startsParagraph = true

  private var position = 0
  private var letters: [MarkedLetter] = []
  private let kinds = LetterTable.kinds

  /// Longer runs of letters are noise; what follows is not looked at, so that a token stays small.
  static let longest = 40

  /// For each first letter, a to z, the lengths of the syllables that are spelt, as bits; see `init(spellingOnly:)`.
  private var wanted = [UInt64](repeating: .max, count: 26)

  package init() {}

  /// A reader for whoever looks for a few words: syllables of other first letters and lengths than those of `words` (folded)
  /// and of the `beginnings` of words are passed, which is far quicker; `folded` and `exact` are empty then.
  package init(spellingOnly words: some Sequence<[UInt8]>, beginnings: some Sequence<[UInt8]> = [[UInt8]]()) {
    wanted = Array(repeating: 0, count: 26)
    for word in words { want(word.first, word.allSatisfy { $0 < 0x80 } ? 1 << UInt64(word.count) : .max) }
    for word in beginnings { want(word.first, .max) }
  }

  /// A lone y is folded to i.
  private mutating func want(_ first: UInt8?, _ lengths: UInt64) {
    guard let first, first &- UInt8(ascii: "a") < 26 else { return }
    wanted[Int(first - UInt8(ascii: "a"))] |= lengths
    if first == UInt8(ascii: "i") { wanted[24] |= lengths }
  }

  /// Starts at the beginning of a new text.
  package mutating func restart() {
    position = 0
    bytes = 0..<0
  }

  /// Reads the next syllable of `text`; false at its end. The text must be the same until `restart`.
  package mutating func next(in text: Span<UInt8>) -> Bool {
    startsSentence = bytes.isEmpty
    startsParagraph = bytes.isEmpty
    let first = skip(in: text)
    guard position < text.count else { return false }
    let start = position
    if !letters.isEmpty || !folded.isEmpty { clear() }
    if first.kind.group == .digit {
      readDigits(in: text)
    } else {
      let lengths = lengths(after: first.kind.letter)
      if lengths == 0 {
        passLetters(in: text)
      } else {
        readLetters(first, in: text)
        if lengths & 1 << UInt64(letters.count) != 0 { spell() }
      }
    }
    bytes = start..<position
    return true
  }

  private mutating func clear() {
    letters.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    exact.removeAll(keepingCapacity: true)
  }

  private mutating func readDigits(in text: Span<UInt8>) {
    while position < text.count, text[position] &- UInt8(ascii: "0") < 10 {
      // `07/BB` and `7/BB` are one number.
      if folded.count == 1, folded[0] == UInt8(ascii: "0") { clear() }
      if folded.count < Self.longest { folded.append(text[position]) }
      position += 1
    }
    exact.append(contentsOf: folded)
  }

  private mutating func readLetters(_ first: (kind: ScalarKind, length: Int), in text: Span<UInt8>) {
    var next = first
    while next.kind.group.continuesLetters {
      switch next.kind.group {
      case .letter: if letters.count < Self.longest { letters.append(next.kind.letter) }
      case .mark: if !letters.isEmpty { letters[letters.count - 1].combine(next.kind.letter.scalar) }
      default: break
      }
      position += next.length
      next = peek(in: text)
    }
  }

  /// Lengths of syllables that are spelt; all where the letter is none of the Latin ones.
  private func lengths(after first: MarkedLetter) -> UInt64 {
    first.base == 0 ? .max : wanted[Int(first.base - UInt8(ascii: "a"))]
  }

  private mutating func passLetters(in text: Span<UInt8>) {
    var place = position
    while place < text.count {
      let length = Self.letter(at: place, in: text)
      if length > 0 {
        place += length
        continue
      }
      guard text[place] >= 0x80 else { break }
      position = place
      let next = peek(in: text)
      guard next.kind.group.continuesLetters else { break }
      place += next.length
    }
    position = place
  }

  /// The bytes of a letter that is told without looking it up: those of ASCII, of Latin-1 to the IPA extensions but for × and
  /// ÷, and all of Latin Extended Additional; else 0.
  @inline(__always)
  private static func letter(at place: Int, in text: Span<UInt8>) -> Int {
    let byte = text[place]
    if byte < 0x80 { return (byte | 0x20) &- UInt8(ascii: "a") < 26 ? 1 : 0 }
    if byte == 0xE1, place + 2 < text.count, text[place + 1] & 0xFC == 0xB8, text[place + 2] & 0xC0 == 0x80 { return 3 }
    guard (0xC3...0xC9).contains(byte), place + 1 < text.count, text[place + 1] & 0xC0 == 0x80 else { return 0 }
    return byte == 0xC3 && text[place + 1] & 0xDF == 0x97 ? 0 : 2
  }

  /// Moves to the next letter or digit and tells what it is.
  private mutating func skip(in text: Span<UInt8>) -> (kind: ScalarKind, length: Int) {
    var stopped = false
    var lines = 0
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: " ") {
        startsSentence = startsSentence || stopped
        position += 1
        continue
      }
      let next = peek(in: text)
      if next.kind.group == .letter || next.kind.group == .digit { return next }
      switch byte {
      case UInt8(ascii: "\n"):
        lines += 1
        startsParagraph = startsParagraph || lines > 1
        startsSentence = startsSentence || stopped || startsParagraph
      case UInt8(ascii: "\t"), UInt8(ascii: "\r"): startsSentence = startsSentence || stopped
      default:
        lines = 0
        stopped = Self.endsSentence(byte)
      }
      position += next.length
    }
    return (.separator, 0)
  }

  /// A stop ends a sentence only before a space: in `1.013236` and `8:30` it does not.
  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// The scalar at the position; bytes that are no UTF-8 separate.
  @inline(__always)
  private func peek(in text: Span<UInt8>) -> (kind: ScalarKind, length: Int) {
    guard position < text.count else { return (.separator, 0) }
    let byte = text[position]
    return byte < 0x80 ? (kinds[Int(byte)], 1) : peekBeyondASCII(in: text)
  }

  private func peekBeyondASCII(in text: Span<UInt8>) -> (kind: ScalarKind, length: Int) {
    let byte = UInt32(text[position])
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
    guard length > 1, position + length <= text.count else { return (.separator, 1) }
    var value = byte & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let more = UInt32(text[position + offset])
      guard more & 0xC0 == 0x80 else { return (.separator, 1) }
      value = value << 6 | more & 0x3F
    }
    // A scalar in more bytes than it takes is no UTF-8.
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return (.separator, 1) }
    return (LetterTable.place(of: value).map { kinds[$0] } ?? LetterTable.work(value), length)
  }

  private mutating func spell() {
    placeTone()
    for letter in letters {
      if letter.base != 0 { folded.append(letter.base) } else { Self.append(letter.scalar, to: &folded) }
      Self.append(LetterTable.composed(letter), to: &exact)
    }
    if endsInLoneY { folded[folded.count - 1] = UInt8(ascii: "i") }
  }

  /// `hoà` and `hòa` become one: in an open oa, oe, uy the tone stands on the first vowel, but not after q.
  private mutating func placeTone() {
    guard letters.count >= 2 else { return }
    let last = letters[letters.count - 1]
    let first = letters[letters.count - 2]
    guard last.tone != .level, last.shape == .none, first.tone == .level, first.shape == .none else { return }
    switch (first.base, last.base) {
    case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")): break
    case (UInt8(ascii: "u"), UInt8(ascii: "y")):
      if letters.count > 2, letters[letters.count - 3].base == UInt8(ascii: "q") { return }
    default: return
    }
    letters[letters.count - 2].tone = last.tone
    letters[letters.count - 1].tone = .level
  }

  /// Whether the rhyme is y alone, which is written i as well: `ly`, `ky`, `quy`, `y`, but not `thuy` and `hay`.
  private var endsInLoneY: Bool {
    guard letters.last?.base == UInt8(ascii: "y") else { return false }
    let before = letters.dropLast()
    if before.count == 2, before.first?.base == UInt8(ascii: "q"), before.last?.base == UInt8(ascii: "u") {
      return true
    }
    return before.allSatisfy { !"aeiouy".utf8.contains($0.base) && $0.base != 0 }
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case ..<0x80: bytes.append(UInt8(value))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    case ..<0x10000:
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
