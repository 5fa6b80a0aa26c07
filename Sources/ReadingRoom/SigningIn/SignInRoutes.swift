internal import Archive
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import People
internal import Wording

/// Signing in and out.
struct SignInRoutes {
  let desk: ArchiveDesk
  let writer: PageWriter
  let secret: [UInt8]
  let first: FirstStart

  /// Belongs to a browser that has not signed in; its forms are known by it.
  static let visit = "visit"

  func add(to router: Router<RoomContext>) {
    router.get("sign-in") { request, context in
      page(SignInPage(next: FormFields(request.uri.query)["next"] ?? "/"), request, context)
    }
    router.post("sign-in") { request, context in try await signIn(request, context) }
    router.post("sign-out") { request, context in try await signOut(request, context) }
    router.get("first/:code") { request, context in
      guard let code = context.parameters.get("code"), await first.isOpen(code) else { throw PageFault.missing }
      var page = SignInPage(next: "/")
      page.action = "/first/" + code
      return self.page(page, request, context)
    }
    router.post("first/:code") { request, context in try await firstPerson(request, context) }
  }

  private func signIn(_ request: Request, _ context: RoomContext) async throws -> Response {
    let fields = try await sent(with: request, visit(of: request), context)
    let (name, password) = (fields["name"] ?? "", fields.values["password"] ?? "")
    let outcome = try await desk.ask { try $0.signIn(String(name.prefix(100)), password: String(password.prefix(300))) }
    switch outcome {
    case .signedIn(let token, _): return enter(token, at: fields["next"] ?? "/", request)
    case .refused: return refuse(name, .refused, fields["next"] ?? "/", request, context)
    case .locked: return refuse(name, .locked, fields["next"] ?? "/", request, context)
    }
  }

  private func signOut(_ request: Request, _ context: RoomContext) async throws -> Response {
    guard let token = request.cookies[Doorkeeper.cookie].flatMap({ SessionToken(text: $0.value) }) else {
      return .redirect(to: "/")
    }
    _ = try await sent(with: request, token, context)
    try await desk.ask { try $0.signOut(token) }
    var response = Response.redirect(to: "/")
    response.setCookie(Cookie(name: Doorkeeper.cookie, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .lax))
    return response
  }

  /// The first account: the keeper of the archive, by the link that the terminal showed.
  private func firstPerson(_ request: Request, _ context: RoomContext) async throws -> Response {
    guard let code = context.parameters.get("code"), await first.isOpen(code) else { throw PageFault.missing }
    let fields = try await sent(with: request, visit(of: request), context)
    let (name, password) = (fields["name"] ?? "", fields.values["password"] ?? "")
    guard (1...60).contains(name.count), PasswordRule.takes(password, of: name) else {
      return refuse(name, .weak, "/", request, context, action: "/first/" + code)
    }
    let outcome = try await desk.ask { archive -> SignIn in
      guard let hash = PasswordHash(of: password), try !archive.hasPeople() else { return .refused }
      var change = PersonChange()
      change.password = hash
      (change.role, change.isDisabled) = (.archivist, false)
      _ = try archive.addPerson(name, role: .archivist, by: name)
      _ = try archive.changePerson(name, change, by: name)
      return try archive.signIn(name, password: password)
    }
    guard case .signedIn(let token, _) = outcome else { throw PageFault.missing }
    await first.close()
    return enter(token, at: "/", request)
  }

  private func enter(_ token: SessionToken, at next: String, _ request: Request) -> Response {
    var response = Response.redirect(to: LocalPath(next).text)
    response.setCookie(
      Cookie(
        name: Doorkeeper.cookie, value: token.text, maxAge: 30 * 24 * 3600, path: "/", secure: Self.isSecure(request),
        httpOnly: true, sameSite: .lax))
    return response
  }

  private func refuse(
    _ name: String, _ reason: SignInPage.Reason, _ next: String, _ request: Request, _ context: RoomContext,
    action: String = "/sign-in"
  ) -> Response {
    var page = SignInPage(next: next)
    (page.name, page.action) = (name, action)
    page.refuse(reason, in: context.language)
    var response = self.page(page, request, context)
    response.status = reason == .locked ? .tooManyRequests : .forbidden
    return response
  }

  /// The page with a form that this browser can send.
  private func page(_ page: SignInPage, _ request: Request, _ context: RoomContext) -> Response {
    let visit = visit(of: request) ?? SessionToken()
    var page = page
    page.token = visit?.formToken(secret: secret) ?? ""
    var response = writer.page("sign-in", title: context.language.say(RoomPhrase.signIn), of: page, request, context)
    if let visit {
      response.setCookie(
        Cookie(
          name: Self.visit, value: visit.text, maxAge: 3600, path: "/", secure: Self.isSecure(request), httpOnly: true,
          sameSite: .strict))
    }
    return response
  }

  private func visit(of request: Request) -> SessionToken? {
    request.cookies[Self.visit].flatMap { SessionToken(text: $0.value) }
  }

  /// The fields of a form that this browser was given. Throws where it is another's.
  private func sent(with request: Request, _ token: SessionToken?, _ context: RoomContext) async throws -> FormFields {
    let body = try await request.body.collect(upTo: context.maxUploadSize)
    let fields = FormFields(String(buffer: body))
    guard let token, let shown = fields["token"], SessionToken.areSame(shown, token.formToken(secret: secret)) else {
      throw HTTPError(.forbidden)
    }
    return fields
  }

  /// A server in front says that the browser came by HTTPS.
  private static func isSecure(_ request: Request) -> Bool {
    HTTPField.Name("x-forwarded-proto").flatMap { request.headers[$0] } == "https"
  }
}

/// The form, and why it was not taken.
struct SignInPage {
  enum Reason { case refused, locked, weak }

  var action = "/sign-in"
  var token = ""
  let next: String
  var name = ""
  var fault: Notice?

  init(next: String) { self.next = LocalPath(next).text }

  mutating func refuse(_ reason: Reason, in language: Language) {
    fault =
      switch reason {
      case .refused: Notice(.signIn, .signInRefused, .signInRefusedRemedy, in: language)
      case .locked: Notice(.signIn, .signInLocked, .signInLockedRemedy, in: language)
      case .weak: Notice(.signIn, .passwordWeak, .passwordWeakRemedy, in: language)
      }
  }
}

/// The one-time link of an archive without accounts, known to whoever sees the terminal; open for an hour.
actor FirstStart {
  let code: String?
  private let opened = Date()
  private var isClosed = false

  init(hasPeople: Bool) { code = hasPeople ? nil : SessionToken()?.text }

  func isOpen(_ shown: String) -> Bool {
    guard let code, !isClosed, Date().timeIntervalSince(opened) < 3600 else { return false }
    return SessionToken.areSame(code, shown)
  }

  func close() { isClosed = true }
}
