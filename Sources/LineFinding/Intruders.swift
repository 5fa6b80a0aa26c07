/// Finds what reaches into a line from its neighbours: descenders from above, marks of capitals from below, specks.
enum Intruders {
  static func noted(in lines: [FoundLine], strays: [InkBlob]) -> [FoundLine] {
    lines.indices.map { index in
      var line = lines[index]
      let own = line.blobs
      for other in lines.indices where other != index {
        let neighbour = lines[other]
        let x = min(max(line.middle, neighbour.left), neighbour.right)
        guard neighbour.left < line.right, neighbour.right > line.left,
          abs(neighbour.baseline(at: x) - line.baseline(at: x)) < nearest * (line.size + neighbour.size)
        else { continue }
        line.intruders += neighbour.blobs.filter { intrudes($0, into: line, own: own) }
      }
      line.intruders += strays.filter { intrudes($0, into: line, own: own) }
      return line
    }
  }

  /// Within the line's room, and clear of each of its own letters and marks.
  private static func intrudes(_ blob: InkBlob, into line: FoundLine, own: [InkBlob]) -> Bool {
    guard blob.right > line.left - line.size, blob.left < line.right + line.size else { return false }
    let base = line.baseline(at: blob.middle)
    guard blob.bottom > base - room * line.size, blob.top < base + room / 2 * line.size else { return false }
    return !own.contains { $0.touches(blob) }
  }

  /// In em: no strip is cut higher, and half of it not lower.
  private static let room = 1.5
  /// In em of both lines: farther neighbours do not reach.
  private static let nearest = 1.2
}

extension InkBlob {
  /// Whether the boxes of both have a common part.
  func touches(_ other: InkBlob) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
