internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Wording

/// `sohoa export`: documents leave the archive, which is entered in its log.
struct Export: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(ExportPhrase.export),
    discussion: Examples.text([
      "sohoa export --format jsonl --output van-ban.jsonl", "sohoa export --format jsonl | gzip > van-ban.jsonl.gz",
      "sohoa export --format pdf 12 --output van-ban-12.pdf",
      "sohoa export --format pdf --dossier \"Hồ sơ 05\" --out ban-sao --mark \"SAO TỪ BẢN SỐ HÓA\"",
      "sohoa export --format xlsx --columns short --output danh-sach.xlsx",
      "sohoa export --format txt 12 --output van-ban-12.txt",
      "sohoa export --format alto --dossier \"Hồ sơ 05\" --out /media/usb --reason \"Giao Sở Nội vụ\"",
      "sohoa export --format hocr --search \"loai:QĐ ngay:2019\" --out quyet-dinh-2019",
    ]))

  @OptionGroup var choice: ExportChoice
  @Option(help: TypedFormat.help)
  var format = TypedFormat(ExportFormat.all[0])
  @Option(help: .ofExports(.output, value: .file))
  var output: String?
  @Option(help: .ofExports(.out, value: .folder))
  var out: String?
  @Flag(help: .ofExports(.replace))
  var replace = false
  @Option(help: .ofExports(.by, value: .name))
  var by: String?
  @Option(help: .ofExports(.reason, value: .reason))
  var reason: String?
  @OptionGroup var columns: ColumnsOption
  @OptionGroup var pdf: PDFOptions
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    try choice.refuseNonsense()
    if case .scans = format.format.writer {
    } else if !pdf.isDefault {
      throw Failure.said(ExportFailurePhrase.onlyForPDF, ["format": .text(format.format.name)], status: .usage)
    }
    let format = try columns.applied(to: format.format)
    // What makes no sense is refused before an archive is looked for.
    let target = try ExportTarget(
      format, output: output, out: out, json: json, documents: choice.kind == .documents ? choice.ids.count : 2)
    let archive = try place.open(for: .deciding) { error in
      if case .notWritable = error { ExportWork.notLogged(place.folder) } else { nil }
    }
    do {
      try target.refuseForbidden(in: archive)
      let work = ExportWork(
        archive: archive, departure: try choice.departure(in: archive), format: format, entry: try entry,
        isReplacing: replace, isJSON: json, pdf: pdf.choice)
      return try await work.perform(to: target)
    } catch let error as ArchiveError {
      throw Failure(error, archive: place.folder)
    } catch let error as ExchangeError {
      throw Failure(error)
    }
  }

  private var entry: ExportEntry {
    get throws {
      let reason = reason?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
      return ExportEntry(
        format: format.format.name, choice: choice.kind, asked: choice.asked, reason: reason.isEmpty ? nil : reason,
        by: Decider.nameOrLogin(by))
    }
  }
}
