internal import Archive
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import People
internal import Synchronization
internal import Wording

/// Knows who asks, and lets nobody past who has not signed in, once there are accounts.
struct Doorkeeper: RouterMiddleware {
  static let cookie = "session"

  let desk: ArchiveDesk
  let secret: [UInt8]
  let door: Door

  @concurrent func handle(
    _ request: Request, context: RoomContext, next: @concurrent (Request, RoomContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head || Self.isOurs(request) else {
      throw HTTPError(.forbidden)
    }
    if Self.isOpen(request.uri.path) { return try await next(request, context) }
    let token = request.cookies[Self.cookie].flatMap { SessionToken(text: $0.value) }
    let person = try await desk.ask { archive in try token.flatMap { try archive.person(of: $0) } }
    if let person, let token {
      var context = context
      context.viewer = person.viewer
      context.formToken = token.formToken(secret: secret)
      return try await next(request, context)
    }
    if try await isOpenToAll { return try await next(request, context) }
    guard request.method == .get, !request.uri.path.hasPrefix("/picture"), request.uri.path != "/suggest" else {
      throw HTTPError(.unauthorized)
    }
    let here = request.uri.path + (request.uri.query.map { "?" + $0 } ?? "")
    return .redirect(to: Link.to("/sign-in", ["next": LocalPath(here).text]))
  }

  private var isOpenToAll: Bool {
    get async throws {
      guard door.isOpen else { return false }
      if try await desk.ask({ try $0.hasPeople() }) { door.close() }
      return door.isOpen
    }
  }

  /// Pages that lead in.
  private static func isOpen(_ path: String) -> Bool {
    ["/sign-in", "/room.css", "/room.js", "/favicon.ico"].contains(path) || path.hasPrefix("/language/")
      || path.hasPrefix("/first/")
  }

  /// A form that another site sends says so (Fetch Metadata; Origin, RFC 6454).
  private static func isOurs(_ request: Request) -> Bool {
    if let name = HTTPField.Name("sec-fetch-site"), let site = request.headers[name] { return site == "same-origin" }
    guard let origin = request.headers[.origin] else { return true }
    return URL(string: origin).map { url in
      let host = url.host() ?? ""
      let shown = host.contains(":") ? "[\(host)]" : host
      return request.head.authority == shown || request.head.authority == shown + ":" + String(url.port ?? 80)
    } ?? false
  }
}

/// Whether everybody may come in: only where there was no account when the room was opened, and none has been made since. Once closed
/// it stays so, whoever is disabled.
final class Door: Sendable {
  private let state: Mutex<Bool>

  init(isOpen: Bool) { state = Mutex(isOpen) }

  var isOpen: Bool { state.withLock(\.self) }
  func close() { state.withLock { $0 = false } }
}
