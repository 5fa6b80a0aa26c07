import Archive
import Foundation

/// Files made records until there are enough pages.
struct Making {
  let records: MadeRecords
  let folder: String
  /// Records in one transaction: parts of the index of 20,000 pages are merged less often than small ones.
  private static let together = 5000

  func make(_ wanted: Int) throws {
    let archive = try Archive.open(folder, for: .digitising)
    let start = ContinuousClock.now
    var (pages, number) = (0, 0)
    while pages < wanted {
      var files: [ReadFile] = []
      while files.count < Self.together, pages < wanted {
        files.append(records.record(number))
        pages += files[files.count - 1].pages.count
        number += 1
      }
      _ = try archive.file(files)
      if number.isMultiple(of: Self.together) { print("\(pages) pages in \(start.duration(to: .now))") }
    }
    try archive.joinIndexParts()
    let seconds = Double(start.duration(to: .now).components.seconds)
    let processor = Double(clock()) / Double(CLOCKS_PER_SEC)
    print("made \(pages) pages in \(number) records in \(seconds) s, \(processor) s of the processor")
    // For search-peers/compare.py; not in the archive, where only an archive's files belong.
    let facts = ["seconds": seconds, "processor": processor]
    try JSONEncoder().encode(facts).write(to: URL(filePath: folder + ".made.json"))
  }
}
