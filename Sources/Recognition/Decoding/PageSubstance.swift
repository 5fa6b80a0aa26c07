/// What a page is made of, as far as it matters where nothing is found on it.
enum PageSubstance {
  /// Nothing but pictures, or nothing at all: a page without ink is blank.
  case pictures
  /// Glyphs, curves or notes are painted that can be seen: a page without ink has lost them.
  case more
  /// What is painted could not be followed.
  case unknown
}
