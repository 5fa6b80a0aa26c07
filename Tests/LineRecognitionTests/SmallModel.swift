import LineRecognition

/// A model of a few letters and words, written out as the components of a model file are.
struct SmallModel {
  /// Space, "joined" and "broken", then these.
  static let written: [Character] = ["a", "b", "c", "d", "e", "1", "2", "."]
  /// The space, the written letters and the blank.
  static let classes = written.count + 2
  static let blank = classes - 1

  static var letterBytes: [UInt8] {
    var text = "\(written.count + 3)\nNULL 0 Common 0\nJoined 7 0 Latin 1 0 1 Joined\n|Broken|0|1 f 0 Common 2 10 2 x\n"
    for letter in written { text += "\(letter) \(letter.isNumber ? "8" : "3") 0 Latin 0 0 0 \(letter)\n" }
    return [UInt8](text.utf8)
  }

  static var codeBytes: [UInt8] {
    var bytes = little(UInt32(written.count + 3))
    for letter in 0..<written.count + 3 {
      let code = letter == 0 ? 0 : letter < 3 ? blank : letter - 2
      bytes += [1] + little(Int32(1)) + little(Int32(code))
    }
    return bytes
  }

  /// A dictionary of words, each a list of letters by their number.
  static func graphBytes(_ words: [[Int]]) -> [UInt8] {
    var nodes: [[Int: (target: Int, ends: Bool)]] = [[:]]
    for word in words {
      var node = 0
      for (place, letter) in word.enumerated() {
        let isLast = place == word.count - 1
        var edge = nodes[node][letter] ?? (0, false)
        if isLast { edge.ends = true }
        if !isLast, edge.target == 0 {
          nodes.append([:])
          edge.target = nodes.count - 1
        }
        nodes[node][letter] = edge
        node = edge.target
      }
    }
    let first = nodes.indices.map { nodes[..<$0].reduce(0) { $0 + $1.count } }
    var edges: [UInt64] = []
    for node in nodes {
      let letters = node.keys.sorted()
      for letter in letters {
        guard let edge = node[letter] else { continue }
        let flags = (letter == letters.last ? 1 : 0) | (edge.ends ? 4 : 0)
        // 11 letters and one more: four bits.
        edges.append(UInt64(letter | flags << 4 | first[edge.target] << 7))
      }
    }
    return little(Int16(42)) + little(Int32(written.count + 3)) + little(Int32(edges.count)) + edges.flatMap(little)
  }

  static func letters(_ text: String) -> [Int] { text.map { (written.firstIndex(of: $0) ?? -3) + 3 } }

  /// A decoder that knows these words, numbers of up to two digits, and a full stop after either.
  static func decoder(words: [String]) throws(ModelError) -> LineDecoder {
    let letters = try LetterSet(letterBytes)
    let stop = Self.letters(".")
    return LineDecoder(
      letters, try LetterCodes(codeBytes[...], letters: letters, classes: classes),
      try Dictionaries(
        words: WordGraph(graphBytes(words.map(Self.letters))[...], letters: letters),
        numbers: WordGraph(graphBytes([[0], [0, 0]])[...], letters: letters),
        punctuation: WordGraph(graphBytes([[0], [0] + stop])[...], letters: letters), letters: letters))
  }

  /// A line of columns, each giving probabilities of some characters; the rest goes to the blank.
  static func output(_ columns: [[Character: Float]]) -> LineOutput {
    var probabilities = [Float](repeating: 0, count: columns.count * classes)
    for (index, column) in columns.enumerated() {
      for (character, probability) in column {
        let code = character == " " ? 0 : (written.firstIndex(of: character) ?? 0) + 1
        probabilities[index * classes + code] = probability
      }
      probabilities[index * classes + blank] = 1 - column.values.reduce(0, +)
    }
    return LineOutput(columns: columns.count, classes: classes, probabilities: probabilities)
  }

  static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * Number($0))) }
  }
}
