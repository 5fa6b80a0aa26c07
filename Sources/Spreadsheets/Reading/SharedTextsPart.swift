/// Texts that cells name by their numbers (`sharedStrings.xml`).
final class SharedTextsPart: XMLPart {
  private(set) var texts: [String] = []
  private var gathering = TextGathering()
  private var bytes = 0

  func begin(_ element: String, _ attributes: XMLAttributes) { gathering.begin(element) }

  func end(_ element: String) throws(SheetFault) {
    gathering.end(element)
    guard element == "si" else { return }
    let text = gathering.taken()
    bytes += text.utf8.count
    guard bytes <= SheetLimits.texts, texts.count < SheetLimits.cells else { throw .tooLarge(.texts) }
    texts.append(text)
  }

  func take(_ text: String) throws(SheetFault) {
    if !gathering.take(text) { throw .tooLarge(.texts) }
  }
}
