internal import Archive
internal import Foundation
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import UnixSignals
internal import Wording

/// The reading room: an archive's records and their search, as pages for a browser.
package struct ReadingRoom: Sendable {
  private let settings: RoomSettings

  package init(_ settings: RoomSettings) { self.settings = settings }

  /// Serves until the task is cancelled, or the process is asked to end where it `heedsSignals`; `isOpen` is called with the port
  /// when the room can be entered. Throws where it cannot listen (`RoomFault`).
  package func serve(heedsSignals: Bool = true, isOpen: @escaping @Sendable (_ port: Int) -> Void) async throws {
    var logger = Logger(label: "sohoa-room", factory: { _ in SwiftLogNoOpLogHandler() })
    logger.logLevel = .critical
    let app = Application(
      router: try router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: .init(address: .hostname(settings.host, port: settings.port), backlog: 128),
      onServerRunning: { channel in isOpen(channel.localAddress?.port ?? 0) },
      logger: logger)
    do {
      try await app.runService(gracefulShutdownSignals: heedsSignals ? [.sigterm, .sigint] : [])
    } catch let error as IOError {
      throw RoomFault(error, settings: settings)
    }
  }

  private func router() throws -> Router<RoomContext> {
    let writer = try PageWriter()
    let desk = ArchiveDesk(settings.archive)
    let pictures = PictureStore(
      archive: settings.archive, reader: settings.reader, mostBytes: settings.mostPictureBytes)
    let router = Router(context: RoomContext.self)
    router.middlewares.add(SecurityHeaders())
    router.middlewares.add(Courtesy(writer: writer, language: settings.language))
    RoomFileRoutes().add(to: router)
    LanguageRoute().add(to: router)
    SearchRoutes(desk: desk, writer: writer).add(to: router)
    RecordRoutes(desk: desk, writer: writer, pictures: pictures).add(to: router)
    CopyRoutes(desk: desk, copies: RecordCopies(settings)).add(to: router)
    ShelfRoutes(desk: desk, writer: writer).add(to: router)
    PictureRoutes(desk: desk, pictures: pictures).add(to: router)
    return router
  }
}

/// Why a room could not be opened.
package enum RoomFault: Error, Hashable, Sendable {
  case portInUse(Int)
  /// Ports below 1024, or an address that is not this machine's.
  case notAllowed(host: String, port: Int)
  case notListening(host: String, port: Int)

  init(_ error: IOError, settings: RoomSettings) {
    self =
      switch error.errnoCode {
      case EADDRINUSE: .portInUse(settings.port)
      case EACCES, EADDRNOTAVAIL: .notAllowed(host: settings.host, port: settings.port)
      default: .notListening(host: settings.host, port: settings.port)
      }
  }
}
