/// A folder by its absolute path, byte by byte as the file system has it: no links, not normalised.
package struct FolderPath: Hashable, Sendable {
  /// Without a slash at its end, so that the root of the file system is empty.
  private let bytes: [UInt8]

  package init(_ path: String) {
    let bytes = Array(path.utf8)
    self.bytes = bytes.last == Self.slash ? bytes.dropLast() : bytes
  }

  /// The folder that holds what lies at `path`.
  package init(around path: String) {
    let inner = FolderPath(path).bytes
    bytes = Array(inner[..<(inner.lastIndex(of: Self.slash) ?? inner.startIndex)])
  }

  package var path: String { bytes.isEmpty ? "/" : String(decoding: bytes, as: UTF8.self) }
  package var name: String {
    path.utf8.split(separator: Self.slash).last.map { String(decoding: $0, as: UTF8.self) } ?? "/"
  }
  package var parent: FolderPath { FolderPath(around: path) }
  /// How many folders lead to it.
  package var depth: Int { bytes.count { $0 == Self.slash } }

  /// Whether `path` lies in this folder, at any depth; a folder does not lie in itself.
  package func contains(_ path: String) -> Bool {
    let path = path.utf8
    return path.count > bytes.count + 1 && path.starts(with: bytes) && path.dropFirst(bytes.count).first == Self.slash
  }

  package func contains(_ folder: FolderPath) -> Bool { folder != self && contains(folder.path) }

  /// The names that lead from this folder to `path`, the last one its own; empty where it does not lie here.
  package func names(to path: String) -> [String] {
    guard contains(path) else { return [] }
    return path.utf8.dropFirst(bytes.count).split(separator: Self.slash).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The folder of this name in this one.
  package func appending(_ name: String) -> FolderPath {
    FolderPath(String(decoding: bytes, as: UTF8.self) + "/" + name)
  }

  /// Paths below this folder are greater than the first and less than the second; `0` is the character behind `/`.
  package var bounds: (String, String) {
    let text = String(decoding: bytes, as: UTF8.self)
    return (text + "/", text + "0")
  }

  private static let slash = UInt8(ascii: "/")
}
