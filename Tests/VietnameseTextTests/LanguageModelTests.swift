import Testing

@testable import VietnameseText

@Suite struct `The language model` {
  private let small = LanguageModel(
    syllables: [
      ("quyết", 9000), ("quyét", 10), ("định", 20000), ("đinh", 40), ("hoà", 30), ("hòa", 70), ("cơ", 900),
      ("có", 40000), ("thể", 9000), ("tiêp", 5),
    ],
    pairs: [
      ("quyết", "định", 8000), ("quyét", "định", 9), ("có", "thể", 6000), ("cơ", "thể", 50), ("vắng", "mặt", 9),
    ])

  @Test func `finds a neighbour that was counted likelier than one that was not`() throws {
    let quyết = try #require(small.syllable("quyết"))
    let định = try #require(small.syllable("định"))
    let đinh = try #require(small.syllable("đinh"))
    #expect(small.probability(of: định, after: quyết) > 0.8)
    #expect(small.probability(of: đinh, after: quyết) < 0.001)
    #expect(small.probability(of: định) > small.probability(of: đinh))
    #expect(small.probability(of: nil) > 0)
  }

  @Test func `counts both ways of placing a tone as one`() throws {
    let hòa = try #require(small.syllable("hoà"))
    #expect(small.spelling(of: hòa) == "hòa")
    #expect(abs(small.count(of: hòa) - 100) < 5)
  }

  @Test func `gives all syllables that differ in marks alone`() {
    #expect(Set(small.syllables(like: "dinh").map(small.spelling)) == ["định", "đinh"])
    #expect(small.syllables(like: "xyz").isEmpty)
  }

  @Test func `forgets a pair that is a slip in the texts, and keeps a seldom one that is not`() throws {
    let known = { (text: String) in try #require(small.syllable(text)) }
    #expect(small.count(of: try known("định"), after: try known("quyét")) == 0)
    #expect(small.count(of: try known("thể"), after: try known("cơ")) > 40)
  }

  @Test func `tells syllables from what only looks like one`() throws {
    #expect(small.isSound(try #require(small.syllable("quyết"))))
    #expect(!small.isSound(try #require(small.syllable("tiêp"))))
  }

  @Test func `is the same after packing and unpacking`() throws {
    let again = try LanguageModel(packed: small.packed)
    #expect(again.packed == small.packed)
    #expect(again.syllables == small.syllables)
  }

  @Test func `refuses bytes that were cut off or altered`() {
    let packed = small.packed
    for length in 0..<packed.count {
      #expect(throws: DamagedLanguageModel()) { try LanguageModel(packed: Array(packed[..<length])) }
    }
    var altered = packed
    altered[0] ^= 1
    #expect(throws: DamagedLanguageModel()) { try LanguageModel(packed: altered) }
  }

  @Test func `of state prose lies in the program`() throws {
    let model = try LanguageModel.stateProse()
    let quyết = try #require(model.syllable("quyết"))
    let định = try #require(model.syllable("định"))
    #expect(model.probability(of: định, after: quyết) > 0.5)
  }
}

@Suite struct `A slip of a letter` {
  @Test(arguments: [
    ("ấ", "â", LetterSlip.toneLost), ("ấ", "ậ", .toneChanged), ("i", "ị", .toneAdded), ("ấ", "ắ", .shape),
    ("ở", "o", .toneAndShape), ("d", "đ", .stroke), ("Đ", "d", .stroke),
  ])
  func `has a kind`(meant: Unicode.Scalar, seen: Unicode.Scalar, kind: LetterSlip) {
    #expect(LetterSlip(from: meant, to: seen) == kind)
  }

  @Test(arguments: [("a", "a"), ("a", "e"), ("1", "l"), ("đ", "Đ")])
  func `is none between other letters`(meant: Unicode.Scalar, seen: Unicode.Scalar) {
    #expect(LetterSlip(from: meant, to: seen) == nil)
  }
}
