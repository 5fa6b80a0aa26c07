internal import CCrypto

/// SHA-256 (FIPS 180-4), calculated by libcrypto with what the processor has for it (SHA-NI, AVX2, ARMv8).
///
/// A hash of no pieces is the hash of no bytes. Nothing here can fail but the reading of a file.
package struct SHA256 {
  private var context: SHA256_CTX

  package init() {
    context = SHA256_CTX()
    unsafe SHA256_Init(&context)
  }

  /// Adds bytes to those before; where they are cut into pieces makes no difference.
  package mutating func update(data: some Sequence<UInt8>) {
    if data.withContiguousStorageIfAvailable({ unsafe update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
      let bytes = Array(data)
      unsafe bytes.withUnsafeBytes { unsafe update(bufferPointer: $0) }
    }
  }

  package mutating func update(bufferPointer bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    unsafe SHA256_Update(&context, start, bytes.count)
  }

  /// The 32 bytes of the hash of what was added so far.
  package func finalize() -> [UInt8] {
    var context = context
    return unsafe [UInt8](unsafeUninitializedCapacity: Self.length) { bytes, count in
      unsafe SHA256_Final(bytes.baseAddress, &context)
      count = Self.length
    }
  }

  /// The 32 bytes of the hash of `data`.
  package static func hash(data: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: data)
    return hash.finalize()
  }

  private static let length = 32
}

extension Sequence<UInt8> {
  /// Two lower-case digits a byte.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
