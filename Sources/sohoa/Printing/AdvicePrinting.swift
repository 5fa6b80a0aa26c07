internal import Archive
internal import Records
internal import Wording

/// What is said of pages that are worth reading anew.
struct AdvicePrinting {
  let advice: ReadingAdvice
  /// The option that names the archive, for the commands that are suggested.
  let suggestion: String
  let language: Language

  /// A line a fault.
  var faults: [String] {
    guard advice.pages > 0 else { return [language.say(RereadPhrase.adviceNone)] }
    return [language.say(RereadPhrase.adviceHeading, ["count": .count(advice.pages)])]
      + MendedFault.allCases.filter { advice.byFault[$0, default: 0] > 0 }.map { fault in
        let named = language.say(MendedFaultPhrase.fault(fault))
        return "  "
          + language.say(
            RereadPhrase.adviceLine, ["count": .count(advice.byFault[fault, default: 0]), "fault": .text(named)])
      }
  }

  /// What a check adds: nothing is off, but something can be better.
  var lines: [String] {
    var lines: [String] = []
    if advice.pages > 0 { lines += faults }
    if advice.unsurveyed > 0 {
      lines.append(language.say(RereadPhrase.adviceUnsurveyed, ["count": .count(advice.unsurveyed)]))
    }
    guard !lines.isEmpty else { return [] }
    let command = advice.pages > 0 ? RereadPhrase.adviceCommand : .checkUnsurveyed
    return [""] + lines + [language.say(command, ["archive": .text(suggestion)])]
  }

  /// The one line at the end of a run.
  var hint: [String] {
    if advice.pages > 0 {
      let heading = language.say(RereadPhrase.adviceHeading, ["count": .count(advice.pages)])
      return [heading + " sohoa reread --advised" + suggestion]
    }
    guard advice.unsurveyed > 0 else { return [] }
    return [
      language.say(
        RereadPhrase.unknownVersion, ["count": .count(advice.unsurveyed), "archive": .text(suggestion)])
    ]
  }
}

/// What mended faults touch, as `check --json` prints it before the last line, and `reread --advised --json` first; an
/// interface. It tells of no damage.
struct ReadingAdviceJSON: Encodable {
  let kind = "advice"
  var pages: Int
  /// By the name of each mended fault.
  var byFault: [String: Int]
  /// Pages of which no version has said yet whether a fault touches them.
  var unsurveyed: Int

  init(_ advice: ReadingAdvice) {
    pages = advice.pages
    byFault = Dictionary(
      uniqueKeysWithValues: MendedFault.allCases.map { ($0.rawValue, advice.byFault[$0, default: 0]) })
    unsurveyed = advice.unsurveyed
  }
}
