internal import Foundation
internal import Hashing
internal import Records

/// A page's words as they are stored: `[width,height,[[block,paragraph,[x,y,w,h,confidence,"text"],…],…]]`, and where it
/// bears stamps or written numbers, behind these `[["kind",x,y,w,h,[line,…]],…]` and `[["kind",x,y,w,h,"text",probability,…],…]`.
///
/// A quarter of what JSON with keys takes. Confidence is kept to a hundredth.
enum PageTextCoding {
  static func encode(_ page: PageText) -> String {
    var json: [UInt8] = []
    json.reserveCapacity(64 * page.lines.count + 40 * page.lines.reduce(0) { $0 + $1.words.count })
    append("[\(page.size.width),\(page.size.height),", to: &json)
    append(page.lines, to: &json)
    if !page.stamps.isEmpty || !page.written.isEmpty {
      append(",[", to: &json)
      for (index, stamp) in page.stamps.enumerated() {
        append("\(index > 0 ? "," : "")[\"\(stamp.kind.rawValue)\",", to: &json)
        append("\(stamp.box.x),\(stamp.box.y),\(stamp.box.width),\(stamp.box.height),", to: &json)
        append(stamp.lines, to: &json)
        append("]", to: &json)
      }
      append("]", to: &json)
    }
    if !page.written.isEmpty {
      append(",[", to: &json)
      for (index, number) in page.written.enumerated() {
        append("\(index > 0 ? "," : "")[\"\(number.kind.rawValue)\",", to: &json)
        append("\(number.box.x),\(number.box.y),\(number.box.width),\(number.box.height)", to: &json)
        for reading in number.readings {
          append(",\"", to: &json)
          appendEscaped(reading.text, to: &json)
          append("\"," + hundredths(100 * reading.probability), to: &json)
        }
        append("]", to: &json)
      }
      append("]", to: &json)
    }
    append("]", to: &json)
    return String(decoding: json, as: UTF8.self)
  }

  private static func append(_ lines: [TextLine], to json: inout [UInt8]) {
    append("[", to: &json)
    for (index, line) in lines.enumerated() {
      append("\(index > 0 ? "," : "")[\(line.block),\(line.paragraph)", to: &json)
      for word in line.words {
        append(",[\(word.box.x),\(word.box.y),\(word.box.width),\(word.box.height),", to: &json)
        append(hundredths(word.confidence), to: &json)
        append(",\"", to: &json)
        appendEscaped(word.text, to: &json)
        append("\"]", to: &json)
      }
      append("]", to: &json)
    }
    append("]", to: &json)
  }

  static func decode(_ json: String) throws -> PageText {
    try JSONDecoder().decode(StoredPage.self, from: Data(json.utf8)).page
  }

  private static func append(_ text: String, to json: inout [UInt8]) {
    json.append(contentsOf: text.utf8)
  }

  private static func hundredths(_ confidence: Double) -> String {
    guard confidence.isFinite else { return "0" }
    let value = Int((max(0, min(100, confidence)) * 100).rounded())
    let part = value % 100
    return part == 0 ? "\(value / 100)" : "\(value / 100).\(part < 10 ? "0" : "")\(part)"
  }

  private static func appendEscaped(_ text: String, to json: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        json.append(UInt8(ascii: "\\"))
        json.append(byte)
      case ..<0x20: append("\\u00" + CollectionOfOne(byte).hexadecimal, to: &json)
      default: json.append(byte)
      }
    }
  }
}

private struct StoredPage: Decodable {
  var page: PageText

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    let size = PixelSize(width: try parts.decode(Int.self), height: try parts.decode(Int.self))
    page = PageText(size: size, lines: try parts.decode([StoredLine].self).map(\.line))
    if !parts.isAtEnd { page.stamps = try parts.decode([StoredStamp].self).map(\.stamp) }
    if !parts.isAtEnd { page.written = try parts.decode([StoredNumber].self).map(\.number) }
  }
}

private struct StoredNumber: Decodable {
  var number: WrittenNumber

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    let kind = try parts.decode(WrittenNumber.Kind.self)
    let box = PixelBox(
      x: try parts.decode(Int.self), y: try parts.decode(Int.self), width: try parts.decode(Int.self),
      height: try parts.decode(Int.self))
    number = WrittenNumber(kind: kind, box: box, readings: [])
    while !parts.isAtEnd {
      let text = try parts.decode(String.self)
      number.readings.append(WrittenNumber.Reading(text: text, probability: try parts.decode(Double.self) / 100))
    }
  }
}

private struct StoredStamp: Decodable {
  var stamp: PageStamp

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    let kind = try parts.decode(PageStamp.Kind.self)
    let box = PixelBox(
      x: try parts.decode(Int.self), y: try parts.decode(Int.self), width: try parts.decode(Int.self),
      height: try parts.decode(Int.self))
    stamp = PageStamp(kind: kind, box: box, lines: try parts.decode([StoredLine].self).map(\.line))
  }
}

private struct StoredLine: Decodable {
  var line: TextLine

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    line = TextLine(words: [], block: try parts.decode(Int.self), paragraph: try parts.decode(Int.self))
    while !parts.isAtEnd { line.words.append(try parts.decode(StoredWord.self).word) }
  }
}

private struct StoredWord: Decodable {
  var word: Word

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    let box = PixelBox(
      x: try parts.decode(Int.self), y: try parts.decode(Int.self), width: try parts.decode(Int.self),
      height: try parts.decode(Int.self))
    let confidence = try parts.decode(Double.self)
    word = Word(text: try parts.decode(String.self), box: box, confidence: confidence)
  }
}
