internal import GRDB
internal import Records

/// Other ways in which to look for what was typed, each with what is to be said of it.
struct Variants {
  let typed: String
  let expression: SearchExpression
  /// Pages that were found as it was typed.
  let total: Int
  let db: Database

  /// Where no more pages were found than these, a slip is looked for.
  static let few = 2

  /// Under the old and new names of the places that were named.
  func ofPlaces() -> [(SearchExpression, SearchVariant)] { PlaceNames(expression: expression).variants() }

  /// As it may have been meant.
  func ofSlips() throws -> [(SearchExpression, SearchVariant)] {
    guard total <= Self.few else { return [] }
    let vocabulary = Vocabulary(db: db)
    let lookalikes = try Lookalikes(typed: typed).variants(in: vocabulary)
    if !lookalikes.isEmpty || (expression.number != nil && total > 0) { return lookalikes }
    return try SlipFinder(expression: expression, vocabulary: vocabulary).variants()
  }

  /// As much of it as any page has.
  func ofLess(within filter: PageFilter) throws -> [(SearchExpression, SearchVariant)] {
    guard total == 0 else { return [] }
    return try LeavingOut(expression: expression, filter: filter, vocabulary: Vocabulary(db: db)).variants()
  }
}

/// Old and new names of provinces and communes among the words (`AdministrativeUnit`).
struct PlaceNames {
  let expression: SearchExpression

  /// The longest name, with its kind: `thành phố Bà Rịa - Vũng Tàu`, `xã Nguyễn Việt Khái`.
  private static let longestName = 6
  /// Names that differ in kind and place alone are too many to be meant.
  private static let mostOthers = 6
  private static let mostVariants = 2

  func variants() -> [(SearchExpression, SearchVariant)] {
    var variants: [(SearchExpression, SearchVariant)] = []
    for (clause, runs) in expression.clauses.enumerated() {
      for (place, run) in runs.enumerated() {
        var start = 0
        while start < run.words.count, variants.count < Self.mostVariants {
          let longest = min(Self.longestName, run.words.count - start)
          let found = stride(from: longest, through: 2, by: -1).lazy.compactMap { length in
            unit(run.words[start..<start + length]).map { ($0, start..<start + length) }
          }.first
          guard let (unit, window) = found else {
            start += 1
            continue
          }
          start = window.upperBound
          variants.append((replacing(window, of: run, at: (clause, place), by: unit.others), variant(unit)))
        }
      }
    }
    return variants
  }

  private func variant(_ unit: AdministrativeUnit) -> SearchVariant {
    SearchVariant(
      reason: unit.change == .became ? .newName : .oldNames, typed: unit.name, others: unit.others, total: 0,
      totalIsLowerBound: false)
  }

  /// The unit that the words name; nil where none bears this name with these marks, or too many do.
  private func unit(_ words: ArraySlice<SearchExpression.Word>) -> AdministrativeUnit? {
    let key = words.map(\.folded).joined(separator: " ")
    var units = AdministrativeUnit.units(named: key).filter { unit in
      let exact = SearchExpression.words(of: unit.name).suffix(words.count)
      return exact.count == words.count && zip(words, exact).allSatisfy { !$0.isMarked || $0.exact == $1.exact }
    }
    let typed = " " + expression.words.map(\.folded).joined(separator: " ") + " "
    let named = units.filter { unit in unit.province.map { typed.contains(SearchKey.of($0)) } ?? true }
    if !named.isEmpty { units = named }
    guard var unit = units.first(where: { $0.change == .became }) ?? units.first else { return nil }
    unit.others = units.filter { $0.change == unit.change }.flatMap(\.others).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return unit.others.count <= Self.mostOthers ? unit : nil
  }

  private func replacing(
    _ window: Range<Int>, of run: SearchExpression.Run, at place: (clause: Int, run: Int), by names: [String]
  ) -> SearchExpression {
    var changed = expression
    changed.number = nil
    let (before, after) = (Array(run.words[..<window.lowerBound]), Array(run.words[window.upperBound...]))
    let others = names.map { SearchExpression.words(of: $0) }
    if run.manner == .words, changed.clauses[place.clause].count == 1 {
      var clauses = [others.map { SearchExpression.Run(words: $0, manner: .phrase) }]
      if !before.isEmpty { clauses.insert([SearchExpression.Run(words: before)], at: 0) }
      if !after.isEmpty { clauses.append([SearchExpression.Run(words: after)]) }
      changed.clauses.replaceSubrange(place.clause...place.clause, with: clauses)
    } else {
      let runs = others.map { SearchExpression.Run(words: before + $0 + after, manner: run.manner) }
      changed.clauses[place.clause].replaceSubrange(place.run...place.run, with: runs)
    }
    return changed
  }
}
