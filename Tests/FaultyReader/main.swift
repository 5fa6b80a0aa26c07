// A reader that reads nothing and fails on request. The language says how it starts, a file's name what it does.
import Glibc
import ReaderLine

let settings = ReaderSettings(arguments: Array(CommandLine.arguments.dropFirst()))
switch settings?.language {
case "missing":
  try Line.say(ReaderAnswer.unable(.languageMissing("missing")))
  exit(1)
case "dies": exit(1)
// Gets ready, and dies of whatever it is given.
case "jams":
  try Line.say(ReaderAnswer.ready)
  if try Line.hear(ReaderJob.self) != nil { abort() }
  exit(0)
// Inspects files, and dies of every page.
case "jams-at-pages":
  try Line.say(ReaderAnswer.ready)
  while let job = try Line.hear(ReaderJob.self) {
    guard case .inspect = job.work else { abort() }
    try Line.say(job.answer)
  }
  exit(0)
case "exposed":
  try Line.say(ReaderAnswer.exposed([.disk, .network]))
  try Line.say(ReaderAnswer.ready)
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
