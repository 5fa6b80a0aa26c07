internal import Foundation
internal import Records
internal import VietnameseText

extension PageText {
  /// The page with words that a program typed on it in the place of what was recognised of them.
  ///
  /// A typed word counts only where much the same was recognised at its place, so that a font that lies about its glyphs
  /// changes nothing. `typed` stands on the picture as it was drawn, before it was turned and set straight.
  func withTyped(_ typed: [Word], turn: Int, skew: Double, drawn: PixelSize) -> PageText {
    var page = self
    var letters = 0
    var differing = 0
    for word in typed where word.text.contains(where: { $0.isLetter || $0.isNumber }) {
      var word = word
      word.box = word.box.turned(by: turn, on: drawn).levelled(by: skew, on: size)
      for index in page.lines.indices {
        if let change = page.lines[index].words.replacing(word) {
          page.lines[index].words = change.words
          letters += word.text.count
          differing += change.differing
          break
        }
      }
    }
    // A few digits may all be misread; where many words differ it is the font that lies.
    return letters < Self.manyLetters || differing * Self.lettersADifference <= letters ? page : self
  }

  private static let manyLetters = 16
  private static let lettersADifference = 6
}

extension [Word] {
  /// With `typed` in the place of the words, or of the part of a word, that stand where it does; nil where there are none.
  fileprivate func replacing(_ typed: Word) -> (words: [Word], differing: Int)? {
    let middle = typed.box.y + typed.box.height / 2
    let met = indices.filter { index in
      let box = self[index].box
      let common = Swift.min(box.right, typed.box.right) - Swift.max(box.x, typed.box.x)
      return box.y <= middle && box.bottom >= middle && common > Swift.min(typed.box.width, box.width) / 3
    }
    guard let first = met.first.map({ self[$0] }), let last = met.last.map({ self[$0] }) else { return nil }
    let recognised = self[met[0]...met[met.count - 1]].map(\.text).joined()
    let slack = Swift.max(typed.box.width / Swift.max(typed.text.count, 1) / 2, 2)
    // Glued behind something ("Số:318"), or before it.
    let before = first.box.x < typed.box.x - slack ? first.letters(upTo: typed.box.x) : 0
    let after = last.box.right > typed.box.right + slack ? last.text.count - last.letters(upTo: typed.box.right) : 0
    guard let cut = recognised.part(like: typed.text, behind: before, before: after) else { return nil }
    var new: [Word] = []
    if before > 0 { new.append(first.part(recognised[..<cut.lowerBound], from: first.box.x, to: typed.box.x)) }
    let box = PixelBox(x: typed.box.x, y: first.box.y, width: typed.box.width, height: first.box.height)
    new.append(Word(text: typed.text, box: box, confidence: Word.typed))
    if after > 0 { new.append(last.part(recognised[cut.upperBound...], from: typed.box.right, to: last.box.right)) }
    let words = Array(self[..<met[0]]) + new.filter { !$0.text.isEmpty } + Array(self[(met[met.count - 1] + 1)...])
    return (words, String(recognised[cut]).distance(to: typed.text))
  }
}

extension Word {
  /// How many of its letters end before `x`, as if all were alike in width.
  fileprivate func letters(upTo x: Int) -> Int {
    Int((Double(x - box.x) / Double(Swift.max(box.width, 1)) * Double(text.count)).rounded())
  }

  fileprivate func part(_ text: Substring, from left: Int, to right: Int) -> Word {
    Word(
      text: String(text), box: PixelBox(x: left, y: box.y, width: Swift.max(1, right - left), height: box.height),
      confidence: confidence)
  }
}

extension String {
  /// The part that is most like what was typed, behind about `before` letters and before about `after` of them; nil where
  /// nothing there is much like it.
  fileprivate func part(like typed: String, behind before: Int, before after: Int) -> Range<Index>? {
    let letters = Array(self)
    let starts = before == 0 ? 0...0 : max(0, before - 2)...min(letters.count, before + 2)
    let ends = after == 0 ? 0...0 : max(0, after - 2)...min(letters.count, after + 2)
    var best: (start: Int, end: Int, distance: Int)?
    for start in starts {
      for end in ends where start + end < letters.count {
        let distance = String(letters[start..<(letters.count - end)]).distance(to: typed)
        if distance < best?.distance ?? Int.max { best = (start, letters.count - end, distance) }
      }
    }
    // Of one or two digits any may have been misread.
    let most = typed.count <= 2 && typed.allSatisfy(\.isNumber) ? typed.count : typed.count / 2
    guard let best, best.distance <= most else { return nil }
    return index(startIndex, offsetBy: best.start)..<index(startIndex, offsetBy: best.end)
  }

  /// Letters that are wrong, missing or too many; full stops and commas do not count.
  fileprivate func distance(to typed: String) -> Int {
    let read = folded.filter { $0.isLetter || $0.isNumber }
    let changes = read.difference(from: typed.folded.filter { $0.isLetter || $0.isNumber })
    return max(changes.removals.count, changes.insertions.count)
  }
}
