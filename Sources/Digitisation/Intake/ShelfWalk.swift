internal import Glibc
internal import Records
internal import SystemPackage

/// Goes through the given paths, folder by folder in natural order, and finds their files one at a time.
///
/// Links to files are followed. Links to folders are followed where they lead out of what is walked anyway, each
/// folder once, so that no loop is ever walked. Pipes, sockets and devices are left aside unopened.
struct ShelfWalk: Sequence, IteratorProtocol {
  enum Step: Hashable {
    case file(path: String, name: String, stamp: FileStamp, inode: String)
    case leftAside(name: String)
    case problem(IntakeProblem)
  }

  private struct OpenFolder {
    var path: String
    /// Names still to come, the last one first.
    var names: [String]
  }

  private var roots: [String]
  private let walked: [String]
  private let leftOut: FileStatus.Identity?
  private var open: [OpenFolder] = []
  private var linked: Set<FileStatus.Identity> = []
  private var found: [Step] = []

  /// A walk through `paths`, leaving out the folder `archive`, which may lie among the scans.
  init(_ paths: [String], leavingOut archive: String) {
    walked = Self.outermost(paths)
    roots = walked.reversed()
    leftOut = try? FileStatus(of: archive, followingLinks: true).identity
  }

  /// `paths` without links; one inside another is walked with it, and not twice.
  static func outermost(_ paths: [String]) -> [String] {
    let real = paths.map { RealPath.of($0) ?? $0 }
    let outermost = real.enumerated().filter { index, path in
      !real.enumerated().contains { other, outer in
        other != index && lies(path, in: outer) && (path.utf8.count > outer.utf8.count || other < index)
      }
    }
    return outermost.map(\.element)
  }

  mutating func next() -> Step? {
    while true {
      if !found.isEmpty { return found.removeFirst() }
      if let folder = open.indices.last {
        if let name = open[folder].names.popLast() {
          if !look(at: name, in: open[folder]) { open[folder].names = [] }
        } else {
          open.removeLast()
        }
      } else if let root = roots.popLast() {
        begin(root)
      } else {
        return nil
      }
    }
  }

  /// Why nothing at all can be taken in from a path that somebody named; nil where something may be.
  static func problem(at root: String) -> IntakeProblem? {
    do {
      guard try FileStatus(of: root, followingLinks: true).kind == .folder else { return nil }
      return unsafe access(root, R_OK | X_OK) == 0 ? nil : .folderNotReadable(path: root)
    } catch .permissionDenied {
      return .folderNotReadable(path: root)
    } catch {
      let isLink = (try? FileStatus(of: root, followingLinks: false))?.kind == .link
      return isLink ? .danglingLink(path: root) : .missing(path: root)
    }
  }

  private mutating func begin(_ root: String) {
    if let problem = Self.problem(at: root) { return found.append(.problem(problem)) }
    guard let status = try? FileStatus(of: root, followingLinks: true) else {
      return found.append(.problem(.vanished(path: root)))
    }
    switch status.kind {
    case .folder: enter(root, status)
    case .file: find(root, status)
    case .link, .special: found.append(.leftAside(name: Self.name(of: root)))
    }
  }

  /// Looks at one name in a folder; false where nothing in this folder may be looked at.
  private mutating func look(at name: String, in folder: OpenFolder) -> Bool {
    let path = folder.path == "/" ? "/" + name : folder.path + "/" + name
    var isLink = false
    let status: FileStatus
    do {
      let own = try FileStatus(of: path, followingLinks: false)
      isLink = own.kind == .link
      status = isLink ? try FileStatus(of: path, followingLinks: true) : own
    } catch .permissionDenied {
      found.append(.problem(isLink ? .notReadable(path: path) : .folderNotReadable(path: folder.path)))
      return isLink
    } catch {
      found.append(.problem(isLink ? .danglingLink(path: path) : .vanished(path: path)))
      return true
    }
    switch status.kind {
    case .folder:
      if isLink && !mayFollow(path, to: status) { return true }
      enter(path, status)
    case .file: find(path, status)
    case .link, .special: found.append(.leftAside(name: name))
    }
    return true
  }

  private mutating func enter(_ path: String, _ status: FileStatus) {
    if status.identity == leftOut { return }
    do {
      let listing = try FolderListing(of: path)
      if listing.unspeakable > 0 {
        found.append(.problem(.namesNotUTF8(folder: path, count: listing.unspeakable)))
      }
      open.append(OpenFolder(path: path, names: listing.names.reversed()))
    } catch {
      found.append(.problem(error == .permissionDenied ? .folderNotReadable(path: path) : .notReadable(path: path)))
    }
  }

  private mutating func find(_ path: String, _ status: FileStatus) {
    found.append(.file(path: path, name: Self.name(of: path), stamp: status.stamp, inode: status.inode))
  }

  private mutating func mayFollow(_ link: String, to folder: FileStatus) -> Bool {
    guard let target = RealPath.of(link) else { return false }
    let isWalkedAnyway = walked.contains { Self.lies(target, in: $0) || Self.lies($0, in: target) }
    return !isWalkedAnyway && linked.insert(folder.identity).inserted
  }

  private static func lies(_ path: String, in folder: String) -> Bool {
    FolderPath(path) == FolderPath(folder) || FolderPath(folder).contains(path)
  }

  private static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}
