internal import Archive
internal import ArgumentParser
internal import Digitisation
internal import Records
internal import VietnameseText
internal import Wording
internal import Showing

/// `sohoa shelf add`: a person says how the folders of a shelf are to be read.
struct ShelfAdd: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Language.spoken.say(ShelfHelpPhrase.add),
    discussion: Examples.text([
      "sohoa shelf add /mnt/kho/so-xay-dung --fonds \"Sở Xây dựng\"",
      "sohoa shelf add /mnt/kho --levels fonds/box/dossier",
      "sohoa shelf add /mnt/kho-2 --fonds \"Sở Xây dựng\" --levels box/dossier --also",
    ]))

  @Argument(help: .ofShelves(.folder, value: .folder))
  var folder: String
  @Option(help: .ofShelves(.fonds, value: .name))
  var fonds: String?
  @Option(help: .ofShelves(.levels, value: .levels))
  var levels: String?
  @Flag(help: .ofShelves(.also))
  var also = false
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let location = RealPath.nearest(folder)
    let shown = Filling.text(ShownPath.of(location))
    guard RealPath.isFolder(location) else { throw Failure(.folderMissing, ["path": shown]) }
    let archive = FolderPath(RealPath.nearest(options.place.folder))
    if archive == FolderPath(location) || archive.contains(location) { throw Failure(.archiveInside, ["path": shown]) }
    let shelf = NewShelf(location: location, rule: try rule(for: location))
    let name = try options.decider.name
    let addition = try await options.place.with(.digitising) {
      try $0.addShelf(shelf, by: name, alsoElsewhere: also)
    }
    switch addition {
    case .added(let root, let old): try say(root, insteadOf: old)
    case .inside(let other): throw Failure(.inside, ["path": shown, "other": .text(ShownPath.of(other.location))])
    case .around(let other): throw Failure(.around, ["path": shown, "other": .text(ShownPath.of(other.location))])
    case .fondsTaken(let fonds, let other):
      guard let other else { throw Failure(.fondsTakenBelow, ["fonds": .text(fonds)]) }
      throw Failure(.fondsTaken, ["fonds": .text(fonds), "other": .text(ShownPath.of(other.location))])
    }
    return .done
  }

  private func rule(for location: String) throws -> ShelfRule {
    let fonds = fonds.map { SafeText.line($0.singleSpaced.composed) }
    if fonds?.isEmpty == true { throw Failure(.fondsEmpty, status: .usage) }
    guard let typed = levels else {
      let rule = ShelfGuess.rule(forFolder: location, fonds: fonds, archive: options.place.folder)
      return try known(rule, at: location)
    }
    guard let levels = ShelfLevels(typed) else {
      throw Failure(.levelsWrong, ["text": .text(SafeText.line(typed))], status: .usage)
    }
    return try known(ShelfRule(fonds: fonds, levels: levels), at: location)
  }

  /// A rule by which the fonds of a file is known.
  private func known(_ rule: ShelfRule, at location: String) throws -> ShelfRule {
    guard rule.fonds != nil || rule.levels.hasFonds else {
      throw Failure(.fondsMissing, ["path": .text(ShownPath.of(location))], status: .usage)
    }
    return rule
  }

  private func say(_ root: ShelfRoot, insteadOf old: [ShelfRoot]) throws {
    if options.json { return try Printer.say(json: ShelfJSON(root)) }
    let language = Language.spoken
    let words = ShelfWords(rule: root.rule, language: language)
    let path = ShownPath.of(root.location)
    Printer.say(
      SafeText.line(
        language.say(
          ShelfPhrase.added,
          ["path": .text(path), "fonds": .text(words.fonds), "levels": .text(words.levels)])))
    if !old.isEmpty { Printer.say(language.say(ShelfPhrase.addedInstead, ["count": .count(old.count)])) }
    let next = ShownPath.quoted(path) + options.place.suggestion
    Printer.say(
      Terminal.output.styled(SafeText.line(language.say(ShelfPhrase.addedNext, ["path": .text(next)])), .dim))
  }
}
