import Digitisation
import ReaderLine
import Records
import Testing

@Suite struct `Options of a batch` {
  static func options(_ change: (inout DigitisationOptions) -> Void = { _ in }) -> DigitisationOptions {
    var options = DigitisationOptions(paths: ["scans"], archive: "archive")
    change(&options)
    return options
  }

  @Test func `become a plan with a reader for each processor`() throws {
    let plan = try DigitisationPlan(Self.options(), processors: 8)
    #expect(plan.readers == 8)
    #expect(plan.settings == ReaderSettings.default)
    #expect(try DigitisationPlan(Self.options { $0.recogniser = .both }, processors: 8).settings.recogniser == .both)
    #expect(plan.deadline == .seconds(120))
    #expect(try DigitisationPlan(Self.options(), processors: 0).readers == 1)
    #expect(try DigitisationPlan(Self.options(), processors: 1000).readers == 256)
    #expect(try DigitisationPlan(Self.options { $0.readers = 3 }, processors: 8).readers == 3)
  }

  static let nonsense: [(DigitisationOptions, DigitisationPlan.ValidationError)] = [
    (options { $0.paths = [] }, .noPaths),
    (options { $0.paths = ["a", ""] }, .noPaths),
    (options { $0.readers = 0 }, .readers(0, allowed: 1...256)),
    (options { $0.readers = 257 }, .readers(257, allowed: 1...256)),
    (options { $0.language = "" }, .language("")),
    (options { $0.language = "vie+" }, .language("vie+")),
    (options { $0.language = "../vie" }, .language("../vie")),
    (options { $0.maxMegapixels = 0 }, .maxMegapixels(0, allowed: 1...2000)),
    (options { $0.deadline = -1 }, .deadline(-1, allowed: 1...86_400)),
    (options { $0.memory = 100 }, .memory(100, allowed: 256...1_048_576)),
  ]

  @Test(arguments: nonsense)
  func `that make no sense are refused`(options: DigitisationOptions, error: DigitisationPlan.ValidationError) {
    #expect(throws: error) { try DigitisationPlan(options, processors: 2) }
  }
}
