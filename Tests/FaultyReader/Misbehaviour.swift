internal import Glibc
internal import ReaderLine
internal import Records

/// What can go wrong with a reader. The raw value stands in the name of a file; with `once` beside it, the careful
/// second try goes well; with `inspected`, it already happens when the file is inspected.
enum Misbehaviour: String, CaseIterable {
  case crash, quit, hang, torn, nonsense, flood, chatter, twice, stray, slow

  init?(asked job: ReaderJob) {
    let name = job.name
    switch job.work {
    case .inspect where !name.contains("inspected"): return nil
    case .read(let request), .look(let request):
      if name.contains("inspected") || request.careful && name.contains("once") { return nil }
    default: break
    }
    if Mended.isHere, name.contains("later-dead"), case .read = job.work { abort() }
    guard let found = Self.allCases.first(where: { name.contains($0.rawValue) }) else { return nil }
    self = found
  }

  func perform(for job: ReaderJob) throws {
    switch self {
    case .crash: abort()
    case .quit: exit(0)
    case .hang: while true { pause() }
    case .torn:
      Line.send(Array(try Frame.encode(job.answer).dropLast(3)))
      exit(0)
    case .nonsense: Line.send([0, 0, 0, 4] + Array("oops".utf8))
    case .flood: while true { Line.send([UInt8](repeating: 0xFF, count: 1 << 16)) }
    case .chatter: while true { try Line.say(ReaderAnswer.drawn(job: job.id - 1)) }
    case .twice: try Line.say(job.answer)
    case .stray: try Line.say(ReaderAnswer.inspected(job: job.id + 1, .scan(.tiff, pages: 7)))
    case .slow: usleep(20_000)
    }
  }
}

extension ReaderJob {
  /// The job's file, without its folders.
  var name: String {
    let path =
      switch work {
      case .inspect(let path): path
      case .read(let request), .look(let request): request.path
      case .draw(let request): request.path
      case .survey(let request): request.path
      case .copy(let request): request.output
      }
    return path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// A sound answer. `12p` in a file's name is its number of pages, `secret`, `blank`, `damaged` and `memory` say how
  /// they end; the text of a page names its file, its page, and how this process was started. A reader of a mended
  /// program (`Mended`) reads some pages otherwise than the one before it.
  var answer: ReaderAnswer {
    switch work {
    case .inspect where name.contains("uncountable") && !Mended.isHere: .inspected(job: id, .unreadable(.encrypted))
    case .inspect: .inspected(job: id, .scan(.tiff, pages: pages))
    case .draw where name.contains("damaged"): .notDrawn(job: id, .damaged)
    case .draw: .drawn(job: id)
    case .copy where name.contains("damaged"): .notCopied(job: id, .scan(page: 1, .damaged))
    case .copy(let request):
      .copied(job: id, AccessCopyResult(pages: request.pages.map { _ in .init(.asScanned) }, signed: []))
    case .survey: .surveyed(job: id, name.contains("blank") ? [.calledBlank] : [])
    case .read(let request): .read(job: id, PageReading(outcome: outcome(of: request), layer: layer))
    case .look where name.contains("damaged"): .looked(job: id, .unreadable(.damaged))
    case .look: .looked(job: id, .seen(measures))
    }
  }

  /// Of a blank page without a likeness.
  private var measures: PageMeasures { PageMeasures(size: PixelSize(width: 1, height: 1), resolution: 300) }

  private var pages: Int {
    name.split { "-.".contains($0) }.compactMap { $0.hasSuffix("p") ? Int($0.dropLast()) : nil }.first ?? 1
  }

  private var layer: TextLayer? {
    name.contains("layer") ? TextLayer(text: "chữ máy khác zebrafish", maker: "Copier 3000") : nil
  }

  private func outcome(of request: PageRequest) -> PageOutcome {
    if Mended.isHere, let outcome = Mended.outcome(of: name) { return outcome }
    if name.contains("secret") { return .withheld(.secret) }
    if name.contains("blank"), !Mended.isHere { return .blank }
    if name.contains("damaged") { return .unreadable(.damaged) }
    if name.contains("memory") && !(request.careful && name.contains("once")) { return .unreadable(.outOfMemory) }
    let limit = unsafe getenv("OMP_THREAD_LIMIT").map { unsafe String(cString: $0) } ?? "none"
    let words =
      [
        name, "trang", String(request.page), request.careful ? "careful" : "usual", "threads", limit, "group",
        getpgrp() == getpid() ? "own" : "shared",
      ] + (Mended.isHere ? ["mended"] : [])
    let line = TextLine(
      words: words.map { Word(text: $0, box: PixelBox(x: 0, y: 0, width: 1, height: 1), confidence: 90) }, block: 0,
      paragraph: 0)
    return .read(PageText(size: PixelSize(width: 1, height: 1), lines: [line]))
  }
}
