internal import Records
internal import VietnameseText

/// The units that a plan names: where a name was misread once, the plan's other places tell it.
struct UnitNames {
  private var counts: [String: Int] = [:]

  init(_ tasks: [PlannedTask]) {
    for task in tasks {
      for names in [task.lead, task.partners].compactMap(\.self) {
        for name in names.split(whereSeparator: { ";,".contains($0) }) {
          counts[String(name).singleSpaced, default: 0] += 1
        }
      }
    }
  }

  /// The name that stands more often and differs by a slip of recognition, if there is exactly one; else `name`.
  func corrected(_ name: String) -> String {
    let letters = Self.letters(of: name)
    let own = counts[name] ?? 0
    let near = counts.filter { other, count in
      count > own
        && LetterDistance.between(Self.letters(of: other), letters, limit: letters.count / Self.lettersPerSlip) != nil
    }
    return near.count == 1 ? near.keys.first ?? name : name
  }

  /// The same for each of the names that commas or semicolons part.
  func corrected(all names: String) -> String {
    var text = ""
    var name = ""
    for sign in names + ";" {
      guard ";,".contains(sign) else {
        name.append(sign)
        continue
      }
      let bare = name.singleSpaced
      text += corrected(bare) + "\(sign) "
      name = ""
    }
    return String(text.dropLast(2))
  }

  private static func letters(of name: String) -> String { String(name.folded.filter { $0.isLetter || $0.isNumber }) }

  /// As in the authority file: one misread letter in ten, marks aside.
  private static let lettersPerSlip = 10
}
