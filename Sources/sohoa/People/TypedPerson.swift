internal import Archive
internal import Foundation
internal import People
internal import Showing
internal import Wording

/// What was typed of a person, read or refused.
enum TypedPerson {
  static func name(_ typed: String) throws -> String {
    let name = typed.trimmingCharacters(in: .whitespaces)
    guard (1...60).contains(name.count), SafeText.line(name) == name else {
      throw Failure.said(PeopleFailurePhrase.nameWrong, ["text": .text(SafeText.line(typed))], status: .usage)
    }
    return name
  }

  static func role(_ typed: String) throws -> Role {
    guard let role = Role(rawValue: typed.lowercased()) else {
      throw Failure.said(PeopleFailurePhrase.roleWrong, ["text": .text(SafeText.line(typed))], status: .usage)
    }
    return role
  }

  /// Parts of the shelves that are there, by the names that they have.
  static func shelves(_ typed: [String], in archive: Archive) throws -> [ShelfScope] {
    try typed.flatMap { typed in
      let found = try ShelfScope(typed).map { try archive.scopes(meantBy: $0) } ?? []
      guard !found.isEmpty else {
        throw Failure.said(PeopleFailurePhrase.shelfWrong, ["text": .text(SafeText.line(typed))], status: .usage)
      }
      return found
    }
  }
}

/// A password: on a terminal typed twice without being shown, else one line of standard input.
enum TypedPassword {
  static func read(for name: String) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      guard let line = readLine(), !line.isEmpty else { throw Failure.said(PeopleFailurePhrase.passwordMissing) }
      return line
    }
    let shown: KeyValuePairs<String, Filling> = ["name": .text(SafeText.line(name))]
    guard let first = ask(Language.spoken.say(PeoplePhrase.typePassword, shown)), !first.isEmpty else {
      throw Failure.said(PeopleFailurePhrase.passwordMissing)
    }
    guard ask(Language.spoken.say(PeoplePhrase.typeAgain)) == first else {
      throw Failure.said(PeopleFailurePhrase.passwordsDiffer)
    }
    return first
  }

  /// The terminal shows letters again afterwards, whatever happens.
  private static func ask(_ question: String) -> String? {
    FileHandle.standardError.write(Data(question.utf8))
    var before = termios()
    unsafe tcgetattr(STDIN_FILENO, &before)
    var silent = before
    // Ctrl-C comes as a letter, so that it does not end this before the terminal is as it was.
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine().flatMap { $0.contains("\u{3}") ? nil : $0 }
  }
}
