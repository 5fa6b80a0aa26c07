package import Archive
internal import Foundation
internal import Records
internal import VietnameseText

/// Compares the archive's documents with each other as a register would: numbers run on within agency, type and year
/// (Decree 30/2020, article 15).
package struct RegisterAudit: Hashable, Sendable {
  package let findings: [RegisterFinding]
  package let documents: Int
  package let series: Int

  package init(_ archive: Archive) throws(ArchiveError) {
    self.init(try archive.registerEntries())
  }

  package init(_ entries: [RegisterEntry]) {
    var rows: [RegisterSeries: [RegisterEntry]] = [:]
    var names: [String: String] = [:]
    for entry in entries {
      guard let agency = entry.agency, let type = entry.type, entry.ordinal != nil,
        let year = entry.number?.year ?? entry.date?.year
      else { continue }
      // Of equal names the first one is shown; the superior tells two departments of one name apart.
      let key = [agency, entry.agencyParent ?? ""].map(\.folded).joined(separator: "|")
      let name = names[key] ?? agency
      names[key] = name
      let series = RegisterSeries(
        agency: name, type: type, year: year,
        isBeforeReorganisation: Self.isBeforeReorganisation(entry.date, in: year))
      rows[series, default: []].append(entry)
    }
    let ordered = rows.sorted { Self.order($0.key) < Self.order($1.key) }
    findings =
      ordered.flatMap { SeriesAudit(series: $0.key, entries: $0.value).findings } + entries.flatMap(Self.single)
    documents = entries.count
    series = rows.count
  }

  /// What is off with one document by itself.
  private static func single(_ entry: RegisterEntry) -> [RegisterFinding] {
    var findings: [RegisterFinding] = []
    if let date = entry.date {
      if let scanned = entry.scanDay, date > scanned { findings.append(.dateAfterScan(entry, scanned: scanned)) }
      if date.year < firstYear { findings.append(.dateTooEarly(entry)) }
      if let year = entry.number?.year, year != date.year { findings.append(.yearContradicts(entry, year: year)) }
    }
    if let type = entry.type, let group = entry.number?.symbol.split(whereSeparator: { "-/".contains($0) }).first {
      let meant = DocumentType.allCases.filter { $0.abbreviations.contains(String(group)) }
      if !meant.isEmpty, !meant.contains(type) { findings.append(.symbolContradicts(entry, bySymbol: meant)) }
    }
    return findings
  }

  private static func isBeforeReorganisation(_ date: RecordDate?, in year: Int) -> Bool? {
    guard let reorganisation, let date, year == reorganisation.year else { return nil }
    return date < reorganisation
  }

  private static func order(_ series: RegisterSeries) -> String {
    let half = series.isBeforeReorganisation.map { $0 ? "1" : "2" } ?? "0"
    return [series.agency.folded, series.type.name, String(series.year), half].joined(separator: "|")
  }

  /// Provinces, communes and their bodies were made anew on this day, and numbered from 01 again (Resolution
  /// 202/2025/QH15; `domain/records-rules.md` §1.2, §6).
  private static let reorganisation = RecordDate(year: 2025, month: 7, day: 1)
  private static let firstYear = 1945
}

extension RegisterEntry {
  /// `22` of `22/KH-UBND`, `22a` counts with 22.
  var ordinal: Int? { number.flatMap { Int($0.ordinal.prefix { $0.isNumber }) } }

  /// The day of the scan in Vietnam; nil where the file's time is none, as copying may leave it.
  var scanDay: RecordDate? {
    guard scanned > Self.earliestScan else { return nil }
    let vietnam: Int64 = 7 * 3600
    let day = (scanned / 1_000_000_000 + vietnam) / 86_400
    let date = Date(timeIntervalSince1970: TimeInterval(day * 86_400))
    return RecordDate(String(date.formatted(.iso8601).prefix(10)))
  }

  /// 1990-01-01, in nanoseconds: nobody scanned records before.
  private static let earliestScan: Int64 = 631_152_000_000_000_000
}
