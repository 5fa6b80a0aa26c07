internal import Foundation

/// Paths as a person wants to see and type them.
package enum ShownPath {
  /// `path` from the current folder where it lies in it, else as it is.
  package static func of(_ path: String, in folder: String = FileManager.default.currentDirectoryPath) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// `word` as a shell takes it for one word.
  package static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-+=:,@%".unicodeScalars.contains($0)
    }
    return plain && !word.isEmpty ? word : "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
