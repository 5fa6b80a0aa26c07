internal import LineFinding
internal import LineRecognition
internal import Records

/// What the network said of the lines of one picture of a page: lines are looked at to find out which way up the page is,
/// for a secrecy mark, and for the text, and need not be given to the network each time.
final class SeenLines {
  struct Seen {
    /// Where the strip lies, in pixels of the scan, and its width as the network saw it.
    var box: PixelBox
    var width: Int
    var output: LineOutput
  }

  private var seen: [FoundLine: Seen] = [:]

  /// What is known of `line`, else what `look` sees; nil where that sees nothing.
  func look(at line: FoundLine, by look: () -> Seen?) -> Seen? {
    if let known = seen[line] { return known }
    let found = look()
    seen[line] = found
    return found
  }
}
