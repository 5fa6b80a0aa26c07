internal import Foundation

/// A message on the line: its length as four bytes, most significant first, then that many bytes of JSON.
package enum Frame {
  /// No page of text comes near this; a longer frame means that the line is broken.
  package static let longest = 64 << 20

  package static func encode(_ message: some Encodable) throws -> [UInt8] {
    let body = try JSONEncoder().encode(message)
    let length = UInt32(body.count)
    return [UInt8(length >> 24), UInt8(length >> 16 & 0xFF), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF)] + body
  }
}

/// Why a line cannot be understood any more; its reader has to be replaced.
package enum FrameError: Error, Hashable {
  case tooLong(Int)
  case notUnderstood
}

/// Puts the bytes of a line together to messages, however they were cut.
package struct FrameAssembler: Sendable {
  private var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// The next whole message, or nil until more bytes come.
  package mutating func next<Message: Decodable>(_ type: Message.Type) throws(FrameError) -> Message? {
    guard bytes.count >= 4 else { return nil }
    let length = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= Frame.longest else { throw .tooLong(length) }
    guard bytes.count >= 4 + length else { return nil }
    let body = Data(bytes[4..<(4 + length)])
    bytes.removeFirst(4 + length)
    do {
      return try JSONDecoder().decode(type, from: body)
    } catch {
      throw .notUnderstood
    }
  }
}
