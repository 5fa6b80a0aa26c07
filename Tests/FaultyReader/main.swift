// A reader that reads nothing and fails on request. The language says how it starts, a file's name what it does.
import Glibc
import ReaderLine

let settings = ReaderSettings(arguments: Array(CommandLine.arguments.dropFirst()))
switch settings?.language {
case "missing":
  try Line.say(ReaderAnswer.unable(.languageMissing("missing")))
  exit(1)
case "dies": exit(1)
case "mute": while true { pause() }
case "unfamiliar":
  try Line.say(ReaderAnswer.standIn(language: "unfamiliar"))
  try Line.say(ReaderAnswer.ready)
default: try Line.say(ReaderAnswer.ready)
}
while let job = try Line.hear(ReaderJob.self) {
  try Misbehaviour(asked: job)?.perform(for: job)
  try Line.say(job.answer)
}
