import Archive
import Foundation
import Records

/// Papers, and the scans of them that lie on a shelf of the mind: no files, so that hundreds of histories take seconds.
struct PaperWorld {
  /// A scan of some pages of a paper: the content of a file.
  struct Scan: Hashable {
    var paper: Int
    /// Pages of the paper, from 0, in the order in which they were scanned.
    var pages: [Int]
    /// Which time it was scanned.
    var time: Int

    var digest: Digest {
      let name = "\(paper)-\(pages.map(String.init).joined(separator: "."))-\(time)"
      let digits = name.utf8.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
      return Digest(rawValue: String((digits + String(repeating: "f", count: 64)).prefix(64)))
    }
  }

  var files: [String: Scan] = [:]
  /// How many pages each paper has.
  private(set) var papers: [Int] = []

  var disk: DiskState {
    let files = files
    return DiskState(fileExists: { files[$0] != nil }, holds: { files[$0]?.digest == $1 })
  }

  mutating func newPaper(pages: Int) -> Int {
    papers.append(pages)
    return papers.count - 1
  }

  /// A word that stands on this page and on no other.
  static func sign(_ paper: Int, _ page: Int) -> String {
    let letters = Array("bcdfghklmn")
    return "zq" + String(String(paper * 10 + page).compactMap { $0.wholeNumberValue }.map { letters[$0] }) + "wz"
  }

  /// What a reader makes of a page: the words of the paper, and what it looks like, a little differently each time.
  static func reading(_ scan: Scan, page: Int) -> PageReading {
    let page = scan.pages[page]
    var words = SeededRandom(seed: UInt64(1000 + scan.paper * 50 + page))
    let lines = (0..<10).map { line in
      let row = (0..<6).map { column in
        let isSign = line == 3 && column == 2
        let box = PixelBox(x: 200 + 300 * column, y: 300 + 90 * line, width: 250, height: 40)
        let text = isSign ? sign(scan.paper, page) : syllables[Int.random(in: 0..<syllables.count, using: &words)]
        return Word(text: text, box: box, confidence: 96)
      }
      return TextLine(words: row, block: 0, paragraph: line / 3)
    }
    let text = PageText(size: PixelSize(width: 2480, height: 3508), lines: lines)
    return PageReading(outcome: .read(text), measures: measures(scan, page: page))
  }

  /// The same as a mended program reads it: as sure as `confidence` says, with what another program left beside it.
  static func mended(_ reading: PageReading, confidence: Double) -> PageReading {
    guard case .read(var text) = reading.outcome else { return reading }
    for line in text.lines.indices {
      for word in text.lines[line].words.indices { text.lines[line].words[word].confidence = confidence }
    }
    return PageReading(
      outcome: .read(text), measures: reading.measures, layer: TextLayer(text: text.text, maker: "Copier"))
  }

  /// What is seen of a page that may not be read.
  static func look(_ scan: Scan, page: Int) -> PageReading {
    PageReading(outcome: .withheld(.notScreened), measures: measures(scan, page: scan.pages[page]))
  }

  private static func measures(_ scan: Scan, page: Int) -> PageMeasures {
    var look = SeededRandom(seed: UInt64(900_000 + scan.paper * 50 + page))
    var noise = SeededRandom(seed: UInt64(scan.time * 7919 + page))
    let bits = (0..<PageLikeness.bitCount).map { _ in
      Bool.random(using: &look) != (Int.random(in: 0..<30, using: &noise) == 0)
    }
    var measures = PageMeasures(size: PixelSize(width: 2480, height: 3508), resolution: 300, confidence: 96)
    measures.likeness = PageLikeness(bits: bits)
    return measures
  }

  private static let syllables = [
    "nhà", "đất", "phép", "xây", "dựng", "quy", "hoạch", "công", "trình", "thẩm", "định", "hồ", "sơ", "tỉnh", "huyện",
    "xã", "đường", "cầu", "nước", "điện", "số", "bản", "giấy", "cấp", "quyền", "chủ", "đầu", "tư", "vốn", "năm",
  ]
}
