import AccessCopies
import Foundation
import ReaderLine
import Records
import Testing

@testable import Recognition

/// Pages of a PDF that come into a copy as they are, and those that must not.
@Suite(.enabled(if: Samples.hasLanguage("vie"), "Tesseract's Vietnamese is not installed"))
struct `A page of a PDF in a copy` {
  @Test func `brings along only the pictures that it names`() throws {
    var file = PDFWriting()
    let shown = file.picture(try StoredPicture.asymmetric())
    let hidden = file.picture(try StoredPicture.asymmetric(depth: 1))
    let resources = "/XObject << /Shown \(shown) /Hidden \(hidden) >>"
    file.page("q 300 0 0 200 100 500 cm /Shown Do Q 100 400 m 400 400 l S", resources: resources)
    try Self.copy(of: file) { copy, making in
      #expect(making == .kept)
      #expect(Self.pictures(in: copy) == 1)
    }
  }

  @Test func `brings along only what its forms name`() throws {
    var file = PDFWriting()
    let shown = file.picture(try StoredPicture.asymmetric())
    let hidden = file.picture(try StoredPicture.asymmetric(depth: 1))
    let form = file.form(
      "q 300 0 0 200 100 500 cm /Shown Do Q", resources: "/XObject << /Shown \(shown) /Hidden \(hidden) >>")
    file.page("100 400 m 400 400 l S /F Do", resources: "/XObject << /F \(form) >>")
    try Self.copy(of: file) { copy, making in
      #expect(making == .kept)
      #expect(Self.pictures(in: copy) == 1)
    }
  }

  static let hiding = [
    // A box over a part of the picture.
    ("q 500 0 0 700 50 50 cm /I Do Q 0 g 100 100 200 40 re f", ""),
    // A part of the picture beyond the crop box.
    ("q 500 0 0 700 50 50 cm /I Do Q 10 10 m 400 10 l S", "/CropBox [0 300 595 842]"),
    // A picture under another one.
    ("q 200 0 0 200 60 60 cm /I Do Q q 500 0 0 700 50 50 cm /I Do Q 10 10 m 400 10 l S", ""),
  ]

  @Test(arguments: hiding) func `is drawn where something is hidden on it`(content: String, entries: String) throws {
    var file = PDFWriting()
    let picture = file.picture(try StoredPicture.asymmetric())
    file.page(content, resources: "/XObject << /I \(picture) >>", entries: entries)
    try Self.copy(of: file) { _, making in #expect(making == .redrawn) }
  }

  @Test(arguments: [
    "/Filter /Crypt", "/SMaskInData 1 /Filter /JPXDecode", "/ColorSpace /DeviceCMYK", "/OC << /Type /OCG /Name (x) >>",
  ]) func `is drawn where PDF/A forbids what it shows`(entries: String) throws {
    var file = PDFWriting()
    let picture = file.picture(try StoredPicture.asymmetric(), entries: entries)
    file.page(
      "q 300 0 0 200 100 500 cm /I Do Q 100 400 m 400 400 l S", resources: "/XObject << /I \(picture) >>")
    try Self.copy(of: file) { _, making in #expect(making == .redrawn) }
  }

  private static func copy(of file: PDFWriting, _ body: (Data, PageMaking?) throws -> Void) throws {
    try Samples.withFile("a.pdf", file.file()) { path in
      let page = AccessCopyPage(path: path, page: 1, measures: nil, size: nil, lines: [], label: "1")
      let facts = AccessCopyFacts(title: "A", language: "vi", identifiers: [], source: "")
      let request = AccessCopyRequest(output: path + ".copy", part: 2, facts: facts, pages: [page])
      let made = try AccessCopy(request).make(with: try PageReader(language: "vie", maxMegapixels: 150))
      try body(try Data(contentsOf: URL(filePath: request.output)), made.pages.first?.making)
    }
  }

  private static func pictures(in copy: Data) -> Int {
    String(decoding: copy, as: UTF8.self).components(separatedBy: "/Subtype /Image").count - 1
  }
}
