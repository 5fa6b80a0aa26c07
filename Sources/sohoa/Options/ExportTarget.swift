internal import Archive
internal import Digitisation
internal import Exchange
internal import Foundation
internal import Records
internal import Wording
internal import Showing

/// Where what leaves is written to.
enum ExportTarget: Hashable {
  case standardOutput
  case file(String)
  case folder(String)

  /// Paths are made absolute. A format of lists goes to a file or is printed; one of a file a document to a folder, or to a file where
  /// it is one document.
  init(_ format: ExportFormat, output: String?, out: String?, json: Bool, documents: Int) throws {
    let named: KeyValuePairs<String, Filling> = ["format": .text(format.name)]
    func refused(_ phrase: ExportFailurePhrase) -> Failure { .said(phrase, named, status: .usage) }
    if output != nil, out != nil { throw refused(.outAndOutput) }
    if format.isList {
      if out != nil { throw refused(.outWithList) }
      guard let output else {
        if !format.isPrintable { throw refused(.notPrinted) }
        if json { throw refused(.jsonOfPrinted) }
        self = .standardOutput
        return
      }
      self = .file(Self.absolute(output))
    } else if let out {
      self = .folder(RealPath.nearest(out))
    } else {
      guard let output else { throw refused(.outMissing) }
      if documents != 1 { throw refused(.outputTakesOne) }
      self = .file(Self.absolute(output))
    }
  }

  /// Nothing is written among the scans, nor into the archive; no scan is ever written over (promise 3).
  func refuseForbidden(in archive: Archive) throws {
    switch self {
    case .standardOutput: return
    case .file(let path):
      let real = RealPath.nearest(path)
      try refuse(real, in: archive.folder)
      if try archive.known(path: real) != nil { throw Failure(.failed, .outputFailed, ["path": .text(path)]) }
    case .folder(let path):
      try refuse(path, in: archive.folder)
      for shelf in try archive.shelves() where Self.isInside(path, shelf.location) {
        throw Failure.said(
          ExportFailurePhrase.insideShelf,
          ["path": .text(SafeText.line(ShownPath.of(path))), "folder": .text(SafeText.line(shelf.location))])
      }
    }
  }

  private func refuse(_ path: String, in archive: String) throws {
    let archive = RealPath.nearest(archive)
    guard Self.isInside(path, archive) else { return }
    throw Failure.said(
      ExportFailurePhrase.insideArchive,
      ["path": .text(SafeText.line(ShownPath.of(path))), "archive": .text(SafeText.line(ShownPath.of(archive)))])
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || FolderPath(folder).contains(path)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
