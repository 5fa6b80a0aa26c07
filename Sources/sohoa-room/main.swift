internal import Archive
internal import Foundation
internal import ReadingRoom
internal import Wording

// `sohoa serve` starts this program: sohoa-room ARCHIVE HOST PORT LANGUAGE READER.

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 5, let port = Int(arguments[3]) else { exit(64) }
let language = Language(rawValue: arguments[4]) ?? .vietnamese
let place: [(String, Filling)] = [("host", .text(arguments[2])), ("port", .text(String(port)))]

func fail(_ phrase: RoomPhrase) -> Never {
  let said = language.say(phrase, ["host": .text(arguments[2]), "port": .text(String(port))])
  FileHandle.standardError.write(Data((said + "\n").utf8))
  exit(1)
}

do {
  let archive = try Archive.open(arguments[1], for: .searching)
  let settings = RoomSettings(
    archive: archive, reader: arguments[5], host: arguments[2], port: port, language: language)
  try await ReadingRoom(settings).serve { port in
    let said = language.say(RoomPhrase.open, ["host": .text(arguments[2]), "port": .text(String(port))])
    FileHandle.standardOutput.write(Data((said + "\n").utf8))
  }
} catch RoomFault.portInUse {
  fail(.portInUse)
} catch is RoomFault {
  fail(.notListening)
}
