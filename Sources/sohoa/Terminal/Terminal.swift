internal import Foundation

/// A stream as a person sees it, or a program reads it.
struct Terminal: Hashable, Sendable {
  /// Whether a person is looking; false for files and pipes.
  var isInteractive: Bool
  /// Whether colours are wanted: on a terminal that has them, unless `NO_COLOR` is set (no-color.org).
  var hasColour: Bool
  /// Columns; where nobody is looking, as many as there are.
  var width: Int

  /// Of a terminal that does not tell.
  static let usualWidth = 100
  /// Narrower than this nothing can be laid out.
  static let leastWidth = 40
  /// For files and pipes: nothing may be cut there.
  static let endless = 100_000

  static let output = Terminal(descriptor: STDOUT_FILENO)
  static let errors = Terminal(descriptor: STDERR_FILENO)
  /// Whether a person types what is read.
  static let isTyped = isatty(STDIN_FILENO) == 1

  init(isInteractive: Bool, hasColour: Bool, width: Int) {
    self.isInteractive = isInteractive
    self.hasColour = hasColour
    self.width = width
  }

  private init(descriptor: Int32) {
    let environment = ProcessInfo.processInfo.environment
    isInteractive = isatty(descriptor) == 1
    hasColour = isInteractive && environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
    let wanted = environment["COLUMNS"].flatMap { Int($0) } ?? (isInteractive ? Self.usualWidth : Self.endless)
    width = max(Self.width(of: descriptor) ?? wanted, Self.leastWidth)
  }

  private static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The width now, for a line that is redrawn while a window may change.
  func currentWidth(of descriptor: Int32) -> Int { Self.width(of: descriptor) ?? width }

  func styled(_ text: String, _ style: Style) -> String {
    hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// SGR numbers.
  enum Style: String, Sendable {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case found = "1;33"
  }
}
