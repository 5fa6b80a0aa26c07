internal import CPoppler
internal import Foundation

/// Lines of text as outlines, for what is to be seen on a page: no font has to be embedded, and no word is added to the page's own.
struct TextOutlines {
  /// Points.
  let width: Double
  let height: Double
  /// Operators that fill the outlines, from the bottom left corner.
  let content: String

  /// Lines of a font of `size` points; empty where no font can be had. `mostWidth` makes the letters smaller where a line is longer.
  init(_ lines: [String], size: Double, mostWidth: Double) {
    let surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
    let context = cairo_create(surface)
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    cairo_select_font_face(context, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, size)
    let widths = lines.map { line in
      var extents = cairo_text_extents_t()
      cairo_text_extents(context, line, &extents)
      return extents.x_advance
    }
    let widest = widths.max() ?? 0
    let factor = widest > mostWidth ? mostWidth / widest : 1
    let leading = size * Self.leading * factor
    cairo_set_font_size(context, size * factor)
    var content = ""
    for (number, line) in lines.enumerated() {
      cairo_new_path(context)
      cairo_move_to(context, 0, 0)
      cairo_text_path(context, line)
      let base = leading * (Double(lines.count - number) - Self.ascent)
      content += Self.operators(of: context, up: base) + "f\n"
    }
    width = widest * factor
    height = leading * Double(lines.count)
    self.content = content
  }

  /// Of the size of the font: from line to line, and from the top of a line to its baseline, in leadings.
  private static let leading = 1.3
  private static let ascent = 0.75

  /// The path of a context whose places count downwards.
  private static func operators(of context: OpaquePointer?, up base: Double) -> String {
    guard let path = cairo_copy_path(context) else { return "" }
    defer { cairo_path_destroy(path) }
    var content = ""
    var index = 0
    while index < Int(path.pointee.num_data), let parts = path.pointee.data {
      let header = parts[index].header
      func point(_ number: Int) -> String {
        let point = parts[index + number].point
        return "\(PDFNumber.text(point.x)) \(PDFNumber.text(base - point.y))"
      }
      switch header.type {
      case CAIRO_PATH_MOVE_TO: content += "\(point(1)) m\n"
      case CAIRO_PATH_LINE_TO: content += "\(point(1)) l\n"
      case CAIRO_PATH_CURVE_TO: content += "\(point(1)) \(point(2)) \(point(3)) c\n"
      default: content += "h\n"
      }
      index += max(1, Int(header.length))
    }
    return content
  }
}
