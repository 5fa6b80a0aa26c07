internal import Archive
internal import HTTPTypes
internal import Hummingbird
internal import People
internal import Showing
internal import Wording

/// A document as a PDF that one can search.
struct CopyRoutes {
  let desk: ArchiveDesk
  let copies: RecordCopies

  func add(to router: Router<RoomContext>) {
    router.get("record/:id/pdf") { request, context in
      let id = try RecordRoutes.id(context)
      let (language, viewer) = (context.language, context.viewer)
      let name = try await desk.ask { archive in
        DocumentName(try RecordRoutes.shown(id, to: viewer, in: archive), in: language).text
      }
      let file = try await copies.pdf(
        of: id, for: viewer.name.isEmpty ? language.say(RoomPhrase.readingRoom) : viewer.name, in: language)
      return Response(
        status: .ok,
        headers: [
          .contentType: "application/pdf",
          .contentDisposition: "attachment; filename*=UTF-8''" + Link.encoded(name.replacing("/", with: "-") + ".pdf"),
        ], body: try PassingFile.body(file))
    }
  }
}
