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
    let body = AgencyZone.found(in: header)
    var number = NumberZone.found(in: header, initials: body?.initials)
    if let type = header.title?.match?.type { number?.reading.agree(with: type) }
    let agency = body?.joined(by: number?.reading.symbol)
    let about =
      header.title == nil
      ? SubjectZone.behindAbout(in: header, number: number) ?? SubjectZone.aboutBelow(header) : nil
    let witnesses = TypeWitnesses.called(header: header, number: number, about: about, pages: layouts)
    let type = TypeDecision(witnesses)
    let restoration = MarkRestoration(layouts)
    let names = agency.map { AgencyNames($0, restoration) }
    let signers = known.signers(of: names?.agency, under: names?.parent)
    let signature = SignatureZone.found(
      in: layouts, hasTwoSides: type?.type.traits.hasTwoSides ?? false, signers: signers)
    self.header = header
    self.agency = agency
    self.number = number
    self.type = type
    self.restoration = restoration
    self.signers = signers
    self.signature = signature
    let found = about ?? SubjectZone.found(in: header, number: number)
    let mayLack = !(type?.type.traits.hasSubject ?? true)
    subject = found.flatMap { mayLack && $0.pieces.first.flatMap(SubjectZone.aboutLength) == nil ? nil : $0 }
    date =
      DateZone.found(in: header) ?? signature.flatMap { DateZone.aboveSignature($0, in: layouts) }
      ?? (type?.type.traits.opensWithDate ?? false ? DateZone.opening(header) : nil)
  }
}
