internal import Archive
internal import Wording

/// How far a backup, a check of one, or a restore is, on a terminal.
struct BackupProgressLine: Sendable {
  enum Work: Sendable { case making, checking, restoring }

  private let work: Work
  private let line = StatusLine(.errors)

  init(_ work: Work) {
    self.work = work
  }

  var show: @Sendable (BackupProgress) -> Void {
    { progress in line.show { _ in text(progress) } }
  }

  func clear() { line.clear() }

  private func text(_ progress: BackupProgress) -> String {
    let language = Language.spoken
    switch progress {
    case .files(let done, let known):
      let phrase: BackupPhrase =
        switch work {
        case .making: .copyingFiles
        case .checking: .checkingFiles
        case .restoring: .restoringFiles
        }
      return language.say(phrase, ["done": .count(done), "known": .count(known)])
    case .copying(let done, let known):
      guard work == .making else { return language.say(BackupPhrase.restoringCatalogue) }
      return language.say(
        BackupPhrase.copyingCatalogue,
        ["done": .text(language.size(min(done, known))), "known": .text(language.size(known))])
    case .verifying:
      return language.say(work == .checking ? BackupPhrase.checkingCatalogues : .verifying)
    }
  }
}
