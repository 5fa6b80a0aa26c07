import Foundation
import Testing
import VietnameseText

@Suite struct `Bringing text to one form` {
  @Test func `composes, and takes what looks like Đ for Đ`() {
    #expect(Array("Tiê\u{301}ng Viê\u{323}t".composed.unicodeScalars).count == 10)
    #expect("\u{D0}\u{189}\u{256}".composed == "ĐĐđ")
  }

  @Test func `folds đ, which Unicode does not decompose`() {
    #expect("Đường đi".folded == "duong di")
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("quý", "quý"), ("hòa", "hòa"), ("toàn", "toàn"),
  ])
  func `places the tone`(written: String, canonical: String) {
    #expect(written.withCanonicalTone == canonical)
  }

  @Test func `leaves one space between words`() {
    #expect("  a \n b\tc ".singleSpaced == "a b c")
  }
}

@Suite struct `Telling syllables from noise` {
  @Test(arguments: ["nghiêng", "Đường", "quyết", "thuở", "yêu", "giữa", "khuỷu"])
  func `takes Vietnamese syllables`(word: String) {
    #expect(Syllable.isPossible(word))
  }

  @Test(arguments: ["hßa", "ViÖt", "xyz", "bcd", "nguyenn", "w"])
  func `refuses what no syllable can be`(word: String) {
    #expect(!Syllable.isPossible(word))
  }

  @Test func `has no share to tell of a few words`() {
    #expect(Syllable.share(in: "một hai ba") == nil)
    #expect(Syllable.share(in: String(repeating: "cộng hòa ", count: 10)) == 1)
  }
}
