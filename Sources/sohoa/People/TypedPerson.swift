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

  static func shelf(_ typed: String) throws -> ShelfScope {
    guard let scope = ShelfScope(typed) else {
      throw Failure.said(PeopleFailurePhrase.shelfWrong, ["text": .text(SafeText.line(typed))], status: .usage)
    }
    return scope
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
    silent.c_lflag &= ~tcflag_t(ECHO)
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine()
  }
}
