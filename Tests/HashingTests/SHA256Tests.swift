import Foundation
import Hashing
import Testing

/// Vectors of NIST (FIPS 180-4 examples, and a million times "a").
@Suite struct `SHA-256` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `is what the standard says`(text: String, expected: String) {
    #expect(SHA256.hash(data: Data(text.utf8)).hexadecimal == expected)
    #expect(SHA256.hash(data: text.utf8.lazy.map { $0 }).hexadecimal == expected)
  }

  private static let many = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
  private static let ofMany = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"

  @Test(arguments: [1, 55, 63, 64, 65, 4096, 999_999, 1_000_000])
  func `is the same however the bytes are cut`(piece: Int) {
    var hash = SHA256()
    for start in stride(from: 0, to: Self.many.count, by: piece) {
      hash.update(data: Self.many[start..<min(start + piece, Self.many.count)])
    }
    #expect(hash.finalize().hexadecimal == Self.ofMany)
  }

  @Test func `of a copy goes its own way`() {
    var one = SHA256()
    one.update(data: Array("ab".utf8))
    var other = one
    one.update(data: Array("c".utf8))
    other.update(data: Array("d".utf8))
    #expect(one.finalize() == SHA256.hash(data: Array("abc".utf8)))
    #expect(other.finalize() == SHA256.hash(data: Array("abd".utf8)))
  }

  @Test(arguments: [0, 1, 1 << 20, (1 << 20) + 1, 3 << 20])
  func `of a file is that of its bytes`(size: Int) throws {
    let content = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let file = FileManager.default.temporaryDirectory.appending(path: "sha256-\(UUID().uuidString)")
    try content.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try SHA256.hash(ofFileAt: file.path) == SHA256.hash(data: content))
    var rest = content[...]
    let read = unsafe SHA256.hash { buffer in
      let piece = rest.prefix(buffer.count / 3)
      unsafe buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
    #expect(read == SHA256.hash(data: content))
  }

  @Test func `of a file that is not there is an error`() {
    #expect(throws: CocoaError.self) { try SHA256.hash(ofFileAt: "/nowhere/scan.tif") }
  }
}
