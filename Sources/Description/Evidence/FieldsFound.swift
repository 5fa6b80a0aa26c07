internal import Records
internal import VietnameseText

/// Turns what the zones found into fields with evidence and confidence.
struct FieldsFound {
  let evidence: DocumentEvidence

  init(_ evidence: DocumentEvidence) {
    self.evidence = evidence
  }

  var layouts: [PageLayout] { evidence.layouts }
  var header: HeaderZones { evidence.header }
  var number: NumberZone? { evidence.number }
  var date: DateZone? { evidence.date }
  private var restoration: MarkRestoration { evidence.restoration }

  var description: RecordDescription {
    var fields = numberFields.merging(dateFields) { $1 }
    fields[.type] = typeField
    fields[.title] = titleField
    fields.merge(agencyFields) { $1 }
    fields[.subject] = evidence.subject.map {
      field(
        $0.value, $0.pieces, $0.rule,
        confidence: subjectSureness($0) * headingCertainty * ($0.rule == "title-itself" ? Self.titleDoubt : 1))
    }
    fields.merge(signatureFields) { $1 }
    fields[.addressee] = AddresseeZone.found(in: header.layout).map {
      field($0.value, $0.pieces, "zone-9a-addressee", confidence: $0.pieces.confidence)
    }
    fields[.recipients] = RecipientsZone.found(in: layouts).map {
      field($0.value, $0.pieces, "zone-9b-recipients", confidence: $0.pieces.confidence)
    }
    fields[.urgency] = UrgencyMark.found(on: header.layout).map {
      field($0.value, [$0.piece], "zone-10b-urgency", confidence: $0.piece.confidence)
    }
    fields.merge(copyFields) { $1 }
    return RecordDescription(fields: fields)
  }

  /// What is left of the certainty about a subject that is only what the paper calls itself: it may have none.
  private static let titleDoubt = 0.65

  /// A zone that was placed without a national heading is less sure.
  private var headingCertainty: Double { header.heading == nil ? 0.75 : 1 }

  private var typeField: DescribedField? {
    guard let type = evidence.type else { return nil }
    let piece = type.witness.piece
    return DescribedField(
      value: type.type.name, printed: piece?.text ?? "",
      evidence: Evidence(page: piece?.page ?? header.layout.number, box: piece?.box, rule: type.rule),
      confidence: type.confidence)
  }

  private var titleField: DescribedField? {
    guard let title = header.title else { return nil }
    let words = title.match.map { Array(title.words[$0.range]) + title.rest } ?? title.words
    guard !words.isEmpty else { return nil }
    let printed = words.map(\.text).joined(separator: " ")
    let value = title.match.map { match in
      ([match.type.name.uppercased()] + title.rest.map(\.text)).joined(separator: " ")
    }
    return field(
      value ?? restoration.restored(printed), title.pieces, title.match == nil ? "zone-5a-title" : "zone-5a-type-title",
      confidence: title.pieces.confidence * (title.match?.likeness ?? 0.85), printed: printed)
  }

  private var agencyFields: [FieldName: DescribedField] {
    guard let zone = evidence.agency else { return [:] }
    let names = AgencyNames(zone, restoration)
    var fields: [FieldName: DescribedField] = [:]
    for (name, pieces, value) in [
      (FieldName.agency, zone.agency, names.agency), (.agencyParent, zone.parent, names.parent ?? ""),
    ] where !pieces.isEmpty {
      let printed = pieces.text.singleSpaced
      // Marks that the text gave back are confirmed by it.
      let read = value == printed ? pieces.confidence : max(pieces.confidence, 0.75)
      let confidence = read * (value.split(separator: " ").contains(where: isScramble) ? 0.7 : 1)
      fields[name] = field(value, pieces, "zone-2-agency", confidence: confidence * headingCertainty, printed: printed)
    }
    return fields
  }

