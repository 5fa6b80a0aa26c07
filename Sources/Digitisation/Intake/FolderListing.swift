internal import Glibc
internal import SystemPackage

/// The names in a folder, in natural order.
struct FolderListing: Sendable {
  var names: [String]
  /// Names that are no UTF-8 and cannot be spoken of; files from old encodings have such.
  var unspeakable: Int

  init(of path: String) throws(Errno) {
    guard let folder = unsafe opendir(path) else { throw Errno(rawValue: errno) }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    var unspeakable = 0
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else {
        // A disk that fails half way must not look like a folder that ends there.
        if errno != 0 { throw Errno(rawValue: errno) }
        break
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let name else {
        unspeakable += 1
        continue
      }
      if !Self.isLeftOut(name) { names.append(name) }
    }
    self.names = NaturalOrder.sorted(names)
    self.unspeakable = unspeakable
  }

  /// What systems and programs leave in folders; nobody means it to be digitised. `.` and `..` are hidden names too.
  private static func isLeftOut(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || leavings.contains(name.lowercased())
  }

  private static let leavings: Set<String> = [
    "thumbs.db", "ehthumbs.db", "desktop.ini", "@eadir", "__macosx", "lost+found", "$recycle.bin",
    "system volume information",
  ]
}
