internal import LineRecognition
internal import Records

extension RecognisedWord {
  /// Without a letter that the network saw twice where one stands: it doubles the wide `Đ` of symbols (`12-NQ/ĐĐU`), and
  /// adds the small letter to a capital (`SYyT`). Only where the word has fewer pieces of ink than letters.
  func withoutDoubledLetter(on blobs: [PixelBox]) -> RecognisedWord {
    let characters = Array(text)
    guard letters.count == characters.count,
      let place = characters.indices.dropFirst().first(where: { Self.isDoubled(characters[$0 - 1], characters[$0]) })
    else { return self }
    let own = blobs.filter { 2 * $0.x + $0.width > 2 * box.x && 2 * $0.x + $0.width < 2 * box.right }
    let highest = own.map(\.height).max() ?? 0
    // Dashes are lower than letters; marks and specks are both low and none.
    let tall = own.filter { 2 * $0.height > highest }.count
    let wanted = characters.filter { $0.isLetter || $0.isNumber || $0 == "/" }.count
    guard tall > 0, tall < wanted else { return self }
    var word = self
    word.text = String(characters[..<place] + characters[(place + 1)...])
    word.letters.remove(at: place)
    return word
  }

  /// The network also knows the eth of Icelandic, which looks the same.
  private static let strokedD: Set<Character> = ["Đ", "đ", "\u{D0}", "\u{F0}"]

  private static func isDoubled(_ first: Character, _ second: Character) -> Bool {
    if strokedD.contains(first) { return strokedD.contains(second) }
    return first.isUppercase && second.isLowercase && first.lowercased() == second.lowercased()
  }
}
