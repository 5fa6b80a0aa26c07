internal import Archive
internal import ArgumentParser
internal import Wording

/// What every command takes by which a person decides: who decides, on which archive, and how it answers.
struct DecisionOptions: ParsableArguments {
  @OptionGroup var decider: Decider
  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  /// What `body` makes of the archive, opened for decisions, and the name of who decides.
  func deciding<Value>(_ body: (Archive, String) async throws -> Value) async throws -> Value {
    let name = try decider.name
    return try await place.with(.deciding) { try await body($0, name) }
  }
}
