import Foundation
import Testing

@testable import VietnameseText

@Suite struct `Reading a text by syllables` {
  /// The 12 vowels with and without the five tones, and đ: 67 letters beyond plain ASCII, in both cases 134.
  static let letters: [(letter: String, base: String)] = {
    let vowels = [
      "a": "aàáảãạăằắẳẵặâầấẩẫậ", "e": "eèéẻẽẹêềếểễệ", "i": "iìíỉĩị", "o": "oòóỏõọôồốổỗộơờớởỡợ", "u": "uùúủũụưừứửữự",
      "y": "yỳýỷỹỵ",
    ]
    let marked = vowels.flatMap { base, all in all.dropFirst().map { (String($0), base) } }
    return marked + [("đ", "d")]
  }()

  @Test func `knows 134 letters with marks`() {
    #expect(Set(Self.letters.map(\.letter)).count * 2 == 134)
  }

  @Test func `takes letters apart together as each by itself`() {
    for value in UInt32(0)..<0x2000 { #expect(LetterTable.kind(value) == LetterTable.work(value)) }
    for value in UInt32(0xE0)..<0x2000 {
      guard let letter = LetterTable.letter(value), let scalar = Unicode.Scalar(value),
        !scalar.properties.isUppercase, Set(Self.letters.map(\.letter)).contains(String(scalar))
      else { continue }
      #expect(LetterTable.composed(letter) == value)
    }
  }

  @Test(arguments: letters) func `folds every letter, composed and decomposed, small and capital`(
    letter: String, base: String
  ) throws {
    for form in [letter, letter.uppercased()] {
      for text in [form, form.decomposedStringWithCanonicalMapping] {
        // Between consonants, so that neither the tone rules nor the y rule have a say.
        let syllable = try #require("b\(text)m".syllables().first)
        #expect(syllable.folded == "b\(base)m")
        #expect(Array(syllable.exact.utf8) == Array("b\(letter)m".utf8))
        #expect(syllable.isMarked)
        #expect(text.folded == base)
      }
    }
  }

  @Test(arguments: [
    ("hòa", "hòa"), ("hoà", "hòa"), ("HOÀ", "hòa"), ("thuý", "thúy"), ("thúy", "thúy"), ("khoẻ", "khỏe"), ("uỷ", "ủy"),
    ("quý", "quý"), ("quỳ", "quỳ"), ("toàn", "toàn"), ("huyền", "huyền"), ("oà", "òa"), ("ngoài", "ngoài"),
    ("hoa\u{300}", "hòa"), ("xoã", "xõa"), ("tuần", "tuần"), ("thuở", "thuở"),
  ])
  func `puts the tone in one place`(written: String, exact: String) {
    #expect(written.syllables().map(\.exact) == [exact])
    #expect(exact.withCanonicalTone == exact)
  }

  @Test(arguments: [
    ("lý", "li"), ("lí", "li"), ("kỹ", "ki"), ("kĩ", "ki"), ("quý", "qui"), ("quí", "qui"), ("y", "i"), ("mỹ", "mi"),
    ("thúy", "thuy"), ("hay", "hay"), ("tây", "tay"), ("huyện", "huyen"), ("tuy", "tuy"), ("yên", "yen"),
  ])
  func `takes a final y for i where the rhyme is nothing else`(written: String, folded: String) {
    #expect(written.syllables().map(\.folded) == [folded])
  }

  @Test(arguments: [
    ("189/KH-UBND", ["189", "kh", "ubnd"]), ("22kh", ["22", "kh"]), ("30/2020/NĐ-CP", ["30", "2020", "nd", "cp"]),
    ("1.013236", ["1", "13236"]), ("QLHĐ&VLXD", ["qlhd", "vlxd"]), ("", []), (" \n\t", []), ("\"*()🙂", []),
    ("\u{D0}ường \u{110}ường \u{111}ường", ["duong", "duong", "duong"]), ("điện\u{200B}tử", ["dientu"]),
    ("Ελλάς 中文", ["ελλάς", "中文"]),
  ])
  func `parts letters, digits and everything else`(text: String, folded: [String]) {
    #expect(text.syllables().map(\.folded) == folded)
  }

  @Test(arguments: [
    [0xE0, 0x80, 0xB1], [0xF0, 0x80, 0x80, 0xB1], [0xC0, 0xB1], [0xE1, 0xBA], [0xC3], [0xFF, 0x80],
  ])
  func `passes over what is no UTF-8`(broken: [UInt8]) {
    var reader = SyllableReader()
    let text = Array("đất".utf8) + broken + Array("12a".utf8)
    var read: [String] = []
    while read.count < 9, reader.next(in: text.span) { read.append(String(decoding: reader.folded, as: UTF8.self)) }
    #expect(read == ["dat", "12", "a"])
  }

  @Test func `passes the same letters as it spells`() {
    var random = SeededRandom(seed: 10)
    let scalars = (0..<20_000).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0..<0x2100, using: &random)) }
    let text = Array(String(String.UnicodeScalarView(scalars)).utf8)
    var (spelling, passing) = (SyllableReader(), SyllableReader(spellingOnly: [[UInt8]]()))
    while spelling.next(in: text.span) {
      let hasNext = passing.next(in: text.span)
      #expect(hasNext && passing.bytes == spelling.bytes && passing.startsParagraph == spelling.startsParagraph)
    }
    let hasMore = passing.next(in: text.span)
    #expect(!hasMore)
  }

  @Test(arguments: [
    ("một hai. Ba bốn", [true, false, true, false]), ("một\nhai", [true, false]), ("một\n\nhai", [true, true]),
    ("8:30, 1.013236", [true, false, false, false]), ("Điều 1: Nội dung", [true, false, true, false]),
  ])
  func `knows where a sentence starts`(text: String, starts: [Bool]) {
    #expect(text.syllables().map(\.startsSentence) == starts)
  }

  @Test func `tells the bytes of each syllable, whatever the form`() {
    for text in ["Số: 22/KH-UBND về chuyển đổi số", "chuyển đổi số".decomposedStringWithCanonicalMapping, "🙂 hoà 🙂"] {
      let bytes = Array(text.utf8)
      for syllable in text.syllables() {
        let piece = String(decoding: bytes[syllable.bytes], as: UTF8.self)
        #expect(piece.syllables().map(\.exact) == [syllable.exact])
      }
    }
  }

  @Test func `keeps a token small however long the word`() throws {
    let syllable = try #require(String(repeating: "ệ", count: 100_000).syllables().first)
    #expect(syllable.folded == String(repeating: "e", count: 40))
    #expect(syllable.bytes == 0..<300_000)
  }

  @Test func `reads any bytes to their end, in order`() {
    var random = SeededRandom(seed: 7)
    var reader = SyllableReader()
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      reader.restart()
      var end = 0
      while reader.next(in: bytes.span) {
        #expect(reader.bytes.lowerBound >= end && reader.bytes.upperBound > reader.bytes.lowerBound)
        end = reader.bytes.upperBound
      }
      #expect(end <= bytes.count)
    }
  }

  @Test func `passes syllables that begin with other letters`() {
    let text = "Số: 07/BB, Ý kiến ĐƯỜNG  lý do đ\u{1B0}\u{1A1}\u{300}ng.\n\nÔng 2025 Ωmega 22kh y tế"
    for written in [text, text.decomposedStringWithCanonicalMapping] {
      let bytes = Array(written.utf8)
      var all = SyllableReader()
      var some = SyllableReader(spellingOnly: [[UInt8]](), beginnings: ["d", "i"].map { Array($0.utf8) })
      while all.next(in: bytes.span) {
        let isRead = some.next(in: bytes.span)
        #expect(isRead)
        #expect(some.bytes == all.bytes && some.startsParagraph == all.startsParagraph)
        #expect(some.startsSentence == all.startsSentence)
        let first = all.folded[0]
        let isWanted = ["d", "i", "y"].contains(Character(UnicodeScalar(first))) || !(97...122).contains(first)
        #expect(some.exact == (isWanted ? all.exact : []))
      }
      let goesOn = some.next(in: bytes.span)
      #expect(!goesOn)
    }
  }

  @Test func `spells syllables of the first letters and lengths of what is looked for`() {
    let text = Array("Số đường, đương đại; DU ĐU\u{31B}O\u{31B}\u{300}NG dưa lý y ngoài ΩΩ 12".utf8)
    var reader = SyllableReader(spellingOnly: ["duong", "i", "li", "ωω"].map { Array($0.utf8) })
    var spelt: [String] = []
    while reader.next(in: text.span) {
      if !reader.exact.isEmpty { spelt.append(String(decoding: reader.folded, as: UTF8.self)) }
    }
    #expect(spelt == ["duong", "duong", "duong", "li", "i", "ωω", "12"])
  }

  @Test func `gives the same forms for composed and decomposed text`() {
    let text = "Ủy ban nhân dân tỉnh, Độc lập - Tự do - Hạnh phúc; thuý, hoà, nghiêng, đường."
    let forms = { (text: String) in text.syllables().map { [$0.folded, $0.exact] } }
    #expect(forms(text) == forms(text.decomposedStringWithCanonicalMapping))
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
