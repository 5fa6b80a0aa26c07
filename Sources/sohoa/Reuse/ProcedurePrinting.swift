internal import Exchange
internal import Records
internal import Reuse
internal import Wording
internal import Showing

/// A version of a procedure as a person reads it.
struct ProcedurePrinting {
  let procedure: Procedure
  private let language = Language.spoken

  init(_ procedure: Procedure) { self.procedure = procedure }

  var brief: String {
    var line = procedure.code + "  " + procedure.name + " – " + version
    if !procedure.isVerified { line += " (" + language.say(ReusePhrase.unverified) + ")" }
    return SafeText.line(line)
  }

  private var version: String {
    let from = Filling.text(language.date(procedure.validFrom))
    let base = Filling.text(procedure.base)
    guard let to = procedure.validTo else {
      return language.say(ReusePhrase.versionOpen, ["from": from, "base": base])
    }
    return language.say(ReusePhrase.version, ["from": from, "to": .text(language.date(to)), "base": base])
  }

  var lines: [String] {
    [brief, ""]
      + procedure.components.map { component in
        let mark: ReusePhrase = component.isExempt ? .exempt : component.isRequired ? .needed : .optional
        var line = component.key + "  " + component.name + " (" + language.say(mark)
        if let code = component.code { line += ", " + code }
        if !component.isVerified { line += ", " + language.say(ReusePhrase.unverified) }
        return SafeText.line("  " + line + ")")
      }
  }
}

extension ProcedureFault {
  var words: String {
    let (phrase, key): (ReusePhrase, String) =
      switch kind {
      case .notUnderstood: (.notUnderstood, "")
      case .unknownKey(let key): (.unknownKey, key)
      case .missingKey(let key): (.missingKey, key)
      case .doubleKey(let key): (.doubleKey, key)
      case .wrongValue(let key): (.wrongValue, key)
      case .notText(let key): (.notText, key)
      case .noProcedure: (.noProcedure, "")
      case .overlapping(let key): (.overlapping, key)
      case .doubleComponent(let key): (.doubleComponent, key)
      }
    return Language.spoken.say(phrase, ["key": .text(key)])
  }
}

/// A version of a procedure, one a line; an interface.
struct ProcedureJSON: Encodable {
  var kind = "procedure"
  var code: String
  var name: String
  var field: String
  var level: String
  var base: String
  var validFrom: String
  @OrNull var validTo: String?
  var result: String
  var verified: Bool
  var components: [Component]

  struct Component: Encodable {
    var component: String
    @OrNull var code: String?
    var name: String
    var of: String
    var copy: String
    var types: [String]
    var words: [String]
    @OrNull var validMonths: Int?
    var exempt: Bool
    var required: Bool
    var verified: Bool
  }

  init(_ procedure: Procedure) {
    (code, name, field, level) = (procedure.code, procedure.name, procedure.field, procedure.level)
    (base, validFrom, result) = (procedure.base, procedure.validFrom.description, procedure.result)
    _validTo = OrNull(wrappedValue: procedure.validTo?.description)
    verified = procedure.isVerified
    components = procedure.components.map {
      Component(
        component: $0.key, code: $0.code, name: $0.name, of: $0.owner.rawValue, copy: $0.copy, types: $0.types,
        words: $0.words, validMonths: $0.validMonths, exempt: $0.isExempt, required: $0.isRequired,
        verified: $0.isVerified)
    }
  }
}

/// A fault of a file of procedures, one a line; an interface.
struct ProcedureFaultJSON: Encodable {
  var kind = "procedure-fault"
  var file: String
  var line: Int
  var text: String

  init(_ fault: ProcedureFault, file: String) {
    self.file = file
    line = fault.line
    text = fault.words
  }
}
