internal import Records
internal import VietnameseText

/// A line of a signer's office, read against the offices that there are: `KT. GIÁM ĐỐC`, `TRƯỞNG PHÒNG TỔ CHỨC`.
///
/// Seals and pens lie on these lines. What they leave is letters of the ring between the words ("PHÓ Z{ GIÁM GIÁM Đ ĐỐC"),
/// words that lost their beginning ("Ó GIÁM ĐỐC"), and a sign that is none ("ẤT, GIÁM ĐỐC").
struct OfficeLine: Sendable {
  let piece: Piece
  /// `KT.`, `T/M`: as printed, with the stop that was lost; nil where there is none or it cannot be made out.
  let sign: String?
  /// Something stands before the office that is no sign.
  let hasScrap: Bool
  let office: Offices.Office
  /// The office as the paper spells it: Uỷ and Ủy are both right.
  let spelling: String
  /// What stands behind the office: whose it is.
  let rest: [ReadWord]
  /// 0 to 1: how much of the office was read.
  let likeness: Double

  /// Reads a line; nil where no office stands in it.
  ///
  /// - Parameter least: likeness from which an office is believed, 0 to 1.
  init?(_ piece: Piece, least: Double = OfficeLine.leastLikeness) {
    guard piece.letters >= 2, piece.words.count <= Self.mostWords else { return nil }
    let tokens = Self.tokens(of: piece)
    guard tokens.contains(where: { Offices.vocabulary.contains($0.bare) }) else { return nil }
    let (sign, from) = Self.sign(before: tokens)
    var best: Match?
    for start in from..<min(from + 3, tokens.count) {
      for office in Match.offices(beginningWith: tokens[start]) {
        guard let match = Match(office, in: tokens, from: start), match.likeness >= least else { continue }
        // Behind something that cannot be made out only a whole office counts.
        if start > from, match.likeness < 0.85 || office.words.count < 2 { continue }
        // A sign has three letters at most.
        if start > from, office.isBody, tokens[from..<start].contains(where: { $0.bare.count > 3 }) { continue }
        let passed = tokens[from..<start].reduce(0) { $0 + (Offices.vocabulary.contains($1.bare) ? 4 : Self.skipped) }
        if match.rank - passed > best?.rank ?? 0 {
          best = match
          best?.rank -= passed
        }
      }
    }
    guard let best else { return nil }
    self.piece = piece
    self.sign = sign
    hasScrap = sign == nil && (best.start > 0 || Self.beginsWithStrokes(piece))
    office = best.office
    spelling = best.spelling
    rest = Self.qualifier(Array(tokens[best.end...]))
    likeness = best.likeness
  }

  /// 0 to 1: of the words behind the office, the least sure; of the office itself, how much was read.
  var confidence: Double {
    let behind = rest.map(\.confidence).min() ?? 1
    let read = likeness >= 0.99 ? max(piece.confidence, Self.wholeOffice) : piece.confidence * likeness
    return min(read, behind) * (hasScrap ? 0.7 : 1)
  }

  /// Likeness from which a line is an office: one letter in four may be lost (`domain/records-rules.md` §7).
  static let leastLikeness = 0.72
  /// Words of a line that names an office, at most.
  private static let mostWords = 14
  /// What an office is sure to at least of which every letter stands there: there are few offices.
  private static let wholeOffice = 0.85
  /// What a word before an office costs, in letters.
  private static let skipped = 1.5

  /// The sign that a line begins with, and where the office may begin.
  private static func sign(before tokens: [ReadWord]) -> (sign: String?, from: Int) {
    guard tokens.count >= 2 else { return (nil, 0) }
    let first = tokens[0]
    if Offices.signs.contains(first.bare) { return (printed(sign: first), 1) }
    let pair = first.bare + tokens[1].bare
    if tokens.count >= 3, first.bare.count == 1, tokens[1].bare.count <= 2, Offices.signs.contains(pair) {
      return (pair.uppercased().map(String.init).joined(separator: "/"), 2)
    }
    return (nil, 0)
  }

  /// `T/M` and `TM/` as they are printed; all others with a stop.
  private static func printed(sign: ReadWord) -> String {
    let letters = sign.bare.uppercased()
    guard sign.text.contains("/" as Character), letters.count == 2 else { return letters + "." }
    return sign.text.hasSuffix("/") ? letters + "/" : letters.map(String.init).joined(separator: "/")
  }

  /// Whether a pen or a ring left what may have been letters before the first word: "#/ GIÁM ĐỐC". Dashes, points and brackets
  /// are specks.
  private static func beginsWithStrokes(_ piece: Piece) -> Bool {
    piece.words.prefix { $0.bare.isEmpty }.contains { $0.text.contains { "#/|\\{}$&%€£+=".contains($0) } }
  }

  /// The words, taken apart where a stop has glued two: "KT.GIÁM", "T;GIÁM".
  private static func tokens(of piece: Piece) -> [ReadWord] {
    piece.words.flatMap { word -> [ReadWord] in
      // "TM/UBND": a sign and what is signed for.
      let stroke = word.text.split(separator: "/", maxSplits: 1).map(String.init)
      if stroke.count == 2, Offices.signs.contains(String(stroke[0].folded)) {
        return [stroke[0] + "/", stroke[1]].map { ReadWord(text: $0, box: word.box, confidence: word.confidence) }
      }
      let parts = word.text.split(whereSeparator: { ".;:,".contains($0) }).map(String.init)
      guard parts.count > 1, parts.filter({ $0.contains(where: \.isLetter) }).count > 1 else {
        return word.bare.isEmpty ? [] : [word]
      }
      return parts.filter { $0.contains(where: \.isLetter) }.map {
        ReadWord(text: $0, box: word.box, confidence: word.confidence)
      }
    }
  }