  /// A word with marks that is no syllable; words without marks may be abbreviations.
  private func isScramble(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count >= 3 && letters.lowercased() != letters.folded && !letters.contains("Đ" as Character)
      && !Syllable.isPossible(letters.lowercased().composed)
  }

  private var signatureFields: [FieldName: DescribedField] {
    guard let zone = evidence.signature else { return [:] }
    var fields: [FieldName: DescribedField] = [:]
    let block = SignatureBlock(
      rows: zone.role, pitch: zone.pitch, isState: header.heading?.kind == .republic && number != nil,
      restored: restoration.restored)
    let sideDoubt = block?.isOfSide ?? false ? Self.sideDoubt : 1
    if let name = zone.name { fields[.signer] = signer(name, in: zone, among: evidence.signers) }
    fields[.signer]?.confidence *= sideDoubt
    if let block {
      let doubt = (zone.name == nil ? Self.namelessDoubt : 1) * (zone.hasScrapAbove ? Self.scrapDoubt : 1)
      fields[.signerRole] = field(
        block.value, zone.role, zone.rule, confidence: block.confidence * doubt * sideDoubt)
    }
    return fields
  }

  private func signer(_ name: Piece, in zone: SignatureZone, among signers: BodySigners) -> DescribedField? {
    if zone.isRecalled { return field(zone.value, [name], "zone-7-known-signer", confidence: 0.6) }
    let certainty = (zone.role.isEmpty ? 0.75 : 1) * (zone.isRepaired ? 0.6 : 1)
    // One doubtful syllable makes another person of a name, so the least sure word counts.
    let parts = zone.value.folded
    let words = name.words.filter { $0.bare.count > 1 && parts.contains($0.bare) }
    let sureness = (words.map { surety(of: $0) }.min() ?? 0) * certainty
    let own = sureness * PersonName.plausibility(zone.value)
    if let meant = signers.meant(by: zone.value), meant.name == zone.value || own < meant.certainty + 0.1 {
      let isSame = meant.name == zone.value
      return field(
        meant.name, [name], isSame ? zone.rule : "zone-7-known-signer",
        confidence: isSame ? max(own, meant.certainty) : meant.certainty)
    }
    return own >= Thresholds.leastName ? field(zone.value, [name], zone.rule, confidence: own) : nil
  }

  /// What is left of the certainty about a signer who signs for one of two sides.
  private static let sideDoubt = 0.65
  /// What is left of the certainty about an office below which no name was read.
  private static let namelessDoubt = 0.8
  /// What is left of it where a line above the office may be lost.
  private static let scrapDoubt = 0.7

  /// A surname is one of few, so one that was read is believed sooner than a given name.
  private func surety(of word: ReadWord) -> Double {
    PersonName.isSurname(word.text.filter(\.isLetter)) ? 1 - (1 - word.confidence) * 0.3 : word.confidence
  }

  private var copyFields: [FieldName: DescribedField] {
    guard let copy = CopyBlock.found(in: layouts) else { return [:] }
    var fields: [FieldName: DescribedField] = [:]
    fields[.copyForm] = field(copy.form.rawValue, [copy.lead], "copy-block", confidence: copy.lead.confidence)
    if let number = copy.number, let piece = copy.numberPiece, number.ordinal?.isEmpty == false {
      fields[.copyNumber] = field(number.written, [piece], "copy-block", confidence: piece.confidence)
    }
    if let date = copy.date?.date, let piece = copy.datePiece {
      fields[.copyDate] = field(date.description, [piece], "copy-block", confidence: piece.confidence)
    }
    return fields
  }

  func field(
    _ value: String, _ pieces: [Piece], _ rule: String, confidence: Double, printed: String? = nil
  ) -> DescribedField {
    let page = pieces.first?.page ?? header.layout.number
    return DescribedField(
      value: value, printed: printed ?? pieces.text,
      evidence: Evidence(page: page, box: pieces.filter { $0.page == page }.box, rule: rule),
      confidence: min(max(confidence, 0), 1))
  }
}
