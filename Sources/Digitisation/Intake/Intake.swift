internal import Archive
internal import Foundation
internal import Records

/// Enters what lies on the shelf into the archive's books, while readers already work on what was entered before.
struct Intake: Sendable {
  let archive: Archive
  let book: BatchBook
  let shelves: ShelfMap
  /// Says that there may be new work for readers.
  let filesArrived: @Sendable () -> Void

  /// Unchanged files after which readers look again for pages that may now be read after all.
  private static let unchangedBetweenCalls = 64

  /// Goes through `paths` once; the files that it met. Throws an error of the archive, or `CancellationError`.
  @concurrent func run(through paths: [String]) async throws -> MetFiles {
    var unchanged = 0
    var met = MetFiles()
    var placer = ShelfPlacer(archive: archive, shelves: shelves)
    for step in IteratorSequence(ShelfWalk(paths, leavingOut: archive.folder)) {
      try Task.checkCancellation()
      switch step {
      case .problem(let problem): book.note { $0.note(problem) }
      case .leftAside(let name): book.note { $0.leaveAside(name) }
      case .file(let path, let name, let stamp, let inode):
        met.meet(path)
        let registration = try takeIn(path, name: name, stamp: stamp, inode: inode) { try placer.place(of: path) }
        if case .unchanged = registration { unchanged += 1 }
        switch registration {
        case .new, .changed: filesArrived()
        case .unchanged where unchanged.isMultiple(of: Self.unchangedBetweenCalls): filesArrived()
        case .unchanged, .duplicate, .struckOff, nil: break
        }
      }
      // Hashing blocks its thread; others get their turn between two files.
      await Task.yield()
    }
    filesArrived()
    return met
  }

  private func takeIn(
    _ path: String, name: String, stamp: FileStamp, inode: String, findingPlace: () throws -> ShelfPlace
  ) throws -> Registration? {
    do {
      guard try isScan(path, name: name) else {
        book.note { $0.leaveAside(name) }
        return nil
      }
      let place = try findingPlace()
      let known = try archive.known(path: path)
      if stamp.size == 0, known?.digest != nil {
        // What was read of it stays; another scan may still come.
        book.note { $0.note(.emptied(path: path)) }
        return nil
      }
      guard stamp.size > 0 else { return try register(unread: path, place, stamp, because: .emptyFile) }
      if let known, known.stamp == stamp, known.inode == inode || known.inode == nil, known.digest != nil {
        return try register(ScanIntake(path: path, shelf: place, stamp: stamp, inode: inode, digest: known.digest))
      }
      let (digest, stamp) = try digest(of: path)
      return try register(ScanIntake(path: path, shelf: place, stamp: stamp, inode: inode, digest: digest))
    } catch let failure as ScanFileReading.Failure {
      switch failure {
      case .noAccess: return try register(unread: path, findingPlace(), stamp, because: .noAccess)
      case .vanished: book.note { $0.note(.vanished(path: path)) }
      case .changedMeanwhile: book.note { $0.note(.keepsChanging(path: path)) }
      case .unreadable: book.note { $0.note(.notReadable(path: path)) }
      }
      return nil
    }
  }

  private func isScan(_ path: String, name: String) throws -> Bool {
    if ScanSigns.isName(name) { return true }
    do {
      return ScanSigns.areFirstBytes(try ScanFileReading.firstBytes(of: path, count: ScanSigns.length))
    } catch ScanFileReading.Failure.noAccess {
      return false
    }
  }

  /// A file that changes while it is read may just have been finished: it gets a second chance.
  private func digest(of path: String) throws -> (Digest, FileStamp) {
    do {
      return try ScanFileReading.digest(of: path)
    } catch ScanFileReading.Failure.changedMeanwhile {
      return try ScanFileReading.digest(of: path)
    }
  }

  private func register(_ scan: ScanIntake) throws -> Registration {
    let registration = try archive.register(scan, on: .onDisk)
    book.note {
      $0.register(registration)
      if case .duplicate = registration { $0.listDuplicate(scan.path) }
    }
    return registration
  }

  /// Enters a file that cannot be read as one page, so that it is accounted for. It has no digest: all empty files
  /// would be copies of one another.
  private func register(
    unread path: String, _ place: ShelfPlace, _ stamp: FileStamp, because reason: UnreadableReason
  ) throws -> Registration {
    let registration = try register(ScanIntake(path: path, shelf: place, stamp: stamp, digest: nil))
    switch registration {
    case .new(let file), .changed(let file, _), .unchanged(let file):
      try archive.registerUnreadable(reason, of: file)
      if case .unchanged = registration { break }
      book.note { $0.settleUncounted(path, because: reason) }
    case .duplicate, .struckOff: break
    }
    return registration
  }
}
