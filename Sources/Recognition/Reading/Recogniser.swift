internal import CLeptonica
internal import CTesseract
internal import Records

/// One Tesseract handle with a language loaded; made once a reader process, used for every page.
struct Recogniser: ~Copyable {
  let handle: OpaquePointer

  /// `language` is a Tesseract code such as `vie` or `vie+eng`.
  init(language: String) throws(RecognitionError) {
    guard let handle = TessBaseAPICreate() else { throw .recogniserFailed }
    guard TessBaseAPIInit2(handle, nil, language, OEM_LSTM_ONLY) == 0 else {
      TessBaseAPIDelete(handle)
      throw .languageMissing(language)
    }
    // Of several languages libtesseract loads those that it finds, and says nothing of the others.
    if let missing = Self.missing(of: language, in: handle) {
      TessBaseAPIEnd(handle)
      TessBaseAPIDelete(handle)
      throw .languageMissing(missing)
    }
    self.handle = handle
    // Without this libtesseract writes its complaints to standard error.
    TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
  }

  private static func missing(of language: String, in handle: OpaquePointer) -> String? {
    guard let list = TessBaseAPIGetLoadedLanguagesAsVector(handle) else { return language }
    defer { TessDeleteTextArray(list) }
    var loaded: Set<String> = []
    var entry = list
    while let name = entry.pointee {
      loaded.insert(String(cString: name))
      entry += 1
    }
    return language.split(separator: "+").map(String.init).first { !loaded.contains($0) }
  }

  /// The folder with the trained data.
  var modelFolder: String { TessBaseAPIGetDatapath(handle).map { String(cString: $0) } ?? "" }

  deinit {
    TessBaseAPIEnd(handle)
    TessBaseAPIDelete(handle)
  }

  /// How Tesseract looks for text.
  enum Layout {
    /// Columns, blocks, tables: a whole page.
    case page
    /// As much text as can be found, in no order: stamps.
    case scattered
    /// One block of lines.
    case block

    var mode: TessPageSegMode {
      switch self {
      case .page: PSM_AUTO
      case .scattered: PSM_SPARSE_TEXT
      case .block: PSM_SINGLE_BLOCK
      }
    }
  }

  /// The text of a picture; boxes are divided by `scale`, so that they fit the scan that the picture was made from.
  func recognise(_ image: borrowing PageImage, resolution: Int, scale: Double = 1, layout: Layout = .page)
    throws(RecognitionError) -> PageText
  {
    TessBaseAPISetPageSegMode(handle, layout.mode)
    TessBaseAPISetImage2(handle, image.pix)
    TessBaseAPISetSourceResolution(handle, Int32(min(max(resolution, 70), 2400)))
    defer { TessBaseAPIClear(handle) }
    guard TessBaseAPIRecognize(handle, nil) == 0 else { throw .unreadable(.damaged) }
    let size = image.size
    let page = PixelSize(
      width: Int((Double(size.width) / scale).rounded()), height: Int((Double(size.height) / scale).rounded()))
    return PageText(size: page, lines: RecognisedLines(handle, scale: scale).lines())
  }
}
