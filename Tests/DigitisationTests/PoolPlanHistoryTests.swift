import Records
import Testing

@testable import Digitisation

@Suite struct `Random histories of dying readers` {
  @Test(arguments: 1...300) func `settle every page exactly once`(seed: UInt64) {
    var world = PoolWorld(seed: seed, trouble: [0, 10, 40, 70][Int(seed % 4)])
    world.run()
    #expect(world.isFinished)
    #expect(world.failure == nil)
    #expect(world.broken == [])
    #expect(world.counted.count == world.fileCount)
    #expect(world.counted.values.allSatisfy { $0 == 1 })
    #expect(world.settled.count == world.pageCount)
    #expect(world.settled.values.allSatisfy { $0.count == 1 })
    #expect(world.given.values.allSatisfy { [[false], [true], [false, true]].contains($0) })
  }

  @Test(arguments: 1...100) func `withhold the rest of a file unread`(seed: UInt64) {
    var world = PoolWorld(seed: seed, trouble: 20)
    world.run()
    for (page, outcomes) in world.settled {
      let file = ScanFileID(rawValue: page.rawValue / 100)
      guard case .withheld(let mark) = world.firstPages[file] else { continue }
      #expect(outcomes == [.withheld(mark)])
      #expect(page.rawValue % 100 == 1 || world.given[page] == nil)
    }
  }

  @Test(arguments: 1...100) func `end at once when they are stopped`(seed: UInt64) {
    var world = PoolWorld(seed: seed, trouble: 30)
    world.run(limit: Int(seed) * 3)
    world.stop()
    #expect(world.isFinished)
    #expect(world.broken == [])
    #expect(world.settled.values.allSatisfy { $0.count == 1 })
  }
}
