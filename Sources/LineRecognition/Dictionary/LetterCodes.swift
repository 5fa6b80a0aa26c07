/// Which class of the network stands for which letter: the component `lstm-recoder`, for models where one class
/// is one letter.
package struct LetterCodes: Sendable {
  /// What `letter(of:)` answers for the blank and for classes that stand for nothing.
  static let noLetter = -1

  /// The classes that may follow in a path, in the order in which they are tried.
  let order: [Int]
  /// The blank: the last class.
  let blank: Int
  private let letters: [Int16]

  /// Reads the component: a count, then for each letter a byte, the length of its code (1 here) and the code.
  ///
  /// Letters 1 and 2 share the blank's code; any other code has one letter.
  package init(_ bytes: ArraySlice<UInt8>, letters: LetterSet, classes: Int) throws(ModelError) {
    var cursor = ByteCursor(bytes)
    guard classes > ColumnChoices.kept, classes <= Int(Int16.max) else { throw .unfamiliar(.codes) }
    guard try cursor.integer(UInt32.self) == letters.count else { throw .damaged }
    blank = classes - 1
    var order: [Int] = []
    var known = [Int16](repeating: Int16(Self.noLetter), count: classes)
    for letter in 0..<letters.count {
      _ = try cursor.integer(UInt8.self)
      guard try cursor.integer(Int32.self) == 1 else { throw .unfamiliar(.codes) }
      let code = Int(try cursor.integer(Int32.self))
      guard known.indices.contains(code) else { throw .damaged }
      guard (code == blank) == (letter == 1 || letter == 2), code == blank || known[code] == Self.noLetter else {
        throw .unfamiliar(.codes)
      }
      if code != blank { known[code] = Int16(letter) }
      if letter != 2 { order.append(code) }
    }
    guard cursor.isAtEnd else { throw .damaged }
    guard order.first == LetterSet.space else { throw .unfamiliar(.codes) }
    self.order = order
    self.letters = known
  }

  /// How many classes there are.
  package var count: Int { letters.count }

  /// The letter of a class; `noLetter` for the blank.
  package func letter(of code: Int) -> Int { Int(letters[code]) }
}
