internal import Archive
internal import HTTPTypes
internal import Hummingbird
internal import People
internal import Records

/// Pictures of pages.
struct PictureRoutes {
  let desk: ArchiveDesk
  let pictures: PictureStore

  func add(to router: Router<RoomContext>) {
    router.get("picture/:page/:size") { request, context in
      guard let page = context.parameters.get("page", as: Int64.self).map(PageID.init(rawValue:)),
        let size = context.parameters.get("size").flatMap({ PictureSize(rawValue: $0.replacing(".jpg", with: "")) })
      else { throw PageFault.missing }
      let place = try await desk.ask { archive in try archive.shownPage(page) }
      guard let place, context.viewer.sees(place.shelf) else { throw PageFault.missing }
      let path = try await pictures.picture(of: page, at: place, size)
      return Response(
        status: .ok, headers: [.contentType: "image/jpeg", .cacheControl: "private, max-age=600"],
        body: try await FileIO().loadFile(path: path, context: context))
    }
  }
}
