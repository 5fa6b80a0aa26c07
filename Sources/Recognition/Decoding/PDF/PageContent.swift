internal import CPageContent
internal import Records

/// Something that a page of a PDF paints, in the order of painting.
typealias Paint = SohoaPaint

extension SohoaArea {
  var width: Double { max(0, right - left) }
  var height: Double { max(0, top - bottom) }
  var size: Double { width * height }

  /// Whether `other` lies inside, but for `margin` at each side.
  func covers(_ other: SohoaArea, margin: Double) -> Bool {
    left <= other.left + margin && bottom <= other.bottom + margin && right >= other.right - margin
      && top >= other.top - margin
  }

  func common(with other: SohoaArea) -> SohoaArea {
    SohoaArea(
      left: max(left, other.left), bottom: max(bottom, other.bottom), right: min(right, other.right),
      top: min(top, other.top))
  }
}

/// What a page of a PDF paints, learnt from its content stream.
struct PageContent {
  /// What is shown of the page, in points of its own space, before it is turned.
  var shown: SohoaArea
  /// Clockwise turn: 0, 90, 180 or 270.
  var turn: Int
  /// A 72nd of an inch times this is a point of the page (`/UserUnit`).
  var unit: Double
  /// False where there was too much to follow: then more may be painted than is listed.
  var isComplete: Bool
  var hasLayers: Bool
  var paints: [Paint]
  /// What annotations and fields say, and where they are shown; the area is empty where they are not.
  var notes: [(words: String, area: SohoaArea)]

  init(_ page: OpaquePointer) {
    shown = sohoa_page_shown(page)
    turn = Int(sohoa_page_turn(page))
    unit = sohoa_page_unit(page)
    isComplete = sohoa_page_is_complete(page) != 0
    hasLayers = sohoa_page_has_layers(page) != 0
    paints = (0..<sohoa_page_paint_count(page)).map { sohoa_page_paint(page, $0) }
    notes = (0..<sohoa_page_note_count(page)).map {
      let note = sohoa_page_note(page, $0)
      return (String(cString: note.words), note.area)
    }
  }

  /// What can be seen: without what is invisible, what is white on paper, what lies wholly under an opaque picture, and
  /// seals of digital signatures.
  var seen: [Paint] {
    var seen: [Paint] = []
    for paint in paints where paint.is_invisible == 0 && !paint.isSignatureSeal {
      if paint.is_white != 0, seen.isEmpty { continue }
      if paint.isOpaquePicture { seen.removeAll { paint.area.covers($0.area, margin: Self.rounding) } }
      seen.append(paint)
    }
    return seen
  }

  /// Whether glyphs are painted that can be seen, as far as a content stream tells; those of notes are not followed.
  var mayBeTyped: Bool {
    isComplete
      && paints.contains {
        $0.kind == SohoaNote && !$0.isSignatureSeal
          || $0.kind == SohoaGlyphs && $0.is_invisible == 0 && $0.is_white == 0
      }
  }

  /// Whether there may be words of another program, seen or not.
  var mayHaveText: Bool {
    paints.contains { $0.kind == SohoaNote && !$0.isSignatureSeal || $0.kind == SohoaGlyphs }
  }

  /// Whether all glyphs are invisible and painted last, over whole pictures that are all else there is.
  var hasLayerOnTop: Bool {
    guard isComplete, let first = paints.firstIndex(where: { $0.kind == SohoaGlyphs }) else { return false }
    return paints[first...].allSatisfy { $0.kind == SohoaGlyphs && $0.is_invisible != 0 }
      && paints[..<first].allSatisfy {
        $0.isPicture && $0.is_clipped == 0 && PicturePlace($0, on: self)?.isWhole == true
      }
  }

  /// Where the middle and the size of an area are on a drawing of the page, at `scale` pixels a point.
  func box(of area: SohoaArea, scale: Double) -> PixelBox {
    let (left, top) = PicturePlace.corner(of: area, on: self)
    let isTurned = turn == 90 || turn == 270
    let (width, height) = isTurned ? (area.height, area.width) : (area.width, area.height)
    return PixelBox(
      x: Int(pixels: left * scale), y: Int(pixels: top * scale), width: Int(pixels: (width * scale).rounded(.up)),
      height: Int(pixels: (height * scale).rounded(.up)))
  }

  /// Points.
  private static let rounding = 1.0
}

extension Paint {
  /// A digital signature with a look of its own: who signed, and when. It lies on the page as a seal does and is no text of
  /// it. Software that numbers outgoing mail puts number and day into signature fields of a line's height; these are text.
  var isSignatureSeal: Bool {
    kind == SohoaNote && is_signature != 0 && min(area.width, area.height) > Self.line
  }

  /// Points: the height of a line of 14 pt with its leading.
  private static let line = 24.0

  var isPicture: Bool { kind == SohoaPicture || kind == SohoaStencil }

  var isOpaquePicture: Bool {
    kind == SohoaPicture && has_mask == 0 && is_translucent == 0 && is_clipped == 0 && isLevel
  }

  /// Whether the picture's rows run along the page's edges.
  var isLevel: Bool {
    let (a, b, c, d) = (abs(matrix.0), abs(matrix.1), abs(matrix.2), abs(matrix.3))
    return b <= a * Self.level && c <= d * Self.level || a <= b * Self.level && d <= c * Self.level
  }

  /// Dots a point, along the rows and across them.
  var density: (along: Double, across: Double) {
    let (x, y) = (
      (matrix.0 * matrix.0 + matrix.1 * matrix.1).squareRoot(), (matrix.2 * matrix.2 + matrix.3 * matrix.3).squareRoot()
    )
    return (x > 0 ? Double(width) / x : 0, y > 0 ? Double(height) / y : 0)
  }

  /// A tenth of a degree: a row of A4 at 300 dpi rises by four pixels.
  private static let level = 0.0017
}

extension PageSubstance {
  init(_ page: PageContent) {
    if !page.isComplete {
      self = .unknown
    } else {
      self = page.seen.contains { !$0.isPicture && $0.is_white == 0 } ? .more : .pictures
    }
  }
}

extension Int {
  /// What a file says may be no number, or one that no picture has.
  init(pixels value: Double) { self = value.isFinite ? Int(Swift.max(-1e9, Swift.min(1e9, value))) : 0 }
}
