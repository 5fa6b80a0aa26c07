internal import Glibc

/// The classes that are worth trying in a column, with their certainties.
///
/// The best two and the blank are tried first, then the other three of the best five, then all others, each group only
/// while no path goes on with the groups before.
struct ColumnChoices {
  enum Group: UInt8, CaseIterable {
    case best, good, rest
  }

  struct Choice: Ranked {
    var code: Int
    var probability: Float
    var rank: Float { probability }
  }

  /// How many classes are looked at (Tesseract's beam width).
  static let kept = 5
  /// The certainty of what is next to impossible.
  static let worstCertainty: Float = -20
  /// Added to every certainty, to give the dictionaries a chance (Tesseract's `kCertOffset`).
  private static let offset = -0.085

  let codes: LetterCodes
  /// The best classes of all columns so far, `kept` for each, the best first.
  private(set) var history: [Choice] = []
  private(set) var best = -1
  private(set) var second = -1

  private let leastProbability: Float
  private var heap = WorstFirstHeap<Choice>(capacity: kept + 1)
  private var groups: [Group]
  private var alone: [Float]
  private var withBlank: [Float]
  private var withPartner: [Float]
  /// The place of each class in the order of trial.
  private let places: [Int]
  private var tried: [[Int]] = [[], [], []]

  init(_ codes: LetterCodes) {
    self.codes = codes
    leastProbability = expf(Self.worstCertainty)
    groups = Array(repeating: .rest, count: codes.count)
    alone = Array(repeating: 0, count: codes.count)
    withBlank = alone
    withPartner = alone
    var places = Array(repeating: 0, count: codes.count)
    for (place, code) in codes.order.enumerated() { places[code] = place }
    self.places = places
  }

  /// Makes ready for another line.
  mutating func removeAll() {
    forgetLastColumn()
    history.removeAll(keepingCapacity: true)
  }

  func group(of code: Int) -> Group { groups[code] }

  /// The classes of a group, in the order of trial.
  func tried(_ group: Group) -> [Int] { tried[Int(group.rawValue)] }

  /// The certainty of a class by itself.
  func certainty(of code: Int) -> Float { alone[code] }

  /// The certainty of a class or the blank; only for the best two.
  func certaintyWithBlank(of code: Int) -> Float { withBlank[code] }

  /// The certainty of a class, the blank or the other one of the best two; only for the best two.
  func certaintyWithPartner(of code: Int) -> Float { withPartner[code] }

  /// Looks at the column whose probabilities begin at `start`.
  mutating func look(at probabilities: [Float], from start: Int) {
    forgetLastColumn()
    rankBest(probabilities, from: start)
    groups[codes.blank] = .best
    for index in tried.indices { tried[index].removeAll(keepingCapacity: true) }
    tried[0].append(codes.blank)
    for choice in history.suffix(Self.kept) {
      alone[choice.code] = certainty(choice.probability)
      if choice.code != codes.blank { tried[Int(groups[choice.code].rawValue)].append(choice.code) }
    }
    let blank = probabilities[start + codes.blank]
    alone[codes.blank] = certainty(blank)
    for (code, other) in [(best, second), (second, best)] {
      let probability = probabilities[start + code] + blank
      withBlank[code] = certainty(probability)
      withPartner[code] = certainty(probability + probabilities[start + other])
    }
    for index in 0..<2 { tried[index].sort { places[$0] < places[$1] } }
  }

  /// Looks at the classes beyond the best ones, too.
  mutating func lookAtRest(of probabilities: [Float], from start: Int) {
    for code in codes.order where groups[code] == .rest {
      alone[code] = certainty(probabilities[start + code])
      tried[2].append(code)
    }
  }

  private mutating func forgetLastColumn() {
    for choice in history.suffix(Self.kept) { groups[choice.code] = .rest }
  }

  private mutating func rankBest(_ probabilities: [Float], from start: Int) {
    for code in 0..<codes.count {
      let probability = probabilities[start + code]
      if heap.admits(probability, width: Self.kept) {
        heap.push(Choice(code: code, probability: probability), width: Self.kept)
      }
    }
    let first = history.count
    while let choice = heap.popWorst() {
      groups[choice.code] = heap.count > 1 ? .good : .best
      if heap.count == 1 { second = choice.code }
      if heap.count == 0 { best = choice.code }
      history.append(choice)
    }
    history[first...].reverse()
  }

  private func certainty(_ probability: Float) -> Float {
    Float(Double(probability > leastProbability ? logf(probability) : Self.worstCertainty) + Self.offset)
  }
}
