internal import Hashing
internal import VietnameseText

/// A name of a file or folder that every system takes, Windows with its older programs too: composed letters, no sign that Windows
/// keeps for itself, no name of a device, no dot or space at an end, and not too long
/// (Microsoft, "Naming Files, Paths, and Namespaces").
enum SafeName {
  /// UTF-16 units of a name: NTFS takes 255.
  static let mostUnits = 100
  /// Bytes in UTF-8 of a name: ext4 takes 255.
  static let mostBytes = 200
  /// UTF-16 units of a path below the folder that is written to: older programs of Windows take 259 with drive and folder.
  static let mostOfPath = 180

  /// `name` without its faults. Never empty.
  static func of(_ name: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in name.composed.unicodeScalars { safe.append(isTaken(scalar) ? "_" : scalar) }
    var text = trimmed(String(safe))
    // A dot hides a file; two are the folder above.
    if text.hasPrefix(".") { text = "_" + text.dropFirst() }
    if text.isEmpty { text = "_" }
    let stem = text.prefix { $0 != "." }
    if isDevice(String(stem)) { text = stem + "_" + text.dropFirst(stem.count) }
    return cut(text, to: mostUnits, of: name)
  }

  /// `text` where it is no longer than `units` and `mostBytes`, else its beginning with a part of the SHA-256 of `whole`, so that
  /// names that begin alike stay apart.
  static func cut(_ text: String, to units: Int, of whole: String) -> String {
    guard text.utf16.count > units || text.utf8.count > mostBytes else { return text }
    let sign = "~" + SHA256.hash(data: Array(whole.composed.utf8)).hexadecimal.prefix(6)
    var kept = ""
    var (room, bytes) = (units - sign.utf16.count, mostBytes - sign.utf8.count)
    for character in text {
      room -= character.utf16.count
      bytes -= character.utf8.count
      guard room >= 0, bytes >= 0 else { break }
      kept.append(character)
    }
    return trimmed(kept) + sign
  }

  /// What is equal for two names that some system takes for one.
  static func key(_ name: String) -> String { name.composed.uppercased().lowercased() }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }

  private static func isTaken(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", ":", "\"", "/", "\\", "|", "?", "*", "\u{FFFD}"..."\u{FFFF}": true
    default:
      switch scalar.properties.generalCategory {
      // Line ends, and marks that turn the direction of writing, among them.
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: true
      default: false
      }
    }
  }

  private static func isDevice(_ stem: String) -> Bool {
    let name = trimmed(stem).uppercased()
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"].contains(name) { return true }
    guard name.count == 4, name.hasPrefix("COM") || name.hasPrefix("LPT"), let digit = name.last else { return false }
    return "0123456789¹²³".contains(digit)
  }
}
