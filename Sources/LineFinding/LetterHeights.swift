/// Which blobs of a page are letters, judged by the commonest height among them.
struct LetterHeights {
  /// The commonest height of a blob of a letter's size, in pixels: mostly that of an `x`.
  let common: Double

  /// Nil where nothing on the page has a letter's size. `smallest` is the least height of a letter in pixels.
  init?(_ blobs: [InkBlob], smallest: Double, largest: Double) {
    var counts = [Double](repeating: 0, count: Int(largest) + 3)
    for blob in blobs where blob.height >= smallest && blob.height <= largest && blob.width <= 4 * blob.height {
      // Weighed by size: specks are many.
      counts[Int(blob.height.rounded())] += blob.height * blob.height
    }
    let smooth = counts.indices.map { index in
      counts[max(0, index - 1)...min(counts.count - 1, index + 1)].reduce(0, +)
    }
    guard let best = smooth.indices.max(by: { smooth[$0] < smooth[$1] }), smooth[best] > 0 else { return nil }
    common = max(Double(best), 1)
  }

  /// Letters, several letters that touch, capitals of a title; neither marks and specks nor rules, frames and pictures.
  func isLetter(_ blob: InkBlob) -> Bool {
    blob.height >= Self.least * common && blob.height <= Self.most * common && blob.width <= Self.widest * common
      && blob.width <= Self.flattest * blob.height
  }

  /// A dot, a mark above or below a letter, a comma, a dash, part of a broken letter.
  func isMark(_ blob: InkBlob) -> Bool {
    !isLetter(blob) && blob.height < Self.most * common && blob.width <= Self.longestDash * common
      && max(blob.width, blob.height) >= 2
  }

  // In heights of an `x`. A capital with two marks of a title half as large again as the body is 3.3 high; lines that
  // touch are 3.7 and more.
  private static let least = 0.55
  private static let most = 3.4
  private static let widest = 30.0
  private static let flattest = 12.0
  private static let longestDash = 6.0
}
