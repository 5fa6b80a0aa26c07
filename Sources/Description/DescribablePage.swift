package import Records

/// A page of one document as description takes it: what the reader read. Blank and unreadable pages are simply absent.
package struct DescribablePage: Hashable, Sendable, Codable {
  /// Page of the document, from 1.
  package var number: Int
  package var text: PageText

  package init(number: Int, text: PageText) {
    self.number = number
    self.text = text
  }
}
