internal import Archive
internal import ArgumentParser
internal import Exchange
internal import Wording
internal import Showing

/// `sohoa upgrade`: brings an archive that an older program made to today's form.
struct UpgradeArchive: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade", abstract: Language.spoken.say(StorePhrase.helpUpgrade),
    discussion: Examples.text(["sohoa upgrade", "sohoa upgrade --archive /srv/kho --json"]))

  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let line = StatusLine(.errors)
    let copy: String?
    do throws(ArchiveError) {
      copy = try Archive.upgrade(place.folder, progress: { step in line.show { _ in step.words } })
    } catch {
      throw Failure(error, archive: place.folder)
    }
    line.clear()
    let path: KeyValuePairs<String, Filling> = ["path": .text(ShownPath.of(place.folder))]
    if json {
      try Printer.say(json: UpgradeJSON(upgraded: copy != nil, copy: copy, form: Archive.form))
    } else if let copy {
      Printer.say([
        Language.spoken.say(StorePhrase.upgraded, path),
        Language.spoken.say(StorePhrase.copyKept, ["path": .text(ShownPath.of(copy))]),
      ])
    } else {
      Printer.say([Language.spoken.say(StorePhrase.upgradedAlready, path)])
    }
    // So that the next search finds all.
    try await IndexFilling.fill(archiveIn: place.folder)
    return .done
  }
}

extension UpgradeStep {
  var words: String {
    let phrase: StorePhrase =
      switch self {
      case .copying: .copying
      case .checking: .checkingCopy
      case .changing: .upgrading
      }
    return Language.spoken.say(phrase)
  }
}

/// `sohoa upgrade --json`.
struct UpgradeJSON: Encodable {
  private let kind = "upgrade"
  var upgraded: Bool
  /// Where the older catalogue is kept; null where nothing was to be done.
  @OrNull var copy: String?
  /// The number of the catalogue's form from now on.
  var form: Int
}
