// Describes documents whose pages are already recognised, and writes what score.py compares with the truth.
//
//   swift run -c release DescribeScans [--split] < documents.jsonl > export.jsonl
//
// A line in:  {"file": …, "first_page": 1, "last_page": 3, "pages": [{"number": 1, "text": PageText}, …]}
// With --split the pages of a line are first parted into documents.
// A line out: the fields of `sohoa export --format jsonl`. The time a document takes goes to standard error.
internal import Description
internal import Foundation
internal import Records

struct Document: Decodable {
  var file: String
  var first_page: Int
  var last_page: Int
  var pages: [DescribablePage]
}

var documents = 0
var took = Duration.zero
var tookInside = Duration.zero
var pagesRead = 0
let clock = ContinuousClock()
while let line = readLine() {
  let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
  for pages in parts(of: document) {
    let start = clock.now
    let description = Describer().describe(
      pages.enumerated().map { DescribablePage(number: $0.offset + 1, text: $0.element.text) })
    took += clock.now - start
    let inside = clock.now
    _ = CitationFinder(of: description).citations(in: pages)
    _ = TaskFinder(of: description).tasks(in: pages)
    tookInside += clock.now - inside
    pagesRead += pages.count
    documents += 1
    try write(description, of: document.file, from: pages.first?.number ?? 1, to: pages.last?.number ?? 1)
  }
}
try FileHandle.standardError.write(
  contentsOf: Data(
    "\(documents) documents, \(took / max(documents, 1)) each; citations and tasks \(tookInside / max(pagesRead, 1)) a page\n"
      .utf8))

/// The documents in the pages of a line: what the boundaries say, unless the line begins behind page 1.
func parts(of document: Document) -> [[DescribablePage]] {
  let pages = document.pages.map { DescribablePage(number: $0.number + document.first_page - 1, text: $0.text) }
  guard CommandLine.arguments.contains("--split") else { return [pages] }
  let starts = DocumentBoundaries().firstPages(of: pages)
  return starts.enumerated().map { index, start in
    let end = index + 1 < starts.count ? starts[index + 1] : .max
    return pages.filter { $0.number >= start && $0.number < end }
  }
}

func write(_ description: RecordDescription, of file: String, from first: Int, to last: Int) throws {
  var out: [String: Any] = ["file": file, "first_page": first, "last_page": last, "pages": [Any]()]
  for name in FieldName.allCases {
    out[name.rawValue] = description[name]?.value ?? NSNull()
    if let field = description[name] {
      out[name.rawValue + "_evidence"] = ["rule": field.evidence.rule, "confidence": field.confidence] as [String: Any]
    }
  }
  let data = try JSONSerialization.data(withJSONObject: out, options: [.sortedKeys, .withoutEscapingSlashes])
  print(String(decoding: data, as: UTF8.self))
}
