import Testing

@testable import LineRecognition

@Suite struct `Looking up words in a model` {
  let letters: LetterSet
  let words: WordGraph

  init() throws {
    let data = try InstalledModel.data()
    letters = try LetterSet(#require(data[.characters]))
    words = try WordGraph(#require(data[.words]), letters: letters)
  }

  private func contains(_ word: String) -> Bool {
    var edge = WordGraph.none
    for character in word {
      guard let letter = (0..<letters.count).first(where: { letters.text(of: $0) == String(character) }) else {
        return false
      }
      edge = words.edge(for: letter, after: edge)
      if edge == WordGraph.none { return false }
    }
    return edge != WordGraph.none && words.endsWord(edge)
  }

  @Test(arguments: ["nhân", "dân", "quyết", "định", "nghị", "trường", "và", "Hà", "Nam"])
  func `finds words of the language`(word: String) {
    #expect(contains(word))
  }

  @Test(arguments: ["nhânn", "quyế", "xqz", "zân"])
  func `does not find what is no word`(word: String) {
    #expect(!contains(word))
  }

  @Test func `follows a word with a full stop after it`() throws {
    let data = try InstalledModel.data()
    let dictionaries = try Dictionaries(
      words: words, numbers: WordGraph(#require(data[.numbers]), letters: letters),
      punctuation: WordGraph(#require(data[.punctuation]), letters: letters), letters: letters)
    var positions = [DictionaryPosition.start]
    var active = 0..<1
    var found: [WordKind] = []
    var ends: [Bool] = []
    for character in "dân." {
      let letter = try #require((0..<letters.count).first { letters.text(of: $0) == String(character) })
      let first = positions.count
      let (kind, mayEnd) = dictionaries.follow(letter, from: active, in: &positions)
      active = first..<positions.count
      found.append(kind)
      ends.append(mayEnd)
    }
    #expect(found == [.word, .word, .word, .word])
    #expect(ends.suffix(2) == [true, true])
  }
}
