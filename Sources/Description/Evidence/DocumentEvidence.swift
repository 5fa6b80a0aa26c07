internal import Records

/// What a document's pages show, looked for once: the zones of the first page, who signed, and what speaks for a type. Fields,
/// boundaries and the joining of sheets ask it.
struct DocumentEvidence {
  let layouts: [PageLayout]
  let header: HeaderZones
  let agency: AgencyZone?
  let number: NumberZone?
  let date: DateZone?
  let subject: SubjectZone?
  let type: TypeDecision?
  let signature: SignatureZone?
  let signers: BodySigners
  let restoration: MarkRestoration

  /// - Parameters:
  ///   - layouts: the document's pages with text, in order; nil is returned where there are none.
  ///   - known: who signs for which body, where other documents have told.
  init?(_ layouts: [PageLayout], known: KnownSigners) {
    guard let first = layouts.first else { return nil }
    self.layouts = layouts
    let header = HeaderZones(first)
    let agency = AgencyZone.found(in: header)
    var number = NumberZone.found(in: header, initials: agency?.initials)
    if let type = header.title?.match?.type { number?.reading.agree(with: type) }
    let about = header.title == nil ? SubjectZone.behindAbout(in: header, number: number) : nil
    let witnesses = TypeWitnesses.called(header: header, number: number, about: about, pages: layouts)
    let type = TypeDecision(witnesses)
    let restoration = MarkRestoration(layouts)
    let names = agency.map { AgencyNames($0, restoration) }
    let signers = known.signers(of: names?.agency, under: names?.parent)
    let signature = SignatureZone.found(
      in: layouts, hasTwoSides: type.map { Self.twoSided.contains($0.type) } ?? false, signers: signers)
    self.header = header
    self.agency = agency
    self.number = number
    self.type = type
    self.restoration = restoration
    self.signers = signers
    self.signature = signature
    subject = about ?? SubjectZone.found(in: header, number: number)
    date =
      DateZone.found(in: header) ?? signature.flatMap { DateZone.aboveSignature($0, in: layouts) }
      ?? (type.map { Self.opened.contains($0.type) } ?? false ? DateZone.opening(header) : nil)
  }

  /// Papers that two sides sign, of which neither is the one that issues.
  private static let twoSided: Set<DocumentType> = [.hopDong, .bienBan, .banThoaThuan, .banGhiNho]
  /// Papers that tell in their first sentence when they were made.
  private static let opened: Set<DocumentType> = [.bienBan, .hopDong, .banThoaThuan, .banGhiNho]
}
