// Describes the documents of an archive anew from the pages that it holds, and writes what score.py compares with the
// truth: trying a change of the description takes seconds, since nothing is read again.
//
//   swift run -c release DescribeScans ARCHIVE > export.jsonl
//
// A line out has the fields of `sohoa export --format jsonl`, without the texts. What it took goes to standard error.
internal import Archive
internal import Description
internal import Foundation
internal import Records

guard CommandLine.arguments.count == 2 else {
  try FileHandle.standardError.write(contentsOf: Data("usage: DescribeScans ARCHIVE > export.jsonl\n".utf8))
  exit(64)
}
let clock = ContinuousClock()
var documents = 0
var pages = 0
var took = Duration.zero
var tookInside = Duration.zero
// Twice, as a batch does: what is surely read helps with what is not.
let files = try scans(of: Archive.open(CommandLine.arguments[1], for: .searching))
var known = KnownSigners()
for scan in files.values {
  for part in parts(of: scan) {
    let fields = Describer().describe(renumbered(part)).fields
    guard let signer = fields[.signer], let agency = fields[.agency], signer.confidence >= 0.9 else { continue }
    known.note(signer.value, of: agency.value, under: fields[.agencyParent]?.value, documents: 1)
  }
}
for file in files.keys.sorted() {
  let scan = files[file] ?? []
  let start = clock.now
  let described = parts(of: scan).map { ($0, Describer(known: known).describe(renumbered($0))) }
  took += clock.now - start
  let inside = clock.now
  for (part, description) in described {
    _ = CitationFinder(of: description).citations(in: part)
    _ = TaskFinder(of: description).tasks(in: part)
  }
  tookInside += clock.now - inside
  documents += described.count
  pages += scan.count
  for (part, description) in described {
    try write(description, of: file, from: part.first?.number ?? 1, to: part.last?.number ?? 1)
  }
}
let summary =
  "\(documents) documents, \(pages) pages, \(took / max(pages, 1)) a page, \(tookInside / max(pages, 1)) for citations and tasks\n"
try FileHandle.standardError.write(contentsOf: Data(summary.utf8))

/// The pages that were read, by file, in order.
func scans(of archive: Archive) throws -> [String: [DescribablePage]] {
  var scans: [String: [DescribablePage]] = [:]
  var last: DocumentID?
  while case let batch = try archive.documents(after: last, limit: 50), let end = batch.last?.id {
    for document in batch {
      scans[document.path, default: []] += document.pages.compactMap { page in
        page.text.map { DescribablePage(number: page.fileIndex, text: $0) }
      }
    }
    last = end
  }
  return scans.mapValues { $0.sorted { $0.number < $1.number } }
}

/// The documents in the pages of a scan, as the boundaries cut it.
func parts(of pages: [DescribablePage]) -> [[DescribablePage]] {
  let starts = DocumentBoundaries().firstPages(of: pages)
  return zip(starts, starts.dropFirst() + [.max]).map { start, end in
    pages.filter { $0.number >= start && $0.number < end }
  }
}

func renumbered(_ pages: [DescribablePage]) -> [DescribablePage] {
  pages.enumerated().map { DescribablePage(number: $0.offset + 1, text: $0.element.text) }
}

func write(_ description: RecordDescription, of file: String, from first: Int, to last: Int) throws {
  var out: [String: Any] = [
    "file": file, "first_page": first, "last_page": last, "needs_review": description.needsReview,
  ]
  for name in FieldName.allCases { out[name.rawValue] = description[name]?.value ?? NSNull() }
  let fields = description.fields.map { name, field in
    let told: [String: Any] = [
      "value": field.value, "printed": field.printed, "confidence": field.confidence, "rule": field.evidence.rule,
      "page": field.evidence.page,
    ]
    return (name.rawValue, told)
  }
  out["fields"] = Dictionary(uniqueKeysWithValues: fields)
  let data = try JSONSerialization.data(withJSONObject: out, options: [.sortedKeys, .withoutEscapingSlashes])
  print(String(decoding: data, as: UTF8.self))
}
