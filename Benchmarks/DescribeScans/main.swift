// Describes documents whose pages are already recognised, and writes what score.py compares with the truth.
//
//   swift run -c release DescribeScans < documents.jsonl > export.jsonl
//
// A line in:  {"file": …, "first_page": 1, "last_page": 3, "pages": [{"number": 1, "text": PageText}, …]}
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
let clock = ContinuousClock()
while let line = readLine() {
  let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
  let start = clock.now
  let description = Describer().describe(document.pages)
  took += clock.now - start
  documents += 1
  var out: [String: Any] = [
    "file": document.file, "first_page": document.first_page, "last_page": document.last_page, "pages": [Any](),
  ]
  for name in FieldName.allCases {
    out[name.rawValue] = description[name]?.value ?? NSNull()
    if let field = description[name] {
      out[name.rawValue + "_evidence"] = ["rule": field.evidence.rule, "confidence": field.confidence] as [String: Any]
    }
  }
  let data = try JSONSerialization.data(withJSONObject: out, options: [.sortedKeys, .withoutEscapingSlashes])
  print(String(decoding: data, as: UTF8.self))
}
try FileHandle.standardError.write(contentsOf: Data("\(documents) documents, \(took / max(documents, 1)) each\n".utf8))
