internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Records
internal import Showing
internal import Spreadsheets
internal import Wording

/// `sohoa inventory`: what the holdings are, and what of them has been scanned.
struct InventoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory", abstract: Language.spoken.say(InventoryPhrase.inventory),
    subcommands: [InventoryTake.self, InventoryTemplate.self, InventoryList.self, InventoryDifferences.self])

  @OptionGroup var speech: LanguageOption
}

struct InventoryTake: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Language.spoken.say(InventoryPhrase.take),
    discussion: Examples.text([
      "sohoa inventory import muc-luc-ho-so.xlsx", "sohoa inventory import muc-luc.csv --by Lan",
    ]))

  @Argument(help: .ofInventory(.file, value: .file))
  var file: String
  @OptionGroup var options: DecisionOptions

  private static let mostFaults = 100

  func perform() async throws -> ExitStatus {
    let sheet = try InventorySheet(file)
    guard sheet.faults.isEmpty else {
      for fault in sheet.faults.prefix(Self.mostFaults) { Printer.warn(said(fault)) }
      throw Failure.said(
        InventoryFailurePhrase.rowsWrong, ["path": .text(ShownPath.of(file)), "count": .count(sheet.faults.count)])
    }
    return try await options.deciding { archive, name in
      let outcome = try archive.importInventory(
        sheet.lines, from: URL(filePath: file).lastPathComponent, by: name)
      if options.json {
        try Printer.say(json: InventoryImportJSON(outcome))
      } else {
        Printer.say(
          Language.spoken.say(
            InventoryPhrase.taken,
            ["new": .count(outcome.new), "changed": .count(outcome.changed), "unchanged": .count(outcome.unchanged)]))
      }
      return .done
    }
  }

  private func said(_ fault: InventorySheet.Fault) -> String {
    Language.spoken.say(
      fault.phrase,
      ["row": .text(String(fault.row)), "text": .text(SafeText.line(fault.text)), "other": .text(String(fault.other))])
  }
}

struct InventoryTemplate: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: Language.spoken.say(InventoryPhrase.template),
    discussion: Examples.text(["sohoa inventory template muc-luc.xlsx", "sohoa inventory template > muc-luc.csv"]))

  @Argument(help: .ofInventory(.file, value: .file))
  var file: String?
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let language = Language.spoken
    let table = SheetDocument(heading: InventorySheet.Column.allCases.map { language.say($0.label) }, rows: [])
    guard let file else {
      Printer.write(table.csv)
      return .done
    }
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Failure.said(InventoryFailurePhrase.fileExists, ["path": .text(ShownPath.of(file))])
    }
    do {
      try table.write(
        to: file, as: SheetDocument.Form(path: file), sheet: language.say(InventoryPhrase.sheetName))
    } catch let error as ExchangeError {
      throw Failure(error)
    }
    Printer.say(language.say(InventoryPhrase.templateWritten, ["path": .text(SafeText.line(ShownPath.of(file)))]))
    return .done
  }
}

struct InventoryList: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Language.spoken.say(InventoryPhrase.list))

  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let lines = try await place.with(.searching) { try $0.inventory() }
    if json {
      for line in lines { try Printer.say(json: InventoryLineJSON(line)) }
    } else {
      Printer.say(InventoryPrinting(language: .spoken, terminal: .output).lines(of: lines))
    }
    return .done
  }
}

struct InventoryDifferences: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "differences", abstract: Language.spoken.say(InventoryPhrase.differences),
    discussion: Examples.text(["sohoa inventory differences", "sohoa inventory differences --json"]))

  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let comparison = try await place.with(.searching) { archive in try archive.inventoryComparison() }
    if json {
      for difference in InventoryDifferenceJSON.all(comparison) { try Printer.say(json: difference) }
    } else {
      Printer.say(InventoryPrinting(language: .spoken, terminal: .output).lines(of: comparison))
    }
    return .done
  }
}
