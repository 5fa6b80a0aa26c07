import ReaderLine
import Records
import Testing

@Suite struct `The line between program and reader` {
  static let answers: [ReaderAnswer] = [
    .ready,
    .standIn(language: "vie+eng"),
    .exposed([.disk, .network]),
    .unable(.languageMissing("vie")),
    .unable(.recogniserFailed),
    .inspected(job: 1, .scan(.pdf, pages: 12)),
    .inspected(job: 2, .unreadable(.encrypted)),
    .read(job: 3, PageReading(outcome: .blank)),
    .read(job: 4, PageReading(outcome: .withheld(.topSecret))),
    .read(
      job: 5,
      PageReading(
        outcome: .read(
          PageText(
            size: PixelSize(width: 10, height: 20),
            lines: [
              TextLine(
                words: [Word(text: "Quyết định", box: PixelBox(x: 1, y: 2, width: 3, height: 4), confidence: 91.5)],
                block: 0, paragraph: 1)
            ])), measures: PageMeasures(size: PixelSize(width: 10, height: 20), resolution: 300, seconds: 1.25))),
    .looked(job: 8, .unreadable(.vanished)),
    .looked(job: 9, .seen(PageMeasures(size: PixelSize(width: 10, height: 20), resolution: 300, turn: 90))),
    .drawn(job: 6),
    .notDrawn(job: 7, .damaged),
    .surveyed(job: 10, [.calledBlank, .anotherPicture]),
    .surveyed(job: 11, []),
    .read(job: 12, PageReading(outcome: .blank, layer: TextLayer(text: "một\nhai", maker: "Copier"))),
  ]

  static let jobs: [ReaderJob] = [
    ReaderJob(
      id: 5,
      work: .survey(
        SurveyRequest(
          path: "/kho/a.pdf", page: 2,
          earlier: EarlierReading(
            state: .unreadable, reason: .noWords, size: PixelSize(width: 10, height: 20), resolution: 300)))),
    ReaderJob(id: 1, work: .inspect(path: "/kho/hộp 1/tờ 2.tif")),
    ReaderJob(id: 2, work: .read(PageRequest(path: "/kho/a.pdf", page: 3, careful: true))),
    ReaderJob(id: 4, work: .look(PageRequest(path: "/kho/a.pdf", page: 2))),
    ReaderJob(
      id: 3,
      work: .draw(
        PictureRequest(
          path: "/kho/a.pdf", page: 1, turn: 90, skew: -0.5, frames: [PixelBox(x: 1, y: 2, width: 3, height: 4)],
          output: "/tmp/a.png"))),
  ]

  @Test(arguments: answers) func `carries every answer`(answer: ReaderAnswer) throws {
    var assembler = FrameAssembler()
    assembler.append(try Frame.encode(answer))
    #expect(try assembler.next(ReaderAnswer.self) == answer)
    #expect(try assembler.next(ReaderAnswer.self) == nil)
  }

  @Test(arguments: jobs) func `carries every job`(job: ReaderJob) throws {
    var assembler = FrameAssembler()
    assembler.append(try Frame.encode(job))
    #expect(try assembler.next(ReaderJob.self) == job)
  }

  @Test func `puts answers together wherever they were torn`() throws {
    let bytes = try Self.answers.flatMap { try Frame.encode($0) }
    for cut in bytes.indices {
      var assembler = FrameAssembler()
      var heard: [ReaderAnswer] = []
      for part in [bytes[..<cut], bytes[cut...]] {
        assembler.append(part)
        while let answer = try assembler.next(ReaderAnswer.self) { heard.append(answer) }
      }
      #expect(heard == Self.answers, "torn at byte \(cut)")
    }
  }

  @Test func `puts answers together byte by byte`() throws {
    var assembler = FrameAssembler()
    var heard: [ReaderAnswer] = []
    for byte in try Self.answers.flatMap({ try Frame.encode($0) }) {
      assembler.append([byte])
      while let answer = try assembler.next(ReaderAnswer.self) { heard.append(answer) }
    }
    #expect(heard == Self.answers)
  }

  @Test func `refuses a frame that is too long before it has come`() {
    var assembler = FrameAssembler()
    assembler.append([0x04, 0x00, 0x00, 0x01])
    #expect(throws: FrameError.tooLong(Frame.longest + 1)) { try assembler.next(ReaderAnswer.self) }
  }

  @Test(arguments: [[], Array("{".utf8), Array("\"shout\"".utf8), [0xFF, 0xFE, 0x00], Array("{\"drawn\":{}}".utf8)])
  func `refuses what it does not understand`(body: [UInt8]) {
    var assembler = FrameAssembler()
    assembler.append([0, 0, 0, UInt8(body.count)] + body)
    #expect(throws: FrameError.notUnderstood) { try assembler.next(ReaderAnswer.self) }
  }
}

@Suite struct `The settings of a reader` {
  @Test func `come out of the arguments as they went in`() {
    let settings = ReaderSettings(language: "vie+eng", maxMegapixels: 7, memory: 512)
    #expect(ReaderSettings(arguments: settings.arguments) == settings)
    let raw = ReaderSettings(language: "vie", correcting: false, maxMegapixels: 7, memory: 512)
    #expect(ReaderSettings(arguments: raw.arguments) == raw)
    let drawing = ReaderSettings(
      language: "vie", correcting: false, maxMegapixels: 7, memory: 512, output: "/kho/a=b uncorrected")
    #expect(ReaderSettings(arguments: drawing.arguments) == drawing)
  }

  @Test(arguments: [
    [], ["vie"], ["vie", "x", "1"], ["vie", "1", ""], ["vie", "1", "2", "3"],
    ["vie", "own", "1", "2", "output=/a", "uncorrected"], ["vie", "own", "1", "2", "uncorrected", "uncorrected"],
    ["vie", "own", "1", "2", "x"],
  ])
  func `are nothing where the arguments are others`(arguments: [String]) {
    #expect(ReaderSettings(arguments: arguments) == nil)
  }
}
