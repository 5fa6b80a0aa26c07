internal import Foundation

/// Where the program lies that reads pages.
enum ReaderProgram {
  /// `SOHOA_READER` where it is set, for tests; else `sohoa-reader` beside this program, links resolved.
  static var path: String {
    let wanted = ProcessInfo.processInfo.environment["SOHOA_READER"] ?? ""
    if !wanted.isEmpty { return wanted }
    return URL(filePath: own).deletingLastPathComponent().appending(path: "sohoa-reader").path(percentEncoded: false)
  }

  /// This program, links resolved.
  static var own: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
