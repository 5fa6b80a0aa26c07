internal import Records
internal import VietnameseText

/// Calls the witnesses of a document's type: printed title, symbol, V/v, structure.
enum TypeWitnesses {
  static func called(
    header: HeaderZones, number: NumberZone?, about: SubjectZone?, pages: [PageLayout]
  ) -> [TypeWitness] {
    let bySymbol = number.map { symbol($0, heading: header.heading?.kind) } ?? []
    var witnesses = bySymbol
    if let title = title(header, symbols: bySymbol.map(\.type)) { witnesses.append(title) }
    let isTitled = header.title != nil
    if !isTitled { witnesses += letter(header, number: number, about: about) }
    if !isTitled { witnesses += structure(pages) }
    if isTitled, about?.rule == "zone-5b-about", let piece = about?.pieces.first, bySymbol.isEmpty, number != nil {
      witnesses.append(TypeWitness(kind: .about, type: .congVan, weight: 0.5, piece: piece))
    }
    return witnesses
  }

  private static func title(_ header: HeaderZones, symbols: [DocumentType]) -> TypeWitness? {
    guard let title = header.title, let match = title.match else { return nil }
    // "KẾT LUẬN THANH TRA" or "GIẤY CHỨNG NHẬN …" of a state body is no type of the decree.
    let isParty = header.heading?.kind == .party
    guard !match.type.traits.isPartyOnly || isParty || symbols.contains(match.type) else { return nil }
    let certainty = header.heading == nil ? 0.8 : 1.0
    let weight = (match.likeness >= 0.99 ? 0.92 : 0.75 * match.likeness) * certainty
    return TypeWitness(kind: .title, type: match.type, weight: weight, piece: title.pieces.first)
  }

  private static func symbol(_ number: NumberZone, heading: NationalHeading.Kind?) -> [TypeWitness] {
    let groups = number.reading.symbol.split(whereSeparator: { "-/".contains($0) }).map(String.init)
    guard groups.count >= 2 else { return [] }
    let hasYear = groups[0].count == 4 && groups[0].allSatisfy(\.isNumber)
    let group = hasYear ? groups[1] : groups[0]
    let isParty = number.reading.separator == "-" || heading == .party
    var types = SymbolReading.types(of: group)
    if isParty {
      if group == "QĐ" { types = [.quyetDinh, .quyDinh] }
      if group == "TT" { types = [.thongTri] }
    }
    // A letter of the finance office carries TC, which is Thông cáo too: such symbols say little alone.
    let isAmbiguous = types.count > 1 || types.first?.traits.isAmbiguous ?? false
    let weight = isAmbiguous ? 0.45 : number.rule == "zone-3-number" ? 0.75 : 0.65
    return types.map { TypeWitness(kind: .symbol, type: $0, weight: weight, piece: number.piece) }
  }

  /// A letter has no title: it has a symbol without a type, V/v and an addressee.
  private static func letter(_ header: HeaderZones, number: NumberZone?, about: SubjectZone?) -> [TypeWitness] {
    guard header.heading != nil || number != nil else { return [] }
    var witnesses: [TypeWitness] = []
    if let about { witnesses.append(TypeWitness(kind: .about, type: .congVan, weight: 0.7, piece: about.pieces.first)) }
    if let number, !hasType(number.reading) {
      witnesses.append(TypeWitness(kind: .symbol, type: .congVan, weight: 0.5, piece: number.piece))
    }
    if let lead = header.below.prefix(6).flatMap(\.pieces).first(where: AddresseeZone.isLead) {
      witnesses.append(TypeWitness(kind: .structure, type: .congVan, weight: 0.35, piece: lead))
    }
    return witnesses
  }

  private static func hasType(_ reading: NumberReading) -> Bool {
    reading.symbol.split(whereSeparator: { "-/".contains($0) }).prefix(2).contains {
      !SymbolReading.types(of: String($0)).isEmpty
    }
  }

  /// The turns of phrase that only some types have, for papers whose title was not read.
  private static func structure(_ pages: [PageLayout]) -> [TypeWitness] {
    var sides: Set<String> = []
    var hasArticle = false
    var operative: (DocumentType, Piece)?
    for piece in pages.prefix(3).flatMap(\.pieces) {
      let bare = piece.bare
      if bare.hasPrefix("dieu 1") { hasArticle = true }
      if piece.isUpperCase, bare == "quyet dinh" { operative = (.quyetDinh, piece) }
      if piece.isUpperCase, bare == "quyet nghi" { operative = (.nghiQuyet, piece) }
      if bare.hasPrefix("ben a ") || bare == "ben a" { sides.insert("a") }
      if bare.hasPrefix("ben b ") || bare == "ben b" { sides.insert("b") }
    }
    var witnesses: [TypeWitness] = []
    if hasArticle, let (type, piece) = operative {
      witnesses.append(TypeWitness(kind: .structure, type: type, weight: 0.6, piece: piece))
    }
    if sides.count == 2 { witnesses.append(TypeWitness(kind: .structure, type: .hopDong, weight: 0.4, piece: nil)) }
    return witnesses
  }
}
