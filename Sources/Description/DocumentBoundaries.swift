internal import Records

/// Where one document ends and the next begins among the pages of one scan.
///
/// Enclosed letters and drafts are scanned into one file with the letter that sends them. Every document begins with a
/// header: the national or Party heading, and beside it an agency and a numbered symbol. Forms in an appendix may bear the
/// heading too, but neither agency nor number.
package struct DocumentBoundaries: Sendable {
  package init() {}

  /// The numbers of the pages that begin a document, in order. The first page given always does.
  ///
  /// - Parameter pages: the recognised pages of one scan, in any order.
  package func firstPages(of pages: [DescribablePage]) -> [Int] {
    let ordered = pages.sorted { $0.number < $1.number }
    return ordered.enumerated().filter { $0.offset == 0 || begins(PageLayout($0.element)) }.map(\.element.number)
  }

  private func begins(_ layout: PageLayout) -> Bool {
    guard let heading = NationalHeading.found(on: layout), heading.certainty >= Thresholds.boundaryHeading,
      heading.box.y < layout.down(Thresholds.boundaryTop), !isForm(layout, above: heading.box)
    else { return false }
    let header = HeaderZones(layout)
    if header.isCentred, header.title != nil, isFilledIn(layout) { return true }
    guard let number = NumberZone.found(in: header), ["zone-3-number", "zone-3-initials"].contains(number.rule),
      AgencyZone.found(in: header) != nil
    else { return false }
    return header.title != nil || DateZone.found(in: header) != nil
      || SubjectZone.behindAbout(in: header, number: number) != nil
  }

  /// An application is a document once it is filled in; what a pen wrote reads badly, an empty form does not.
  private func isFilledIn(_ layout: PageLayout) -> Bool {
    let words = layout.rows.flatMap(\.words).filter { !$0.bare.isEmpty }
    let weak = words.filter { $0.confidence < Thresholds.penWord }
    return words.count >= 20 && Double(weak.count) > Thresholds.penShare * Double(words.count)
  }

  /// Forms enclosed in a document bear a header to be filled in, and say above it which form they are.
  private func isForm(_ layout: PageLayout, above heading: PixelBox) -> Bool {
    layout.pieces.contains { piece in
      piece.box.y < heading.bottom
        && ["mau so", "phu luc", "bieu mau", "bieu so", "mau phieu", "mau don"].contains { piece.bare.hasPrefix($0) }
    }
  }
}
