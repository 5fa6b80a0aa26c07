/// Something on the shelf that could not be taken in; everything else goes on.
package enum IntakeProblem: Hashable, Sendable {
  case missing(path: String)
  /// A link whose target is not there.
  case danglingLink(path: String)
  case folderNotReadable(path: String)
  /// Files in this folder have names in an old encoding.
  case namesNotUTF8(folder: String, count: Int)
  /// The file changed each time it was read.
  case keepsChanging(path: String)
  case vanished(path: String)
  /// The archive knows the file, and it is empty now.
  case emptied(path: String)
  /// The disk or the network failed while the file was read.
  case notReadable(path: String)
}

extension IntakeProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path): "There is nothing at \(path)."
    case .danglingLink(let path): "The link \(path) leads to nothing."
    case .folderNotReadable(let path): "The folder \(path) may not be read by this user."
    case .namesNotUTF8(let folder, let count): "\(folder) holds \(count) names that are not UTF-8."
    case .keepsChanging(let path): "\(path) changed while it was being read."
    case .vanished(let path): "\(path) vanished before it was read."
    case .emptied(let path): "\(path) is empty now; what was read of it stays."
    case .notReadable(let path): "\(path) could not be read from its disk."
    }
  }

  package var remedy: String {
    switch self {
    case .missing: "Check how the path is written."
    case .danglingLink: "Put back what the link leads to, or remove the link, then run again."
    case .folderNotReadable: "Ask for the right to read it, then run again."
    case .namesNotUTF8: "Rename them, for example with: convmv -f tcvn -t utf8"
    case .keepsChanging: "Wait until scanning or copying has ended, then run again."
    case .emptied: "Restore it from a backup, or scan the paper again, then run again."
    case .vanished: "Run again when the file is back."
    case .notReadable: "Check the disk or the network drive, then run again."
    }
  }
}
