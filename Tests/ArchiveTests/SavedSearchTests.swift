import Archive
import Foundation
import Testing

@Suite struct `What is new to a saved search` {
  private var saved = SavedSearches.Saved(
    words: "đất", conditions: [:], seen: 10, askedAt: Date(timeIntervalSince1970: 0))

  @Test mutating func `has been seen when all screens were shown`() {
    saved.show(0..<10, isLast: false, latest: 50)
    #expect(saved.seen == 10)
    saved.show(10..<20, isLast: false, latest: 60)
    #expect(saved.seen == 10)
    saved.show(20..<23, isLast: true, latest: 70)
    // What was filed since the first screen may stand on any of them.
    #expect(saved.seen == 50 && saved.shown == nil)
  }

  @Test mutating func `stays new where a screen was passed over`() {
    saved.show(0..<10, isLast: false, latest: 50)
    saved.show(20..<23, isLast: true, latest: 60)
    saved.show(500..<500, isLast: true, latest: 60)
    #expect(saved.seen == 10)
    saved.show(5..<23, isLast: true, latest: 60)
    #expect(saved.seen == 50)
  }

  @Test mutating func `stays new where no first screen was shown`() {
    saved.show(10..<20, isLast: true, latest: 50)
    #expect(saved.seen == 10)
    saved.show(0..<3, isLast: true, latest: 50)
    #expect(saved.seen == 50)
  }

  @Test func `is kept by many at once`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sohoa-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let search = saved
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask { try SavedSearches.change("tìm \(number)", of: folder, to: search) }
      }
      try await group.waitForAll()
    }
    #expect(try SavedSearches(of: folder).names.count == 20)
    #expect(try SavedSearches(of: folder).keptName(of: "TIM 7") == "tìm 7")
  }
}
