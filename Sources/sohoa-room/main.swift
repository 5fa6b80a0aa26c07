internal import Archive
internal import Foundation
internal import ReadingRoom
internal import Wording

// `sohoa serve` becomes this program: sohoa-room ARCHIVE HOST PORT LANGUAGE READER PROGRAM.

let arguments = CommandLine.arguments
guard arguments.count == 7, let port = Int(arguments[3]) else { exit(64) }
let announcer = Announcer(language: Language(rawValue: arguments[4]) ?? .vietnamese, host: arguments[2])
// A browser that is gone is an error of the write, not the end of this program.
signal(SIGPIPE, SIG_IGN)

do {
  let archive = try Archive.open(arguments[1], for: .deciding)
  let settings = RoomSettings(
    archive: archive, reader: arguments[5], program: arguments[6], host: announcer.host, port: port,
    language: announcer.language)
  let announcer = announcer
  try await ReadingRoom(settings).serve { room in announcer.welcome(room) }
} catch RoomFault.portInUse {
  announcer.say(.portInUse, port: port, to: .standardError)
  exit(1)
} catch {
  announcer.say(.notListening, port: port, to: .standardError)
  exit(1)
}
