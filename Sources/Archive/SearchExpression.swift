internal import Records
internal import VietnameseText

/// What a person typed, as words: neighbours in runs, those in double quotes as phrases; `OR` between two of them, and a
/// dash before what must not be found.
///
/// Nothing that is typed is wrong: a sign that makes no sense where it stands is no sign.
struct SearchExpression: Hashable {
  /// Words that were typed beside each other.
  struct Run: Hashable {
    var words: [SyllableForm]
    /// They were typed in quotes, and must stand together.
    var isPhrase: Bool
  }

  /// Of each clause, one of the runs must be found.
  private(set) var clauses: [[Run]] = []
  /// None of these may be found.
  private(set) var without: [Run] = []
  /// The first day that was typed, as `14/11/2025` or `ngày 14 tháng 11 năm 2025`.
  let date: RecordDate?

  /// All runs that may be found.
  var runs: [Run] { clauses.flatMap(\.self) }

  /// Neighbours as the index has them.
  static func pair(_ first: String, _ second: String) -> String { "\(first)_\(second)" }

  /// Nobody types more; a page that was pasted is searched by its beginning.
  static let mostWords = 64
  private static let mostCharacters = 64 * 32

  init(_ typed: String) {
    date = Self.date(in: typed.prefix(Self.mostCharacters))
    var left = Self.mostWords
    var isAlternative = false
    for part in Self.parts(of: typed) {
      guard part.kind != .or else {
        isAlternative = true
        continue
      }
      let run = Run(words: part.text.syllables(limit: left), isPhrase: part.kind != .words)
      left -= run.words.count
      guard !run.words.isEmpty else { continue }
      if part.kind == .without {
        without.append(run)
      } else if isAlternative, !clauses.isEmpty {
        clauses[clauses.count - 1].append(run)
      } else {
        clauses.append([run])
      }
      isAlternative = false
    }
    // With nothing to leave it out of, what stands behind a dash is looked for.
    if clauses.isEmpty { (clauses, without) = (without.map { [Run(words: $0.words, isPhrase: false)] }, []) }
  }

  private enum PartKind { case words, phrase, without, or }

  private static let or: Set<String> = ["OR", "HOẶC"]

  /// Words between the signs, in quotes, behind a dash. A last quote without a partner is taken for a slip.
  private static func parts(of typed: String) -> [(text: String, kind: PartKind)] {
    let cut = typed.prefix(mostCharacters).split(omittingEmptySubsequences: false) { "\"“”„".contains($0) }
    let balanced = cut.count.isMultiple(of: 2) ? cut.count - 1 : cut.count
    var parts: [(text: String, kind: PartKind)] = []
    var excludesNext = false
    for (index, text) in cut.enumerated() {
      if !index.isMultiple(of: 2), index < balanced {
        parts.append((String(text), excludesNext ? .without : .phrase))
        excludesNext = false
        continue
      }
      var words: [Substring] = []
      let pieces = text.split(whereSeparator: \.isWhitespace)
      for (place, piece) in pieces.enumerated() {
        let isLast = place == pieces.count - 1
        if or.contains(piece.uppercased().composed), piece == piece.uppercased()[...] {
          parts.append((words.joined(separator: " "), .words))
          parts.append(("", .or))
          words = []
        } else if piece == "-", isLast, text.last == "-", index + 1 < balanced {
          excludesNext = true
        } else if piece.first == "-", piece.dropFirst().first?.isLetter == true {
          parts.append((words.joined(separator: " "), .words))
          parts.append((String(piece.dropFirst()), .without))
          words = []
        } else {
          words.append(piece)
        }
      }
      parts.append((words.joined(separator: " "), .words))
    }
    return parts
  }

  private static func date(in typed: Substring) -> RecordDate? {
    let numbers = /(\d{1,2})\s*[\/.-]\s*(\d{1,2})\s*[\/.-]\s*(\d{4})/
    if let found = typed.firstMatch(of: numbers), let day = Int(found.1), let month = Int(found.2),
      let year = Int(found.3)
    {
      return RecordDate(year: year, month: month, day: day)
    }
    let words = String(typed).syllables(limit: mostWords).map(\.folded)
    for start in words.indices.dropLast(5)
    where words[start] == "ngay" {
      guard words[start + 2] == "thang", words[start + 4] == "nam", let day = Int(words[start + 1]),
        let month = Int(words[start + 3]), let year = Int(words[start + 5])
      else { continue }
      return RecordDate(year: year, month: month, day: day)
    }
    return nil
  }
}
