/// Puts pieces together that stand on one line, and gives marks that chained together back to their letters.
struct LineJoining {
  let walls: [InkBlob]

  /// Pieces whose gap is not wider than libtesseract bridges (twice the height of a line, recogniser-facts.md §3).
  func join(_ drafts: [LineDraft]) -> [LineDraft] {
    var drafts = drafts.sorted { $0.left < $1.left }
    var index = 0
    while index < drafts.count {
      var candidate = index + 1
      while candidate < drafts.count {
        if drafts[candidate].left - drafts[index].right > Self.widestGap * 3 * drafts[index].size { break }
        if belong(drafts[index], drafts[candidate]), let both = drafts[index].joined(with: drafts[candidate]) {
          drafts[index] = both
          drafts.remove(at: candidate)
          candidate = index + 1
        } else {
          candidate += 1
        }
      }
      index += 1
    }
    return drafts
  }

  private func belong(_ one: LineDraft, _ other: LineDraft) -> Bool {
    let (first, second) = one.left <= other.left ? (one, other) : (other, one)
    let larger = one.fit.support >= other.fit.support ? one : other
    let smaller = one.fit.support >= other.fit.support ? other : one
    let size = larger.size
    guard second.left - first.right <= Self.widestGap * size else { return false }
    let x = (max(first.left, min(first.right, second.left)) + second.left) / 2
    guard abs(first.baseline(at: x) - second.baseline(at: x)) <= Self.sameHeight * size else { return false }
    let isShort = smaller.letters.count < Self.tellingLetters
    guard isShort ? smaller.size <= Self.alike * Self.alike * size : ratio(one.size, other.size) <= Self.alike else {
      return false
    }
    guard let last = first.letters.max(by: { $0.right < $1.right }),
      let start = second.letters.min(by: { $0.left < $1.left })
    else { return false }
    return !walls.contains { $0.parts(last, from: start) }
  }

  private func ratio(_ one: Double, _ other: Double) -> Double { max(one, other) / max(min(one, other), 1) }

  /// Pieces without those that are nothing but marks of letters, or the upper part of a faint letter that lost its middle,
  /// and what those were; `small` is ink too small for letters.
  func withoutMarks(_ drafts: [LineDraft], beside small: [InkBlob]) -> (lines: [LineDraft], marks: [InkBlob]) {
    let ordered = drafts.sorted { $0.fit.support > $1.fit.support }
    var lines: [LineDraft] = []
    var marks: [InkBlob] = []
    for draft in ordered {
      let middle = (draft.left + draft.right) / 2
      let height = draft.letters.map(\.height).max() ?? 0
      let isPartOfAnother = lines.contains { line in
        line.left - line.size < draft.left && line.right + line.size > draft.right
          && height <= Self.markHeight * line.size
          && draft.letters.allSatisfy { line.reaches(height: $0.centre, at: middle) }
          && abs(line.baseline(at: middle) - draft.baseline(at: middle)) > Self.sameHeight * line.size / 2
      }
      let isBroken =
        draft.letters.count < Self.tellingLetters
        && lines.contains { line in
          draft.letters.allSatisfy { isTop($0, ofLetterIn: line, standingOn: small) }
        }
      if isPartOfAnother || isBroken { marks += draft.letters } else { lines.append(draft) }
    }
    return (lines, marks)
  }

  /// Whether a piece hangs among the letters of a line over a smaller one that stands on the line.
  private func isTop(_ piece: InkBlob, ofLetterIn line: LineDraft, standingOn small: [InkBlob]) -> Bool {
    let base = line.baseline(at: piece.middle)
    guard piece.left > line.lettersLeft, piece.right < line.lettersRight, piece.top > base - Self.capital * line.size,
      piece.bottom < base
    else { return false }
    return small.contains { foot in
      abs(foot.bottom - base) <= Self.onLine * line.size && foot.top >= piece.bottom
        && foot.top - piece.bottom <= Self.lostMiddle * line.size
        && 2 * (min(foot.right, piece.right) - max(foot.left, piece.left)) >= foot.width
    }
  }

  /// In em: twice the height of a line, which is 0.9 em.
  private static let widestGap = 1.8
  private static let sameHeight = 0.22
  private static let alike = 1.6
  /// Fewer letters do not tell their size.
  private static let tellingLetters = 4
  /// In em: no mark is higher, an `x` is 0.448.
  private static let markHeight = 0.4
  /// How high capitals are with some slack, how far feet stand from the line, and how much of a letter may be lost.
  private static let capital = 0.8
  private static let onLine = 0.1
  private static let lostMiddle = 0.3
}
