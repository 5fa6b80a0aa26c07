import CLeptonica
import Foundation
import Records
import Testing
import VietnameseText

@testable import Recognition

/// A sample scan of this project that the tests put into PDF pages in many ways; what it says is what it says by itself.
enum ScannedPaper {
  static let path = Samples.path("hop-02/ho-so-0005-van-phong/guq-03.tif")

  /// Bilevel, 300 dots an inch, A4, level.
  static func bilevel() throws -> PageImage { try reader().decode(path, page: 1) }

  /// Grey, 150 dots an inch.
  static func grey() throws -> PageImage { try bilevel().reduced(by: 2) }

  static func reader() throws -> PageReader { try PageReader(language: "vie", maxMegapixels: 150) }

  /// As the scan itself is read.
  static let text: PageText? = {
    guard let reader = try? reader(), case .read(let text) = reader.read(path, page: 1, careful: false).outcome else {
      return nil
    }
    return text
  }()

  /// Words that stand in this part of the page, from the top.
  static func words(from top: Double = 0, to bottom: Double = 1) throws -> [String] {
    let text = try #require(text)
    let height = Double(text.size.height)
    return text.words.filter { Double($0.box.y) >= top * height && Double($0.box.y + $0.box.height) <= bottom * height }
      .map { bare($0.text) }
  }

  /// Words that stand in this part and nowhere else on the page, long enough to be told from chance.
  static func ownWords(from top: Double, to bottom: Double) throws -> [String] {
    let others = Set(try words(from: 0, to: top) + words(from: bottom, to: 1))
    return try words(from: top, to: bottom).filter { $0.count > 3 && !others.contains($0) }
  }
}

/// What a reader makes of a written PDF.
struct ReadPDF {
  let outcome: PageOutcome
  let measures: PageMeasures?

  init(_ writing: PDFWriting, page: Int = 1, maxMegapixels: Int = 150) throws {
    var reading: PageReading?
    try Samples.withFile("a.pdf", writing.file()) { path in
      let reader = try PageReader(language: "vie", maxMegapixels: maxMegapixels)
      reading = reader.read(path, page: page, careful: false)
    }
    outcome = try #require(reading).outcome
    measures = reading?.measures
  }

  var words: [String] {
    guard case .read(let text) = outcome else { return [] }
    return (text.words + text.stamps.flatMap { $0.lines.flatMap(\.words) }).map { bare($0.text) }
  }

  /// How many of these words were read, each as often as it stands there, from 0 to 1.
  func share(of wanted: [String]) -> Double {
    var left = Dictionary(grouping: words, by: { $0 }).mapValues(\.count)
    let found = wanted.filter { word in
      guard let count = left[word], count > 0 else { return false }
      left[word] = count - 1
      return true
    }
    return Double(found.count) / Double(max(1, wanted.count))
  }

  /// Which of these words were read.
  func found(of unwanted: [String]) -> [String] { unwanted.filter(Set(words).contains) }
}

/// A word without the signs around it.
func bare(_ word: String) -> String { word.trimmingCharacters(in: .punctuationCharacters) }

/// Of the words that a page shows, so many must be read.
let enough = 0.95

/// The whole page of points, as the matrix of a picture that fills it.
let wholePage = "595.28 0 0 841.89 0 0 cm"
