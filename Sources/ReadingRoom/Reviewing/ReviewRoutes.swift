internal import Archive
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import People
internal import Records
internal import Showing
internal import Wording

/// Documents with doubtful fields, and what reviewers decide on them.
struct ReviewRoutes {
  let desk: ArchiveDesk
  let writer: PageWriter

  private static let perScreen = 20

  func add(to router: Router<RoomContext>) {
    router.get("review") { request, context in try await list(request, context) }
    router.post("record/:id/decide") { request, context in try await decide(request, context) }
  }

  private func list(_ request: Request, _ context: RoomContext) async throws -> Response {
    guard context.viewer.may(.review) else { throw PageFault.missing }
    let after = FormFields(request.uri.query)["after"].flatMap { Int64($0) } ?? 0
    let (language, viewer) = (context.language, context.viewer)
    let page = try await desk.ask { archive in
      ReviewPage(try Self.next(Self.perScreen, after: after, viewer, in: archive), perScreen: Self.perScreen, language)
    }
    return writer.page("review", title: language.say(RoomPhrase.review), of: page, request, context)
  }

  private func decide(_ request: Request, _ context: RoomContext) async throws -> Response {
    guard context.viewer.may(.review) else { throw PageFault.missing }
    let fields = FormFields(String(buffer: try await request.body.collect(upTo: context.maxUploadSize)))
    guard let token = fields["token"], SessionToken.areSame(token, context.formToken) else {
      throw HTTPError(.forbidden)
    }
    let (viewer, id) = (context.viewer, try RecordRoutes.id(context))
    guard let name = fields["field"].flatMap({ FieldName(rawValue: $0) }) else { throw PageFault.missing }
    let (value, seen) = (fields["choice"] ?? fields["value"] ?? "", fields["seen"] ?? "")
    let verdict: ReviewDecision.Verdict =
      fields["verdict"] == "unknown" ? .unknown : value == seen && !value.isEmpty ? .confirm : .correct(value)
    let decision = ReviewDecision(document: id, field: name, verdict: verdict, seen: seen)
    let (refused, next) = try await desk.ask { archive in
      _ = try RecordRoutes.shown(id, to: viewer, in: archive)
      let refused = try archive.decide([decision], by: viewer.name).first
      let isDone = try archive.document(id)?.needsReview == false
      return (refused, isDone ? try Self.next(1, after: id.rawValue, viewer, in: archive).first : nil)
    }
    if let refused {
      let said = RefusalSaying(refusal: refused.refusal, decision: decision).said(in: context.language)
      let notice = Notice(title: context.language.say(RoomPhrase.review), said: said)
      var response = writer.page("notice", title: notice.title, of: notice, request, context)
      response.status = .conflict
      return response
    }
    return .redirect(to: RecordLink.to(next?.id ?? id), type: .normal)
  }

  /// Documents that ask for review, which the viewer may see.
  private static func next(
    _ count: Int, after: Int64, _ viewer: Viewer, in archive: Archive
  ) throws -> [ArchivedDocument] {
    var found: [ArchivedDocument] = []
    var last = DocumentID(rawValue: after)
    while found.count < count {
      let some = try archive.documentsToReview(after: last, limit: count)
      guard let end = some.last else { break }
      found += some.filter { viewer.sees($0.shelf) && $0.withheldFor == nil }
      last = end.id
    }
    return Array(found.prefix(count))
  }
}

/// Documents that ask for review, one screen of them.
struct ReviewPage {
  let title: String
  let items: [Item]
  let isEmpty: Bool
  let next: String?

  struct Item {
    let link: String
    let name: String
    let reasons: String
    let image: String?
  }

  init(_ documents: [ArchivedDocument], perScreen: Int, _ language: Language) {
    title = language.say(RoomPhrase.review)
    items = documents.map { document in
      Item(
        link: RecordLink.to(document.id), name: DocumentName(document, in: language).text,
        reasons: document.description.map { ReviewReasons($0).lines(in: language).joined(separator: "; ") } ?? "",
        image: document.pages.first.map { PictureLink.to($0.id, .leaf) })
    }
    isEmpty = items.isEmpty
    next = documents.count == perScreen ? documents.last.map { "/review?after=\($0.id.rawValue)" } : nil
  }
}
