internal import Archive
internal import ArgumentParser
internal import Foundation
internal import People
internal import Showing
internal import Wording

/// `sohoa person`: who may use the reading room.
struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: Language.spoken.say(PeoplePhrase.person),
    subcommands: [
      PersonAdd.self, PersonList.self, PersonRole.self, PersonShelves.self, PersonPassword.self, PersonDisable.self,
      PersonEnable.self, PersonSignOut.self,
    ])

  @OptionGroup var speech: LanguageOption
}

struct PersonAdd: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Language.spoken.say(PeoplePhrase.add),
    discussion: Examples.text([
      "sohoa person add lan --role reviewer", "sohoa person add minh --role reader --shelf \"Sở Xây dựng/Hộp 01\"",
    ]))

  @Argument(help: .ofPeople(.name, value: .name))
  var name: String
  @Option(help: .ofPeople(.roleValue, value: .name))
  var role = Role.reader.rawValue
  @Option(help: .ofPeople(.shelf, value: .name))
  var shelf: [String] = []
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let name = try TypedPerson.name(name)
    let role = try TypedPerson.role(role)
    return try await options.deciding { archive, decider in
      let shelves = try TypedPerson.shelves(shelf, in: archive)
      guard try archive.addPerson(name, role: role, shelves: shelves, by: decider) else {
        throw Failure.said(PeopleFailurePhrase.exists, ["name": .text(SafeText.line(name))])
      }
      try PersonPrinting(archive, json: options.json).say(name, .added, then: .addedNext)
      return .done
    }
  }
}

struct PersonList: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Language.spoken.say(PeoplePhrase.list))

  @Flag(help: .said(.json))
  var json = false
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    try await place.with(.searching) { archive in
      try PersonPrinting(archive, json: json).sayAll()
      return .done
    }
  }
}

struct PersonRole: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: Language.spoken.say(PeoplePhrase.role))

  @Argument(help: .ofPeople(.name, value: .name))
  var name: String
  @Argument(help: .ofPeople(.roleValue, value: .name))
  var role: String
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    var change = PersonChange()
    change.role = try TypedPerson.role(role)
    return try await PersonPrinting.change(name, change, saying: .changed, options)
  }
}

struct PersonShelves: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "shelves", abstract: Language.spoken.say(PeoplePhrase.shelves),
    discussion: Examples.text(["sohoa person shelves minh --shelf \"Sở Xây dựng\"", "sohoa person shelves minh --all"]))

  @Argument(help: .ofPeople(.name, value: .name))
  var name: String
  @Option(help: .ofPeople(.shelf, value: .name))
  var shelf: [String] = []
  @Flag(help: .ofPeople(.allShelves))
  var all = false
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    guard all != !shelf.isEmpty else { throw Failure.usage(.onlyOneForm, ["text": "--shelf, --all"]) }
    return try await options.deciding { archive, decider in
      var change = PersonChange()
      change.shelves = try TypedPerson.shelves(shelf, in: archive)
      guard try archive.changePerson(name, change, by: decider) else { throw PersonPrinting.missing(name) }
      try PersonPrinting(archive, json: options.json).say(name, .changed)
      return .done
    }
  }
}

struct PersonPassword: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: Language.spoken.say(PeoplePhrase.password))

  @Argument(help: .ofPeople(.name, value: .name))
  var name: String
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    let password = try TypedPassword.read(for: name)
    guard PasswordRule.takes(password, of: name), let hash = PasswordHash(of: password) else {
      throw Failure.said(PeopleFailurePhrase.passwordWeak, ["count": .count(PasswordRule.leastCharacters)])
    }
    var change = PersonChange()
    change.password = hash
    return try await PersonPrinting.change(name, change, saying: .passwordSet, options)
  }
}

struct PersonDisable: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: Language.spoken.say(PeoplePhrase.disable))

  @Argument(help: .ofPeople(.name, value: .name))
  var name: String
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    var change = PersonChange()
    change.isDisabled = true
    return try await PersonPrinting.change(name, change, saying: .changed, options)
  }
}

struct PersonEnable: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: Language.spoken.say(PeoplePhrase.enable))

  @Argument(help: .ofPeople(.name, value: .name))
  var name: String
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    var change = PersonChange()
    change.isDisabled = false
    return try await PersonPrinting.change(name, change, saying: .changed, options)
  }
}

struct PersonSignOut: ArchiveCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-out", abstract: Language.spoken.say(PeoplePhrase.signOut))

  @Argument(help: .ofPeople(.name, value: .name))
  var name: String
  @OptionGroup var options: DecisionOptions

  func perform() async throws -> ExitStatus {
    try await options.deciding { archive, _ in
      guard try archive.signOutEverywhere(name) else { throw PersonPrinting.missing(name) }
      try PersonPrinting(archive, json: options.json).say(name, .signedOut)
      return .done
    }
  }
}
