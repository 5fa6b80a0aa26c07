internal import Foundation
internal import Wording

/// Says in one line that the room is open, or why it is not.
struct Announcer: Sendable {
  let language: Language
  let host: String

  func say(_ phrase: ServePhrase, port: Int, to file: FileHandle) {
    let shown = host.contains(":") ? "[\(host)]" : host
    let said = language.say(
      phrase, ["host": .text(host), "port": .text(String(port)), "address": .text("http://\(shown):\(port)/")])
    try? file.write(contentsOf: Data((said + "\n").utf8))
  }
}
