internal import Archive
internal import ArgumentParser
internal import Digitisation
internal import Records
internal import Wording
internal import Showing

/// `sohoa shelf move`: a disk has another place.
struct ShelfMove: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: Language.spoken.say(ShelfHelpPhrase.move),
    discussion: Examples.text(["sohoa shelf move /mnt/kho-cu/so-xay-dung /mnt/kho-moi/so-xay-dung"]))

  @Argument(help: .ofShelves(.old, value: .folder))
  var old: String
  @Argument(help: .ofShelves(.new, value: .folder))
  var new: String
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    let (location, target) = (RealPath.nearest(old), RealPath.nearest(new))
    let shown = Filling.text(ShownPath.of(target))
    if location == target { throw Failure(.moveSame, ["path": shown], status: .usage) }
    guard RealPath.isFolder(target) else { throw Failure(.folderMissing, ["path": shown]) }
    let line = StatusLine(.errors)
    let move = try await place.with(.checking) { archive in
      defer { line.clear() }
      return try archive.moveShelf(at: location, to: target) { done in
        line.show { _ in Language.spoken.say(ShelfPhrase.comparing, ["done": .count(done)]) }
      }
    }
    switch move {
    case .moved(let root, let files, let compared): try say(root, files: files, compared: compared)
    case .unknown: throw Failure(.moveUnknown, ["path": .text(ShownPath.of(location))])
    case .occupied: throw Failure(.moveOccupied, ["path": shown])
    case .notThere(let found, let compared):
      throw Failure(.moveNotThere, ["path": shown, "found": .count(found), "compared": .count(compared)])
    case .otherContent(let path): throw Failure(.moveOtherContent, ["path": .text(ShownPath.of(path))])
    }
    return .done
  }

  private func say(_ root: ShelfRoot, files: Int, compared: Int) throws {
    if json { return try Printer.say(json: ShelfJSON(root)) }
    let language = Language.spoken
    Printer.say(
      SafeText.line(
        language.say(
          ShelfPhrase.moved,
          [
            "path": .text(ShownPath.of(old)), "target": .text(ShownPath.of(root.location)), "count": .count(files),
          ])))
    let next = language.say(ShelfPhrase.movedNext, ["compared": .count(compared)])
    Printer.say(Terminal.output.styled(next, .dim))
  }
}
