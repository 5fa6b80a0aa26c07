import Foundation
import Testing

@testable import Exchange

@Suite struct `A file that is written whole or not at all` {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)").path(
      percentEncoded: false)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private struct Fault: Error {}

  private func content(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: folder + "/" + name), encoding: .utf8)
  }

  private var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } }

  @Test func `takes the place of the one before only when it is whole`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try WholeFile.write(folder + "/a") { write in try write("một\n") }
    #expect(throws: Fault.self) {
      try WholeFile.write(folder + "/a") { write in
        try write(String(repeating: "hai", count: 100_000))
        throw Fault()
      }
    }
    #expect(try content("a") == "một\n")
    try WholeFile.write(folder + "/a") { write in for _ in 0..<3 { try write("ba") } }
    #expect(try content("a") == "bababa")
    try WholeFile.copy(folder + "/a", to: folder + "/b")
    #expect(try content("b") == "bababa" && names == ["a", "b"])
  }

  @Test func `is written where a link leads, and the link stays`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("cũ".utf8).write(to: URL(filePath: folder + "/a"))
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/a")
    try WholeFile.write(folder + "/link") { write in try write("mới") }
    #expect(try content("a") == "mới")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == folder + "/a")
  }

  @Test func `says that the disk is full, or that it cannot be written`() {
    #expect(throws: ExchangeError.full("/dev/full")) {
      try WholeFile.write("/dev/full") { write in try write("x") }
    }
    #expect(throws: ExchangeError.notWritten("/nonexistent/x")) {
      try WholeFile.write("/nonexistent/x") { write in try write("x") }
    }
  }
}
