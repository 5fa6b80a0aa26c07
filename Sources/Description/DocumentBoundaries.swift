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

  /// Whether a page that was scanned by itself goes on the document of which `earlier` are the pages with text before it.
  /// Its number is what it would have there.
  ///
  /// A page that begins something says so by its heading or title; an appendix stays with its document. A page that goes
  /// on bears the next number (Decree 30/2020, appendix I: in the middle of the top margin, from page 2), or follows a page
  /// that begins a document and is not signed.
  package func isContinued(_ earlier: [DescribablePage], by page: DescribablePage) -> Bool {
    let layout = PageLayout(page)
    let header = HeaderZones(layout)
    guard header.heading == nil, let first = earlier.first, let last = earlier.last else { return false }
    if isAppendix(layout) { return true }
    guard header.title == nil else { return false }
    // The backs of leaves may be scanned and not counted.
    if let number = pageNumber(on: layout) { return number == page.number || number == earlier.count + 1 }
    return isUnfinished(from: first, to: last)
      && SignatureZone.found(
        in: earlier.map(PageLayout.init), hasTwoSides: false, signers: BodySigners(names: []))?.name == nil
  }

  /// Whether a page surely begins a document of its own, whatever lies before it.
  package func begins(_ page: DescribablePage) -> Bool { begins(PageLayout(page)) }

  /// Whether a document of which `pages` were read, and in which no signer was found, may go on behind them.
  package func isUnfinished(_ pages: [DescribablePage]) -> Bool {
    guard let first = pages.first, let last = pages.last else { return false }
    return isUnfinished(from: first, to: last)
  }

  /// What has a beginning and no list of recipients.
  private func isUnfinished(from first: DescribablePage, to last: DescribablePage) -> Bool {
    let beginning = HeaderZones(PageLayout(first))
    return (beginning.heading != nil || beginning.title != nil)
      && RecipientsZone.found(in: [PageLayout(last)]) == nil
  }

  private func isAppendix(_ layout: PageLayout) -> Bool {
    layout.rows.prefix(4).flatMap(\.pieces).contains { piece in
      layout.isCentred(piece)
        && ["phu luc", "kem theo", "ban hanh kem theo"].contains { piece.bare.hasPrefix($0) }
    }
  }

  /// The number that stands by itself in the middle of the top margin.
  private func pageNumber(on layout: PageLayout) -> Int? {
    guard let top = layout.rows.first, top.middle < layout.down(Thresholds.pageNumberTop), top.pieces.count == 1,
      layout.isCentred(top.pieces[0])
    else { return nil }
    let digits = top.pieces[0].words.map(\.text).joined().filter { !"-–— .".contains($0) }
    return (1...3).contains(digits.count) ? Int(digits) : nil
  }

  private func begins(_ layout: PageLayout) -> Bool {
    guard let heading = NationalHeading.found(on: layout), heading.certainty >= Thresholds.boundaryHeading,
      heading.box.y < layout.down(Thresholds.boundaryTop), !isForm(layout, above: heading.box)
    else { return false }
    let header = HeaderZones(layout)
    if header.isCentred, header.title != nil, isFilledIn(layout) { return true }
    guard let agency = AgencyZone.found(in: header),
      let number = NumberZone.found(in: header, initials: agency.initials),
      ["zone-3-number", "zone-3-initials"].contains(number.rule)
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
