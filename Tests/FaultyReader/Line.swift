internal import Glibc
internal import ReaderLine

/// Standard input and output as a line of frames.
enum Line {
  static func say(_ message: some Encodable) throws {
    send(try Frame.encode(message))
  }

  static func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { unsafe write(1, $0.baseAddress! + sent, bytes.count - sent) }
      if count <= 0 { exit(0) }
      sent += count
    }
  }

  /// The next message; nil when the program is gone.
  static func hear<Message: Decodable>(_ type: Message.Type) throws -> Message? {
    var assembler = FrameAssembler()
    while true {
      if let message = try assembler.next(type) { return message }
      // One byte at a time, so that nothing of the message after it is lost.
      var byte: UInt8 = 0
      guard unsafe read(0, &byte, 1) == 1 else { return nil }
      assembler.append(CollectionOfOne(byte))
    }
  }
}
