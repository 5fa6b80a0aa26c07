import Archive
import Foundation

/// Random and hostile strings: each must answer or explain itself, in time.
struct Hostile {
  let folder: String
  /// No search may take longer.
  static let longest = 1000.0

  private static let pieces = [
    "\"", "\"\"", "“", "”", "'", "*", "**", "(", ")", "((", "{", "}", "[", "]", "NEAR", "NEAR/5", "NEAR/",
    "NEAR(a b, 3)",
    "GẦN", " AND ", " OR ", " OR OR ", " NOT ", "HOẶC", "^", "^a", ":", "loai:", "loai:KH", "so:", "so:22", "so:\"",
    "ngay:",
    "ngay:2025..", "ngay:9999-99", "ngay:..", "coquan:\"Sở", "hoso:%", "nguoiky:*", "dan:22", "dan:KH-UBND", "dan:\"%",
    "trangthai:xem-lai", "trangthai:x",
    "-",
    "--", "-\"", "-a", "+", "~", "\\", "/", "//", "%", "_", "=", "=giấy", "giay_phep", "#d2025", "#tke_hoach", "\u{1}",
    "\u{2}", "\u{0}", "\u{7F}", "\u{1B}[2J", "\n", "\r\n", "\t", "giấy", "phep", "đường", "Kiên Giang", "an giang",
    "xã Phú Hội", "22", "22/KH-UBND", "kh-ubnd 22", "a*", "kh*", "khoa*", "\"khoa*\"", "0*", "l0", "1O", "🙂", "👨‍👩‍👧", "é",
    "e\u{301}",
    "ệ", "e\u{323}\u{302}", "\u{301}\u{301}\u{301}", "שלום", "\u{202E}abc", "مرحبا", "中文", "ﬁ", "½", "\u{FEFF}",
    "\u{E000}", "\u{10FFFF}", "; DROP TABLE page", "' OR 1=1 --", "x'y", "$1", "?1", "<b>", "&amp;", " ", "  ",
  ]

  func ask(_ count: Int) throws {
    let archive = try Archive.open(folder, for: .searching)
    var random = SeededRandom(seed: 2026)
    var timing = Timing()
    var (answered, explained, failed, slowest) = (0, 0, 0, (0.0, ""))
    for number in 0..<count {
      let typed = Self.string(number, &random)
      timing.measure {
        let asked: SearchQuery
        do throws(SearchLanguage.Fault) {
          var query = try SearchLanguage.read(typed)
          query.groupsDocuments = true
          query.isForgiving = true
          query.limit = 10
          asked = query
        } catch {
          explained += 1
          return
        }
        do {
          _ = try archive.search(asked)
          answered += 1
        } catch {
          failed += 1
          print("failed: \(String(typed.unicodeScalars.prefix(200)).debugDescription): \(error)")
        }
      }
      if let last = timing.milliseconds.last, last > slowest.0 { slowest = (last, typed) }
    }
    print(
      "\(count) strings: \(answered) answered, \(explained) explained, \(failed) failed; " + timing.line
        + String(format: "  max %8.2f ms", timing.processor.max() ?? 0))
    print("slowest: \(String(slowest.1.unicodeScalars.prefix(80)).debugDescription)")
    if slowest.0 > Self.longest || failed > 0 { exit(1) }
  }

  /// Pieces in a row; now and then any scalars at all, and now and then 100 kB.
  static func string(_ number: Int, _ random: inout SeededRandom) -> String {
    if number.isMultiple(of: 500) {
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      return String(repeating: piece, count: 100_000 / max(1, piece.utf8.count))
    }
    if number.isMultiple(of: 10) {
      let scalars = (0..<Int.random(in: 0..<40, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &random))
      }
      return String(String.UnicodeScalarView(scalars))
    }
    return (0..<Int.random(in: 0..<10, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)] + (Bool.random(using: &random) ? " " : "")
    }.joined()
  }
}
