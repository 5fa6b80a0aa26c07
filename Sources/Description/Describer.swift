package import Records
internal import VietnameseText

/// Describes a document from its recognised pages: what it is, who issued and signed it, when, about what.
///
/// Zones come first: number and date are taken from the header's boxes only (`domain/records-rules.md` §1.3), never from
/// the text, which is full of other documents' numbers. A field without evidence is left out.
package struct Describer: Sendable {
  private let known: KnownSigners

  /// - Parameter known: who signs for which body, where other documents have told.
  package init(known: KnownSigners = KnownSigners()) {
    self.known = known
  }

  /// Pages in any order; those that are missing were blank or could not be read.
  package func describe(_ pages: [DescribablePage]) -> RecordDescription {
    let layouts = pages.sorted { $0.number < $1.number }.map(PageLayout.init).filter { !$0.rows.isEmpty }
    guard let evidence = DocumentEvidence(layouts, known: known) else { return RecordDescription() }
    return FieldsFound(evidence).description
  }
}
