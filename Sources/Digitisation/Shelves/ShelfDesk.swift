internal import Archive
internal import Records

/// Arranges the shelves of a run: what is registered, what is proposed for the paths that were named, and what lies on
/// a disk that is away.
struct ShelfDesk {
  let archive: Archive
  /// The paths that were named, without links as far as they are there.
  let paths: [String]

  init(archive: Archive, paths: [String]) {
    self.archive = archive
    self.paths = ShelfWalk.outermost(paths.map(RealPath.nearest))
  }

  /// The roots that should be registered before the run.
  func proposed() throws -> [NewShelf] {
    let registered = try archive.shelves()
    // A look leaves out the archive as the walk does.
    let surroundings = ShelfProposal.Surroundings(
      look: { ShelfLook(below: $0, leavingOut: archive.folder) },
      folders: folders,
      places: { try archive.knownPlaces(at: $0.path) },
      fonds: { try archive.fondsInUse(outside: $0) },
      hasFilesWithoutFonds: { try archive.hasFilesWithoutFonds(outside: $0, boxless: $1) })
    let folders = paths.filter(RealPath.isFolder).map { FolderPath($0) }
    return try ShelfProposal(surroundings: surroundings, registered: registered).shelves(for: folders)
  }

  /// Folders in a folder, as a walk would enter them; links that lead back into what is walked are left out.
  private func folders(in folder: FolderPath) -> [FolderPath] {
    let own = try? FileStatus(of: archive.folder, followingLinks: true).identity
    let names = (try? FolderListing(of: folder.path).names) ?? []
    return names.map(folder.appending).filter { inner in
      guard let status = try? FileStatus(of: inner.path, followingLinks: true), status.kind == .folder,
        status.identity != own, let real = RealPath.of(inner.path)
      else { return false }
      return FolderPath(real) == inner
        || !paths.contains { path in
          path == real || FolderPath(path).contains(real) || FolderPath(real).contains(path)
        }
    }
  }

  /// Folders, and single files, that the archive has files of and at which there is nothing now: their disk is away. Of the
  /// registered roots all are looked at.
  func away() throws -> [String] {
    let roots = try archive.shelves().map(\.location)
    return try Set(paths + roots).sorted().filter { try archive.knowsFiles(at: $0) && isBare($0) }
  }

  /// A root that is away and seems to lie at one of the paths, or at a root that is proposed for them.
  func moved(_ away: [String], _ proposed: [NewShelf]) throws -> (root: String, target: String)? {
    let targets = Set(proposed.map(\.location) + paths.filter(RealPath.isFolder)).sorted()
    for root in try archive.shelves() where away.contains(root.location) {
      let target = try targets.first { target in
        try archive.seemsMoved(root, to: target) { try? FileStatus(of: $0, followingLinks: true).stamp.size }
      }
      if let target { return (root.location, target) }
    }
    return nil
  }

  /// Whether no file is found at `path`; one that may not be looked into may hold some.
  private func isBare(_ path: String) -> Bool {
    for step in ShelfWalk([path], leavingOut: archive.folder) {
      switch step {
      case .file, .problem(.folderNotReadable), .problem(.notReadable): return false
      case .leftAside, .problem: continue
      }
    }
    return true
  }
}
