internal import CPasswords
internal import Foundation
internal import Hashing

/// What a browser shows to be known again: 256 random bits. The archive keeps their SHA-256 only.
package struct SessionToken: Hashable, Sendable {
  /// As it stands in the cookie: base64 for addresses, 43 characters.
  package let text: String

  /// Nil where the system has no random bytes.
  package init?() {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard unsafe RAND_bytes(&bytes, 32) == 1 else { return nil }
    text = Self.coded(bytes)
  }

  /// A token that a browser shows; nil for what cannot be one.
  package init?(text: String) {
    guard text.utf8.count == 43, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    self.text = text
  }

  package var digest: String { SHA256.hash(data: text.utf8).hexadecimal }

  /// What a form of this session must bring back, so that no other site can send it (OWASP, HMAC-based token pattern).
  package func formToken(secret: [UInt8]) -> String { Self.coded(HMAC.sha256(Array(text.utf8), key: secret)) }

  /// Compares without telling by the time how much is right.
  package static func areSame(_ first: String, _ second: String) -> Bool {
    let (first, second) = (Array(first.utf8), Array(second.utf8))
    guard first.count == second.count else { return false }
    return unsafe CRYPTO_memcmp(first, second, first.count) == 0
  }

  /// What form tokens are made with; nil where the system has no random bytes.
  package static func secret() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 32)
    return unsafe RAND_bytes(&bytes, 32) == 1 ? bytes : nil
  }

  private static func coded(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}

/// HMAC (RFC 2104) with SHA-256.
enum HMAC {
  static func sha256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    let short = key.count > 64 ? SHA256.hash(data: key) : key
    let padded = short + [UInt8](repeating: 0, count: 64 - short.count)
    let inner = SHA256.hash(data: padded.map { $0 ^ 0x36 } + message)
    return SHA256.hash(data: padded.map { $0 ^ 0x5C } + inner)
  }
}
