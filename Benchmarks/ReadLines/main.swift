// Reads line images (PGM, 36 pixels high) with our own network, and says what a line costs.
//   ReadLines MODEL FOLDER [REPEATS [DUMPS]]
// With DUMPS, the probabilities of each line are written there as float32, for comparison with libtesseract.
import Foundation
import LineRecognition

func line(at path: String) throws -> GreyLine? {
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  // "P5", width, height, 255, each followed by one blank.
  let fields = bytes.split(maxSplits: 4, omittingEmptySubsequences: false) { $0 == 10 || $0 == 32 }
  guard fields.count == 5, let width = Int(String(decoding: fields[1], as: UTF8.self)),
    let height = Int(String(decoding: fields[2], as: UTF8.self))
  else { return nil }
  return GreyLine(width: width, height: height, pixels: Array(fields[4]))
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("ReadLines MODEL FOLDER [REPEATS [DUMPS]]")
  exit(64)
}
let started = ContinuousClock.now
let model = try LineModel(try TrainedData([UInt8](try Data(contentsOf: URL(filePath: arguments[1])))))
let network = LineNetwork(model)
print("model loaded in \(started.duration(to: .now)), kernels \(network.kernelKind)")

let names = try FileManager.default.contentsOfDirectory(atPath: arguments[2]).filter { $0.hasSuffix(".pgm") }.sorted()
let lines = try names.compactMap { try line(at: arguments[2] + "/" + $0) }
let repeats = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
var best = Double.infinity
for _ in 0..<repeats {
  let start = clock()
  for line in lines { _ = network.readEitherWay(line) }
  best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
}
let pixels = lines.reduce(0) { $0 + $1.width }
print(
  "\(lines.count) lines, mean width \(pixels / max(lines.count, 1)), \(best * 1000 / Double(lines.count)) ms a line")
if arguments.count > 4 {
  for (name, line) in zip(names, lines) {
    let output = network.readEitherWay(line)
    let data = unsafe output.probabilities.withUnsafeBytes { unsafe Data($0) }
    try data.write(to: URL(filePath: arguments[4] + "/" + name + ".f32"))
  }
}
