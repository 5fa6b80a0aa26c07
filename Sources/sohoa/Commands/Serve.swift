internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Wording

/// `sohoa serve`: opens the reading room, by the program `sohoa-room` in the place of this one.
struct Serve: ArchiveCommand {
  static let configuration = CommandConfiguration(
    abstract: Language.spoken.say(ServePhrase.serve),
    discussion: Examples.text(["sohoa serve", "sohoa serve --listen 127.0.0.1:8090"]))

  @Option(help: .ofServing(.listen))
  var listen = "127.0.0.1:8080"
  @OptionGroup var place: ArchiveOption
  @OptionGroup var speech: LanguageOption

  func perform() async throws -> ExitStatus {
    guard let address = ListenAddress(listen) else {
      throw Failure.said(ServePhrase.listenNotUnderstood, ["text": .text(listen)], status: .usage)
    }
    // What is wrong with the archive is said before the room opens.
    let hasPeople = try await place.with(.searching) { archive in try archive.hasPeople() }
    guard address.isLocal || hasPeople else {
      throw Failure.said(ServePhrase.accountsMissing, ["host": .text(address.host)], status: .usage)
    }
    let program = URL(filePath: ReaderProgram.own).deletingLastPathComponent().appending(path: "sohoa-room")
      .path(percentEncoded: false)
    let arguments = [
      program, place.folder, address.host, String(address.port), Language.spoken.rawValue, ReaderProgram.path,
      ReaderProgram.own,
    ]
    Printer.flush()
    Self.become(program, arguments)
    throw Failure.said(ServePhrase.roomMissing)
  }

  /// Returns only where the program cannot be started.
  private static func become(_ program: String, _ arguments: [String]) {
    var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
    unsafe execv(program, &words)
    unsafe words.forEach { unsafe free($0) }
  }
}

/// `127.0.0.1:8080`, `[::1]:8080`, `localhost:8080`; port 0 is any that is free.
struct ListenAddress: Hashable {
  let host: String
  let port: Int

  init?(_ typed: String) {
    guard let colon = typed.lastIndex(of: ":"), let port = Int(typed[typed.index(after: colon)...]),
      (0...65535).contains(port)
    else { return nil }
    let host = typed[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    guard !host.isEmpty, host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".:-".contains($0)) }) else {
      return nil
    }
    self.host = host
    self.port = port
  }

  /// Only this machine reaches it.
  var isLocal: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
