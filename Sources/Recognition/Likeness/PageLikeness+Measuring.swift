internal import LineFinding
internal import Records

extension PageLikeness {
  /// The likeness of an upright page; nil where there is too little ink for one.
  init?(of page: borrowing PageInk, lines: PageLines) throws(RecognitionError) {
    return nil
  }
}
