internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Records
internal import Showing
internal import VietnameseText
internal import Wording

/// `sohoa withhold`: a person decides that a document is kept out of the archive's content.
struct Withhold: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RecordHelpPhrase.withhold),
    discussion: Examples.text([
      "sohoa withhold 12 --reason \"Dấu MẬT bị mờ\"",
      "sohoa withhold 12 --mark \"TỐI MẬT\" --reason \"Theo sổ đăng ký\"",
      "sohoa withhold 12 --kind personal --reason \"Có thông tin về đời sống riêng tư\"",
    ]))

  @Argument(help: .said(.document, value: .id))
  var id: Int64
  @Option(help: .said(.reason, value: .reason))
  var reason: String?
  @Option(help: .said(.withholdingKind, value: .kind))
  var kind: String?
  @Option(help: .said(.mark, value: .mark))
  var mark: String?
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let reason = try CustodyReason.given(reason)
    let kind = try TypedWithholding(kind: kind, mark: mark, reason: reason)
    let document = DocumentID(rawValue: id)
    let (outcome, alike, exports) = try await options.deciding { archive, name in
      let outcome = try archive.withhold(document, for: kind.kind, reason: reason, by: name)
      guard case .withheld = outcome, !options.json else { return (outcome, [Int64](), [PastExport]()) }
      let alike = try archive.documents(alike: document, within: LikenessRules.resembling).map(\.document)
      let asked = try archive.maybeSame(as: document)
      let named = try (asked + alike).filter { try archive.document($0).map { $0.withheldFor == nil } ?? false }
      return (outcome, Array(Set(named.map(\.rawValue))).sorted(), try archive.exports(of: document))
    }
    let status = try CustodyPrinting(id: id, json: options.json).say(outcome, next: .withheldNext, kind: kind.kind)
    if kind.isGuessed, !options.json { Printer.say(kind.guess) }
    if let last = exports.last {
      let day: Filling = .text(Language.spoken.day(last.at))
      Printer.say(
        Language.spoken.say(ExportPhrase.leftBefore, ["count": .count(exports.count), "date": day]))
    }
    if !alike.isEmpty {
      let numbers = alike.prefix(20).map(String.init).joined(separator: ", ")
      Printer.say(Language.spoken.say(RescanPhrase.alikeNotWithheld, ["text": .text(numbers)]))
    }
    return status
  }
}

/// `sohoa release`: a person decides that a withheld document may be read.
struct Release: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(RecordHelpPhrase.release),
    discussion: Examples.text(["sohoa release 12 --reason \"Đã giải mật theo Quyết định số 5/QĐ-SXD\""]))

  @Argument(help: .said(.document, value: .id))
  var id: Int64
  @Option(help: .said(.reason, value: .reason))
  var reason: String?
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let reason = try CustodyReason.given(reason)
    let document = DocumentID(rawValue: id)
    let outcome = try await options.deciding { try $0.release(document, reason: reason, by: $1) }
    return try CustodyPrinting(id: id, json: options.json).say(outcome, next: .releasedNext)
  }
}

enum CustodyReason {
  static func given(_ reason: String?) throws -> String {
    let text = (reason ?? "").singleSpaced
    guard text.contains(where: \.isLetter) else { throw Failure(.reasonMissing, status: .usage) }
    return text
  }
}

private struct CustodyPrinting {
  let id: Int64
  let json: Bool

  private struct Line: Encodable {
    /// `withheld` or `released`.
    var kind: String
    var document: Int64
    var pages: Int
    @OrNull var withheldFor: String?
  }

  func say(_ outcome: CustodyOutcome, next: ContentsPhrase, kind: WithholdingKind? = nil) throws -> ExitStatus {
    let number = Filling.text(String(id))
    switch outcome {
    case .asked: throw Failure.said(RescanPhrase.releaseAsked, ["id": number])
    case .documentMissing: throw Failure(.documentMissing, ["id": number])
    case .unchanged: throw Failure(next == .withheldNext ? .custodyUnchanged : .notWithheld, ["id": number])
    case .withheld(let pages): try say(.withheld, "withheld", pages, next, kind)
    case .released(let pages): try say(.released, "released", pages, next, nil)
    }
    return .done
  }

  private func say(
    _ phrase: ContentsPhrase, _ outcome: String, _ pages: Int, _ next: ContentsPhrase, _ kind: WithholdingKind?
  ) throws {
    if json {
      try Printer.say(
        json: Line(kind: outcome, document: id, pages: pages, withheldFor: kind.map(ExportedWithholding.name)))
      return
    }
    Printer.say(Language.spoken.say(phrase, ["id": .text(String(id)), "count": .count(pages)]))
    if let kind {
      Printer.say(Language.spoken.say(WithholdingPhrase.keeping(kind)))
      Printer.say(Language.spoken.say(WithholdingPhrase.backups))
    }
    Printer.say(Terminal.output.styled(Language.spoken.say(next, ["id": .text(String(id))]), .dim))
  }
}
