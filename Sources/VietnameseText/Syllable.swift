internal import Foundation

/// What a Vietnamese syllable may look like: an optional initial consonant and a rhyme, each from a closed list.
///
/// Used to tell sound text from broken text (legacy TCVN3 and VNI encodings, scattered PDF text layers, misread noise).
package enum Syllable {
  /// Whether `word` could be a Vietnamese syllable, whatever its case. Expects composed text.
  package static func isPossible(_ word: some StringProtocol) -> Bool {
    let bare = withoutTone(word.lowercased())
    if rhymes.contains(bare) { return true }
    for length in stride(from: min(3, bare.count - 1), through: 1, by: -1) {
      if initials.contains(String(bare.prefix(length))), rhymes.contains(String(bare.dropFirst(length))) { return true }
    }
    return false
  }

  /// Whether `word` could be a Vietnamese syllable with the tone that it bears: one that ends in p, t, c or ch has the
  /// acute or the dot below.
  package static func isSound(_ word: some StringProtocol) -> Bool {
    guard isPossible(word) else { return false }
    let text = word.lowercased()
    guard let last = text.last, "ptc".contains(last) || text.hasSuffix("ch") else { return true }
    let marks = text.decomposedStringWithCanonicalMapping.unicodeScalars
    return marks.contains("\u{301}") || marks.contains("\u{323}")
  }

  /// Share of the words in letters that are possible syllables, from 0 to 1; nil where there are fewer than `least` words.
  package static func share(in text: String, least: Int = 20) -> Double? {
    var words = 0
    var possible = 0
    for word in text.composed.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      guard word.allSatisfy(\.isLetter) else { continue }
      words += 1
      possible += isPossible(word) ? 1 : 0
    }
    return words < least ? nil : Double(possible) / Double(words)
  }

  private static func withoutTone(_ text: String) -> String {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !tones.contains($0) })
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  private static let initials: Set<String> = Set(
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split(separator: " ").map(String.init))

  private static let rhymes: Set<String> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uôc uôi uôm uôn
    uông uôt uơ uy uya uych uyn uynh uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu ach uit eu
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
