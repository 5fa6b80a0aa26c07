internal import CPasswords
internal import Foundation
internal import Synchronization

/// A password as it is stored: scrypt (RFC 7914) with a salt of its own, in one line: `scrypt$15$8$1$SALT$KEY`.
///
/// 2^15 rounds of 8 take 32 MB and about a tenth of a second, as OWASP's Password Storage Cheat Sheet asks for.
package struct PasswordHash: Hashable, Sendable {
  package let line: String

  private static let (rounds, block, lanes): (UInt64, UInt64, UInt64) = (15, 8, 1)
  /// One at a time, whoever asks: each takes its memory.
  private static let turn = Mutex(())
  private static let mostBytes: UInt64 = 72 << 20
  private static let saltBytes = 16
  private static let keyBytes = 32

  /// Nil where libcrypto fails, which it does without memory alone.
  package init?(of password: String) {
    var salt = [UInt8](repeating: 0, count: Self.saltBytes)
    guard unsafe RAND_bytes(&salt, Int32(Self.saltBytes)) == 1,
      let key = Self.key(password, salt, rounds: Self.rounds, block: Self.block, lanes: Self.lanes)
    else { return nil }
    line = [
      "scrypt", "\(Self.rounds)", "\(Self.block)", "\(Self.lanes)", Data(salt).base64EncodedString(),
      Data(key).base64EncodedString(),
    ].joined(separator: "$")
  }

  /// A line that was stored.
  package init(line: String) { self.line = line }

  /// Whether `password` is the one; false for a line that this program did not write, or that asks for more than it ever would.
  package func fits(_ password: String) -> Bool {
    let parts = line.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = UInt64(parts[1]), let block = UInt64(parts[2]),
      let lanes = UInt64(parts[3]), (10...16).contains(rounds), (1...8).contains(block), lanes == 1,
      let salt = Data(base64Encoded: parts[4]), let stored = Data(base64Encoded: parts[5]),
      stored.count == Self.keyBytes,
      let key = Self.key(password, Array(salt), rounds: rounds, block: block, lanes: lanes)
    else { return false }
    return unsafe CRYPTO_memcmp(Array(stored), key, Self.keyBytes) == 0
  }

  /// Takes as long as a real one: for names that nobody has.
  package static let ofNobody = PasswordHash(
    line: "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")

  private static func key(_ password: String, _ salt: [UInt8], rounds: UInt64, block: UInt64, lanes: UInt64) -> [UInt8]?
  {
    // The same letters, however a keyboard puts them together.
    let typed = Array(password.precomposedStringWithCanonicalMapping.utf8)
    var key = [UInt8](repeating: 0, count: keyBytes)
    let isMade = turn.withLock { _ in
      unsafe typed.withUnsafeBytes { bytes in
        unsafe EVP_PBE_scrypt(
          bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, salt, salt.count, 1 << rounds, block, lanes,
          mostBytes, &key, keyBytes)
      }
    }
    return isMade == 1 ? key : nil
  }
}

/// Which passwords are taken: long ones (NIST SP 800-63B, 5.1.1.2), and not one's own name.
package enum PasswordRule {
  package static let leastCharacters = 10
  package static let mostCharacters = 200
  /// Shorter names are parts of many words.
  private static let leastOfName = 3

  package static func takes(_ password: String, of name: String) -> Bool {
    let lower = password.lowercased()
    return (leastCharacters...mostCharacters).contains(password.count)
      && (name.count < leastOfName || !lower.contains(name.lowercased()))
      && Set(password).count >= 4
  }
}
