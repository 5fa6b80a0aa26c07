package import Records

/// A copy of a document's pages that people read and search: a PDF/A of the scans with the words that were read laid invisibly over
/// them.
package struct AccessCopyRequest: Hashable, Sendable, Codable {
  /// The new file.
  package var output: String
  /// Part of ISO 19005: 1 (then level B) or 2 (level U).
  package var part: Int
  /// Colour pages are taken apart to be small.
  package var compresses: Bool
  package var facts: AccessCopyFacts
  /// What stands visibly on each page; nil for nothing.
  package var mark: String?
  package var pages: [AccessCopyPage]

  package init(
    output: String, part: Int, compresses: Bool = false, facts: AccessCopyFacts, mark: String? = nil,
    pages: [AccessCopyPage]
  ) {
    self.output = output
    self.part = part
    self.compresses = compresses
    self.facts = facts
    self.mark = mark
    self.pages = pages
  }
}

/// What a copy says of its document.
package struct AccessCopyFacts: Hashable, Sendable, Codable {
  /// What a viewer shows as the title.
  package var title: String
  /// Code of the language, such as `vi`.
  package var language: String
  /// Name of the document's type.
  package var type: String?
  /// Number and symbol.
  package var number: String?
  /// ISO 8601.
  package var date: String?
  /// Who issued the document.
  package var agency: String?
  package var subject: String?
  package var signer: String?
  /// What the document is called in its archive.
  package var identifiers: [String]
  /// The scans that the copy is made from.
  package var source: String

  package init(
    title: String, language: String, type: String? = nil, number: String? = nil, date: String? = nil,
    agency: String? = nil, subject: String? = nil, signer: String? = nil, identifiers: [String], source: String
  ) {
    self.title = title
    self.language = language
    self.type = type
    self.number = number
    self.date = date
    self.agency = agency
    self.subject = subject
    self.signer = signer
    self.identifiers = identifiers
    self.source = source
  }
}

package struct AccessCopyPage: Hashable, Sendable, Codable {
  package var path: String
  /// Page of the file, from 1.
  package var page: Int
  /// What was measured when the page was read; nil where it never was.
  package var measures: PageMeasures?
  /// The page, upright and set straight, on which `lines` stand; nil where nothing was read.
  package var size: PixelSize?
  package var lines: [[Word]]
  package var label: String
  /// Lines that stand in the page's place where its scan cannot be decoded; empty where that must not happen.
  package var notice: [String]

  /// A word in its place.
  package struct Word: Hashable, Sendable, Codable {
    package var text: String
    package var box: PixelBox

    package init(text: String, box: PixelBox) { (self.text, self.box) = (text, box) }
  }

  package init(
    path: String, page: Int, measures: PageMeasures?, size: PixelSize?, lines: [[Word]], label: String,
    notice: [String] = []
  ) {
    self.path = path
    self.page = page
    self.measures = measures
    self.size = size
    self.lines = lines
    self.label = label
    self.notice = notice
  }
}

/// What came of a copy.
package struct AccessCopyResult: Hashable, Sendable, Codable {
  package struct Page: Hashable, Sendable, Codable {
    package var making: PageMaking
    /// Where the page is missing.
    package var reason: UnreadableReason?

    package init(_ making: PageMaking, reason: UnreadableReason? = nil) {
      (self.making, self.reason) = (making, reason)
    }
  }

  package var pages: [Page]
  /// Files with a digital signature, which the copy does not have.
  package var signed: [String]

  package init(pages: [Page], signed: [String]) { (self.pages, self.signed) = (pages, signed) }
}

/// Why a copy was not made.
package enum AccessCopyFault: Error, Hashable, Sendable, Codable {
  /// The scan of this page of the copy, from 1, cannot be decoded.
  case scan(page: Int, UnreadableReason)
  case notWritten
  case outOfMemory
}
