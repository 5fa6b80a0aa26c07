internal import VietnameseText

/// How many columns of a terminal a text takes.
enum TextWidth {
  /// Vietnamese letters take one column each, however they are composed; East Asian letters take two.
  static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.composed.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// `text`, or as much of it as fits in `width` columns with … at its end.
  static func cut(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    var kept = ""
    var used = 0
    for character in text.composed {
      let wide = columns(of: String(character))
      guard used + wide <= width - 1 else { break }
      kept.append(character)
      used += wide
    }
    return kept + "…"
  }

  /// `text` cut from the left, for paths, whose end says most.
  static func cutFront(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    return "…" + String(cut(String(text.reversed()), to: width).dropLast().reversed())
  }

  /// Spaces that fill `text` up to `width` columns.
  static func padding(after text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns(of: text)))
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0x20D0...0x20FF: return 0
    // The wide and full-width blocks of Unicode's East Asian Width (UAX 11), and pictographs.
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
