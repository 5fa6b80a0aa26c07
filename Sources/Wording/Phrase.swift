/// A sentence, a heading or a term that a person reads, in both languages.
///
/// What changes stands in braces: `{path}` is filled in, `{count|page|pages}` chooses the second form unless the count
/// is one. The switches of each enum are its two tables: the compiler sees to it that neither lacks a phrase.
package protocol Phrase: Hashable, Sendable, CaseIterable {
  var vietnamese: String { get }
  var english: String { get }
}

/// What is put in the place of a placeholder.
package enum Filling: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case text(String)
  case count(Int)

  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .count(value) }
}

extension Phrase {
  package func template(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

extension Language {
  /// `phrase` in this language. A placeholder for which nothing was given stays visible, braces and all.
  package func say(_ phrase: some Phrase, _ fillings: KeyValuePairs<String, Filling> = [:]) -> String {
    Template(phrase.template(in: self)).filled { name, forms in
      guard let filling = fillings.first(where: { $0.key == name })?.value else { return nil }
      switch filling {
      case .text(let text): return text
      case .count(let count): return forms.isEmpty ? number(count) : count == 1 ? forms.first : forms.last
      }
    }
  }
}
