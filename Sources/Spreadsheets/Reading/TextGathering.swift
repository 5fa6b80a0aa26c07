/// A text as shared strings and cells have it: plain, or in runs of different type; readings above East Asian letters are left out.
struct TextGathering {
  private(set) var text = ""
  private var isInText = false
  private var isInReading = false

  mutating func begin(_ element: String) {
    switch element {
    case "t": isInText = true
    case "rPh": isInReading = true
    default: break
    }
  }

  mutating func end(_ element: String) {
    switch element {
    case "t": isInText = false
    case "rPh": isInReading = false
    default: break
    }
  }

  /// False where the text would be longer than a cell's can be.
  mutating func take(_ piece: String) -> Bool {
    guard isInText, !isInReading else { return true }
    text += piece
    // A cell's units are UTF-16; each takes three bytes at most. Marks for control characters are seven bytes for one.
    return text.utf8.count <= 7 * SheetLimits.cellText
  }

  /// The text, of which nothing is kept here.
  mutating func taken() -> String {
    defer { text = "" }
    return EscapedText.read(text)
  }
}