  /// The words behind an office without what a seal's ring or a pen left behind them.
  private static func qualifier(_ words: [ReadWord]) -> [ReadWord] {
    var words = words[...]
    while let last = words.last, isScrap(last) { words.removeLast() }
    guard words.count == 2, let box = PixelBox.around(words.map(\.box)),
      FuzzyMatching.distance(words.map(\.bare).joined(), "thuongtruc", limit: 2) != nil
    else { return Array(words) }
    let confidence = words.reduce(0) { $0 + $1.confidence } / 2
    return [ReadWord(text: "THƯỜNG TRỰC", box: box, confidence: confidence)]
  }

  private static func isScrap(_ word: ReadWord) -> Bool {
    let letters = word.text.filter(\.isLetter)
    if letters.count <= 1 || word.confidence < 0.35 { return true }
    return letters.count <= 2 && word.confidence < 0.7 && !Syllable.isPossible(letters.lowercased())
  }
}

/// An office laid over the words of a line.
private struct Match {
  let office: Offices.Office
  let start: Int
  /// Behind the last word that the office took.
  let end: Int
  let likeness: Double
  let spelling: String
  /// Letters that agree, less those that do not; the greatest is meant.
  var rank: Double

  /// The offices that a line may name whose first word is `token`, or what is left of it.
  static func offices(beginningWith token: ReadWord) -> [Offices.Office] {
    Offices.byFirstWord.flatMap { word, offices in
      if edits(token.bare, word, isFirst: true, isLast: false) != nil { return offices }
      // Words that were run together: "BANCHẤP HÀNH".
      return token.bare.hasPrefix(word) ? offices : []
    }
  }

  /// Lays the office's words over `tokens` in their order, passing over what stands between them.
  init?(_ office: Offices.Office, in tokens: [ReadWord], from start: Int) {
    var cost = 0.0
    var index = start
    var spelt = office.name.split(separator: " ").map(String.init)
    var joined = false
    for (place, word) in office.words.enumerated() {
      if joined {
        joined = false
        continue
      }
      if place + 1 < office.words.count, index < tokens.count,
        FuzzyMatching.distance(tokens[index].bare, word + office.words[place + 1], limit: 1) != nil
      {
        joined = true
        index += 1
        continue
      }
      let isLast = place == office.words.count - 1 && place > 0
      guard let step = Self.step(to: word, of: office, isFirst: place == 0, isLast: isLast, in: tokens, from: index)
      else { return nil }
      cost += step.cost
      index = step.end
      let printed = tokens[index - 1].text.uppercased()
      if printed.withCanonicalTone == spelt[place].withCanonicalTone { spelt[place] = printed }
      if cost > Double(office.joined.utf8.count) * 0.4 { return nil }
    }
    let letters = Double(office.joined.utf8.count)
    self.office = office
    self.start = start
    spelling = spelt.joined(separator: " ")
    end = index
    likeness = 1 - cost / letters
    rank = letters * likeness * likeness
  }

  /// The cheapest way to find a word at `from` or behind what may be passed over.
  private static func step(
    to word: String, of office: Offices.Office, isFirst: Bool, isLast: Bool, in tokens: [ReadWord], from: Int
  ) -> (cost: Double, end: Int)? {
    var best: (cost: Double, end: Int)?
    var passed = 0.0
    for index in from..<min(from + (isFirst ? 1 : 4), tokens.count) {
      for length in 1...2 where index + length <= tokens.count {
        let read = length == 1 ? tokens[index].bare : tokens[index].bare + tokens[index + 1].bare
        guard let edits = edits(read, word, isFirst: isFirst && length == 1, isLast: isLast && length == 1) else {
          continue
        }
        // A ring that doubles a word ("GIÁM GIÁM") leaves the better one.
        let cost = passed + edits
        if cost < best?.cost ?? .infinity { best = (cost, index + length) }
      }
      passed += price(of: tokens[index], in: office)
    }
    return best
  }

  /// Letters in which the two differ; nil from half the word on. A first word may have lost its beginning, a last one its
  /// end.
  private static func edits(_ read: String, _ word: String, isFirst: Bool, isLast: Bool) -> Double? {
    if read == word { return 0 }
    if isLast, word.hasPrefix(read), !read.isEmpty { return 1 }
    if isFirst, word.count <= 3, read.count == word.count - 2 || read.count == word.count - 1, word.hasSuffix(read) {
      return 1
    }
    let limit = max(1, word.utf8.count / 2)
    guard let edits = FuzzyMatching.distance(read, word, limit: limit), edits < word.utf8.count else { return nil }
    return word.utf8.count <= 2 || word.utf8.count == 3 && edits > 1 ? nil : Double(edits)
  }

  /// What passing over a word costs: little for scraps, and for words of the office that a ring has doubled.
  private static func price(of token: ReadWord, in office: Offices.Office) -> Double {
    if office.words.contains(token.bare) || token.confidence < 0.3 { return 0.5 }
    return token.bare.count <= 2 && !Offices.vocabulary.contains(token.bare) ? 0.5 : 3
  }
}
