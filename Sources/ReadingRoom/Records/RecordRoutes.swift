internal import Archive
internal import Digitisation
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import People
internal import Records
internal import Showing
internal import Wording

/// A document: its pages, its description, its text and its original.
struct RecordRoutes {
  let desk: ArchiveDesk
  let writer: PageWriter
  let pictures: PictureStore

  func add(to router: Router<RoomContext>) {
    router.get("record/:id") { request, context in try await record(request, context) }
    router.get("record/:id/text") { request, context in try await text(request, context) }
    router.get("record/:id/original") { request, context in try await original(request, context) }
  }

  private func record(_ request: Request, _ context: RoomContext) async throws -> Response {
    let fields = FormFields(request.uri.query)
    let id = try Self.id(context)
    let (language, viewer) = (context.language, context.viewer)
    let token = viewer.may(.review) ? context.formToken : nil
    let wanted = RecordPage.Wanted(
      page: fields["page"].flatMap { Int($0) } ?? 1, words: fields["find"].map { String($0.prefix(2000)) },
      field: fields["field"].flatMap { name in FieldName(rawValue: name) })
    let page = try await desk.ask { archive in
      let document = try Self.shown(id, to: viewer, in: archive)
      return try RecordPage(
        document, wanted, surroundings: RecordSurroundings(of: document, for: viewer, in: archive), token: token,
        archive, language)
    }
    if let next = page.nextPictured { await pictures.prepare(next) }
    return writer.page("record", title: page.title, of: page, request, context, typed: wanted.words ?? "")
  }

  private func text(_ request: Request, _ context: RoomContext) async throws -> Response {
    let id = try Self.id(context)
    let (language, viewer) = (context.language, context.viewer)
    let page = try await desk.ask { archive in TextPage(try Self.shown(id, to: viewer, in: archive), language) }
    return writer.page("text", title: page.title, of: page, request, context)
  }

  /// The file in which the document came, where it holds no other document.
  private func original(_ request: Request, _ context: RoomContext) async throws -> Response {
    let id = try Self.id(context)
    let viewer = context.viewer
    let path = try await desk.ask { archive -> String in
      let document = try Self.shown(id, to: viewer, in: archive)
      guard document.mayLeave, let page = document.pages.first, try OriginalFile.isGiven(document, in: archive),
        let scan = try archive.original(of: page.id)
      else { throw PageFault.missing }
      if let digest = scan.digest, try PictureDesk.difference(of: scan.path, from: digest) != nil {
        guard let kept = try archive.keptOriginal(of: page.id) else { throw PageFault.missing }
        return kept.path
      }
      return scan.path
    }
    let body = try await FileIO().loadFile(path: path, context: context)
    let name = URL(filePath: path).lastPathComponent
    return Response(
      status: .ok,
      headers: [
        .contentType: "application/octet-stream",
        .contentDisposition: "attachment; filename*=UTF-8''" + Link.encoded(name),
      ], body: body)
  }

  static func id(_ context: RoomContext) throws -> DocumentID {
    guard let id = context.parameters.get("id", as: Int64.self) else { throw PageFault.missing }
    return DocumentID(rawValue: id)
  }

  /// A withheld document is not there, and neither is one on shelves that the viewer may not see.
  static func shown(_ id: DocumentID, to viewer: Viewer, in archive: Archive) throws -> ArchivedDocument {
    guard let document = try archive.document(id), document.withheldFor == nil, viewer.sees(document.shelf) else {
      throw PageFault.missing
    }
    return document
  }
}

/// Whether a document's file may be handed out as it is.
enum OriginalFile {
  /// It holds no page of a withheld document, and no other document.
  static func isGiven(_ document: ArchivedDocument, in archive: Archive) throws -> Bool {
    guard Set(document.pages.map(\.path)).count == 1, let page = document.pages.first,
      try !archive.fileHoldsWithheld(page.id)
    else { return false }
    return try archive.places(of: [document.id]).first?.isWholeFile ?? false
  }
}
