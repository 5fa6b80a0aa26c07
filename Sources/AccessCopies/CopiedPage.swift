internal import ReaderLine
internal import Recognition
internal import Records

/// A page on its way into a copy.
struct CopiedPage {
  let page: AccessCopyPage
  /// Page of the copy, from 1.
  let number: Int
  let part: Int
  let compresses: Bool
  let mark: PageMark?

  /// As it is stored where it can stand in the copy so, else drawn.
  func add(to file: borrowing CopyFile, reader: borrowing PageReader) throws(AccessCopyFault) -> AccessCopyResult.Page {
    let request = SheetRequest(path: page.path, page: page.page, measures: page.measures, part: part)
    do throws(RecognitionError) {
      if let making = try add(compresses ? try reader.smallSheet(request) : try reader.sheet(request), to: file) {
        return AccessCopyResult.Page(making)
      }
      if try add(try reader.drawnSheet(request), to: file) != nil { return AccessCopyResult.Page(.redrawn) }
    } catch {
      guard page.notice.isEmpty else { return try missing(error.reason, in: file) }
      throw .scan(page: number, error.reason)
    }
    throw .outOfMemory
  }

  /// Nil where something of the sheet cannot stand in the copy.
  private func add(_ sheet: Sheet, to file: borrowing CopyFile) throws(RecognitionError) -> PageMaking? {
    switch sheet.content {
    case .picture(let packed, let corners):
      guard let picture = file.add(packed) else { return nil }
      return show([picture], at: corners, on: sheet, in: file) ? PageMaking(packed) : nil
    case .layers(let print, let paper, let ink, let corners):
      guard let behind = file.add(paper), let stencil = file.add(print, isStencil: true),
        let colours = file.add(ink, mask: stencil)
      else { return nil }
      return show([behind, colours], at: corners, on: sheet, in: file) ? .compressed : nil
    case .object(let object, let generation, let corners, _):
      guard let taken = file.take(page.path, object: object, generation: generation) else { return nil }
      guard show([taken.picture], at: corners, on: sheet, in: file) else { return nil }
      return taken.isJPEG2000 ? .jpeg2000 : .asScanned
    case .page(_, let keepsText):
      let place = place(on: sheet, isKept: true)
      switch file.keepPage(
        page.page, of: page.path, keepsText: keepsText, turn: turn, under: keepsText ? "" : words(on: place),
        over: mark?.content(on: place) ?? "", pictures: marks)
      {
      case .refused: return nil
      case .kept: return .kept
      case .keptWithJPEG2000: return .jpeg2000
      }
    }
  }

  private func show(
    _ pictures: [CopyFile.Picture], at corners: Sheet.Corners, on sheet: Sheet, in file: borrowing CopyFile
  ) -> Bool {
    let place = place(on: sheet, isKept: false)
    let content =
      words(on: place) + "q \(place.matrix(corners)) cm \(pictures.map(\.operation).joined())Q\n"
      + (mark?.content(on: place) ?? "")
    let size = place.uprightSize
    return file.addPage(width: size.width, height: size.height, content: content, pictures: pictures + marks)
  }

  private var turn: Int { page.measures?.turn ?? 0 }
  private var marks: [CopyFile.Picture] { mark.map { [$0.picture] } ?? [] }

  private func place(on sheet: Sheet, isKept: Bool) -> PagePlace {
    PagePlace(
      sheet: sheet, size: page.size ?? PixelSize(width: 1, height: 1), turn: turn, skew: page.measures?.skew ?? 0,
      isKept: isKept)
  }

  private func words(on place: PagePlace) -> String {
    page.size == nil ? "" : InvisibleText(place: place, lines: page.lines).content
  }

  /// A sheet of A4 that says why the page is missing.
  private func missing(_ reason: UnreadableReason, in file: borrowing CopyFile) throws(AccessCopyFault)
    -> AccessCopyResult.Page
  {
    let sheet = (width: 595.0, height: 842.0, margin: 70.0)
    let outlines = TextOutlines(page.notice, size: 14, mostWidth: sheet.width - 2 * sheet.margin)
    guard let drawing = file.add(outlines) else { throw .outOfMemory }
    // Few lines stand where the eye looks first, many begin at the top.
    let bottom = min(sheet.height * 2 / 3, sheet.height - sheet.margin - outlines.height)
    let content =
      "q 1 0 0 1 \(PDFNumber.text(sheet.margin)) \(PDFNumber.text(bottom)) cm \(drawing.operation)Q\n"
    guard file.addPage(width: sheet.width, height: sheet.height, content: content, pictures: [drawing]) else {
      throw .outOfMemory
    }
    return AccessCopyResult.Page(.missing, reason: reason)
  }
}

extension PageMaking {
  fileprivate init(_ packed: PackedPicture) {
    self =
      if packed.coding == .jpeg2000 { .jpeg2000 } else if packed.isAsScanned { .asScanned } else if packed.isLossless {
        .recoded
      } else { .redrawn }
  }
}
