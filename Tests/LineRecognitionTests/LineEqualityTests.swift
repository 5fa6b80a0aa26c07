import Foundation
import LineRecognition
import Records
import Testing

/// Lines cut from this project's own scans and scaled by leptonica, with what libtesseract 5.3 (PSM_RAW_LINE) reads.
@Suite struct `Reading lines as libtesseract does` {
  struct Line: Decodable {
    struct Word: Decodable {
      var text: String
      var confidence: Double
      var box: [Int]
    }

    var file: String
    var width: Int
    var height: Int
    /// Left, top, right, bottom.
    var blobs: [[Int]]
    var parts: [[Int]]
    var words: [Word]
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  private static func image(_ name: String) throws -> GreyLine {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    // "P5", width, height, 255, each followed by one blank.
    let fields = bytes.split(maxSplits: 4, omittingEmptySubsequences: false) { $0 == 10 || $0 == 32 }
    let size = try fields[1...2].map { try #require(Int(String(decoding: $0, as: UTF8.self))) }
    return try #require(GreyLine(width: size[0], height: size[1], pixels: Array(fields[4])))
  }

  private static func box(_ edges: [Int]) -> PixelBox {
    PixelBox(x: edges[0], y: edges[1], width: edges[2] - edges[0], height: edges[3] - edges[1])
  }

  @Test func `gives the same words, confidences and boxes`() throws {
    let data = try InstalledModel.data()
    let network = LineNetwork(try LineModel(data))
    var decoder = try LineDecoder(data)
    let lines = try JSONDecoder().decode(
      [Line].self, from: Data(contentsOf: Self.folder.appending(path: "lines.json")))
    #expect(lines.count == 7)
    for line in lines {
      let frame = LineFrame(
        box: PixelBox(x: 0, y: 0, width: line.width, height: line.height), blobs: line.blobs.map(Self.box),
        parts: line.parts.map(Self.box))
      let found = decoder.words(network.readEitherWay(try Self.image(line.file)), in: frame)
      #expect(found.map(\.text) == line.words.map(\.text))
      #expect(found.allSatisfy { $0.letters.map(\.chosen.text).joined() == $0.text })
      for (word, expected) in zip(found, line.words) {
        #expect(abs(Double(word.confidence) - expected.confidence) < 0.01)
        let edges = zip([word.box.x, word.box.y, word.box.right, word.box.bottom], expected.box)
        #expect(edges.allSatisfy { abs($0 - $1) <= 1 })
      }
    }
  }
}
