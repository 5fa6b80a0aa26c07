internal import Archive
internal import HTTPTypes
internal import Hummingbird
internal import People
internal import Records
internal import Showing
internal import Wording

/// The shelves: fonds, boxes, dossiers, and a dossier's list of contents.
struct ShelfRoutes {
  let desk: ArchiveDesk
  let writer: PageWriter

  func add(to router: Router<RoomContext>) {
    router.get("shelves") { request, context in
      let scopes = context.viewer.shelves
      let fonds = try await desk.ask { try $0.fonds(within: scopes) }
      // An archive of one shelf without a name begins with its boxes.
      if fonds.count == 1, fonds[0].name == nil { return try await boxes(of: nil, request, context) }
      return show(fonds, ShelfPath(context.language), request, context) { ShelfLink.fonds($0.name) }
    }
    router.get("shelves/fonds") { request, context in
      try await boxes(of: FormFields(request.uri.query)["fonds"], request, context)
    }
    router.get("shelves/box") { request, context in
      let fields = FormFields(request.uri.query)
      return try await dossiers(of: fields["fonds"], fields["box"], request, context)
    }
    router.get("dossier") { request, context in try await dossier(request, context) }
  }

  private func boxes(of fonds: String?, _ request: Request, _ context: RoomContext) async throws -> Response {
    let scopes = context.viewer.shelves
    let boxes = try await desk.ask { try $0.boxes(ofFonds: fonds, within: scopes) }
    if boxes.count == 1, boxes[0].name == nil { return try await dossiers(of: fonds, nil, request, context) }
    return show(boxes, ShelfPath(context.language, fonds: fonds), request, context) { ShelfLink.box(fonds, $0.name) }
  }

  private func dossiers(
    of fonds: String?, _ box: String?, _ request: Request, _ context: RoomContext
  ) async throws -> Response {
    let scopes = context.viewer.shelves
    let dossiers = try await desk.ask { try $0.dossiers(ofFonds: fonds, box: box, within: scopes) }
    return show(dossiers, ShelfPath(context.language, fonds: fonds, box: box), request, context) {
      ShelfLink.dossier(ShelfPlace(fonds: fonds, box: box, dossier: $0.name ?? ""))
    }
  }

  private func show(
    _ nodes: [ShelfNode], _ path: ShelfPath, _ request: Request, _ context: RoomContext, link: (ShelfNode) -> String
  ) -> Response {
    let page = ShelfPage(
      path: path.steps, title: path.title,
      nodes: nodes.map { NodeView($0, link: link($0), context.language) })
    return writer.page("shelves", title: path.title, of: page, request, context)
  }

  private func dossier(_ request: Request, _ context: RoomContext) async throws -> Response {
    let fields = FormFields(request.uri.query)
    let place = ShelfPlace(fonds: fields["fonds"], box: fields["box"], dossier: fields["dossier"] ?? "")
    guard context.viewer.sees(place) else { throw PageFault.missing }
    let start = fields["start"].flatMap { Int($0) }.map { max(0, $0) } ?? 0
    let language = context.language
    let page = try await desk.ask { archive -> DossierPage in
      let documents = try archive.documents(in: place)
      guard !documents.isEmpty else { throw PageFault.missing }
      let shown = documents.dropFirst(start).prefix(DossierPage.perScreen)
      return DossierPage(
        place, try archive.listed(Array(shown)), numbers: Dictionary(uniqueKeysWithValues: zip(documents, 1...)),
        start: start, language)
    }
    return writer.page("dossier", title: page.title, of: page, request, context)
  }
}

/// The way to a place among the shelves.
struct ShelfPath {
  let steps: [PathStep]
  let title: String

  init(_ language: Language, fonds: String? = nil, box: String? = nil) {
    let shelves = language.say(RoomPhrase.shelves)
    title = SafeText.line(box ?? fonds ?? shelves)
    guard fonds != nil || box != nil else {
      steps = []
      return
    }
    var steps = [PathStep(link: "/shelves", text: shelves)]
    if let fonds, box != nil { steps.append(PathStep(link: ShelfLink.fonds(fonds), text: SafeText.line(fonds))) }
    self.steps = steps
  }
}
