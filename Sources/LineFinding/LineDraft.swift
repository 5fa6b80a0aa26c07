/// A piece of a line while it is being put together.
struct LineDraft {
  private(set) var letters: [InkBlob]
  var marks: [InkBlob] = []
  private(set) var fit: BaselineFit
  private(set) var type: TypeSize
  private(set) var left: Double
  private(set) var right: Double
  /// From the first to the last letter, without marks beside them.
  private(set) var lettersLeft: Double
  private(set) var lettersRight: Double
  /// In pixels (em); settled when the page's body size is known.
  var size: Double

  init?(_ letters: [InkBlob]) {
    guard let fit = BaselineFit(letters), let type = TypeSize(letters, on: fit.baseline) else { return nil }
    self.letters = letters
    self.fit = fit
    self.type = type
    lettersLeft = letters.map(\.left).min() ?? 0
    lettersRight = letters.map(\.right).max() ?? 0
    left = lettersLeft
    right = lettersRight
    size = type.size(body: nil)
  }

  func baseline(at x: Double) -> Double { fit.baseline.height(at: x) }

  mutating func add(_ mark: InkBlob) {
    marks.append(mark)
    left = min(left, mark.left)
    right = max(right, mark.right)
  }

  /// Adds a letter, which does not change where the line lies.
  mutating func take(_ letter: InkBlob) {
    letters.append(letter)
    left = min(left, letter.left)
    right = max(right, letter.right)
    lettersLeft = min(lettersLeft, letter.left)
    lettersRight = max(lettersRight, letter.right)
  }

  /// Takes a letter away, which does not change where the line lies.
  mutating func drop(_ letter: InkBlob) { letters.removeAll { $0 == letter } }

  /// This piece and another as one.
  func joined(with other: LineDraft) -> LineDraft? {
    var both = LineDraft(letters + other.letters)
    both?.marks = marks + other.marks
    if let first = both { both?.left = min(first.left, left, other.left) }
    if let first = both { both?.right = max(first.right, right, other.right) }
    both?.size = fit.support >= other.fit.support ? size : other.size
    return both
  }

  /// Whether a point lies in the band that letters of this line and their marks may reach.
  func reaches(height: Double, at x: Double) -> Bool {
    let base = baseline(at: x)
    return height >= base - Self.highest * size && height <= base + Self.lowest * size
  }

  /// In em. A capital with two marks is 1.0 high, a dot below hangs 0.2 down, a descender 0.22.
  static let highest = 1.1
  static let lowest = 0.36
}
