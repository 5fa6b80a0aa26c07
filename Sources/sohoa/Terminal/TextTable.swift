internal import Showing

/// A table in columns, cut to the width that there is.
struct TextTable: Hashable, Sendable {
  enum Alignment: Hashable, Sendable {
    case left, right
    /// Left, and cut from its front where it is too long: paths.
    case path
  }

  struct Column: Hashable, Sendable {
    var heading: String
    var alignment: Alignment = .left
  }

  var columns: [Column]
  var rows: [[String]] = []

  /// Columns narrower than this are not narrowed further.
  private static let leastWidth = 8
  private static let gap = "  "

  /// The table as lines without trailing spaces, indented by `indent`, at most `width` columns wide where that can be.
  /// Headings may have several lines; they stand on the rows.
  func lines(width: Int, indent: Int = 0) -> (heading: [String], rows: [String]) {
    let rows = rows.map { $0.map(SafeText.line) }
    let widths = fittedWidths(of: rows, into: width - indent - Self.gap.count * (columns.count - 1))
    let margin = String(repeating: " ", count: indent)
    func line(_ cells: [String]) -> String {
      let joined = zip(zip(cells, columns), widths).map { Self.cell($0.0, $0.1.alignment, $1) }.joined(
        separator: Self.gap)
      return margin + joined.trimmedAtEnd
    }
    let headings = columns.map { $0.heading.split(separator: "\n").map(String.init) }
    let height = headings.map(\.count).max() ?? 0
    let heading = (0..<height).map { row in
      line(headings.map { $0.count + row < height ? "" : $0[$0.count + row - height] })
    }
    return (
      heading,
      rows.map { cells in
        // A path that would be cut stands on a line of its own, its figures under it.
        guard columns.first?.alignment == .path, let label = cells.first, TextWidth.columns(of: label) > widths[0]
        else {
          return line(cells)
        }
        return margin + TextWidth.cutFront(label, to: width - indent) + "\n" + line([""] + cells.dropFirst())
      }
    )
  }

  /// The widest columns give way first, until the table fits or no column can give more.
  private func fittedWidths(of rows: [[String]], into available: Int) -> [Int] {
    var widths = columns.indices.map { index in
      let headings = columns[index].heading.split(separator: "\n").map(String.init)
      return (headings + rows.map { $0[index] }).map(TextWidth.columns).max() ?? 0
    }
    var excess = widths.reduce(0, +) - available
    while excess > 0,
      let widest = widths.indices.filter({ columns[$0].alignment != .right }).max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.leastWidth
    {
      let second =
        widths.indices.filter { $0 != widest && columns[$0].alignment != .right }.map { widths[$0] }.max() ?? 0
      let step = min(excess, max(1, widths[widest] - max(second, Self.leastWidth)))
      widths[widest] -= step
      excess -= step
    }
    return widths
  }

  private static func cell(_ text: String, _ alignment: Alignment, _ width: Int) -> String {
    switch alignment {
    case .left:
      let cut = TextWidth.cut(text, to: width)
      return cut + TextWidth.padding(after: cut, to: width)
    case .path:
      let cut = TextWidth.cutFront(text, to: width)
      return cut + TextWidth.padding(after: cut, to: width)
    case .right:
      return TextWidth.padding(after: text, to: width) + text
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
