internal import Foundation
internal import Records
internal import VietnameseText

extension DateReading {
  /// The words of a date line with those taken apart that a pen has joined: "thángĐnăm" is "tháng", "Đ" and "năm".
  static func apart(_ words: [ReadWord]) -> [ReadWord] { words.flatMap(apart) }

  private static func apart(_ word: ReadWord) -> [ReadWord] {
    let folded = word.text.folded
    // The same letters without their marks.
    guard folded.count == word.text.count, folded.count > mostGlued else { return [word] }
    var names: [Range<Int>] = []
    for name in ["ngay", "thang", "nam"] {
      let from = folded.index(folded.startIndex, offsetBy: names.last?.upperBound ?? 0)
      guard let range = folded[from...].range(of: name) else { continue }
      let start = folded.distance(from: folded.startIndex, to: range.lowerBound)
      // Inside other words "nam" is a syllable.
      if name == "nam", range.upperBound != folded.endIndex { continue }
      names.append(start..<start + name.count)
    }
    // One name with a digit or two beside it is understood as it is.
    guard names.count > 1 || names.first.map({ $0.lowerBound > mostGlued }) ?? false else { return [word] }
    let cuts = ([0, folded.count] + names.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    let letters = Array(word.text)
    return zip(cuts, cuts.dropFirst()).filter { $0 < $1 }.map { start, end in
      let (left, right) = (word.box.width * start / letters.count, word.box.width * end / letters.count)
      return ReadWord(
        text: String(letters[start..<end]),
        box: PixelBox(x: word.box.x + left, y: word.box.y, width: right - left, height: word.box.height),
        confidence: word.confidence)
    }
  }

  /// Letters that a pen's strokes are taken for beside one name.
  private static let mostGlued = 3
}
