internal import LineRecognition
internal import Records

extension RecognisedWord {
  /// With a full stop for a comma at its end where the network took both for possible and the ink is a dot that stands on
  /// the line: at the end of a line, with white behind it, it cannot tell them apart. `baseline` and `em` in pixels.
  func withFullStop(on blobs: [PixelBox], baseline: Double, em: Double) -> RecognisedWord {
    guard let last = letters.last, last.chosen.text == ",", text.hasSuffix(","),
      last.second?.text == "." || last.third?.text == ".",
      let ink = blobs.filter({ $0.x < box.right && $0.right > box.x }).max(by: { $0.right < $1.right }),
      Double(ink.height) <= Self.dot * em, Double(ink.height) <= Self.roundness * Double(ink.width),
      Double(ink.bottom) - baseline <= Self.hang * em
    else { return self }
    var word = self
    word.text = String(text.dropLast()) + "."
    return word
  }

  /// In em: a full stop of common type is 0.11 high, a comma 0.25.
  private static let dot = 0.18
  /// A comma is twice as high as wide.
  private static let roundness = 1.4
  /// In em: a comma hangs 0.14 below the line.
  private static let hang = 0.08
}
