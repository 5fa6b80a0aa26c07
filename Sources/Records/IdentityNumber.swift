internal import VietnameseText

/// The number by which the State knows a person or an enterprise. It stays a string of digits.
///
/// Sources: citizen numbers (Decree 137/2015/NĐ-CP: three digits of the province, one of century and sex, two of the year of
/// birth, six more), identity cards of nine digits before, enterprise numbers of ten digits of which the last one is a
/// check digit, thirteen with a branch. The weights of the check digit are general knowledge, unverified.
package struct IdentityNumber: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case citizen
    case identityCard = "identity-card"
    case enterprise
  }

  /// Why digits are no such number.
  package enum Fault: Error, Hashable, Sendable {
    /// Not 9, 10, 12 or 13 digits, or signs between them.
    case length
    /// An enterprise number whose check digit does not fit.
    case checkDigit
    /// A citizen number that begins with no province.
    case province
  }

  package let kind: Kind
  package let digits: String

  /// Takes `text` apart; spaces, dots and hyphens between digits are left out.
  package init(_ text: String) throws(Fault) {
    let digits = text.filter { !" .-\u{A0}".contains($0) }
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .length }
    let numbers = digits.utf8.map { Int($0) - 48 }
    switch numbers.count {
    case 9: kind = .identityCard
    case 10, 13:
      guard Self.checkDigit(of: numbers) == numbers[9] else { throw .checkDigit }
      kind = .enterprise
    case 12:
      let province = numbers[0] * 100 + numbers[1] * 10 + numbers[2]
      guard (1...96).contains(province) else { throw .province }
      kind = .citizen
    default: throw .length
    }
    self.digits = digits
  }

  /// Nil where no tenth digit fits.
  private static func checkDigit(of numbers: [Int]) -> Int? {
    let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
    let digit = 10 - zip(numbers, weights).map { $0 * $1 }.reduce(0, +) % 11
    return (0...9).contains(digit) ? digit : nil
  }

  /// As lists show it: only the last three digits.
  package var masked: String { Self.masked(digits) }

  package static func masked(_ digits: String) -> String {
    String(repeating: "•", count: max(0, digits.count - 3)) + digits.suffix(3)
  }

  /// How many digits differ; nil where the numbers are not of one kind and length.
  package func distance(to other: IdentityNumber) -> Int? {
    guard kind == other.kind, digits.utf8.count == other.digits.utf8.count else { return nil }
    return zip(digits.utf8, other.digits.utf8).count { $0 != $1 }
  }
}
