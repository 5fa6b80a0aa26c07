import Records
import Testing

@testable import Description

@Suite struct `Matching misread words` {
  @Test(arguments: [("so", "so", 0, 0), ("quyet", "quyct", 1, 1), ("dinh", "dih", 2, 1), ("", "ab", 2, 2)])
  func `counts edits`(first: String, second: String, limit: Int, edits: Int) {
    #expect(FuzzyMatching.distance(first, second, limit: limit) == edits)
  }

  @Test(arguments: [("abcd", "wxyz", 3), ("a", "abc", 1), ("an", "on", 0)])
  func `gives up beyond the limit`(first: String, second: String, limit: Int) {
    #expect(FuzzyMatching.distance(first, second, limit: limit) == nil)
  }

  @Test(arguments: [("12", "12", 0), ("l2", "12", 1), ("1O", "10", 1), ("..7..", "7", 0), ("", "", 0)])
  func `reads digits and the letters that stand for them`(text: String, digits: String, substitutions: Int) {
    #expect(DigitReading.digits(in: text) == DigitReading.Digits(text: digits, substitutions: substitutions))
  }

  @Test(arguments: ["Ä7", "2}2", "#", "1ƒ"]) func `does not make digits of scribbles`(text: String) {
    #expect(DigitReading.digits(in: text) == nil)
  }
}
