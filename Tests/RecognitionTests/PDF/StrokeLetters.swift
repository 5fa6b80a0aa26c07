/// Capital letters drawn as strokes, for marks that tests put on pages without any font: 100 units high.
enum StrokeLetters {
  private typealias Stroke = [(x: Int, y: Int)]

  private static let shapes: [Character: (width: Int, strokes: [Stroke])] = [
    "M": (92, [[(8, 0), (8, 100), (46, 24), (84, 100), (84, 0)]]),
    "A": (84, [[(4, 0), (42, 100), (80, 0)], [(18, 34), (66, 34)]]),
    "Ậ": (
      84,
      [
        [(4, 0), (42, 100), (80, 0)], [(18, 34), (66, 34)], [(22, 116), (42, 138), (62, 116)], [(42, -30), (42, -20)],
      ]
    ),
    "À": (84, [[(4, 0), (42, 100), (80, 0)], [(18, 34), (66, 34)], [(26, 140), (50, 118)]]),
    "T": (80, [[(2, 94), (78, 94)], [(40, 0), (40, 100)]]),
    "L": (70, [[(10, 100), (10, 6), (66, 6)]]),
    "K": (84, [[(10, 0), (10, 100)], [(76, 100), (12, 42)], [(30, 58), (80, 0)]]),
    "I": (28, [[(14, 0), (14, 100)]]),
    "Ế": (
      72,
      [
        [(66, 94), (10, 94), (10, 6), (66, 6)], [(10, 52), (58, 52)], [(18, 114), (38, 132), (58, 114)],
        [(54, 138), (72, 156)],
      ]
    ),
    "N": (84, [[(10, 0), (10, 100), (74, 0), (74, 100)]]),
    "H": (84, [[(10, 0), (10, 100)], [(74, 0), (74, 100)], [(10, 52), (74, 52)]]),
    " ": (44, []),
  ]

  /// Operators that stroke the word from its baseline on, `height` points high; `ink` is a colour (three numbers).
  static func paths(_ word: String, height: Double, ink: String) -> String {
    var (left, source) = (0, "")
    for letter in word {
      guard let shape = shapes[letter] else { continue }
      for stroke in shape.strokes {
        for (index, point) in stroke.enumerated() {
          source += "\(left + point.x) \(point.y) \(index == 0 ? "m" : "l") "
        }
        source += "S\n"
      }
      left += shape.width + 16
    }
    return "q \(ink) RG \(height / 100) 0 0 \(height / 100) 0 0 cm 19 w 1 J 0 j \(source) Q"
  }

  static func width(_ word: String, height: Double) -> Double {
    Double(word.reduce(0) { $0 + (shapes[$1]?.width ?? 0) + 16 } - 16) * height / 100
  }

  /// A font of these letters: codes from 1 in the order of `letters`. Gives its object and the codes of the word.
  static func font(for word: String, in writing: inout PDFWriting) -> (reference: String, codes: String) {
    let letters = Array(Set(word)).sorted()
    var (names, procedures, widths) = ("", "", "")
    for (index, letter) in letters.enumerated() {
      let width = (shapes[letter]?.width ?? 0) + 16
      let glyph = writing.stream("", "\(width) 0 d0 " + strokes(of: letter))
      names += "/g\(index) "
      procedures += "/g\(index) \(glyph) "
      widths += "\(width) "
    }
    let pairs = letters.enumerated().map { index, letter in
      "<0\(index + 1)> <\(letter.unicodeScalars.map { hex($0.value) }.joined())>"
    }
    let table = writing.stream(
      "",
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /a def /CMapType 2 def\n"
        + "1 begincodespacerange <00> <FF> endcodespacerange\n\(pairs.count) beginbfchar\n"
        + pairs.joined(separator: "\n") + "\nendbfchar endcmap end end")
    let reference = writing.add(
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 -40 120 160] /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 1 "
        + "/LastChar \(letters.count) /Widths [\(widths)] /Resources << >> /CharProcs << \(procedures) >> "
        + "/Encoding << /Differences [1 \(names)] >> /ToUnicode \(table) >>")
    let codes = word.map { letter in "0\((letters.firstIndex(of: letter) ?? 0) + 1)" }.joined()
    return (reference, codes)
  }

  private static func strokes(of letter: Character) -> String {
    "19 w "
      + (shapes[letter]?.strokes ?? []).map { stroke in
        stroke.enumerated().map { "\($1.x) \($1.y) \($0 == 0 ? "m" : "l")" }.joined(separator: " ") + " S"
      }.joined(separator: "\n")
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
