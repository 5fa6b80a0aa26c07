internal import ReaderLine
internal import Records

/// A reader of a program in which faults were mended: the language that it is started with begins with `mended`. It reads
/// what the one before it called blank, and where a name has `later`, what stands behind that comes of the page now.
enum Mended {
  static let isHere =
    ReaderSettings(arguments: Array(CommandLine.arguments.dropFirst()))?.language.hasPrefix("mended") ?? false

  /// How a page ends otherwise than it did; nil where it is read.
  static func outcome(of name: String) -> PageOutcome? {
    if name.contains("later-marked") { return .withheld(.secret) }
    if name.contains("later-empty") { return .blank }
    if name.contains("later-bad") { return .unreadable(.damaged) }
    return nil
  }
}
