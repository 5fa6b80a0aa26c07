internal import Foundation
package import ReaderLine
package import Recognition

/// How does a document become a PDF that one can read, search and hand on? The whole way of one, inside a reader process.
package struct AccessCopy {
  let request: AccessCopyRequest

  package init(_ request: AccessCopyRequest) { self.request = request }

  /// Makes the file; what lies at its place after an error is nothing.
  package func make(with reader: borrowing PageReader) throws(AccessCopyFault) -> AccessCopyResult {
    guard let file = CopyFile(part: request.part) else { throw .outOfMemory }
    let mark = request.mark.flatMap { PageMark($0, in: file) }
    var pages: [AccessCopyResult.Page] = []
    for (index, page) in request.pages.enumerated() {
      let copied = CopiedPage(
        page: page, number: index + 1, part: request.part, compresses: request.compresses, mark: mark)
      pages.append(try copied.add(to: file, reader: reader))
    }
    let packet = MetadataPacket(facts: request.facts, part: request.part)
    let isWritten = file.write(
      to: request.output, metadata: packet.text, language: request.facts.language, labels: request.pages.map(\.label))
    guard isWritten else {
      unlink(request.output)
      throw .notWritten
    }
    let paths = Set(request.pages.map(\.path)).sorted()
    return AccessCopyResult(pages: pages, signed: paths.filter(CopyFile.isSigned))
  }
}
