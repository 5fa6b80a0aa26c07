internal import Archive
internal import Foundation
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import People
internal import UnixSignals
internal import Wording

/// The reading room: an archive's records and their search, as pages for a browser.
package struct ReadingRoom: Sendable {
  private let settings: RoomSettings

  package init(_ settings: RoomSettings) { self.settings = settings }

  /// Serves until the task is cancelled, or the process is asked to end where it `heedsSignals`; `isOpen` is called
  /// when the room can be entered. Throws where it cannot listen (`RoomFault`).
  package func serve(heedsSignals: Bool = true, isOpen: @escaping @Sendable (OpenedRoom) -> Void) async throws {
    let first = FirstStart(hasPeople: try settings.archive.hasPeople())
    var logger = Logger(label: "sohoa-room", factory: { _ in SwiftLogNoOpLogHandler() })
    logger.logLevel = .critical
    let app = Application(
      router: try router(first),
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: .init(address: .hostname(settings.host, port: settings.port), backlog: 128),
      onServerRunning: { channel in isOpen(OpenedRoom(port: channel.localAddress?.port ?? 0, firstCode: first.code)) },
      logger: logger)
    do {
      try await app.runService(gracefulShutdownSignals: heedsSignals ? [.sigterm, .sigint] : [])
    } catch let error as IOError {
      throw RoomFault(error, settings: settings)
    }
  }

  private func router(_ first: FirstStart) throws -> Router<RoomContext> {
    guard let secret = SessionToken.secret() else { throw RoomFault.withoutRandomness }
    let writer = try PageWriter()
    let desk = ArchiveDesk(settings.archive)
    let pictures = PictureStore(
      archive: settings.archive, reader: settings.reader, mostBytes: settings.mostPictureBytes)
    let router = Router(context: RoomContext.self)
    router.middlewares.add(SecurityHeaders())
    router.middlewares.add(Courtesy(writer: writer, language: settings.language))
    router.middlewares.add(Doorkeeper(desk: desk, secret: secret, door: Door(isOpen: first.code != nil)))
    RoomFileRoutes().add(to: router)
    SignInRoutes(desk: desk, writer: writer, secret: secret, first: first).add(to: router)
    LanguageRoute().add(to: router)
    SearchRoutes(desk: desk, writer: writer).add(to: router)
    RecordRoutes(desk: desk, writer: writer, pictures: pictures).add(to: router)
    CopyRoutes(desk: desk, copies: RecordCopies(settings)).add(to: router)
    ShelfRoutes(desk: desk, writer: writer).add(to: router)
    ReviewRoutes(desk: desk, writer: writer).add(to: router)
    ProgressRoutes(desk: desk, writer: writer).add(to: router)
    PictureRoutes(desk: desk, pictures: pictures).add(to: router)
    return router
  }
}

/// A room that can be entered.
package struct OpenedRoom: Hashable, Sendable {
  package var port: Int
  /// The code of the link for the first account; nil where there are accounts.
  package var firstCode: String?
}

/// Why a room could not be opened.
package enum RoomFault: Error, Hashable, Sendable {
  case portInUse(Int)
  /// Ports below 1024, or an address that is not this machine's.
  case notAllowed(host: String, port: Int)
  /// The system has no random bytes, without which no form is safe.
  case withoutRandomness
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
