internal import Archive
internal import Showing

/// A passage as lines, with the found words marked: in colour on a terminal that has it, else between « and ».
struct PassageText {
  let passage: Passage
  let terminal: Terminal

  /// Lines of at most `width` columns on a terminal; one line for a program that may search it.
  func lines(width: Int) -> [String] {
    var lines: [[Letter]] = [[]]
    var used = 0
    for word in words {
      let columns =
        TextWidth.columns(of: String(word.map(\.character))) + (terminal.hasColour ? 0 : Self.marks(in: word))
      if terminal.isInteractive, used > 0, used + 1 + columns > width {
        lines.append(word)
        used = columns
      } else {
        if used > 0 { lines[lines.count - 1].append(Self.space(between: lines.last?.last, and: word.first)) }
        lines[lines.count - 1] += word
        used += (used > 0 ? 1 : 0) + columns
      }
    }
    return lines.filter { !$0.isEmpty }.map(rendered)
  }

  private struct Letter {
    var character: Character
    var isFound: Bool
  }

  /// The passage's words; what was left out at its ends is shown by … there.
  private var words: [[Letter]] {
    // The found words may cut a number.
    let masked = IdentityMask.masked(passage.segments.map(\.text))
    var letters = zip(passage.segments, masked).flatMap { segment, text in
      SafeText.lines(text).map { Letter(character: $0 == "\n" ? " " : $0, isFound: segment.isFound) }
    }
    if passage.startsInside { letters.insert(Letter(character: "…", isFound: false), at: 0) }
    if passage.endsInside { letters.append(Letter(character: "…", isFound: false)) }
    return letters.split(whereSeparator: { $0.character.isWhitespace }).map(Array.init)
  }

  /// Words found side by side are marked as one.
  private static func space(between left: Letter?, and right: Letter?) -> Letter {
    Letter(character: " ", isFound: left?.isFound == true && right?.isFound == true)
  }

  /// Columns that the marks of a word take at most.
  private static func marks(in word: [Letter]) -> Int {
    word.contains(where: \.isFound) ? 2 : 0
  }

  private func rendered(_ line: [Letter]) -> String {
    var text = ""
    var rest = line[...]
    while let first = rest.first {
      let run = rest.prefix { $0.isFound == first.isFound }
      let piece = String(run.map(\.character))
      text += first.isFound ? marked(piece) : piece
      rest = rest.dropFirst(run.count)
    }
    return text
  }

  private func marked(_ text: String) -> String {
    terminal.hasColour ? terminal.styled(text, .found) : "«\(text)»"
  }
}
