internal import Records

/// A file of procedures, read and checked.
package struct ProcedureFile: Sendable {
  package private(set) var procedures: [Procedure] = []
  package private(set) var faults: [ProcedureFault]

  package init(_ text: String) {
    let reading = TableReading(text)
    faults = reading.faults
    var lines: [Int] = []
    for table in reading.tables {
      var keys = KeyReading(table)
      if table.name == "procedure" {
        if let procedure = keys.procedure() {
          procedures.append(procedure)
          lines.append(table.line)
        }
      } else if let component = keys.component() {
        if procedures.isEmpty {
          keys.fault(.noProcedure, table.line)
        } else if procedures[procedures.count - 1][component.key] != nil {
          keys.fault(.doubleComponent(component.key), table.line)
        } else {
          procedures[procedures.count - 1].components.append(component)
        }
      }
      faults += keys.faults
    }
    for (index, later) in procedures.enumerated() {
      let clash = procedures[..<index].contains { earlier in
        earlier.code == later.code && earlier.validFrom <= (later.validTo ?? .last)
          && later.validFrom <= (earlier.validTo ?? .last)
      }
      if clash { faults.append(ProcedureFault(line: lines[index], kind: .overlapping(later.code))) }
    }
    if procedures.isEmpty, faults.isEmpty { faults.append(ProcedureFault(line: 1, kind: .noProcedure)) }
    faults.sort { $0.line < $1.line }
  }
}

extension RecordDate {
  fileprivate static var last: RecordDate {
    guard let day = RecordDate(year: 2100, month: 12, day: 31) else { preconditionFailure("the calendar has this day") }
    return day
  }
}

/// The keys of one table, taken one after the other; what is left over is not known.
private struct KeyReading {
  private var left: [String: (value: TableReading.Value, line: Int)]
  private let line: Int
  private(set) var faults: [ProcedureFault] = []

  init(_ table: TableReading.Table) {
    left = table.values
    line = table.line
  }

  mutating func fault(_ kind: ProcedureFault.Kind, _ line: Int) {
    faults.append(ProcedureFault(line: line, kind: kind))
  }

  mutating func procedure() -> Procedure? {
    let (code, name) = (text("code"), text("name"))
    let (field, level, base, result) = (text("field"), text("level"), text("base"), text("result"))
    let (from, to) = (date("valid_from", isNeeded: true), date("valid_to", isNeeded: false))
    let isVerified = flag("verified", otherwise: true)
    if let code, code.wholeMatch(of: /\d\.\d{6}/) == nil { wrong("code") }
    if let from, let to, to < from { wrong("valid_to") }
    refuseRest()
    guard faults.isEmpty, let code, let name, let field, let level, let base, let result, let from else { return nil }
    return Procedure(
      code: code, name: name, field: field, level: level, base: base, validFrom: from, validTo: to, result: result,
      isVerified: isVerified, components: [])
  }

  mutating func component() -> ProcedureComponent? {
    let (key, name, code) = (text("key"), text("name"), text("code", isNeeded: false))
    let owner = text("of").flatMap { word in
      ProcedureComponent.Owner(rawValue: word)
        ?? {
          wrong("of"); return nil
        }()
    }
    let copy = text("copy")
    if let copy, !["0", "1", "2"].contains(copy) { wrong("copy") }
    let (types, words) = (list("types"), list("words"))
    for type in types where DocumentType(rawValue: type) == nil { wrong("types") }
    let months = number("valid_months")
    let isExempt = flag("exempt", otherwise: false)
    let isRequired = flag("required", otherwise: true)
    let isVerified = flag("verified", otherwise: true)
    if !isExempt, types.isEmpty, words.isEmpty, faults.isEmpty { fault(.missingKey("words"), line) }
    refuseRest()
    guard faults.isEmpty, let key, let name, let owner, let copy else { return nil }
    return ProcedureComponent(
      key: key, code: code, name: name, owner: owner, copy: copy, types: types, words: words, validMonths: months,
      isExempt: isExempt, isRequired: isRequired, isVerified: isVerified)
  }

  private var places: [String: Int] = [:]

  private mutating func take(_ key: String, isNeeded: Bool) -> TableReading.Value? {
    guard let found = left.removeValue(forKey: key) else {
      if isNeeded { fault(.missingKey(key), line) }
      return nil
    }
    places[key] = found.line
    return found.value
  }

  private mutating func wrong(_ key: String) { fault(.wrongValue(key), places[key] ?? line) }

  private mutating func text(_ key: String, isNeeded: Bool = true) -> String? {
    switch take(key, isNeeded: isNeeded) {
    case .text(let text) where text.contains(where: { !$0.isWhitespace }): return text
    case nil: return nil
    case .text: wrong(key)
    default: fault(.notText(key), places[key] ?? line)
    }
    return nil
  }

  private mutating func date(_ key: String, isNeeded: Bool) -> RecordDate? {
    guard let text = text(key, isNeeded: isNeeded) else { return nil }
    guard let date = RecordDate(text) else {
      wrong(key)
      return nil
    }
    return date
  }

  private mutating func list(_ key: String) -> [String] {
    switch take(key, isNeeded: false) {
    case .list(let texts) where !texts.contains(""): return texts
    case nil: return []
    default: wrong(key)
    }
    return []
  }

  private mutating func number(_ key: String) -> Int? {
    switch take(key, isNeeded: false) {
    case .number(let number) where (1...1200).contains(number): return number
    case nil: return nil
    default: wrong(key)
    }
    return nil
  }

  private mutating func flag(_ key: String, otherwise: Bool) -> Bool {
    switch take(key, isNeeded: false) {
    case .flag(let flag): return flag
    case nil: return otherwise
    default: wrong(key)
    }
    return otherwise
  }

  private mutating func refuseRest() {
    for (key, found) in left.sorted(by: { $0.value.line < $1.value.line }) { fault(.unknownKey(key), found.line) }
  }
}
