internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Records
internal import Wording
internal import Showing

/// `sohoa show`: one document, its fields and their evidence, its text, or the picture of a page.
struct Show: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(HelpPhrase.show),
    discussion: Examples.text([
      "sohoa show 12", "sohoa show 12 --versions", "sohoa show 12 --original ban-goc.tif",
      "sohoa show 12 --text --page 2", "sohoa show 12 --readings",
      "sohoa show 12 --image trang.png --find \"chuyển đổi số\"",
    ]))

  @Argument(help: .said(.document, value: .id))
  var id: Int64
  @Flag(help: .said(.text))
  var text = false
  @Flag(help: .said(.raw))
  var raw = false
  @Flag(help: .said(.fields))
  var fields = false
  @Option(help: .said(.image, value: .file))
  var image: String?
  @Option(help: .said(.page, value: .count))
  var page: Int?
  @Option(help: .said(.find, value: .words))
  var find: String?
  @Flag(help: .said(.versions))
  var versions = false
  @Option(help: .said(.version, value: .count))
  var version: Int?
  @Option(help: .said(.original, value: .file))
  var original: String?
  @Flag(help: .said(.alike))
  var alike = false
  @Flag(help: .ofReading(.layer))
  var layer = false
  @Flag(help: .ofReading(.readings))
  var readings = false
  @Option(help: .ofReading(.reading, value: .count))
  var reading: Int?
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let forms = [
      text, raw, fields, image != nil, original != nil,
      versions || alike || layer || readings || reading != nil || json,
    ]
    guard forms.count(where: { $0 }) <= 1, [versions, alike, layer, readings, reading != nil].count(where: { $0 }) <= 1
    else {
      throw Failure.usage(
        .onlyOneForm,
        [
          "text":
            "--text, --raw, --fields, --image, --original, --versions, --alike, --layer, --readings, --reading, --json"
        ])
    }
    return try await place.with(.searching) { archive in
      guard let record = try archive.document(DocumentID(rawValue: id)) else {
        throw Failure(.failed, .documentMissing, ["id": .text(String(id))])
      }
      if alike { return try AlikePrinting(document: record, archive: archive, json: json).say() }
      if versions { return try list(try archive.versions(of: record.id)) }
      let document = try version.map { try earlier($0, of: record, in: archive) } ?? record
      if let page, !document.pages.contains(where: { $0.index == page }) {
        throw Failure(
          .failed, .pageMissing,
          ["id": .text(String(id)), "page": .count(page), "most": .count(document.pages.count)])
      }
      if layer || readings || reading != nil { return try sayReadings(of: document, in: archive) }
      if let original {
        Printer.say(try OriginalExport(document: document, archive: archive, output: original).write())
      } else if let image {
        Printer.say(
          try await PagePicture(document: document, archive: archive, output: image).draw(page: page, finding: find)
            .sentence)
      } else if json {
        Printer.say(
          SafeText.json(try JSONLinesWriter.line(of: document, citing: try archive.citations(of: document.id))))
      } else {
        Printer.say(try lines(of: document, in: archive))
      }
      return .done
    }
  }

  private func list(_ versions: [RecordVersion]) throws -> ExitStatus {
    if json {
      for version in versions { try Printer.say(json: RecordVersionJSON(version)) }
    } else {
      let document = DocumentID(rawValue: id)
      Printer.say(
        VersionsPrinting(document: document, versions: versions, language: .spoken, terminal: .output).lines)
    }
    return .done
  }

  /// What lies beside what was read of the pages: words of other programs, and how they had been read before.
  private func sayReadings(of document: ArchivedDocument, in archive: Archive) throws -> ExitStatus {
    if layer {
      let layers = try archive.layers(of: document.id).filter { page == nil || $0.page == page }
      try LayerPrinting(document: document.id, layers: layers, language: .spoken, terminal: .output).say(json: json)
    } else {
      let past = try archive.earlierReadings(of: document.id).filter { page == nil || $0.page == page }
      try ReadingsPrinting(document: document.id, readings: past, language: .spoken, terminal: .output)
        .say(number: reading, json: json)
    }
    return .done
  }

  /// The scan of this number of a record.
  private func earlier(_ number: Int, of record: ArchivedDocument, in archive: Archive) throws -> ArchivedDocument {
    let versions = try archive.versions(of: record.id)
    guard let wanted = versions.first(where: { $0.number == number }) else {
      throw Failure.said(RescanPhrase.versionMissing, ["id": .text(String(id)), "number": .count(number)])
    }
    return try wanted.endedAt == nil ? record : archive.earlierVersion(wanted.document) ?? record
  }

  private func lines(of document: ArchivedDocument, in archive: Archive) throws -> [String] {
    if text || raw {
      return TextPrinting(document: document, page: page, raw: raw, language: .spoken, terminal: .output).lines
    }
    let printing = DocumentPrinting(
      document: document, language: .spoken, terminal: .output, exports: try archive.exports(of: document.id))
    if fields { return printing.fields }
    var found: [PageID: Int] = [:]
    if let find {
      for page in document.pages {
        found[page.id] = page.text.map { archive.boxes(of: find, in: $0).count }
      }
    }
    let stamps = printing.stamps
    let layers = LayerPrinting(
      document: document.id, layers: try archive.layers(of: document.id), language: .spoken, terminal: .output)
    return printing.heading + printing.fields + [""] + printing.pages(found: find == nil ? nil : found)
      + (stamps.isEmpty ? [] : [""] + stamps) + layers.hint
  }
}
