internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Records
internal import Reuse
internal import Spreadsheets
internal import VietnameseText
internal import Wording
internal import Showing

struct CaseImport: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Language.spoken.say(ReuseHelpPhrase.importList),
    discussion: Examples.text(["sohoa case import danh-sach-ho-so.xlsx"]))

  @Argument(help: .ofReuse(.file, value: .file))
  var file: String
  @OptionGroup var procedures: ProcedureOptions
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let list = try CaseSheet(file)
    return try await options.deciding { archive, name in
      var (taken, refused) = (0, 0)
      for row in list.rows {
        do {
          let new = try row.draft()
          _ = try procedures.procedure(new.procedure, on: new.received)
          guard try archive.open(new, by: name) else {
            throw Failure.reuse(.caseExists, ["code": .text(new.code)])
          }
          taken += 1
          if options.json { try Printer.say(json: CaseJSON(new, reveal: false)) }
        } catch let failure as Failure {
          refused += 1
          Printer.warn(
            Language.spoken.say(
              ReusePhrase.importSkipped,
              ["line": .text(String(row.number)), "text": .text(IdentityMask.masked(failure.sentence))]))
        }
      }
      if !options.json { Printer.say(Language.spoken.say(ReusePhrase.imported, ["count": .count(taken)])) }
      return refused == 0 ? .done : .someUnreadable
    }
  }
}

/// The list of cases of a one-stop system; columns are known by their headings, with or without diacritics.
struct CaseSheet {
  enum Column: CaseIterable {
    case code, procedure, subject, number, born, address, works, received, division, channel

    var headings: [String] {
      switch self {
      case .code: ["ma ho so", "so ho so", "mahoso", "code"]
      case .procedure: ["ma thu tuc", "ma tthc", "thu tuc", "matthc", "procedure"]
      case .subject: ["chu ho so", "nguoi nop", "ten chu ho so", "to chuc ca nhan", "subject"]
      case .number: ["so dinh danh", "cccd", "so cccd", "ma so thue", "ma so doanh nghiep", "number"]
      case .born: ["ngay sinh", "born"]
      case .address: ["dia chi", "address"]
      case .works: ["cong trinh", "ten cong trinh", "du an", "thua dat", "works"]
      case .received: ["ngay tiep nhan", "ngay nhan", "ngaytiepnhan", "received"]
      case .division: ["don vi xu ly", "phong", "don vi", "division"]
      case .channel: ["hinh thuc", "kenh thuc hien", "hinh thuc nop", "channel"]
      }
    }
  }

  struct Row {
    var number: Int
    var texts: [Column: String]

    /// Cases that were filed online count otherwise in the indicators.
    func draft() throws -> ProcedureCase {
      let channel = texts[.channel]?.folded ?? ""
      let isOnline = channel.contains("truc tuyen") || channel.contains("online")
      return try CaseDraft(
        code: texts[.code] ?? "", procedure: texts[.procedure] ?? "", subject: texts[.subject], number: texts[.number],
        born: texts[.born], address: texts[.address], works: texts[.works], received: texts[.received] ?? "",
        division: texts[.division], exempt: isOnline ? "online" : nil
      ).case
    }
  }

  let rows: [Row]

  init(_ path: String) throws {
    let wrong = Failure.reuse(.sheetWrong, ["path": .text(ShownPath.of(path))])
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= SheetTable.largestFile else {
      throw Failure.reuse(.fileUnreadable, ["path": .text(ShownPath.of(path))])
    }
    let table: SheetTable
    do { table = try SheetTable(bytes) } catch { throw wrong }
    guard let head = table.rows.first else { throw wrong }
    var places: [Column: Int] = [:]
    for cell in head.cells {
      let heading = cell.value.text.folded.split { !$0.isLetter }.joined(separator: " ")
      if let column = Column.allCases.first(where: { $0.headings.contains(heading) }), places[column] == nil {
        places[column] = cell.column
      }
    }
    guard places[.code] != nil, places[.procedure] != nil, places[.received] != nil,
      places[.subject] != nil || places[.number] != nil || places[.works] != nil
    else { throw wrong }
    rows = table.rows.dropFirst().map { row in
      let texts = places.compactMapValues { place in
        row.cells.first { $0.column == place }.map { Self.said($0.value.text) }
      }
      return Row(number: row.number, texts: texts.filter { !$0.value.isEmpty })
    }.filter { !$0.texts.isEmpty }
  }

  /// Lists keep digits from becoming numbers by a sign before them.
  private static func said(_ text: String) -> String {
    String(text.singleSpaced.drop { $0 == "'" })
  }
}
