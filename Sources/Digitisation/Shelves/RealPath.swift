internal import Foundation
internal import Glibc

/// Paths without links, byte by byte as the file system has them.
package enum RealPath {
  /// The absolute path of what lies at `path`; nil where there is nothing.
  static func of(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(validatingCString: real)
  }

  /// The absolute path that something at `path` has or would have: without links as far as it is there.
  package static func nearest(_ path: String) -> String {
    if let real = of(path) { return real }
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var names: [Substring] = []
    for name in absolute.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    for count in stride(from: names.count - 1, through: 0, by: -1) {
      if let real = of("/" + names.prefix(count).joined(separator: "/")) {
        return (real == "/" ? "" : real) + "/" + names.dropFirst(count).joined(separator: "/")
      }
    }
    return "/" + names.joined(separator: "/")
  }

  /// Whether there is a folder at `path`, links followed.
  package static func isFolder(_ path: String) -> Bool {
    (try? FileStatus(of: path, followingLinks: true).kind) == .folder
  }
}
