internal import Archive
internal import Exchange
internal import ReaderLine
internal import Wording
internal import Showing

/// Why a command failed, ready to be told: one sentence, and what to do.
struct Failure: Error, Hashable {
  var status: ExitStatus
  var sentence: String
  var remedy: String
  /// What was typed, with marks below what is wrong; printed as it is between the two.
  var pointer: [String] = []

  init(status: ExitStatus, sentence: String, remedy: String) {
    self.status = status
    self.sentence = sentence
    self.remedy = remedy
  }

  init(
    _ status: ExitStatus, _ phrase: FailurePhrase, _ fillings: KeyValuePairs<String, Filling> = [:],
    in language: Language = .spoken
  ) {
    let lines = language.say(phrase, fillings).split(separator: "\n", maxSplits: 1)
    self.init(status: status, sentence: lines.first.map(String.init) ?? "", remedy: lines.dropFirst().joined())
  }

  /// A command line that asks for something that cannot be.
  static func usage(_ phrase: FailurePhrase, _ fillings: KeyValuePairs<String, Filling> = [:]) -> Failure {
    Failure(.usage, phrase, fillings)
  }

  /// A phrase of any subject: first line what is wrong, second line what to do.
  static func said(
    _ phrase: some Phrase, _ fillings: KeyValuePairs<String, Filling> = [:], status: ExitStatus = .failed
  ) -> Failure {
    let lines = Language.spoken.say(phrase, fillings).split(separator: "\n", maxSplits: 1)
    return Failure(status: status, sentence: lines.first.map(String.init) ?? "", remedy: lines.dropFirst().joined())
  }

  init(_ error: ArchiveError, archive: String) {
    let path: KeyValuePairs<String, Filling> = ["path": .text(ShownPath.of(archive))]
    switch error {
    case .missing: self.init(.archiveMissing, .archiveMissing, path)
    case .inUse: self.init(.archiveInUse, .archiveInUse, path)
    case .notAnArchive: self.init(.failed, .notAnArchive, path)
    case .fromNewerProgram: self.init(.archiveNewer, .archiveNewer, path)
    case .outdated: self.init(.archiveOutdated, .archiveOutdated, path)
    case .noRoomToUpgrade(_, let needed, let free):
      self.init(
        .failed, .noRoomToUpgrade,
        [
          "path": .text(ShownPath.of(archive)), "needed": .count(Int(needed >> 20) + 1),
          "free": .count(Int(free >> 20)),
        ])
    case .full: self.init(.failed, .diskFull, path)
    case .notWritable: self.init(.failed, .archiveNoAccess, path)
    case .indexDamaged: self.init(.failed, .indexDamaged, path)
    case .damaged: self.init(.failed, .archiveDamaged, path)
    case .searchesDamaged(let file): self.init(.failed, .searchesDamaged, ["path": .text(ShownPath.of(file))])
    case .gone: self.init(.archiveMissing, .archiveGone, path)
    case .entryNotUnderstood: self.init(.failed, .archiveEntry, path)
    case .notEncoded: self.init(.failed, .archiveNotEncoded, path)
    case .fileFailed: self.init(.failed, .archiveFile, path)
    case .unforeseen(_, let kind): self.init(.failed, .unexpected, ["text": .text(kind)])
    case .failed(let code) where code & 0xFF == Self.inputOutput: self.init(.failed, .archiveDisk, path)
    case .failed(let code):
      self.init(.failed, .archiveFailed, ["path": .text(ShownPath.of(archive)), "code": .text(String(code))])
    }
  }

  /// SQLite's code for a disk that does not do what is asked; what it was stands in the upper bits.
  private static let inputOutput: Int32 = 10

  init(_ error: ExchangeError) {
    switch error {
    case .notWritten(let path): self.init(.failed, .outputFailed, ["path": .text(path)])
    case .full(let path): self.init(.failed, .fileFull, ["path": .text(path)])
    case .inUse(let path):
      self = .said(
        ExportFailurePhrase.inUse, ["path": .text(SafeText.line(ShownPath.of(path)))], status: .archiveInUse)
    case .otherManifest(let path):
      self = .said(ExportFailurePhrase.otherManifest, ["path": .text(SafeText.line(ShownPath.of(path)))])
    case .sheetLibraryMissing: self.init(.libraryMissing)
    case .tooManyRows: self.init(.tooManyRows)
    case .cellTooLong(let cell): self.init(.cellTooLong, ["cell": .text(cell)])
    }
  }

  init(_ fault: ReaderFault) {
    switch fault {
    case .languageMissing(let code): self.init(.recognitionUnavailable, .languageMissing, ["code": .text(code)])
    case .recogniserFailed: self.init(.recognitionUnavailable, .recogniserFailed)
    }
  }
}
