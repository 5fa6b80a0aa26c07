internal import Archive
internal import ArgumentParser
internal import People
internal import Showing
internal import Wording

/// What a person reads of people, and a line a person for programs.
struct PersonPrinting {
  private let archive: Archive
  private let json: Bool

  init(_ archive: Archive, json: Bool) {
    self.archive = archive
    self.json = json
  }

  static func missing(_ name: String) -> Failure {
    Failure.said(PeopleFailurePhrase.missing, ["name": .text(SafeText.line(name))])
  }

  /// Changes somebody, and says so.
  static func change(
    _ name: String, _ change: PersonChange, saying phrase: PeoplePhrase, _ options: DecisionOptions
  ) async throws -> ExitStatus {
    try await options.deciding { archive, decider in
      guard try archive.changePerson(name, change, by: decider) else { throw missing(name) }
      try PersonPrinting(archive, json: options.json).say(name, phrase)
      return .done
    }
  }

  func say(_ name: String, _ phrase: PeoplePhrase, then next: PeoplePhrase? = nil) throws {
    guard let person = try archive.people().first(where: { $0.name.lowercased() == name.lowercased() }) else { return }
    if json { return try Printer.say(json: PersonJSON(person)) }
    let shown: KeyValuePairs<String, Filling> = [
      "name": .text(SafeText.line(person.name)), "role": .text(Language.spoken.say(PeoplePhrase(person.role))),
    ]
    Printer.say(Language.spoken.say(phrase, shown))
    if let next {
      Printer.say(Language.spoken.say(next, ["name": .text(ShownPath.quoted(SafeText.line(person.name)))]))
    }
  }

  func sayAll() throws {
    let people = try archive.people()
    if json { return try people.forEach { try Printer.say(json: PersonJSON($0)) } }
    guard !people.isEmpty else { return Printer.say(Language.spoken.say(PeoplePhrase.nobody)) }
    for person in people { Printer.say(line(of: person)) }
  }

  private func line(of person: Person) -> String {
    let language = Language.spoken
    let shelves =
      person.shelves.isEmpty
      ? language.say(PeoplePhrase.everywhere)
      : person.shelves.map { SafeText.line($0.description) }.joined(separator: "; ")
    var parts = [SafeText.line(person.name), language.say(PeoplePhrase(person.role)), shelves]
    if person.isDisabled { parts.append(language.say(PeoplePhrase.disabled)) }
    if !person.hasPassword { parts.append(language.say(PeoplePhrase.withoutPassword)) }
    if person.sessions > 0 { parts.append(language.say(PeoplePhrase.sessions, ["count": .count(person.sessions)])) }
    return parts.joined(separator: " · ")
  }
}

/// A person, as `person --json` prints one.
struct PersonJSON: Encodable {
  let kind = "person"
  var name: String
  var role: String
  /// `FONDS/BOX/DOSSIER`; empty for all.
  var shelves: [String]
  var hasPassword: Bool
  var isDisabled: Bool
  var sessions: Int

  init(_ person: Person) {
    name = person.name
    role = person.role.rawValue
    shelves = person.shelves.map(\.description)
    hasPassword = person.hasPassword
    isDisabled = person.isDisabled
    sessions = person.sessions
  }
}
