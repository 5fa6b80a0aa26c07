package import Archive
internal import Description
internal import Foundation
package import Records

/// Says whether papers of a file are in an archive already, which learns nothing of the file.
package struct KnownDesk {
  private let archive: Archive
  private let comparison = RescanComparison()

  package init(archive: Archive) { self.archive = archive }

  /// A record of the file, and what the archive has of it.
  package struct Record: Hashable, Sendable {
    /// From 1.
    package var pages: ClosedRange<Int>
    /// Documents that are this paper, without any doubt.
    package var same: [DocumentID]
    /// Documents that may be it: the same form at least. A person compares.
    package var resembling: [DocumentID]
    /// Whether any of its pages could be read.
    package var isRead: Bool
  }

  /// Reads the file as a run would, into an archive of its own that is gone afterwards.
  package static func read(_ path: String, reader: String) async throws -> ArchivedScan {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-known-\(UUID().uuidString)")
      .path(percentEncoded: false)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plan = try DigitisationPlan(
      DigitisationOptions(paths: [path], archive: folder + "/archive"),
      processors: ProcessInfo.processInfo.activeProcessorCount)
    _ = try await Batch.run(plan, reader: reader, report: { _ in })
    return try Archive.open(folder + "/archive", for: .searching).scan(ScanFileID(rawValue: 1))
  }

  /// What is known of each record of a scan, in its order.
  package func records(of scan: ArchivedScan) throws -> [Record] {
    try scan.pages.map(\.document).uniqued.map { document in
      let places = scan.pages.indices.filter { scan.pages[$0].document == document }
      var paper = scan
      paper.pages = places.map { scan.pages[$0] }
      paper.descriptions = scan.descriptions.filter { $0.key == document }
      return try record(of: paper, at: (places[0] + 1)...(places[places.count - 1] + 1))
    }
  }

  private func record(of paper: ArchivedScan, at pages: ClosedRange<Int>) throws -> Record {
    var record = Record(pages: pages, same: [], resembling: [], isRead: paper.pages.contains { $0.text != nil })
    let wanted = paper.comparable
    for candidate in try candidates(for: paper) {
      switch comparison.verdict(on: wanted, after: try archive.scan(of: candidate).comparable).relation {
      case .same: record.same.append(candidate)
      case .unsure: record.resembling.append(candidate)
      case .other: break
      }
    }
    return record
  }

  /// By its number, and by runs of its words; by its looks where it has hardly any words.
  private func candidates(for paper: ArchivedScan) throws -> [DocumentID] {
    var found: [DocumentID] = []
    for description in paper.descriptions.values {
      guard let number = description[.number]?.value else { continue }
      found += try archive.knownPapers(digest: nil, number: number).prefix(Self.mostOfNumber)
    }
    let texts = paper.pages.compactMap(\.text)
    let runs = TellingRuns.of(texts)
    found += try archive.papers(withRuns: runs)
    if runs.count < Self.fewRuns {
      found += try archive.papers(alike: paper.pages.compactMap(\.likeness), within: LikenessRules.resembling)
    }
    return found.uniqued
  }

  /// A number without its year is given anew every year.
  private static let mostOfNumber = 40
  private static let fewRuns = 4
}
