internal import Foundation
internal import LineFinding
internal import LineRecognition
internal import Records
internal import VietnameseText

/// Reads lines with libtesseract's network run by ourselves, at a fraction of its time; the layout is libtesseract's.
final class OwnRecogniser {
  private let network: LineNetwork
  private var decoder: LineDecoder

  /// Takes only models of exactly the known shape. Throws for any other; libtesseract then reads the lines, too.
  init(model bytes: [UInt8]) throws(ModelError) {
    let data = try TrainedData(bytes)
    network = LineNetwork(try LineModel(data))
    decoder = try LineDecoder(data)
  }

  /// The recogniser for `language` from the first of `folders` that has its model; nil where none has, or where that
  /// model is not of the known shape.
  static func ifKnown(language: String, folders: [String]) -> OwnRecogniser? {
    for folder in folders {
      let file = URL(filePath: folder).appending(path: "\(language).traineddata")
      guard let bytes = try? Data(contentsOf: file, options: .mappedIfSafe) else { continue }
      return try? OwnRecogniser(model: [UInt8](bytes))
    }
    return nil
  }

  /// The text of a picture; boxes are divided by `scale`, so that they fit the scan that the picture was made from.
  /// Nil where the page has text that only libtesseract reads.
  func recognise(
    _ image: borrowing PageImage, resolution: Int, scale: Double, room: LineCutting.Room = .forMarks,
    with recogniser: borrowing Recogniser, corrector: PageCorrector? = nil
  ) throws(RecognitionError) -> PageText? {
    let size = image.size
    let page = PixelSize(
      width: Int((Double(size.width) / scale).rounded()), height: Int((Double(size.height) / scale).rounded()))
    guard
      let layout = TextLayout.find(
        in: image, resolution: resolution, exact: room == .asLibtesseract, with: recogniser)
    else {
      return PageText(size: page, lines: [])
    }
    if layout.hasTurnedText { return nil }
    let cutting = try LineCutting(image, room: room)
    var lines: [RecognisedLine] = []
    for unit in layout.units {
      let words = words(of: unit, from: cutting)
      if unit.beginsLine || lines.isEmpty {
        lines.append(RecognisedLine(words: words, block: unit.block, paragraph: unit.paragraph))
      } else {
        lines[lines.count - 1].words += words
      }
    }
    lines = lines.filter { !$0.words.isEmpty }
    let text = PageText(
      size: page,
      lines: lines.map { line in
        TextLine(words: line.words.map { $0.scaled(by: scale) }, block: line.block, paragraph: line.paragraph)
      })
    return corrector?.corrected(text, from: lines) ?? text
  }

  /// The text of a page whose lines were found by ourselves. `grey` is the page that they were found on, in the scan's
  /// own size, `factor` times that of the picture that was looked at; `seen` holds what is known of its lines.
  func recognise(
    _ page: PageLines, on grey: borrowing PageImage, factor: Double, seen: SeenLines = SeenLines(),
    corrector: PageCorrector? = nil
  ) -> PageText {
    var lines: [RecognisedLine] = []
    var looks = SecondLooks()
    for line in page.lines {
      let words = recognisedWords(of: line, tilt: page.tilt, on: grey, factor: factor, seen: seen, looks: &looks)
      if !words.isEmpty { lines.append(RecognisedLine(words: words, block: line.block, paragraph: line.paragraph)) }
    }
    let text = PageText(
      size: grey.size,
      lines: lines.map { line in
        TextLine(words: line.words.map { $0.scaled(by: 1) }, block: line.block, paragraph: line.paragraph)
      })
    return corrector?.corrected(text, from: lines) ?? text
  }

  /// The words of one found line, at first sight.
  func words(
    of line: FoundLine, tilt: PageTilt, on grey: borrowing PageImage, factor: Double, seen: SeenLines = SeenLines()
  ) -> [Word] {
    var looks = SecondLooks.none
    return recognisedWords(of: line, tilt: tilt, on: grey, factor: factor, seen: seen, looks: &looks).map {
      $0.scaled(by: 1)
    }
  }

  private func recognisedWords(
    of line: FoundLine, tilt: PageTilt, on grey: borrowing PageImage, factor: Double, seen: SeenLines,
    looks: inout SecondLooks
  ) -> [RecognisedWord] {
    let first = seen.look(at: line) {
      LineStrip(of: line, tilt: tilt, from: grey, factor: factor).map {
        SeenLines.Seen(box: $0.box, width: $0.line.width, output: network.readEitherWay($0.line))
      }
    }
    guard let first else { return [] }
    let frame = LineFrame(box: first.box, blobs: line.blobs.map { $0.box(times: factor) })
    let output = first.output
    var words = decoder.words(output, in: frame)
    if looks.areWanted(for: words, columns: output.columns) {
      var others: [LineOutput] = []
      for other in LineStrip.Frame.others {
        guard
          let strip = LineStrip(
            of: line, tilt: tilt, from: grey, factor: factor, frame: other, width: first.width)
        else { continue }
        others.append(network.readEitherWay(strip.line))
      }
      words = decoder.words(output.averaged(with: others), in: frame)
    }
    return words.compactMap { word in
      let baseline = line.baseline.height(at: Double(word.box.right) / factor) * factor
      return word.onInk(of: frame.blobs)?.withoutDoubledLetter(on: frame.blobs)
        .withFullStop(on: frame.blobs, baseline: baseline, em: line.size * factor)
    }
  }

  private func words(of unit: TextLayout.Unit, from cutting: borrowing LineCutting) -> [RecognisedWord] {
    let cut = cutting.cut(unit.box)
    guard let line = cutting.line(cut) else { return [] }
    return decoder.words(
      network.readEitherWay(line),
      in: LineFrame(box: cut, blobs: unit.blobs, parts: unit.isCombined ? unit.words : [], words: unit.words))
  }
}

extension InkBlob {
  fileprivate func box(times factor: Double) -> PixelBox {
    let (x, y) = (Int((left * factor).rounded()), Int((top * factor).rounded()))
    return PixelBox(
      x: x, y: y, width: Int((right * factor).rounded()) - x, height: Int((bottom * factor).rounded()) - y)
  }
}

extension RecognisedWord {
  /// As high as the ink that it stands on: where letters touch, the network's place for one reaches over the whole strip.
  /// Nil for a sign that stands on none: into white as wide as a word the network reads dashes.
  fileprivate func onInk(of blobs: [PixelBox]) -> RecognisedWord? {
    let own = blobs.filter { 2 * (min($0.right, box.right) - max($0.x, box.x)) >= $0.width && $0.x < box.right }
    guard let around = PixelBox.around(own) else {
      let touches = blobs.contains { $0.x < box.right && $0.right > box.x }
      return touches || text.contains(where: { $0.isLetter || $0.isNumber }) ? self : nil
    }
    var word = self
    word.box = PixelBox(x: box.x, y: around.y, width: box.width, height: around.height)
    return word
  }

  fileprivate func scaled(by scale: Double) -> Word {
    let x = Int((Double(box.x) / scale).rounded())
    let y = Int((Double(box.y) / scale).rounded())
    return Word(
      text: text.composed,
      box: PixelBox(
        x: x, y: y, width: Int((Double(box.right) / scale).rounded()) - x,
        height: Int((Double(box.bottom) / scale).rounded()) - y), confidence: Double(confidence))
  }
}
