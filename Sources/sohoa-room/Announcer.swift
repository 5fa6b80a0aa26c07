internal import Foundation
internal import ReadingRoom
internal import Wording

/// Says in one line that the room is open, or why it is not.
struct Announcer: Sendable {
  let language: Language
  let host: String

  /// The room's address, and the link for the first account where there is none.
  func welcome(_ room: OpenedRoom) {
    say(.open, port: room.port, to: .standardOutput)
    guard let code = room.firstCode else { return }
    say(.localOnly, port: room.port, to: .standardOutput)
    say(.firstLink, port: room.port, path: "first/" + code, to: .standardOutput)
  }

  func say(_ phrase: ServePhrase, port: Int, path: String = "", to file: FileHandle) {
    let shown = host.contains(":") ? "[\(host)]" : host
    let said = language.say(
      phrase, ["host": .text(host), "port": .text(String(port)), "address": .text("http://\(shown):\(port)/\(path)")])
    try? file.write(contentsOf: Data((said + "\n").utf8))
  }
}
